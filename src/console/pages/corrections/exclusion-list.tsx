import { EmptyState } from '../../components/empty-state.js';
import { TextLink } from '../../components/link-button.js';
import { LongList } from '../../components/long-list.js';
import type { Column } from '../../components/long-list.js';
import type { Exclusion } from './action-queries.js';
import { useExclusions } from './action-queries.js';
import { Long } from './item-list.js';
import { slotWords } from './slot-words.js';

const columns: readonly Column<Exclusion>[] = [
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
  { name: 'Code', width: '9rem', cell: ({ code }) => code },
  { name: 'Why it is left out', width: 'minmax(20rem, 1fr)', cell: ({ reason }) => <Long text={reason} /> },
];

/** Slots that were selected and are not in the plan, each with its reason. */
export function ExclusionList({ id }: { readonly id: string }) {
  const exclusions = useExclusions(id);
  return (
    <LongList
      label="Slots that are left out"
      query={exclusions}
      rowsOf={(page) => page.exclusions}
      keyOf={({ deviceId, slot }) => `${deviceId}.${slot}`}
      columns={columns}
      rowHeight={34}
      height="26rem"
      empty={<EmptyState title="None was left out">Every slot that was selected is in the plan.</EmptyState>}
    />
  );
}
