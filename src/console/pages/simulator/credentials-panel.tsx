import { Checkbox, NativeSelect, Stack } from '@mantine/core';
import { AddressField } from './address-field.js';
import { CertificatesPanel } from './certificates-panel.js';
import { defaultRemotePartyRole, floorNotSent, nextCounter } from './command.js';
import { remotePartyChoices } from './command-words.js';
import type { ChangeQuestion, Question } from './question.js';
import type { Simulator } from './use-simulator.js';

/** What a 6.15.1 carries: whose slot it changes, the new floor, and the certificates. */
export function CredentialsPanel({
  question,
  simulator: { certificates, setting, known },
  onChange,
}: {
  readonly question: Question;
  readonly simulator: Simulator;
  readonly onChange: ChangeQuestion;
}) {
  const sent = question.floor !== floorNotSent;
  const { from } = certificates;
  const owner = from?.kind === 'party' ? from.entityId : undefined;
  return (
    <Stack gap="xs">
      <CertificatesPanel
        certificates={certificates}
        partyName={known.parties.find(({ entityId }) => entityId === owner)?.name}
        onChange={onChange}
      />
      <NativeSelect
        label="Replaces the certificates of a"
        data={remotePartyChoices}
        value={question.remotePartyRole ?? defaultRemotePartyRole(question.userRole)}
        onChange={(event) => onChange({ remotePartyRole: event.currentTarget.value })}
      />
      <Checkbox
        label="A new floor number is sent"
        checked={sent}
        onChange={(event) => onChange({ floor: event.currentTarget.checked ? undefined : floorNotSent })}
      />
      {sent && (
        <AddressField
          label="Floor number"
          inputMode="numeric"
          value={question.floor ?? question.counter ?? nextCounter(setting, question.originatorId)}
          onCommit={(floor) => onChange({ floor })}
        />
      )}
      <Checkbox
        label="Validity dates are checked"
        checked={question.timeChecks !== 'no'}
        onChange={(event) => onChange({ timeChecks: event.currentTarget.checked ? undefined : 'no' })}
      />
    </Stack>
  );
}
