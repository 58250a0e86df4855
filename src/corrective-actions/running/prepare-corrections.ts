import { invariant } from '../../core/invariant.js';
import { holdSame, isDescribedBy } from '../anchor-slot-store/index.js';
import type { OperatorSlots } from '../anchor-slot-store/index.js';
import type { Correction, Eligible } from '../eligibility/eligibility.js';
import { appendBatchEntry, countItems } from './batch-entry.js';
import { changeItems, itemsWhere } from './items.js';
import type { Item, ItemChange } from './items.js';
import type { Lease, RunningAction } from './lease.js';
import { consentsOf, lastPermittedAt } from './parties-say.js';
import { bringContextUpToDate } from './reconcile.js';
import type { RunnerTools } from './runner-tools.js';

const unknownToStore =
  'the anchor-slot store does not know the device, or not what the slot holds; have its owner look, then plan anew';
const changedSincePlanned = 'the slot holds something else than when this was planned, and is left alone';

/**
 * Takes the next pending items: reads what their slots hold, has them judged, and marks those to be sent, with what was
 * there before, in a transaction of its own. Only what was marked is sent.
 * @param after - position up to which nothing is pending
 * @returns the last position taken, and how many are to be sent; undefined when nothing is pending after that position,
 *   or the action is no longer being applied
 */
export async function prepareCorrections(
  tools: RunnerTools,
  lease: Lease,
  action: RunningAction,
  after: number,
): Promise<{ readonly upTo: number; readonly sent: number } | undefined> {
  // At most what one second allows, so that a large batch does not make a burst.
  const limit = Math.min(action.batchSize, action.perSecond);
  const { manager } = tools.source;
  const items = await itemsWhere(manager, action.id, `state = 'pending'`, { after, limit });
  if (items.length === 0) return undefined;
  const slots = await tools.store.read([...new Set(items.map(({ deviceId }) => deviceId))]);
  // A replica that has just started must not take what it has not read yet for what is not there.
  await bringContextUpToDate(tools);
  const judged = await judge(tools, action.id, items);
  const batch = tools.newKey();
  const changes = items.map((item, position) => changeOf(item, slots.get(item.deviceId), judged[position], batch));
  const written = await lease.fenced(async (fenced, { state }) => {
    if (state !== 'applying') return false;
    await changeItems(fenced, action.id, changes);
    const settled = changes.filter((change) => change.state !== 'sent');
    if (settled.length > 0) await appendBatchEntry(fenced, 'corrections-judged', action.id, items, settled);
    return true;
  });
  if (!written) return undefined;
  countItems(changes);
  return { upTo: items.at(-1)?.position ?? after, sent: changes.filter(({ state }) => state === 'sent').length };
}

async function judge(tools: RunnerTools, actionId: string, items: readonly Item[]): Promise<readonly Eligible[]> {
  const { manager } = tools.source;
  const consents = await consentsOf(manager, actionId);
  const permitted = await lastPermittedAt(
    manager,
    items.map(({ deviceId }) => deviceId),
  );
  const corrections = items.map(({ deviceId, slot, from, to, fromMpid, toMpid }): Correction => ({
    ...{ deviceId, slot, fromEntityId: from?.entityId ?? null, toEntityId: to.entityId },
    fromPartyConsents: fromMpid === null ? undefined : consents.get(fromMpid),
    toPartyConsents: consents.get(toMpid),
    lastPermittedAt: permitted.get(deviceId) ?? null,
  }));
  return await tools.eligibility.judge(corrections);
}

function changeOf(
  item: Item,
  slots: OperatorSlots | undefined,
  judged: Eligible | undefined,
  batch: string,
): ItemChange {
  const { position } = item;
  invariant(judged !== undefined, 'each correction is judged, in order');
  const found = slots?.[item.slot];
  if (found === undefined) return { position, state: 'failed', reason: unknownToStore };
  const sent: ItemChange = { position, state: 'sent', batch, before: found };
  // Nothing is left to permit; sending it changes nothing, and brings the inventory up to date.
  if (holdSame(found, item.to)) return sent;
  if (!isDescribedBy(found, item.from)) return { position, state: 'conflict', found, reason: changedSincePlanned };
  return judged.eligible ? sent : { position, state: 'skipped', found, reason: `${judged.code}: ${judged.reason}` };
}
