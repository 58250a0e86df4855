import { SimpleGrid, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { Sign } from '../../components/badges.js';
import { FactList } from '../../components/fact-list.js';
import { Ago, Instant, spanText, useNow } from '../../components/instant.js';
import { TextLink } from '../../components/link-button.js';
import { TitledSection } from '../../components/titled-section.js';
import type { DeviceKnown } from './knowledge-queries.js';
import { useDeviceMaximumAge } from './knowledge-queries.js';
import { PartyName } from './party-name.js';

/** What the source states of a device, when it saw that, and whether it still counts. */
export function DeviceFacts({ device, isNow }: { readonly device: DeviceKnown; readonly isNow: boolean }) {
  const { mpxn, cohort } = device;
  return (
    <TitledSection title="The device">
      <FactList
        label="The device"
        rows={[
          { name: 'Type', value: `${device.deviceType}, ${device.smetsVersion}` },
          { name: 'Status', value: device.status },
          { name: 'Cohort', value: cohort === undefined ? 'not stated' : (cohort ?? 'none') },
          {
            name: 'Meter point',
            value:
              typeof mpxn === 'string' ? (
                <TextLink inherit to={`/context/meter-points/${mpxn}`}>
                  {mpxn}
                </TextLink>
              ) : mpxn === null ? (
                'none'
              ) : (
                'not stated'
              ),
          },
          { name: 'Seen by', value: device.source },
          { name: 'Seen', value: <Instant at={device.observedAt} /> },
          { name: 'How old', value: <Freshness observedAt={device.observedAt} isNow={isNow} /> },
          { name: 'First told in this form', value: <Instant at={device.recordedAt} /> },
        ]}
      />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Counters counters={device.executionCounters} />
        <Attributes attributes={device.attributes} />
      </SimpleGrid>
    </TitledSection>
  );
}

function Freshness({ observedAt, isNow }: { readonly observedAt: string; readonly isNow: boolean }) {
  const maximumAge = useDeviceMaximumAge();
  const now = useNow(10_000);
  if (!isNow) return <Ago at={observedAt} />;
  if (maximumAge === undefined || maximumAge === null) return <Ago at={observedAt} />;
  const fresh = (now - Date.parse(observedAt)) / 1_000 <= maximumAge;
  return fresh ? (
    <>
      <Sign tone="good" icon={<IconCheck size={14} />} words="fresh" /> <Ago at={observedAt} />
    </>
  ) : (
    <>
      <Sign tone="unsure" icon={<IconAlertTriangle size={14} />} words="too old" /> <Ago at={observedAt} />; after{' '}
      {spanText(maximumAge)} its facts count as unknown
    </>
  );
}

function Counters({ counters = {} }: { readonly counters: DeviceKnown['executionCounters'] }) {
  const rows = Object.entries(counters);
  if (rows.length === 0) return <Text size="sm">No execution counters are stated.</Text>;
  return (
    <Table fz="sm" verticalSpacing={4} captionSide="top">
      <Table.Caption ta="left" mt={0}>
        Execution counters
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Of</Table.Th>
          <Table.Th scope="col" ta="right">
            Counter
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(([entityId, counter]) => (
          <Table.Tr key={entityId}>
            <Table.Td>
              <PartyName entityId={entityId} />
            </Table.Td>
            <Table.Td ta="right" className="numeric">
              {counter}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Attributes({ attributes }: { readonly attributes: DeviceKnown['attributes'] }) {
  const rows: readonly (readonly [string, unknown])[] = Object.entries(attributes);
  if (rows.length === 0) return <Text size="sm">No further attributes are stated.</Text>;
  return (
    <Table fz="sm" verticalSpacing={4} captionSide="top">
      <Table.Caption ta="left" mt={0}>
        Attributes
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Name</Table.Th>
          <Table.Th scope="col">Value</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(([name, value]) => (
          <Table.Tr key={name}>
            <Table.Td>{name}</Table.Td>
            <Table.Td>{typeof value === 'string' ? value : JSON.stringify(value)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
