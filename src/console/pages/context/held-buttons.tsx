import { Text } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { counted } from '../../components/numbers.js';
import { StepButton } from '../../components/step-button.js';
import { useMe } from '../../session/session.js';
import type { Import } from './import-queries.js';
import { useDecision } from './import-queries.js';
import { whyNotDecide } from './import-steps.js';

type Verb = 'release' | 'refusal';

/** Releases or refuses a held file; who sent it cannot. */
export function HeldButtons({ shown }: { readonly shown: Import }) {
  const me = useMe();
  const [asked, setAsked] = useState<Verb | null>(null);
  const reason = whyNotDecide(shown, me);
  return (
    <>
      <StepButton whyNot={reason} onClick={() => setAsked('release')}>
        Release
      </StepButton>
      <StepButton
        whyNot={reason}
        variant="default"
        {...(reason === null ? { c: 'var(--mantine-color-error)' } : {})}
        onClick={() => setAsked('refusal')}
      >
        Refuse
      </StepButton>
      {asked !== null && <DecisionDialog key={asked} verb={asked} shown={shown} onClose={() => setAsked(null)} />}
    </>
  );
}

function DecisionDialog({
  verb,
  shown,
  onClose,
}: {
  readonly verb: Verb;
  readonly shown: Import;
  readonly onClose: () => void;
}) {
  const decision = useDecision(shown.id);
  const releases = verb === 'release';
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={releases ? 'Release this file' : 'Refuse this file'}
      verb={releases ? 'Release' : 'Refuse'}
      danger={!releases}
      comment={{ label: 'Why', required: true }}
      pending={decision.isPending}
      error={decision.error}
      onConfirm={(reason) => decision.mutate({ verb, reason }, { onSuccess: onClose })}
    >
      <Text size="sm">
        {releases
          ? `It is applied in one transaction: ${counted(shown.notApplied, 'good line')}, and what it no longer has ends. Later files of its sender follow.`
          : 'Nothing of it is applied. Later files of its sender follow.'}
      </Text>
    </ConfirmDialog>
  );
}
