import { Text } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { StepButton } from '../../components/step-button.js';
import { useMe } from '../../session/session.js';
import type { RoleChange } from './access-queries.js';
import { useDecideRoleChange } from './access-queries.js';
import { changeInWords } from './role-words.js';

/** Approve or reject, with a reason; never by whom it concerns or who asked. */
export function Decide({ request }: { readonly request: RoleChange }) {
  const { id, person, requestedBy, role, change } = request;
  const me = useMe();
  const [asked, setAsked] = useState<'approval' | 'rejection'>('approval');
  const [opened, setOpened] = useState(false);
  const approval = useDecideRoleChange('approval');
  const rejection = useDecideRoleChange('rejection');
  const decide = asked === 'rejection' ? rejection : approval;
  const whyNot = !me.may('approver')
    ? 'It waits for an approver.'
    : me.person === person || me.person === requestedBy
      ? 'It concerns you, or you asked for it: another approver decides.'
      : null;
  const open = (which: 'approval' | 'rejection'): void => {
    setAsked(which);
    setOpened(true);
  };
  return (
    <>
      <StepButton whyNot={whyNot} onClick={() => open('approval')}>
        Approve
      </StepButton>
      <StepButton variant="default" whyNot={whyNot} onClick={() => open('rejection')}>
        Reject
      </StepButton>
      {whyNot !== null && (
        <Text size="sm" c="dimmed">
          {whyNot}
        </Text>
      )}
      <ConfirmDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={asked === 'rejection' ? 'Reject this request?' : 'Approve this request?'}
        verb={asked === 'rejection' ? 'Reject' : 'Approve'}
        comment={{ label: 'Why', required: true }}
        pending={decide.isPending}
        error={decide.error}
        onConfirm={(comment) => decide.mutate({ id, comment }, { onSuccess: () => setOpened(false) })}
      >
        <Text fw={600}>{changeInWords(request)}.</Text>
        <Text size="sm">
          {asked === 'rejection'
            ? 'Nothing changes. Whoever asked sees why.'
            : change === 'grant'
              ? `${person} will hold the role ${role} from the next request on.`
              : `${person} will no longer hold the role ${role} by a grant of this service.`}
        </Text>
      </ConfirmDialog>
    </>
  );
}
