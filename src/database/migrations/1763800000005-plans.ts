import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Plans: who wants which version in force from when, for whom.
 *
 * INVARIANT (four eyes in the database): a plan counts only for a version that is approved as it stands, approver,
 * activator and contributors being different people.
 */
export class Plans1763800000005 implements MigrationInterface {
  readonly name = 'Plans1763800000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table planned_activation (
        plan_id bigint generated always as identity primary key,
        name text not null,
        version integer not null,
        effective_from timestamptz not null,
        cohorts text[] check (cohorts is null or (cardinality(cohorts) > 0 and not ('' = any(cohorts)))),
        planned_by text not null check (planned_by <> ''),
        planned_at timestamptz not null default clock_timestamp(),
        comment text not null default '',
        withdrawn_by text check (withdrawn_by <> ''),
        withdrawn_at timestamptz,
        withdraw_comment text,
        seal text not null default '',
        check ((withdrawn_by is null) = (withdrawn_at is null)),
        foreign key (name, version) references rule_set_version (name, version)
      );
      create index plans_of_rule_set on planned_activation (name, effective_from);
    `);
    await runner.query(functions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function plan_seal(planned_activation); drop table planned_activation; drop function guard_plan(); drop function planned_version(text, text, timestamptz);
      drop function is_in_force(text, integer); drop function plan_may_count(text, integer, text, boolean);
    `);
  }
}

const functions = `
  -- Of what a plan says: whoever reads plans finds one that was changed without its trigger.
  create function plan_seal(p planned_activation) returns text language sql immutable as $$
    select encode(sha256(convert_to(jsonb_build_array(
      p.plan_id, p.name, p.version, extract(epoch from p.effective_from), p.cohorts, p.planned_by, p.comment,
      p.withdrawn_by, extract(epoch from p.withdrawn_at)
    )::text, 'UTF8')), 'hex')
  $$;

  create function planned_version(rule_set_name text, for_cohort text, at timestamptz) returns integer
  language sql stable as $$
    select version from planned_activation
    where name = rule_set_name and withdrawn_at is null and effective_from <= at
      and (cohorts is null or for_cohort = any(cohorts))
    order by effective_from desc, (cohorts is not null) desc, plan_id desc limit 1
  $$;

  -- By the newest epoch, which the end of the transaction that makes it holds equal to the active one.
  create function is_in_force(rule_set_name text, of_version integer) returns boolean language sql stable as $$
    select exists (
      select from activation a, jsonb_array_elements(a.state::jsonb -> 'assignments') as assignment
      where a.name = rule_set_name and (assignment ->> 'version')::integer = of_version
        and a.epoch = (select max(newest.epoch) from activation newest where newest.name = rule_set_name)
    )
  $$;

  -- Whether somebody may have this version put in force: it is approved as it stands, by somebody who neither wrote nor
  -- activates it, and the activator did not write it. Before its first epoch the approval must be young.
  create function plan_may_count(rule_set_name text, of_version integer, activator text, is_first boolean)
  returns boolean language sql stable as $$
    select exists (
      select from rule_set_version v join approval a on a.name = v.name and a.version = v.version
        and a.digest = v.digest and a.evidence_digest = v.evidence_digest
      where v.name = rule_set_name and v.version = of_version
        and a.approver <> activator
        and (not is_first or a.approved_at > clock_timestamp() - interval '14 days')
        and not exists (
          select from version_contributor c
          where c.name = v.name and c.version = v.version and c.person in (a.approver, activator)
        )
    ) and not exists (
      select from approval a where a.name = rule_set_name and a.version = of_version and a.approver = activator
    )
  $$;

  create function guard_plan() returns trigger language plpgsql as $$
  declare state_now text;
  begin
    perform from rule_set where name = new.name for update;
    select state into state_now from rule_set_version where name = new.name and version = new.version;
    if tg_op = 'UPDATE' then
      if old.withdrawn_at is not null or new.withdrawn_at is null
        or to_jsonb(old) - array['withdrawn_by', 'withdrawn_at', 'withdraw_comment', 'seal']
          is distinct from to_jsonb(new) - array['withdrawn_by', 'withdrawn_at', 'withdraw_comment', 'seal']
      then
        raise exception 'plans are withdrawn once, never changed' using errcode = 'check_violation';
      end if;
      if old.effective_from <= clock_timestamp() and state_now in ('active', 'superseded') then
        raise exception 'LIFE_CYCLE: a plan that took effect is not withdrawn' using errcode = 'check_violation';
      end if;
      new.seal := plan_seal(new);
      return new;
    end if;
    new.planned_at := clock_timestamp();
    new.withdrawn_at := null; new.withdrawn_by := null;
    if new.effective_from < clock_timestamp() - interval '1 minute' then
      raise exception 'LIFE_CYCLE: a plan does not reach back' using errcode = 'check_violation';
    end if;
    if state_now is null or state_now not in ('approved', 'scheduled', 'active', 'superseded') then
      raise exception 'LIFE_CYCLE: only an approved version is planned' using errcode = 'check_violation';
    end if;
    if not plan_may_count(new.name, new.version, new.planned_by, state_now in ('approved', 'scheduled')) then
      raise exception 'FOUR_EYES: no approval counts for this activator' using errcode = 'check_violation';
    end if;
    new.seal := plan_seal(new);
    return new;
  end $$;
  create trigger plan_is_guarded before insert or update on planned_activation
    for each row execute function guard_plan();
  create trigger plan_is_kept before delete on planned_activation for each row execute function refuse_change();
`;
