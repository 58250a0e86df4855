import { serviceActor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';
import { comparedWithContext, verdictOn } from './compare-slots.js';
import { openDrift, recordDrift } from './drift-records.js';
import type { ComparedSlot, SlotVerdict } from './drift-records.js';
import { itemsWhere } from './items.js';
import type { Item, ItemState } from './items.js';
import type { Lease, RunningAction } from './lease.js';
import { driftIs } from './metrics.js';
import type { RunnerTools } from './runner-tools.js';

const slotsAtOnce = 1_000;

/** What a comparison of an action with the store came to; `context`: slots that differ from what decisions go by. */
export type ReconcileCounts = Readonly<Record<SlotVerdict | 'context', number>>;

/** What a run changed and left: only of these it is known what should be there. */
const changedStates: readonly ItemState[] = ['applied', 'already', 'undone'];
const changed = `state in (${changedStates.map((state) => `'${state}'`).join(', ')})`;

/**
 * Compares the next slots of an action: what the store holds with what was placed or put back, and, also of those that
 * were left alone, with what decisions go by.
 * @param after - position up to which all were compared
 * @returns the last position compared; undefined when there are no more
 */
export async function reconcileSome(
  tools: RunnerTools,
  lease: Lease,
  { id, reconcileAskedAt }: RunningAction,
  after: number,
): Promise<number | undefined> {
  const { manager } = tools.source;
  const items = await itemsWhere(manager, id, `state <> 'pending'`, { after, limit: slotsAtOnce });
  const last = items.at(-1);
  if (last === undefined) return undefined;
  await bringContextUpToDate(tools);
  const stored = await tools.store.read([...new Set(items.map(({ deviceId }) => deviceId))]);
  const compared = items
    .filter(({ state }) => changedStates.includes(state))
    .map((item): ComparedSlot & { readonly position: number } => {
      const expected = item.state === 'undone' ? item.before : item.to;
      const found = stored.get(item.deviceId)?.[item.slot];
      return {
        ...{ position: item.position, deviceId: item.deviceId, slot: item.slot, against: 'correction', actionId: id },
        ...{ expected, found: found ?? null, verdict: verdictOn(found, expected) },
      };
    });
  await lease.fenced(async (fenced, { reconcileAskedAt: askedAt }) => {
    if (askedAt !== reconcileAskedAt) return;
    await fenced.query(
      `update corrective_action_item item set reconciled = seen.verdict, reconciled_at = clock_timestamp(),
         found = case when seen.verdict = 'drifted' then nullif(seen.found, 'null') end
       from jsonb_to_recordset($2::jsonb) as seen(position integer, verdict text, found jsonb)
       where item.action_id = $1 and item.position = seen.position`,
      [id, JSON.stringify(compared.map(({ position, verdict, found }) => ({ position, verdict, found })))],
    );
    await recordDrift(fenced, [...compared, ...items.filter(({ state }) => state === 'undo-refused').map(givenUp)]);
    await recordDrift(fenced, withContext(tools, items, stored));
  });
  return last.position;
}

/** Writes that all slots were compared, with the counts in the audit trail. */
export async function endReconcile(
  tools: RunnerTools,
  lease: Lease,
  { id, reconcileAskedAt }: RunningAction,
): Promise<ReconcileCounts> {
  const counts = { right: 0, drifted: 0, missing: 0, context: 0 };
  await lease.fenced(async (manager) => {
    const rows = await manager.query<readonly { readonly reconciled: SlotVerdict; readonly count: number }[]>(
      `select reconciled, count(*)::integer as count from corrective_action_item
       where action_id = $1 and ${changed} and reconciled is not null group by reconciled`,
      [id],
    );
    for (const { reconciled, count } of rows) counts[reconciled] = count;
    const [context] = await manager.query<readonly { readonly count: number }[]>(
      `select count(*)::integer as count from anchor_slot_drift drift
       where settled_at is null and against = 'context' and exists (select from corrective_action_item item
         where item.action_id = $1 and item.device_id = drift.device_id and item.slot = drift.slot)`,
      [id],
    );
    counts.context = context?.count ?? 0;
    await manager.query('update corrective_action set reconciled_at = $2 where action_id = $1', [id, reconcileAskedAt]);
    driftIs(await openDrift(manager));
    await appendEntry(manager, {
      ...{ actor: serviceActor('anchorgate'), action: 'corrective-action-reconciled', outcome: 'done' },
      ...{ subject: `correction/${id}`, details: { counts } },
    });
  });
  return counts;
}

/** Somebody else changed the slot, and it was left to him: what was placed there is no longer what should be. */
const givenUp = ({ deviceId, slot }: Item): ComparedSlot => ({
  ...{ deviceId, slot, against: 'correction', actionId: null, expected: null, found: null },
  verdict: 'right',
});

/** So that this replica's memory holds what was written before the store is read. */
export async function bringContextUpToDate({ source, feed }: RunnerTools): Promise<void> {
  const [row] = await source.query<readonly { readonly value: string }[]>('select value from context_sequence');
  await feed.pullUpTo(Number(row?.value ?? 0));
}

function withContext(
  { cache }: RunnerTools,
  items: readonly Item[],
  stored: Parameters<typeof lookUp>[0],
): readonly ComparedSlot[] {
  return items.flatMap(({ deviceId, slot }) => {
    const compared = comparedWithContext(cache, deviceId, slot, lookUp(stored, deviceId));
    return compared === undefined ? [] : [compared];
  });
}

const lookUp = (
  stored: Awaited<ReturnType<RunnerTools['store']['read']>>,
  deviceId: Item['deviceId'],
): ReturnType<typeof stored.get> => stored.get(deviceId);
