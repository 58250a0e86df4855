import { Group, Stack, Text, Tooltip } from '@mantine/core';
import { useAddress } from '../../components/address.js';
import { ChooseOne } from '../../components/choose-one.js';
import { EmptyState } from '../../components/empty-state.js';
import { Instant } from '../../components/instant.js';
import { TextLink } from '../../components/link-button.js';
import { LongList } from '../../components/long-list.js';
import type { Column } from '../../components/long-list.js';
import type { Action, Item } from './action-queries.js';
import { useItems } from './action-queries.js';
import { ItemBadge, itemChoices } from './action-words.js';
import { slotWords } from './slot-words.js';

const columns: readonly Column<Item>[] = [
  { name: 'No.', width: '3rem', cell: ({ position }) => <span className="numeric">{position}</span> },
  {
    name: 'Device',
    width: '12.5rem',
    cell: ({ planned: { deviceId } }) => (
      <TextLink inherit to={`/context/devices/${deviceId}`}>
        {deviceId}
      </TextLink>
    ),
  },
  { name: 'Slot', width: '5.5rem', cell: ({ planned: { slot } }) => slotWords(slot) },
  {
    name: 'From → to',
    width: '8rem',
    cell: ({ planned: { fromMpid, fromCertificate, toMpid } }) => (
      <Tooltip
        multiline
        label={`from ${certificateText(fromCertificate)} to the registered operator’s`}
        disabled={fromCertificate === null}
      >
        <span>
          {fromMpid ?? fromCertificate?.entityId ?? 'empty'} → {toMpid}
        </span>
      </Tooltip>
    ),
  },
  { name: 'State', width: '11.5rem', cell: ({ state }) => <ItemBadge state={state} /> },
  { name: 'Changed', width: '11.5rem', cell: ({ changedAt }) => <Instant at={changedAt} /> },
  { name: 'Read back', width: '5.5rem', cell: ({ reconciled }) => reconciled ?? '–' },
  { name: 'Why', width: 'minmax(10rem, 1fr)', cell: ({ reason }) => <Long text={reason ?? '–'} /> },
];

function certificateText(certificate: Item['planned']['fromCertificate']): string {
  if (certificate === null) return 'nothing';
  const { entityId, certificateId } = certificate;
  return certificateId === null ? entityId : `certificate ${certificateId.serialNumber} of ${entityId}`;
}

/** A text that may be cut off, whole in its tooltip. */
export function Long({ text }: { readonly text: string }) {
  return <span title={text}>{text}</span>;
}

/** Every slot of the plan, and what became of it. */
export function ItemList({ action, live }: { readonly action: Action; readonly live: boolean }) {
  const [{ item, party }, setAddress] = useAddress(['item', 'party']);
  const items = useItems(action.id, item, party, live);
  return (
    <Stack gap="sm">
      <Group align="flex-end">
        <ChooseOne
          label="State of the slot"
          none="any state"
          options={itemChoices}
          value={item}
          onChange={(value) => setAddress({ item: value })}
        />
        <ChooseOne
          label="Party"
          none="any party"
          options={action.parties.map(({ mpid }) => ({ value: mpid, label: mpid }))}
          value={party}
          onChange={(value) => setAddress({ party: value })}
        />
      </Group>
      <LongList
        label="Slots of the plan"
        query={items}
        rowsOf={(page) => page.items}
        keyOf={({ position }) => String(position)}
        columns={columns}
        rowHeight={34}
        height="26rem"
        empty={
          <EmptyState title="No slot">
            <Text>No slot of this plan fits what you chose.</Text>
          </EmptyState>
        }
      />
    </Stack>
  );
}
