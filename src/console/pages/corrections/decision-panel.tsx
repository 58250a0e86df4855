import { Checkbox, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { Digest } from '../../components/code-text.js';
import { FactList } from '../../components/fact-list.js';
import { Instant } from '../../components/instant.js';
import { counted } from '../../components/numbers.js';
import { StepButton } from '../../components/step-button.js';
import { TitledSection } from '../../components/titled-section.js';
import { useMe } from '../../session/session.js';
import type { Action } from './action-queries.js';
import { useStep } from './action-queries.js';
import { isAhead, whyNot } from './action-steps.js';

type Asked = 'approval' | 'rejection';

/** Four eyes: what an approver decided of exactly this plan and this rehearsal. */
export function DecisionPanel({ action }: { readonly action: Action }) {
  const me = useMe();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { decision } = action;
  const buttons = isAhead('approval', action.state) && decision === null && (
    <Group gap="xs">
      <StepButton size="compact-md" whyNot={whyNot('approval', action, me)} onClick={() => setAsked('approval')}>
        Approve
      </StepButton>
      <StepButton
        size="compact-md"
        variant="default"
        whyNot={whyNot('rejection', action, me)}
        onClick={() => setAsked('rejection')}
      >
        Reject
      </StepButton>
    </Group>
  );
  return (
    <TitledSection
      title="Decision"
      lead="By an approver who neither planned it nor recorded an answer, on exactly this plan and this rehearsal."
      aside={buttons}
    >
      {decision === null ? (
        <Text size="sm">Nobody has decided yet.</Text>
      ) : (
        <>
          <FactList
            label="Decision"
            rows={[
              { name: 'Decision', value: `${decision.decision} by ${decision.decidedBy}` },
              { name: 'When', value: <Instant at={decision.decidedAt} /> },
              { name: 'On the plan', value: <Digest digest={decision.planDigest} /> },
              { name: 'On the rehearsal', value: <Digest digest={decision.rehearsalDigest} /> },
            ]}
          />
          <Text size="sm">“{decision.comment}”</Text>
        </>
      )}
      {asked === 'approval' && <ApproveDialog action={action} onClose={() => setAsked(null)} />}
      {asked === 'rejection' && <RejectDialog action={action} onClose={() => setAsked(null)} />}
    </TitledSection>
  );
}

interface DialogProps {
  readonly action: Action;
  readonly onClose: () => void;
}

/** Names what was on the page when it was opened: a plan or rehearsal that changed meanwhile is refused by the service. */
function ApproveDialog({ action, onClose }: DialogProps) {
  const step = useStep(action.id);
  const [{ planDigest, rehearsalDigest }] = useState({
    planDigest: action.planDigest ?? '',
    rehearsalDigest: action.rehearsalDigest ?? '',
  });
  const [read, setRead] = useState(false);
  const declined = action.parties.filter(({ answer }) => answer === 'declined').map(({ mpid }) => mpid);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title="Approve this correction"
      verb="Approve"
      comment={{ label: 'Comment, for the audit trail', required: true }}
      ready={read}
      pending={step.isPending}
      error={step.error}
      onConfirm={(comment) =>
        step.mutate({ step: 'approval', body: { planDigest, rehearsalDigest, comment } }, { onSuccess: onClose })
      }
    >
      <Text size="sm">
        {counted(action.items, 'slot')} will be corrected once another person starts it.
        {declined.length > 0 && ` ${declined.join(', ')} declined: slots of theirs are left alone.`}
      </Text>
      <Digests planDigest={planDigest} rehearsalDigest={rehearsalDigest} />
      <Checkbox
        label="I have read this plan, what the parties said, and what its rehearsal found."
        checked={read}
        onChange={(event) => setRead(event.currentTarget.checked)}
      />
    </ConfirmDialog>
  );
}

function RejectDialog({ action, onClose }: DialogProps) {
  const step = useStep(action.id);
  const planDigest = action.planDigest ?? '';
  return (
    <ConfirmDialog
      opened
      danger
      onClose={onClose}
      title="Reject this correction"
      verb="Reject"
      comment={{ label: 'Why', required: true }}
      pending={step.isPending}
      error={step.error}
      onConfirm={(comment) => step.mutate({ step: 'rejection', body: { planDigest, comment } }, { onSuccess: onClose })}
    >
      <Text size="sm">A rejected correction goes nowhere; another has to be planned. No slot was changed.</Text>
    </ConfirmDialog>
  );
}

function Digests({ planDigest, rehearsalDigest }: { readonly planDigest: string; readonly rehearsalDigest: string }) {
  return (
    <FactList
      label="What is approved"
      rows={[
        { name: 'Plan', value: <Digest digest={planDigest} /> },
        { name: 'Rehearsal', value: <Digest digest={rehearsalDigest} /> },
      ]}
    />
  );
}
