import type { MigrationInterface, QueryRunner } from 'typeorm';
import { serviceRole } from '../service-role.js';

/**
 * What is going on: replicas that say that they run, and decisions counted by minute and by rule.
 *
 * INVARIANT (counted once): counts and how far they go (`decision_tally_head`) change in one transaction, which holds the
 * one row of the head; both only ever grow.
 */
export class Overview1763800000019 implements MigrationInterface {
  readonly name = 'Overview1763800000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(functions);
    await runner.query(`
      grant select, insert, update on replica, decision_tally, rule_tally to ${serviceRole};
      grant select, update on decision_tally_head to ${serviceRole};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table replica; drop table rule_tally; drop table decision_tally; drop table decision_tally_head;
      drop function guard_replica(); drop function guard_tally(); drop function guard_tally_head();
    `);
  }
}

const tables = `
  create table replica (
    replica text primary key check (replica <> '' and length(replica) <= 200),
    started_at timestamptz not null default clock_timestamp(),
    seen_at timestamptz not null default clock_timestamp(),
    ended_at timestamptz,
    ready boolean not null,
    reasons jsonb not null check (jsonb_typeof(reasons) = 'array'),
    epochs jsonb not null check (jsonb_typeof(epochs) = 'array'),
    disagreements bigint not null default 0 check (disagreements >= 0),
    disagreed_at timestamptz
  ) with (fillfactor = 50);

  create table decision_tally_head (
    only_row boolean primary key default true check (only_row),
    counted_through bigint not null check (counted_through >= 0)
  ) with (fillfactor = 10);
  insert into decision_tally_head (counted_through) values (0);

  -- The response code of a permit is the empty text.
  create table decision_tally (
    minute timestamptz not null,
    rule_set_name text not null,
    rule_set_version integer not null,
    verdict text not null check (verdict in ('permit', 'refuse')),
    response_code text not null,
    decisions bigint not null check (decisions > 0),
    guard_rails_fired bigint not null check (guard_rails_fired between 0 and decisions),
    primary key (minute, rule_set_name, rule_set_version, verdict, response_code)
  ) with (fillfactor = 70);
  create index decision_tally_of_version on decision_tally (rule_set_name, rule_set_version, minute);

  -- Outcomes other than held: what held follows from the number of decisions, since every rule is answered.
  create table rule_tally (
    ten_minutes timestamptz not null,
    rule_set_name text not null,
    rule_set_version integer not null,
    rule text not null,
    broken bigint not null check (broken >= 0),
    undetermined bigint not null check (undetermined >= 0),
    waived bigint not null check (waived >= 0),
    primary key (rule_set_name, rule_set_version, ten_minutes, rule)
  ) with (fillfactor = 70);
`;

const functions = `
  create function guard_replica() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if tg_op = 'UPDATE' then
      if old.replica <> new.replica or old.started_at <> new.started_at or old.ended_at is not null
        or new.disagreements < old.disagreements
      then
        raise exception 'a replica says when it was seen, and ends once' using errcode = 'check_violation';
      end if;
      if new.ended_at is not null then new.ended_at := clock_timestamp(); end if;
      if new.disagreements > old.disagreements then new.disagreed_at := clock_timestamp();
      else new.disagreed_at := old.disagreed_at; end if;
    else
      new.started_at := clock_timestamp();
      new.ended_at := null;
      new.disagreed_at := case when new.disagreements > 0 then clock_timestamp() end;
    end if;
    new.seen_at := clock_timestamp();
    return new;
  end $$;
  create trigger replica_is_guarded before insert or update on replica for each row execute function guard_replica();

  create function guard_tally() returns trigger language plpgsql set search_path = public, pg_temp as $$
  declare may_grow text[] := array['decisions', 'guard_rails_fired', 'broken', 'undetermined', 'waived'];
  begin
    if to_jsonb(old) - may_grow is distinct from to_jsonb(new) - may_grow or exists (
      select from jsonb_each_text(to_jsonb(new)) as n join jsonb_each_text(to_jsonb(old)) as o using (key)
      where n.key = any(may_grow) and n.value::bigint < o.value::bigint
    ) then
      raise exception 'a tally only grows' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
  create trigger decision_tally_grows before update on decision_tally for each row execute function guard_tally();
  create trigger rule_tally_grows before update on rule_tally for each row execute function guard_tally();

  create function guard_tally_head() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if new.counted_through < old.counted_through or new.only_row is distinct from old.only_row
      or new.counted_through > (select last_sequence from decision_head)
    then
      raise exception 'what is counted is not counted again, and not before it is there' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
  create trigger tally_head_advances before update on decision_tally_head
    for each row execute function guard_tally_head();
`;
