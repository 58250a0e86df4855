import { Group, NativeSelect, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconCheck, IconCircleDot, IconFileCertificate } from '@tabler/icons-react';
import { Sign } from '../../components/badges.js';
import { userRoleChoices } from './command-words.js';
import { PartySelect } from './found-select.js';
import type { Kind, PartyOfDevice } from './parties-of-device.js';
import { kinds, ownRole } from './parties-of-device.js';
import type { ChangeQuestion, Question } from './question.js';
import './simulator.css';

const kindWords: Readonly<Record<Kind, string>> = { networkOperator: 'Network operator', supplier: 'Supplier' };

/** Who sends the command: whoever has to do with the device at a click, anybody else by search. */
export function SenderPanel({
  question,
  parties,
  onChange,
}: {
  readonly question: Question;
  readonly parties: readonly PartyOfDevice[];
  readonly onChange: ChangeQuestion;
}) {
  const { originatorId, userRole } = question;
  const pick = (entityId: string | undefined, userRoles: readonly string[]): void =>
    onChange({
      originatorId: entityId,
      ...(userRoles.length === 0 ? {} : { userRole: ownRole(userRoles, userRole) }),
      ...{ counter: undefined, signerEntityId: undefined },
    });
  return (
    <Stack gap="xs">
      {kinds.map((kind) => {
        const own = parties.filter((party) => party.kind === kind);
        return (
          own.length > 0 && (
            <div key={kind} role="group" aria-label={`${kindWords[kind]} of the device`}>
              <Text size="xs" c="dimmed" fw={600} mb={2}>
                {kindWords[kind]}
              </Text>
              {own.map((party) => (
                <PartyPick
                  key={party.entityId}
                  party={party}
                  chosen={party.entityId === originatorId}
                  onPick={() => pick(party.entityId, party.userRoles)}
                />
              ))}
            </div>
          )
        );
      })}
      <PartySelect
        label={parties.length > 0 ? 'Or any other party' : 'Sent by'}
        value={originatorId}
        name={parties.find(({ entityId }) => entityId === originatorId)?.name}
        onParty={pick}
      />
      <NativeSelect
        label="In the user role"
        data={[{ value: '', label: 'choose' }, ...userRoleChoices]}
        value={userRole ?? ''}
        onChange={(event) => onChange({ userRole: event.currentTarget.value, remotePartyRole: undefined })}
      />
    </Stack>
  );
}

function PartyPick({
  party: { name, mpid, userRoles, inSlot, registered },
  chosen,
  onPick,
}: {
  readonly party: PartyOfDevice;
  readonly chosen: boolean;
  readonly onPick: () => void;
}) {
  return (
    <UnstyledButton className="party-pick" aria-pressed={chosen} onClick={onPick}>
      <span className="party-pick-mark" aria-hidden="true">
        {chosen && <IconCheck size={16} />}
      </span>
      <span className="party-pick-name">
        <Text size="sm" component="span" display="block" fw={chosen ? 600 : 400}>
          {name}
        </Text>
        <Group gap={6} component="span">
          <Text span size="xs" c="dimmed">
            {[mpid, ...userRoles].filter((each) => each !== null).join(' · ')}
          </Text>
          {inSlot && <Sign tone="info" icon={<IconCircleDot size={12} />} words="in the slot" />}
          {registered && <Sign tone="quiet" icon={<IconFileCertificate size={12} />} words="registered" />}
        </Group>
      </span>
    </UnstyledButton>
  );
}
