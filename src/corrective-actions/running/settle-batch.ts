import { invariant, unreachable } from '../../core/invariant.js';
import { recordSlotChanges } from '../../device-context/index.js';
import type { SlotChange, SlotChangeOutcome } from '../anchor-slot-store/index.js';
import { appendBatchEntry, countItems } from './batch-entry.js';
import { changeItems, itemsWhere } from './items.js';
import type { Item, ItemChange } from './items.js';
import type { Lease } from './lease.js';
import type { RunnerTools } from './runner-tools.js';

/** More than a batch may hold. */
const batchMost = 1_001;
/** The source that the device's new version names. */
const source = 'corrective-action';
const changedSince = 'the slot does not hold what was placed: it changed since, and is left alone';
const unknownNow = 'the anchor-slot store does not know the device, or not what the slot holds';

/** The key of a batch that was marked to be sent and of which is not known what became; undefined when there is none. */
export async function unsettledBatch(tools: RunnerTools, actionId: string): Promise<string | undefined> {
  const [found] = await tools.source.query<readonly { readonly batch: string }[]>(
    `select batch from corrective_action_item
     where action_id = $1 and state in ('sent', 'undoing') and batch is not null limit 1`,
    [actionId],
  );
  return found?.batch;
}

/**
 * Sends a marked batch to the store, for the first time or again, and writes what became of it together with the
 * devices' new versions and the entry of the audit trail.
 *
 * INVARIANT (applied once): what is sent follows from the marked items alone, so it is the same under the same key
 * whoever sends it, and the store makes it once.
 * @throws AnchorSlotStoreUnavailable, AnchorSlotStoreRefused; the batch stays marked
 */
export async function settleBatch(tools: RunnerTools, lease: Lease, batch: string): Promise<void> {
  const { actionId } = lease;
  const items = await itemsWhere(tools.source.manager, actionId, `state in ('sent', 'undoing')`, {
    ...{ limit: batchMost, batch },
  });
  const [first] = items;
  if (first === undefined) return;
  invariant(
    items.every(({ state }) => state === first.state),
    'a batch is marked as a whole, to be made or undone',
  );
  const undoes = first.state === 'undoing';
  const wanted = items.map(undoes ? undoing : correcting);
  const outcomes = await tools.store.change(batch, wanted);
  const changes = items.map((item, index) => {
    const outcome = outcomes[index];
    invariant(outcome !== undefined, 'a store answers each change, in order');
    return undoes ? undone(item, outcome) : corrected(item, outcome);
  });
  await lease.fenced(async (manager) => {
    await changeItems(manager, actionId, changes);
    const placed = wanted.filter((_, index) => isPlaced(outcomes[index]));
    const context = await follow(manager, placed, tools.now());
    await appendBatchEntry(manager, undoes ? 'corrections-undone' : 'corrections-made', actionId, items, changes, {
      ...{ batch, ...context },
    });
  });
  countItems(changes);
}

const isPlaced = (outcome: SlotChangeOutcome | undefined): boolean =>
  outcome?.kind === 'applied' || outcome?.kind === 'already';

/** The cache follows what the store holds: new versions of the devices, in the same transaction. */
async function follow(
  manager: Parameters<typeof recordSlotChanges>[0],
  placed: readonly SlotChange[],
  now: number,
): Promise<{ readonly contextSequence?: number; readonly notInInventory?: number }> {
  if (placed.length === 0) return {};
  const recorded = await recordSlotChanges(
    manager,
    source,
    placed.map(({ deviceId, slot, replacement }) => ({
      ...{ deviceId, side: 'networkOperator', slot, observedAt: now },
      certificate: replacement && {
        entityId: replacement.entityId,
        ...(replacement.certificateId === null ? {} : { certificateId: replacement.certificateId }),
      },
    })),
  );
  return { contextSequence: recorded.sequence, notInInventory: recorded.unknown.length };
}

const correcting = ({ deviceId, slot, before, to }: Item): SlotChange => ({
  ...{ deviceId, slot },
  ...{ expected: before, replacement: to },
});

const undoing = ({ deviceId, slot, before, to }: Item): SlotChange => ({
  ...{ deviceId, slot },
  ...{ expected: to, replacement: before },
});

function corrected({ position }: Item, outcome: SlotChangeOutcome): ItemChange {
  switch (outcome.kind) {
    case 'applied':
    case 'already':
      return { position, state: outcome.kind };
    case 'conflict': {
      const reason = 'the slot changed between being read and being corrected, and is left alone';
      return { position, state: 'conflict', found: outcome.found, reason };
    }
    case 'unknown-device':
      return { position, state: 'failed', reason: unknownNow };
    default:
      return unreachable(outcome);
  }
}

function undone({ position }: Item, outcome: SlotChangeOutcome): ItemChange {
  switch (outcome.kind) {
    case 'applied':
    case 'already':
      return { position, state: 'undone' };
    case 'conflict':
      return { position, state: 'undo-refused', found: outcome.found, reason: changedSince };
    case 'unknown-device':
      return { position, state: 'undo-refused', reason: unknownNow };
    default:
      return unreachable(outcome);
  }
}
