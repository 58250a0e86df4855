import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { serviceActor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';
import { canonicalJson } from '../../core/language/index.js';
import type { Item, ItemChange, ItemState } from './items.js';
import { itemsCame } from './metrics.js';

/** What the service calls a part of the work in the audit trail. */
export type BatchAction = 'corrections-judged' | 'corrections-made' | 'corrections-undone' | 'corrections-not-undone';

/** How many items came to which state. */
function countStates(changes: readonly { readonly state: ItemState }[]): ReadonlyMap<ItemState, number> {
  const counts = new Map<ItemState, number>();
  for (const { state } of changes) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}

/**
 * The entry of a batch: counts by state, and a digest by which the items in the table can be held against it: SHA-256 of
 * canonical JSON `[[position, device, slot, state], …]` in the order of the plan.
 */
export async function appendBatchEntry(
  manager: EntityManager,
  action: BatchAction,
  actionId: string,
  items: readonly Item[],
  changes: readonly ItemChange[],
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const states = new Map(changes.map(({ position, state }) => [position, state]));
  const listed = items
    .filter(({ position }) => states.has(position))
    .map(({ position, deviceId, slot }) => [position, deviceId, slot, states.get(position) ?? '']);
  const digest = `sha256:${createHash('sha256').update(canonicalJson(listed)).digest('hex')}`;
  const counts = Object.fromEntries(countStates(changes));
  await appendEntry(manager, {
    ...{ actor: serviceActor('anchorgate'), action, subject: `correction/${actionId}`, outcome: 'done' },
    afterDigest: digest,
    details: { ...details, from: listed[0]?.[0] ?? 0, to: listed.at(-1)?.[0] ?? 0, counts },
  });
}

/** Counts on `/metrics`; after the commit, so that nothing is counted that did not happen. */
export function countItems(changes: readonly ItemChange[]): void {
  for (const [state, count] of countStates(changes)) itemsCame(state, count);
}
