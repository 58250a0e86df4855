import { EmptyState } from '../../components/empty-state.js';
import { TextLink } from '../../components/link-button.js';
import { LongList } from '../../components/long-list.js';
import type { Column } from '../../components/long-list.js';
import type { FoundDevice } from './knowledge-queries.js';
import { useDeviceSearch } from './knowledge-queries.js';
import type { Party } from './party-queries.js';
import { usePartySearch } from './party-queries.js';

const deviceColumns: readonly Column<FoundDevice>[] = [
  {
    name: 'Device',
    width: 'minmax(13rem, 1.5fr)',
    cell: ({ deviceId }) => (
      <TextLink inherit to={`/context/devices/${deviceId}`}>
        {deviceId}
      </TextLink>
    ),
  },
  { name: 'Type', width: 'minmax(5rem, 1fr)', cell: ({ deviceType }) => deviceType },
  { name: 'Status', width: 'minmax(10rem, 1fr)', cell: ({ status }) => status },
  { name: 'Cohort', width: 'minmax(5rem, 1fr)', cell: ({ cohort }) => cohort ?? '–' },
  { name: 'Meter point', width: 'minmax(6rem, 1fr)', cell: ({ mpxn }) => mpxn ?? '–' },
  { name: 'Version', width: 'minmax(5rem, 1fr)', cell: ({ smetsVersion }) => smetsVersion },
];

/** Devices by the beginning of an ID or a whole meter point. */
export function FoundDevices({ search }: { readonly search: string | undefined }) {
  const devices = useDeviceSearch(search, true);
  return (
    <LongList
      label="Devices"
      query={devices}
      rowsOf={(page) => page.devices}
      keyOf={({ deviceId }) => deviceId}
      columns={deviceColumns}
      rowHeight={34}
      height="22rem"
      empty={
        <EmptyState title={search === undefined ? 'No device is known yet' : 'No device'}>
          {search === undefined
            ? 'The inventory has sent none. A feed of devices brings them.'
            : 'No device has such an ID or serves such a meter point.'}
        </EmptyState>
      }
    />
  );
}

const partyColumns: readonly Column<Party>[] = [
  {
    name: 'Name',
    width: 'minmax(14rem, 2fr)',
    cell: ({ entityId, name }) => (
      <TextLink inherit to={`/context/parties/${entityId}`}>
        {name}
      </TextLink>
    ),
  },
  { name: 'MPID', width: 'minmax(6rem, 1fr)', cell: ({ mpids }) => mpids.join(', ') || '–' },
  { name: 'Roles', width: 'minmax(6rem, 1fr)', cell: ({ userRoles }) => userRoles.join(', ') },
  { name: 'Entity ID', width: '13rem', cell: ({ entityId }) => entityId },
  { name: 'Status', width: 'minmax(6rem, 1fr)', cell: ({ status }) => status },
];

/** Parties by name, market participant ID or entity ID. */
export function FoundParties({ search }: { readonly search: string | undefined }) {
  const parties = usePartySearch(search);
  return (
    <LongList
      label="Parties"
      query={parties}
      rowsOf={(page) => page.parties}
      keyOf={({ entityId }) => entityId}
      columns={partyColumns}
      rowHeight={34}
      height="18rem"
      empty={
        <EmptyState title={search === undefined ? 'No party is known yet' : 'No party'}>
          {search === undefined ? 'A feed of parties brings them.' : 'No party has such a name, MPID or entity ID.'}
        </EmptyState>
      }
    />
  );
}
