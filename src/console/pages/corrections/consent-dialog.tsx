import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { Digest } from '../../components/code-text.js';
import { counted } from '../../components/numbers.js';
import type { Action, PartyAnswer } from './action-queries.js';
import { useStep } from './action-queries.js';

/** Records what a party said of the plan, who signed for it, and where the paper is. */
export function ConsentDialog({
  action,
  party: { mpid, leaves, placed },
  onClose,
}: {
  readonly action: Action;
  readonly party: PartyAnswer;
  readonly onClose: () => void;
}) {
  const step = useStep(action.id);
  const isPlanned = action.state === 'planned';
  const [answer, setAnswer] = useState<'consented' | 'declined' | ''>(isPlanned ? '' : 'declined');
  const [signedBy, setSignedBy] = useState('');
  const [signedRole, setSignedRole] = useState('');
  const [reference, setReference] = useState('');
  const planDigest = action.planDigest ?? '';
  const isWhole = [signedBy, signedRole, reference].every((text) => text.trim() !== '');
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={`What ${mpid} says of the plan`}
      verb="Record the answer"
      ready={answer !== '' && isWhole}
      pending={step.isPending}
      error={step.error}
      onConfirm={() => {
        if (answer === '') return;
        const signed = { signedBy: signedBy.trim(), signedRole: signedRole.trim(), reference: reference.trim() };
        step.mutate({ step: 'consents', body: { mpid, answer, ...signed, planDigest } }, { onSuccess: onClose });
      }}
    >
      <Text size="sm">
        Its certificates leave {counted(leaves, 'slot')} and are placed in {counted(placed, 'slot')}. The last answer
        counts; slots of a party that declines are left alone. Whoever records an answer cannot approve the plan.
      </Text>
      <Radio.Group
        label="Answer"
        required
        value={answer}
        onChange={(value) => setAnswer(value === 'consented' ? 'consented' : 'declined')}
      >
        <Stack gap={6} mt={4}>
          <Radio value="consented" label="consents" disabled={!isPlanned} />
          <Radio value="declined" label={isPlanned ? 'declines' : 'takes its consent back'} />
        </Stack>
      </Radio.Group>
      <TextInput label="Signed by" required maxLength={200} value={signedBy} onChange={typed(setSignedBy)} />
      <TextInput label="In which role" required maxLength={200} value={signedRole} onChange={typed(setSignedRole)} />
      <TextInput
        label="Where the signed answer is kept"
        description="A reference that an auditor can follow"
        required
        maxLength={200}
        value={reference}
        onChange={typed(setReference)}
      />
      <Text size="sm">
        To the plan <Digest digest={action.planDigest} />
      </Text>
    </ConfirmDialog>
  );
}

const typed =
  (set: (text: string) => void) =>
  (event: { readonly currentTarget: { readonly value: string } }): void =>
    set(event.currentTarget.value);
