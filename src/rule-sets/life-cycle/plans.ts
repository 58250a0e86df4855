import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';

/** Replicas listen on it; the payload is the name of the rule set. */
export const planChannel = 'plan_changed';

export interface PlanRow {
  readonly plan: number;
  readonly version: number;
  /** Epoch milliseconds. */
  readonly effectiveFrom: number;
  readonly cohorts: readonly string[] | null;
  readonly plannedBy: string;
  readonly plannedAt: number;
  readonly comment: string;
  readonly withdrawnBy: string | null;
}

/** Every plan of a rule set, oldest first. */
export async function plansOf(manager: EntityManager, name: string): Promise<readonly PlanRow[]> {
  const rows = await manager.query<
    readonly {
      readonly plan_id: string;
      readonly version: number;
      readonly effective_from: Date;
      readonly cohorts: readonly string[] | null;
      readonly planned_by: string;
      readonly planned_at: Date;
      readonly comment: string;
      readonly withdrawn_by: string | null;
    }[]
  >('select * from planned_activation where name = $1 order by plan_id', [name]);
  return rows.map((row) => ({
    ...{ plan: Number(row.plan_id), version: row.version, cohorts: row.cohorts, comment: row.comment },
    ...{ effectiveFrom: row.effective_from.getTime(), plannedAt: row.planned_at.getTime() },
    ...{ plannedBy: row.planned_by, withdrawnBy: row.withdrawn_by },
  }));
}

/** Tells every replica that there is something to load and, when it is due, to switch to; sent with the commit. */
export async function announcePlan(manager: EntityManager, name: string): Promise<void> {
  await manager.query('select pg_notify($1, $2)', [planChannel, name]);
}

/**
 * Withdraws plans of a version that took no effect: those that are not due yet and, of a version that never was in
 * force, all.
 * @param withdrawal - `cohorts`: only plans for exactly these (null: for all); left out: every plan
 * @returns the numbers of the plans
 */
export async function withdrawPendingPlans(
  manager: EntityManager,
  withdrawal: {
    readonly name: string;
    readonly version: number;
    readonly actor: Actor;
    readonly comment: string;
    readonly cohorts?: readonly string[] | null;
  },
): Promise<readonly number[]> {
  const { name, version, actor, comment, cohorts } = withdrawal;
  const rows = await manager.query<[readonly { readonly plan_id: string }[], number]>(
    `update planned_activation p set withdrawn_by = $3, withdrawn_at = clock_timestamp(), withdraw_comment = $4
     from rule_set_version v
     where v.name = p.name and v.version = p.version and p.name = $1 and p.version = $2 and p.withdrawn_at is null
       and (p.effective_from > clock_timestamp() or v.state not in ('active', 'superseded'))
       and ($5 or p.cohorts is not distinct from $6::text[])
     returning p.plan_id`,
    [name, version, actor.person, comment, cohorts === undefined, cohorts ?? null],
  );
  const [withdrawn] = rows;
  if (withdrawn.length > 0) await announcePlan(manager, name);
  return withdrawn.map(({ plan_id: plan }) => Number(plan)).sort((a, b) => a - b);
}
