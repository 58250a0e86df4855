import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';
import { approvalLifetime, approves, countsAt, faultOfActivator } from '../../core/lifecycle/index.js';
import { formatInstant } from '../../core/identifiers/index.js';
import { Problem } from '../../http/index.js';
import { approvalsOf, peopleOf } from '../version-people.js';
import type { VersionRow } from '../version-row.js';
import { fourEyesProblem } from './four-eyes-problem.js';
import { announcePlan } from './plans.js';

export interface PlanAsked {
  readonly actor: Actor;
  /** Epoch milliseconds, by the clock of the database. */
  readonly effectiveFrom: number;
  /** Null: every cohort. */
  readonly cohorts: readonly string[] | null;
  readonly comment: string | null;
  /** What the audit trail calls it. */
  readonly action: 'activation-planned' | 'activation-asked';
}

/**
 * Writes a plan for a version that was taken for `schedule`, if this activator may and an approval counts at that time.
 * A version that was in force before needs no young approval: going back must not wait for one.
 * @returns the number of the plan
 * @throws Problem 403 ACTIVATOR_IS_AUTHOR, ACTIVATOR_IS_APPROVER · 409 APPROVAL_LAPSED
 */
export async function planActivation(manager: EntityManager, row: VersionRow, asked: PlanAsked): Promise<number> {
  const { name, version } = row;
  const { actor, effectiveFrom, cohorts, comment } = asked;
  const fault = faultOfActivator(actor.person, await peopleOf(manager, name, version));
  if (fault !== null) throw fourEyesProblem(fault, version);
  const wasInForce = row.state === 'active' || row.state === 'superseded';
  if (!wasInForce) await requireApproval(manager, row, effectiveFrom);
  const rows = await manager.query<readonly { readonly plan_id: string }[]>(
    `insert into planned_activation (name, version, effective_from, cohorts, planned_by, comment)
     values ($1, $2, $3, $4, $5, $6) returning plan_id`,
    [name, version, formatInstant(effectiveFrom), cohorts, actor.person, comment ?? ''],
  );
  const plan = Number(rows[0]?.plan_id);
  if (!wasInForce) {
    await manager.query(`update rule_set_version set state = 'scheduled' where name = $1 and version = $2`, [
      name,
      version,
    ]);
  }
  await appendEntry(manager, {
    ...{ actor, action: asked.action, subject: `${name}/${version}`, outcome: 'done' },
    ...(comment === null ? {} : { reason: comment }),
    ...{ afterDigest: row.digest, details: { plan, effectiveFrom: formatInstant(effectiveFrom), cohorts } },
  });
  await announcePlan(manager, name);
  return plan;
}

async function requireApproval(manager: EntityManager, row: VersionRow, effectiveFrom: number): Promise<void> {
  const version = { digest: row.digest, evidenceDigest: row.evidence_digest };
  const approvals = await approvalsOf(manager, row.name, row.version);
  const counting = approvals.filter((approval) => approves(approval, version));
  if (counting.some((approval) => countsAt(approval, effectiveFrom))) return;
  const newest = Math.max(...counting.map(({ approvedAt }) => approvedAt));
  const until =
    counting.length === 0 ? 'it has none' : `the newest counts until ${formatInstant(newest + approvalLifetime)}`;
  const detail = `version ${row.version} has no approval that counts at ${formatInstant(effectiveFrom)}: ${until}; have it approved again, or choose an earlier instant`;
  throw new Problem(409, 'APPROVAL_LAPSED', detail);
}
