import { Stack, Switch } from '@mantine/core';
import { useAddress } from '../../components/address.js';
import { EmptyState } from '../../components/empty-state.js';
import { Instant } from '../../components/instant.js';
import { TextLink } from '../../components/link-button.js';
import { LongList } from '../../components/long-list.js';
import type { Column } from '../../components/long-list.js';
import type { DriftedSlot } from './action-queries.js';
import { useDrift } from './action-queries.js';
import { slotWords } from './slot-words.js';

const columns: readonly Column<DriftedSlot>[] = [
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
  { name: 'Should hold', width: 'minmax(12rem, 1fr)', cell: ({ expected }) => held(expected) },
  {
    name: 'Holds',
    width: 'minmax(12rem, 1fr)',
    cell: ({ kind, found }) => (kind === 'missing' ? 'the store does not know' : held(found)),
  },
  {
    name: 'Compared with',
    width: '11rem',
    cell: ({ against }) => (against === 'correction' ? 'what was placed' : 'what decisions go by'),
  },
  { name: 'Found', width: '12rem', cell: ({ foundAt }) => <Instant at={foundAt} /> },
  { name: 'Right again', width: '12rem', cell: ({ settledAt }) => <Instant at={settledAt} none="not yet" /> },
];

const held = (certificate: DriftedSlot['expected']): string => certificate?.entityId ?? 'nothing';

/** Slots that do not hold what they should by our records. */
export function DriftList({ id }: { readonly id: string }) {
  const [{ settled }, setAddress] = useAddress(['settled']);
  const drift = useDrift(id, settled === 'yes');
  return (
    <Stack gap="sm">
      <Switch
        label="Also what was found right since"
        checked={settled === 'yes'}
        onChange={(event) => setAddress({ settled: event.currentTarget.checked ? 'yes' : undefined })}
      />
      <LongList
        label="Slots that differ"
        query={drift}
        rowsOf={(page) => page.drift}
        keyOf={({ id: row }) => row}
        columns={columns}
        rowHeight={34}
        height="26rem"
        empty={
          <EmptyState title="No drift is known">
            Slots are read back and compared when a correction ends, and whenever somebody asks for it.
          </EmptyState>
        }
      />
    </Stack>
  );
}
