import { Group, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircle, IconHelp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AsOf } from '../../components/as-of.js';
import { Sign } from '../../components/badges.js';
import { CodeText } from '../../components/code-text.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { TitledSection } from '../../components/titled-section.js';
import { useMe } from '../../session/session.js';
import type { DeviceKnown } from './knowledge-queries.js';
import { useKnownMeterPoint } from './knowledge-queries.js';
import { PartyName } from './party-name.js';
import { certificatesOf, partyReaders, useParty } from './party-queries.js';
import type { Held, Registered, Side, Slot, SlotVerdict } from './slot-verdict.js';
import { registeredFor, slotVerdict } from './slot-verdict.js';

const slots: readonly (readonly [Side, Slot, string])[] = [
  ['networkOperator', 'critical', 'Network operator, critical'],
  ['networkOperator', 'nonCritical', 'Network operator, non-critical'],
  ['supplier', 'critical', 'Supplier, critical'],
  ['supplier', 'nonCritical', 'Supplier, non-critical'],
];

/**
 * What the four anchor slots hold, against who is registered for the meter point at the same time.
 * @param isOfBefore - the device is still shown as of another instant: its slots are compared with nothing meanwhile
 */
export function AnchorSlotTable({
  device,
  asOf,
  isOfBefore,
}: {
  readonly device: DeviceKnown;
  readonly asOf: AsOf;
  readonly isOfBefore: boolean;
}) {
  const point = useKnownMeterPoint(device.mpxn, asOf);
  const at = asOf.validAt === undefined ? Date.now() : Date.parse(asOf.validAt);
  const read = { ...point, isPlaceholderData: point.isPlaceholderData || isOfBefore };
  return (
    <TitledSection title="Anchor slots">
      <ProblemAlert error={point.error} onRetry={() => void point.refetch()} />
      <Table.ScrollContainer
        minWidth={780}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': 'Anchor slots' } }}
      >
        <Table fz="sm" verticalSpacing={8}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Slot</Table.Th>
              <Table.Th scope="col">Holder</Table.Th>
              <Table.Th scope="col">Certificate</Table.Th>
              <Table.Th scope="col">Against the registration</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {slots.map(([side, slot, words]) => (
              <SlotRow
                key={words}
                words={words}
                side={side}
                held={device.anchorSlots?.[side]?.[slot]}
                registered={registeredFor(device, read, side, at)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="sm" c="dimmed">
        Names of parties are as they are now. A slot is compared with the registration of the same time.
      </Text>
    </TitledSection>
  );
}

function SlotRow({
  words,
  side,
  held,
  registered,
}: {
  readonly words: string;
  readonly side: Side;
  readonly held: Held;
  readonly registered: Registered;
}) {
  const entityId = held?.entityId;
  const party = useParty(entityId);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {words}
      </Table.Th>
      <Table.Td>{entityId === undefined ? '–' : <PartyName entityId={entityId} />}</Table.Td>
      <Table.Td>
        <CertificateOf held={held} />
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'normal' }}>
        <Verdict verdict={slotVerdict(side, held, party, registered)} />
      </Table.Td>
    </Table.Tr>
  );
}

/** Its number and issuer, and what the certificate of that number says where the service has seen it. */
function CertificateOf({ held }: { readonly held: Held }) {
  const { may } = useMe();
  const seen = useQuery({
    ...certificatesOf(held?.entityId ?? ''),
    enabled: held !== null && held !== undefined && may(...partyReaders),
  });
  const id = held?.certificateId;
  if (id === undefined) return <>{held === null || held === undefined ? '–' : 'not stated'}</>;
  const known = seen.data?.find(({ serialNumber }) => serialNumber === id.serialNumber.toUpperCase());
  return (
    <Stack gap={0}>
      <CodeText text={id.serialNumber} what="serial number" shownLength={12} />
      <Text size="xs" c="dimmed">
        of {id.issuer}
        {known === undefined ? '' : `; ${usageWords(known.usage)}, until ${known.notAfter?.slice(0, 10) ?? '–'}`}
      </Text>
    </Stack>
  );
}

/** What a certificate is for, in words. */
export const usageWords = (usage: string | null): string =>
  usage === 'digitalSigning'
    ? 'digital signing'
    : usage === 'keyAgreement'
      ? 'key agreement'
      : usage === 'certificateSigning'
        ? 'signing of certificates'
        : 'no known use';

const signs: Readonly<Record<SlotVerdict['tone'], readonly [ReactNode, string]>> = {
  good: [<IconCheck key="i" size={14} />, 'right'],
  bad: [<IconAlertTriangle key="i" size={14} />, 'wrong'],
  unsure: [<IconHelp key="i" size={14} />, 'not known'],
  quiet: [<IconCircle key="i" size={14} />, '–'],
};

function Verdict({ verdict: { tone, words } }: { readonly verdict: SlotVerdict }) {
  const [icon, sign] = signs[tone];
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      {tone !== 'quiet' && <Sign tone={tone} icon={icon} words={sign} />}
      <span>{words}</span>
    </Group>
  );
}
