import type { EntityManager } from 'typeorm';

/** A version that waits for its next step. */
export interface WaitingVersion {
  readonly name: string;
  readonly version: number;
  readonly title: string;
  /** `draft` waits to be submitted, `submitted` to be approved, `approved` to be planned or activated. */
  readonly state: 'draft' | 'submitted' | 'approved';
  readonly since: Date;
  /** Whoever wrote, edited or submitted it. */
  readonly contributors: readonly string[];
  readonly approvers: readonly string[];
}

/**
 * Versions on their way that nobody has planned yet: those that wait for another person first, then drafts; each kind from
 * the longest waiting on.
 * @param most - at most so many
 */
export async function waitingVersions(manager: EntityManager, most: number): Promise<readonly WaitingVersion[]> {
  return await manager.query<readonly WaitingVersion[]>(
    `select v.name, v.version, v.title, v.state,
       case v.state when 'draft' then v.saved_at when 'submitted' then v.submitted_at
         else coalesce(a.approved_at, v.submitted_at) end as since,
       array(select person from version_contributor c where c.name = v.name and c.version = v.version order by 1)
         as contributors, coalesce(a.approvers, '{}') as approvers
     from rule_set_version v left join lateral (
       select max(approved_at) as approved_at, array_agg(distinct approver) as approvers from approval a
       where a.name = v.name and a.version = v.version and a.digest = v.digest and a.evidence_digest = v.evidence_digest
     ) as a on true
     where v.state in ('draft', 'submitted', 'approved') 
     order by v.state = 'draft', since, v.name, v.version limit $1`,
    [most],
  );
}
