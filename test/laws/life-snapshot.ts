import type { Model } from './life-model.js';

/** What a rule set looks like in the database, in the words of the model, and what is wrong with what is in force. */
export interface Snapshot {
  readonly versions: readonly {
    readonly state: string;
    readonly revision: number;
    readonly parent: number | null;
    readonly contributors: readonly string[];
    readonly approvers: readonly string[];
    readonly plans: readonly { readonly by: string; readonly state: string }[];
  }[];
  /** Versions of the plans that are due; the last one counts. */
  readonly due: readonly number[];
  readonly epoch: number;
  readonly inForce: readonly number[];
  /** Invariants that do not hold. */
  readonly broken: readonly string[];
}

/** The model as a snapshot sees it. */
export const seen = ({ versions, epoch, inForce }: Model): Snapshot => ({
  versions: versions.map(({ plans, state, revision, parent, contributors, approvers }) => ({
    ...{ state, revision, parent, contributors, approvers },
    plans: plans.map(({ by, state: planState }) => ({ by, state: planState })),
  })),
  due: versions
    .flatMap(({ plans }, index) => plans.map((plan) => ({ ...plan, version: index + 1 })))
    .filter(({ state }) => state === 'due')
    .sort((one, other) => one.order - other.order)
    .map(({ version }) => version),
  epoch,
  inForce: inForce === null ? [] : [inForce],
  broken: [],
});

const assigned = `select a.name, a.epoch, a.state, a.due_at, a.activated_at, (each ->> 'version')::integer as version,
  each ->> 'digest' as digest from activation a, jsonb_array_elements(a.state::jsonb -> 'assignments') as each
  where a.name = $1`;

/** `$2`: epochs up to this one were looked at when they were new, before anything could age. */
export const snapshotQuery = `
  with in_force as (
    select f.* from (${assigned}) f join active_epoch e on e.name = f.name and e.epoch = f.epoch
  ), proven as (
    select f.version, bool_or(a.approver is not null) as is_approved from in_force f
    left join rule_set_version v on v.name = f.name and v.version = f.version and v.digest = f.digest
      and v.digest = 'sha256:' || encode(sha256(convert_to(v.content, 'UTF8')), 'hex')
      and v.evidence_digest = 'sha256:' || encode(sha256(convert_to(v.evidence, 'UTF8')), 'hex')
    left join approval a on a.name = v.name and a.version = v.version and a.digest = v.digest
      and a.evidence_digest = v.evidence_digest and not exists (
        select from version_contributor c where c.name = a.name and c.version = a.version and c.person = a.approver)
    group by f.version
  )
  select json_build_object(
    'epoch', (select coalesce(max(epoch), 0) from active_epoch where name = $1),
    'due', (select coalesce(json_agg(version order by effective_from, plan_id), '[]') from planned_activation
       where name = $1 and withdrawn_at is null and effective_from <= clock_timestamp()),
    'inForce', (select coalesce(json_agg(version order by version), '[]') from in_force),
    'versions', (select coalesce(json_agg(json_build_object('state', state, 'revision', revision,
      'parent', parent_version,
      'contributors', (select json_agg(person order by person collate "C") from version_contributor c
         where c.name = v.name and c.version = v.version),
      'approvers', (select coalesce(json_agg(distinct approver), '[]') from approval a
         where a.name = v.name and a.version = v.version),
      'plans', (select coalesce(json_agg(json_build_object('by', planned_by, 'state',
           case when withdrawn_at is not null then 'withdrawn' when effective_from > clock_timestamp() then 'pending' else 'due' end)
         order by plan_id), '[]') from planned_activation p where p.name = v.name and p.version = v.version)
    ) order by version), '[]') from rule_set_version v where name = $1),
    'broken', array_remove(array[
      (select 'in force without an approval of its content and evidence' from proven where not is_approved limit 1),
      (select 'in force in another state than active' from in_force f join rule_set_version v using (name, version)
         where v.state <> 'active' limit 1),
      (select 'active and not in force' from rule_set_version v where v.name = $1 and v.state = 'active'
         and version not in (select version from in_force) limit 1),
      (select 'in force by the plan of a contributor or approver' from in_force f where not exists (
         select from planned_activation p where p.name = f.name and p.version = f.version and p.withdrawn_at is null
           and p.effective_from <= f.due_at
           and p.planned_by not in (select person from version_contributor c where c.name = p.name and c.version = p.version
             union select approver from approval a where a.name = p.name and a.version = p.version)) limit 1),
      (select 'first in force on an approval that had lapsed' from (${assigned}) f where f.epoch > $2
         and not exists (select from (${assigned}) b where b.version = f.version and b.epoch < f.epoch)
         and not exists (select from approval a where a.name = f.name and a.version = f.version
           and a.approved_at > f.activated_at - interval '14 days') limit 1),
      (select 'epochs have gaps' from activation a where name = $1
         having count(*) <> coalesce(max(epoch), 0)
           or coalesce(max(epoch), 0) <> coalesce((select epoch from active_epoch where name = $1), 0)),
      (select 'an epoch without its entry in the trail' from activation a where a.name = $1 and not exists (
         select from audit_trail t where t.subject = a.name || '/epoch/' || a.epoch and t.action = 'epoch-activated'
           and t.after_digest = 'sha256:' || encode(sha256(convert_to(a.state, 'UTF8')), 'hex')) limit 1),
      (select 'an approval by a contributor or an activator' from approval a where a.name = $1 and a.approver in (
         select person from version_contributor c where c.name = a.name and c.version = a.version
         union select planned_by from planned_activation p where p.name = a.name and p.version = a.version) limit 1)
    ], null)
  ) as snapshot`;
