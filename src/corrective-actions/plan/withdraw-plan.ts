import type { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';

export interface Withdrawal {
  readonly actor: Actor;
  readonly reason: string;
  /** Only a plan that is being written by a replica whose lease is over. */
  readonly onlyGivenUp?: boolean;
}

/**
 * Withdraws a corrective action that was not started.
 * @returns whether it could be: it was being planned, planned or approved
 */
export async function withdrawPlan(
  dataSource: DataSource,
  id: string,
  { actor, reason, onlyGivenUp = false }: Withdrawal,
): Promise<boolean> {
  return await dataSource.transaction(async (manager) => {
    const [rows] = await manager.query<readonly [readonly { readonly before: string }[], number]>(
      `update corrective_action a
       set state = 'withdrawn', withdrawn_reason = $2, runner = null, runner_until = null,
         finished_at = clock_timestamp()
       from (select action_id, state as before from corrective_action where action_id = $1 for update) b
       where a.action_id = b.action_id and case when $3
         then b.before = 'planning' and coalesce(a.runner_until, a.planned_at) < clock_timestamp()
         else b.before in ('planning', 'planned', 'approved') end
       returning b.before`,
      [id, reason, onlyGivenUp],
    );
    const [withdrawn] = rows;
    if (withdrawn === undefined) return false;
    await appendEntry(manager, {
      ...{ actor, action: 'corrective-action-withdrawn', subject: `correction/${id}`, outcome: 'done', reason },
      details: { from: withdrawn.before },
    });
    return true;
  });
}
