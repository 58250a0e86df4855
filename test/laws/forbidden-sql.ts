import type { Attempt } from './life-model.js';
import type { Digests } from './life-table.js';

/** What the service's role tries past the code; `who` is a contributor, and the version is not in force. */
export function forbidden(
  name: string,
  { way, who, version }: Extract<Attempt, { readonly step: 'sql' }>,
  digests: Digests | undefined,
): string {
  const where = `where name = '${name}' and version = ${version}`;
  switch (way) {
    case 'approve own':
      return `insert into approval (name, version, digest, evidence_digest, approver, comment)
        values ('${name}', ${version}, '${digests?.digest}', '${digests?.evidenceDigest}', '${who}', 'c')`;
    case 'call active':
      return `update rule_set_version set state = 'active' ${where}`;
    case 'edit frozen':
      return `update rule_set_version set content = content || ' ' ${where}`;
    case 'epoch unplanned':
      // Without the row of `active_epoch` the epoch would be the one after none, which no rule set has.
      return `do $$ begin
        insert into active_epoch (name, epoch) values ('${name}', 0) on conflict do nothing;
        insert into activation (name, epoch, state, due_at, cause, made_by)
          select '${name}', e.epoch + 1, json_build_object('name', '${name}', 'breakGlass', '[]'::json, 'assignments',
              json_build_array(json_build_object('cohort', null, 'version', v.version, 'digest', coalesce(v.digest, ''),
                'catalogueDigest', v.catalogue_digest, 'guardRailsDigest', v.guard_rails_digest)))::text,
            clock_timestamp(), 'plan', '${who}'
          from active_epoch e join rule_set_version v on v.name = e.name and v.version = ${version} where e.name = '${name}';
        update active_epoch set epoch = epoch + 1 where name = '${name}';
      end $$`;
    case 'plan own':
      return `insert into planned_activation (name, version, effective_from, planned_by)
        values ('${name}', ${version}, clock_timestamp(), '${who}')`;
    case 'unsee':
      return `delete from version_contributor ${where}`;
  }
}
