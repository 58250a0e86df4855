import { Group, NativeSelect, Stack } from '@mantine/core';
import { AddressField } from './address-field.js';
import { nextCounter } from './command.js';
import type { CommandSetting } from './command.js';
import { signatureStates } from './command-words.js';
import type { ChangeQuestion, Question } from './question.js';

const stateChoices = signatureStates.map((value) => ({ value, label: value.replace('-', ' ') }));

/** What the S1SP found of the signatures, and the numbers of the command. */
export function SignaturesPanel({
  question,
  setting,
  onChange,
}: {
  readonly question: Question;
  readonly setting: CommandSetting;
  readonly onChange: ChangeQuestion;
}) {
  return (
    <Stack gap="xs">
      <Group grow gap="xs" align="flex-end">
        <NativeSelect
          label="User’s signature"
          data={stateChoices}
          value={question.userSignature ?? 'verified'}
          onChange={(event) => onChange({ userSignature: event.currentTarget.value })}
        />
        <NativeSelect
          label="Countersignature"
          data={stateChoices}
          value={question.countersignature ?? 'verified'}
          onChange={(event) => onChange({ countersignature: event.currentTarget.value })}
        />
      </Group>
      <AddressField
        label="Signed by"
        description="Entity ID in the signer’s certificate."
        value={question.signerEntityId ?? question.originatorId ?? ''}
        onCommit={(signerEntityId) => onChange({ signerEntityId })}
      />
      <Group grow gap="xs" align="flex-end">
        <AddressField
          label="Originator counter"
          inputMode="numeric"
          value={question.counter ?? nextCounter(setting, question.originatorId)}
          onCommit={(counter) => onChange({ counter })}
        />
        <AddressField
          label="Command variant"
          inputMode="numeric"
          value={question.commandVariant ?? '1'}
          onCommit={(commandVariant) => onChange({ commandVariant })}
        />
      </Group>
    </Stack>
  );
}
