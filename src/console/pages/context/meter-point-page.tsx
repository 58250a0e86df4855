import { List, Stack, Table, Text } from '@mantine/core';
import { IconCheck, IconCircle } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { maskMeterPoint } from '../../../core/identifiers/index.js';
import { useAddress } from '../../components/address.js';
import type { AsOf } from '../../components/as-of.js';
import { AsOfFields } from '../../components/as-of-fields.js';
import { Sign } from '../../components/badges.js';
import { EmptyState } from '../../components/empty-state.js';
import { ForRoles } from '../../components/for-roles.js';
import { Instant } from '../../components/instant.js';
import { TextLink } from '../../components/link-button.js';
import { Page } from '../../components/page.js';
import { QueryState } from '../../components/query-state.js';
import { TitledSection } from '../../components/titled-section.js';
import type { MeterPointKnown, RegistrationKnown } from './knowledge-queries.js';
import { historyReaders, knowledgeReaders, useKnownMeterPoint } from './knowledge-queries.js';
import { MeterPointHistory } from './meter-point-history.js';
import { OperatorName } from './operator-name.js';
import { isInForce } from './slot-verdict.js';

const crumbs = [{ label: 'Devices', to: '/context' }];

/** The title shows the last four digits only: it stands in the tab and in the browser's history. */
export function Component() {
  const { mpxn = '' } = useParams();
  return (
    <Page
      title={`Meter point ${maskMeterPoint(mpxn)}`}
      crumbs={crumbs}
      lead={
        <>
          Number <span className="numeric">{mpxn}</span>: who is registered for it, and which devices serve it.
        </>
      }
    >
      <ForRoles roles={knowledgeReaders} what="What is known of a meter point">
        <Known key={mpxn} mpxn={mpxn} />
      </ForRoles>
    </Page>
  );
}

function Known({ mpxn }: { readonly mpxn: string }) {
  const [asOf, setAddress] = useAddress(['validAt', 'knownAt']);
  const point = useKnownMeterPoint(mpxn, asOf);
  return (
    <Stack gap="xl">
      <AsOfFields asOf={asOf} onChange={setAddress} />
      <QueryState query={point} lines={6}>
        {(found) =>
          found === null ? (
            <EmptyState title="Nothing was known of this meter point then">
              Choose another time, or look at what was told of it.
            </EmptyState>
          ) : (
            <Shown point={found} asOf={asOf} />
          )
        }
      </QueryState>
      <TitledSection
        title="What was told of its registrations"
        lead="Every registration with the time at which it was seen and the time at which this service was told, newest first. Nothing is ever removed."
      >
        <ForRoles roles={historyReaders} what="The history of a meter point">
          <MeterPointHistory mpxn={mpxn} onShow={setAddress} />
        </ForRoles>
      </TitledSection>
    </Stack>
  );
}

function Shown({ point: { devices, registrations }, asOf }: { readonly point: MeterPointKnown; readonly asOf: AsOf }) {
  const at = asOf.validAt === undefined ? Date.now() : Date.parse(asOf.validAt);
  const inOrder = registrations.toSorted(
    (one, other) => one.kind.localeCompare(other.kind) || other.effectiveFrom.localeCompare(one.effectiveFrom),
  );
  return (
    <>
      <TitledSection
        title="Registrations"
        lead={asOf.validAt === undefined ? 'Of every period.' : 'Those in force at the time you chose.'}
      >
        {inOrder.length === 0 ? (
          <Text size="sm">Nobody is registered.</Text>
        ) : (
          <Table.ScrollContainer
            minWidth={780}
            scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': 'Registrations' } }}
          >
            <Table fz="sm" verticalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">As</Table.Th>
                  <Table.Th scope="col">Party</Table.Th>
                  <Table.Th scope="col">From</Table.Th>
                  <Table.Th scope="col">Until</Table.Th>
                  <Table.Th scope="col">In force</Table.Th>
                  <Table.Th scope="col">Seen</Table.Th>
                  <Table.Th scope="col">By</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {inOrder.map((each) => (
                  <RegistrationRow
                    key={`${each.kind} ${each.role ?? ''} ${each.effectiveFrom} ${each.mpid}`}
                    registration={each}
                    inForce={isInForce(each, at)}
                  />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </TitledSection>
      <TitledSection title="Devices">
        {devices.length === 0 ? (
          <Text size="sm">No device serves it.</Text>
        ) : (
          <List size="sm">
            {devices.map((deviceId) => (
              <List.Item key={deviceId}>
                <TextLink inherit to={`/context/devices/${deviceId}`}>
                  {deviceId}
                </TextLink>
              </List.Item>
            ))}
          </List>
        )}
      </TitledSection>
    </>
  );
}

function RegistrationRow({
  registration: { kind, role, mpid, effectiveFrom, effectiveUntil, observedAt, source },
  inForce,
}: {
  readonly registration: RegistrationKnown;
  readonly inForce: boolean;
}) {
  return (
    <Table.Tr>
      <Table.Td>
        {kind === 'networkOperator' ? 'network operator' : `supplier${role === undefined ? '' : `, ${role}`}`}
      </Table.Td>
      <Table.Td>
        <OperatorName mpid={mpid} />
      </Table.Td>
      <Table.Td>
        <Instant at={effectiveFrom} />
      </Table.Td>
      <Table.Td>
        <Instant at={effectiveUntil} none="until further notice" />
      </Table.Td>
      <Table.Td>
        {inForce ? (
          <Sign tone="good" icon={<IconCheck size={14} />} words="in force" />
        ) : (
          <Sign tone="quiet" icon={<IconCircle size={14} />} words="not then" />
        )}
      </Table.Td>
      <Table.Td>
        <Instant at={observedAt} />
      </Table.Td>
      <Table.Td>{source}</Table.Td>
    </Table.Tr>
  );
}
