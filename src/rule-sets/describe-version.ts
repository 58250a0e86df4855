import type { EntityManager } from 'typeorm';
import { formatInstant } from '../core/identifiers/index.js';
import { approves, countsAt } from '../core/lifecycle/index.js';
import type { InForce } from './in-force.js';
import { inForceNow } from './in-force.js';
import type { PlanRow } from './life-cycle/plans.js';
import { plansOf } from './life-cycle/plans.js';
import { approvalsOf, contributorsOf } from './version-people.js';
import type { VersionRow } from './version-row.js';
import type { PlanDto, VersionDto } from './version.dto.js';

/** What is read once for all versions of a rule set that are to be described. */
export interface Surroundings {
  readonly inForce: InForce;
  readonly plans: readonly PlanRow[];
  /** Epoch milliseconds. */
  readonly now: number;
}

export async function surroundingsOf(manager: EntityManager, name: string): Promise<Surroundings> {
  return { inForce: await inForceNow(manager, name), plans: await plansOf(manager, name), now: Date.now() };
}

/** A version as the API shows it. */
export async function describeVersion(
  manager: EntityManager,
  row: VersionRow,
  surroundings?: Surroundings,
): Promise<VersionDto> {
  const { name, version } = row;
  const around = surroundings ?? (await surroundingsOf(manager, name));
  const approvals = await approvalsOf(manager, name, version);
  const digests = { digest: row.digest, evidenceDigest: row.evidence_digest };
  return {
    ...{ name, version, title: row.title, state: row.state, parent: row.parent_version, revision: row.revision },
    ...{ digest: row.digest, evidenceDigest: row.evidence_digest, casesDigest: row.cases_digest },
    ...{ catalogueDigest: row.catalogue_digest, guardRailsDigest: row.guard_rails_digest },
    ...{ author: row.author, contributors: await contributorsOf(manager, name, version) },
    ...{ createdAt: instantOf(row.created_at), submittedAt: instantOrNull(row.submitted_at) },
    ...{ submittedBy: row.submitted_by, endedBy: row.ended_by, endedAt: instantOrNull(row.ended_at) },
    endComment: row.end_comment,
    approvals: approvals.map((approval) => ({
      ...{ approver: approval.approver, approvedAt: formatInstant(approval.approvedAt), comment: approval.comment },
      ...{ digest: approval.digest, evidenceDigest: approval.evidenceDigest },
      valid: approves(approval, digests) && countsAt(approval, around.now),
    })),
    plans: around.plans.filter((plan) => plan.version === version).map((plan) => describePlan(plan, around)),
  };
}

function describePlan(plan: PlanRow, around: Surroundings): PlanDto {
  return {
    ...{ plan: plan.plan, cohorts: plan.cohorts, plannedBy: plan.plannedBy, comment: plan.comment },
    ...{ effectiveFrom: formatInstant(plan.effectiveFrom), plannedAt: formatInstant(plan.plannedAt) },
    state: planState(plan, around),
  };
}

function planState(plan: PlanRow, { inForce, plans, now }: Surroundings): PlanDto['state'] {
  if (plan.withdrawnBy !== null) return 'withdrawn';
  if (plan.effectiveFrom > now) return 'pending';
  const decides = inForce.assignments.some(
    ({ cohort, version }) =>
      version === plan.version && (plan.cohorts === null || (cohort !== null && plan.cohorts.includes(cohort))),
  );
  const newest = plans.findLast(
    (other) => other.withdrawnBy === null && other.version === plan.version && other.effectiveFrom <= now,
  );
  return decides && newest?.plan === plan.plan ? 'in force' : 'past';
}

const instantOf = (date: Date): string => formatInstant(date.getTime());
const instantOrNull = (date: Date | null): string | null => (date === null ? null : instantOf(date));
