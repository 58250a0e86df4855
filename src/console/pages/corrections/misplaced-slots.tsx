import { maskMeterPoint } from '../../../core/identifiers/index.js';
import { EmptyState } from '../../components/empty-state.js';
import { TextLink } from '../../components/link-button.js';
import { LongList } from '../../components/long-list.js';
import type { Column } from '../../components/long-list.js';
import { slotWords } from './slot-words.js';
import type { Misplacement, MisplacementFilter } from './misplacement-queries.js';
import { useMisplacements } from './misplacement-queries.js';

const columns: readonly Column<Misplacement>[] = [
  {
    name: 'Device',
    width: '12.5rem',
    cell: ({ deviceId }) => (
      <TextLink inherit to={`/context/devices/${deviceId}`}>
        {deviceId}
      </TextLink>
    ),
  },
  { name: 'Slot', width: '5.5rem', cell: ({ slot }) => slotWords(slot) },
  {
    name: 'In the slot',
    width: 'minmax(5rem, 1fr)',
    cell: ({ holder, holderEntityId }) =>
      holderEntityId === null ? (
        (holder ?? '–')
      ) : (
        <TextLink inherit to={`/context/parties/${holderEntityId}`}>
          {holder ?? holderEntityId}
        </TextLink>
      ),
  },
  { name: 'Registered', width: 'minmax(5rem, 1fr)', cell: ({ registered }) => registered ?? '–' },
  {
    name: 'Meter point',
    width: '6rem',
    cell: ({ mpxn }) =>
      mpxn === null ? (
        '–'
      ) : (
        <TextLink inherit to={`/context/meter-points/${mpxn}`}>
          {maskMeterPoint(mpxn)}
        </TextLink>
      ),
  },
  { name: 'Type', width: '4rem', cell: ({ deviceType }) => deviceType },
  { name: 'Status', width: '10rem', cell: ({ status }) => status },
  { name: 'Cohort', width: '4rem', cell: ({ cohort }) => cohort ?? '–' },
];

/** Slots that hold another network operator than the registered one. */
export function MisplacedSlots({ filter, label }: { readonly filter: MisplacementFilter; readonly label: string }) {
  const query = useMisplacements(filter);
  return (
    <LongList
      label={label}
      query={query}
      rowsOf={({ misplacements }) => misplacements}
      keyOf={({ deviceId, slot }) => `${deviceId}.${slot}`}
      columns={columns}
      rowHeight={34}
      height="24rem"
      empty={<EmptyState title="No slot">No slot is misplaced in this way.</EmptyState>}
    />
  );
}
