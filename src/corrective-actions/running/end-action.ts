import { serviceActor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';
import type { Lease, RunningAction } from './lease.js';

/**
 * Ends an action, or its roll-back, when nothing of it is left to do, and asks for its slots to be compared.
 * @param left - condition over the items that are left to do; written by us
 */
export async function endIfDone(
  lease: Lease,
  { id, state: wasIn }: RunningAction,
  left: string,
  end: 'applied' | 'rolled-back',
): Promise<void> {
  await lease.fenced(async (manager, { state }) => {
    if (state !== wasIn) return;
    const open = await manager.query<readonly unknown[]>(
      `select from corrective_action_item
         where action_id = $1 and (state = 'sent' or state = 'undoing' and batch is not null or ${left}) limit 1`,
      [id],
    );
    if (open.length > 0) return;
    const counts = await manager.query<readonly { readonly state: string; readonly count: number }[]>(
      'select state, count(*)::integer as count from corrective_action_item where action_id = $1 group by state',
      [id],
    );
    await manager.query(
      `update corrective_action set state = $2, finished_at = clock_timestamp(),
           reconcile_asked_at = clock_timestamp() where action_id = $1`,
      [id, end],
    );
    await appendEntry(manager, {
      ...{ actor: serviceActor('anchorgate'), action: `corrective-action-${end}`, outcome: 'done' },
      subject: `correction/${id}`,
      details: { counts: Object.fromEntries(counts.map((row) => [row.state, row.count])) },
    });
  });
}
