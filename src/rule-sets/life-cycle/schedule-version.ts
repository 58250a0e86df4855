import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { formatInstant } from '../../core/identifiers/index.js';
import { Problem } from '../../http/index.js';
import { databaseNow } from '../activation/state-now.js';
import { takeVersion } from '../version-row.js';
import { planActivation } from './plan-activation.js';
import { plansOf, withdrawPendingPlans } from './plans.js';

export interface Schedule {
  readonly name: string;
  readonly version: number;
  readonly actor: Actor;
  /** Epoch milliseconds. */
  readonly effectiveFrom: number;
  readonly cohorts: readonly string[] | null;
  readonly comment: string | null;
}

export interface Scheduled {
  readonly plan: number;
  readonly version: number;
  readonly effectiveFrom: number;
  readonly cohorts: readonly string[] | null;
}

/**
 * Plans from when a version decides, for all cohorts or some. Planning again for the same cohorts replaces the plan.
 * @throws Problem as `planActivation`, and 400 for an instant that is over, 409 PLAN_CLASH, VERSION_STATE_WRONG
 */
export async function scheduleVersion(manager: EntityManager, schedule: Schedule): Promise<Scheduled> {
  const { name, version, actor, effectiveFrom, cohorts, comment } = schedule;
  const { row } = await takeVersion(manager, name, version, 'schedule');
  const now = await databaseNow(manager);
  if (effectiveFrom <= now) throw notToCome(effectiveFrom, now);
  await withdrawPendingPlans(manager, { name, version, actor, comment: 'planned anew', cohorts });
  const clash = (await plansOf(manager, name)).find(
    (plan) => plan.withdrawnBy === null && plan.effectiveFrom === effectiveFrom && overlap(plan.cohorts, cohorts),
  );
  if (clash !== undefined) {
    const detail = `version ${clash.version} is planned for ${formatInstant(effectiveFrom)} too (plan ${clash.plan}); choose another instant`;
    throw new Problem(409, 'PLAN_CLASH', detail);
  }
  const asked = { actor, effectiveFrom, cohorts, comment, action: 'activation-planned' } as const;
  const plan = await planActivation(manager, row, asked);
  return { plan, version, effectiveFrom, cohorts };
}

/** Two plans for one instant of which no rule says which counts; one that names a cohort counts over one for all. */
function overlap(one: readonly string[] | null, other: readonly string[] | null): boolean {
  if (one === null || other === null) return one === other;
  return one.some((cohort) => other.includes(cohort));
}

function notToCome(effectiveFrom: number, now: number): Problem {
  const detail = `found \`${formatInstant(effectiveFrom)}\` as \`effectiveFrom\`; expected an instant after ${formatInstant(now)}; to activate now use \`activation\``;
  return new Problem(400, 'BODY_INVALID', detail, [{ code: 'INSTANT_OVER', pointer: '/effectiveFrom', detail }]);
}
