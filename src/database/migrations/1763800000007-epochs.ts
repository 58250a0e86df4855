import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an epoch may put in force.
 *
 * INVARIANT (no way round): an epoch can be made only of versions that a plan asks for at that instant, each with an
 * approval of its content and evidence, approver, activator and contributors being different people, and with the
 * guard rails it was approved with, narrowed by every break-glass that is in force. The database checks it for whoever
 * inserts the epoch.
 */
export class Epochs1763800000007 implements MigrationInterface {
  readonly name = 'Epochs1763800000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table activation
        add column due_at timestamptz,
        add column cause text check (cause in ('plan', 'break-glass', 'lift', 'expiry', 'lapse')),
        add column made_by text check (made_by <> '');
    `);
    await runner.query(functions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger activation_is_guarded on activation; drop trigger activation_is_current on activation;
      drop trigger epoch_is_guarded on active_epoch;
      alter table activation drop column due_at, drop column cause, drop column made_by;
      drop function guard_activation(); drop function require_current_epoch(); drop function guard_epoch();
    `);
  }
}

const functions = `
  create function guard_activation() returns trigger language plpgsql as $$
  declare
    assignments jsonb := new.state::jsonb -> 'assignments';
    broken bigint[] := break_glass_in_force(new.name, new.due_at, clock_timestamp());
    kept boolean := false; given jsonb; wanted integer; cohort_ text; v rule_set_version; p planned_activation;
  begin
    new.activated_at := clock_timestamp();
    if new.epoch is distinct from (select epoch + 1 from active_epoch where name = new.name) then
      raise exception 'EPOCH_MOVED' using errcode = 'check_violation';
    end if;
    if new.due_at is null or new.cause is null or new.made_by is null or new.due_at > clock_timestamp()
      or new.due_at < clock_timestamp() - interval '10 seconds' or new.state::jsonb ->> 'name' <> new.name
    then
      raise exception 'LIFE_CYCLE: an epoch says what it is due to, and is made when it is due' using errcode = 'check_violation';
    end if;
    if new.due_at < (select max(due_at) from activation where name = new.name) then
      raise exception 'LIFE_CYCLE: an epoch is not due before the one it follows' using errcode = 'check_violation';
    end if;
    if jsonb_typeof(assignments) is distinct from 'array' or exists (
      select from jsonb_array_elements(assignments) as assignment
      where jsonb_typeof(assignment -> 'cohort') not in ('null', 'string') or assignment -> 'cohort' is null
    ) or (
      select count(*) <> count(distinct assignment -> 'cohort') from jsonb_array_elements(assignments) as assignment
    ) then
      raise exception 'LIFE_CYCLE: an epoch names each cohort once' using errcode = 'check_violation';
    end if;
    if array(select jsonb_array_elements_text(new.state::jsonb -> 'breakGlass')::bigint) <> broken then
      raise exception 'BREAK_GLASS: an epoch keeps every break-glass in force' using errcode = 'check_violation';
    end if;
    -- A break-glass does not wait for a plan that cannot be followed: what is in force, narrowed or widened again.
    if new.cause in ('break-glass', 'lift') then
      select (
        select jsonb_agg(each - 'guardRailsDigest') from jsonb_array_elements(assignments) as each
      ) = (
        select jsonb_agg(each - 'guardRailsDigest') from jsonb_array_elements(a.state::jsonb -> 'assignments') as each
      ) into kept from activation a where a.name = new.name and a.epoch = new.epoch - 1;
    end if;
    for cohort_ in
      select null union select unnest(cohorts) from planned_activation where name = new.name
      union select assignment ->> 'cohort' from jsonb_array_elements(assignments) as assignment
    loop
      wanted := planned_version(new.name, cohort_, new.due_at);
      select assignment into given from jsonb_array_elements(assignments) as assignment
        where assignment ->> 'cohort' = cohort_ or assignment ->> 'cohort' is null
        order by assignment ->> 'cohort' is null limit 1;
      if kept then wanted := (given ->> 'version')::integer; end if;
      if wanted is distinct from (given ->> 'version')::integer then
        raise exception 'FOUR_EYES: nobody planned that for cohort %', coalesce(cohort_, '(every)') using errcode = 'check_violation';
      end if;
      continue when wanted is null;
      select * into v from rule_set_version where name = new.name and version = wanted;
      select * into p from planned_activation
        where name = new.name and version = wanted and withdrawn_at is null and effective_from <= new.due_at
          and (cohorts is null or cohort_ = any(cohorts))
        order by effective_from desc, (cohorts is not null) desc, plan_id desc limit 1;
      if v.state not in ('scheduled', 'active', 'superseded') or v.digest <> given ->> 'digest'
        or not plan_may_count(new.name, wanted, p.planned_by, v.state = 'scheduled')
      then
        raise exception 'FOUR_EYES: version % is not approved for this', wanted using errcode = 'check_violation';
      end if;
      if v.catalogue_digest is distinct from given ->> 'catalogueDigest' or (
        v.guard_rails_digest is distinct from given ->> 'guardRailsDigest' and broken = '{}'
      ) or (
        broken <> '{}' and is_narrowed(v.guard_rails_digest, given ->> 'guardRailsDigest', broken) is not true
      ) then
        raise exception 'FOUR_EYES: version % runs with what it was approved with', wanted using errcode = 'check_violation';
      end if;
    end loop;
    return new;
  end $$;
  create trigger activation_is_guarded before insert on activation for each row execute function guard_activation();

  create function require_current_epoch() returns trigger language plpgsql as $$
  begin
    if (select epoch from active_epoch where name = new.name) is distinct from
      (select max(epoch) from activation where name = new.name)
    then
      raise exception 'EPOCH: what is in force is the newest epoch' using errcode = 'check_violation';
    end if;
    return null;
  end $$;
  create constraint trigger activation_is_current after insert on activation deferrable initially deferred
    for each row execute function require_current_epoch();

  create function guard_epoch() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' and new.epoch = 0 then return new; end if;
    if tg_op = 'UPDATE' and new.name = old.name and new.epoch = old.epoch + 1
      and exists (select from activation where name = new.name and epoch = new.epoch)
    then
      return new;
    end if;
    raise exception 'EPOCH: epochs count up by one, each with its activation' using errcode = 'check_violation';
  end $$;
  create trigger epoch_is_guarded before insert or update or delete on active_epoch
    for each row execute function guard_epoch();
`;
