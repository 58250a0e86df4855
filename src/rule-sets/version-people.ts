import type { EntityManager } from 'typeorm';
import type { Approval, People } from '../core/lifecycle/index.js';

export interface ApprovalRow extends Approval {
  readonly comment: string;
}

/** Approvals of a version, oldest first. */
export async function approvalsOf(
  manager: EntityManager,
  name: string,
  version: number,
): Promise<readonly ApprovalRow[]> {
  const rows = await manager.query<
    readonly {
      readonly digest: string;
      readonly evidence_digest: string;
      readonly approver: string;
      readonly approved_at: Date;
      readonly comment: string;
    }[]
  >('select * from approval where name = $1 and version = $2 order by approval_id', [name, version]);
  return rows.map(({ digest, evidence_digest: evidenceDigest, approver, approved_at: approvedAt, comment }) => ({
    ...{ digest, evidenceDigest, approver, comment },
    approvedAt: approvedAt.getTime(),
  }));
}

/** Who had which part in a version. */
export async function peopleOf(manager: EntityManager, name: string, version: number): Promise<People> {
  const contributors = await contributorsOf(manager, name, version);
  const approvals = await approvalsOf(manager, name, version);
  const plans = await manager.query<readonly { readonly planned_by: string }[]>(
    'select distinct planned_by from planned_activation where name = $1 and version = $2',
    [name, version],
  );
  return {
    contributors,
    approvers: approvals.map(({ approver }) => approver),
    activators: plans.map(({ planned_by: person }) => person),
  };
}

/** Whoever wrote, edited or submitted a version, first to last. */
export async function contributorsOf(
  manager: EntityManager,
  name: string,
  version: number,
): Promise<readonly string[]> {
  const rows = await manager.query<readonly { readonly person: string }[]>(
    'select person from version_contributor where name = $1 and version = $2 order by since, person',
    [name, version],
  );
  return rows.map(({ person }) => person);
}
