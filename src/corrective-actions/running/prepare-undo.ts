import { changeItems, itemsWhere, placedByUs } from './items.js';
import type { ItemChange } from './items.js';
import type { Lease, RunningAction } from './lease.js';
import type { RunnerTools } from './runner-tools.js';

/** Marked by name, or of a whole roll-back what is still as we placed it. */
const toUndo = (undo: RunningAction['undo']): string =>
  undo === 'all' ? `(state = 'undoing' and batch is null or ${placedByUs})` : `state = 'undoing' and batch is null`;

/**
 * Takes the next items of a roll-back and marks them to be sent. What their slots hold now is not read: the store puts
 * back what was there before only where it finds what we placed.
 * @returns as `prepareCorrections`
 */
export async function prepareUndo(
  tools: RunnerTools,
  lease: Lease,
  action: RunningAction,
  after: number,
): Promise<{ readonly upTo: number; readonly sent: number } | undefined> {
  const limit = Math.min(action.batchSize, action.perSecond);
  const batch = tools.newKey();
  const items = await lease.fenced(async (manager, { state, undo }) => {
    if (state !== 'rolling-back') return [];
    const taken = await itemsWhere(manager, action.id, toUndo(undo), { after, limit });
    const changes = taken.map(({ position }): ItemChange => ({ position, state: 'undoing', batch }));
    await changeItems(manager, action.id, changes);
    return taken;
  });
  const last = items.at(-1);
  return last && { upTo: last.position, sent: items.length };
}
