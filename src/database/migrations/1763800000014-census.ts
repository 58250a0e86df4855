import type { MigrationInterface, QueryRunner } from 'typeorm';
import { serviceRole } from '../service-role.js';

/**
 * Censuses: what is asked over all cached devices, how far it is, what came of it.
 *
 * - One replica counts at a time: it holds the row until `runner_until` and writes only while it does.
 * - What came of a part is one row, written once with the count of parts done. The flipping devices of a part are
 *   its lines of NDJSON, as they are sent: a part is read and sent whole, and its rows would be many times as large.
 *
 * INVARIANT (a census ends once): a finished census and the parts it was made of never change.
 */
export class Censuses1763800000014 implements MigrationInterface {
  readonly name = 'Censuses1763800000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table census (
        census_id bigint generated always as identity primary key,
        kind text not null check (kind in ('versions', 'rehearsal')),
        state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
        question jsonb not null check (jsonb_typeof(question) = 'object'),
        rule_set text,
        before_version integer,
        after_version integer,
        action_id bigint,
        units integer not null check (units >= 0),
        units_done integer not null default 0 check (units_done between 0 and units),
        asked_by text not null check (asked_by <> ''),
        asked_at timestamptz not null default clock_timestamp(),
        started_at timestamptz,
        decided_at timestamptz,
        context_from bigint,
        context_to bigint,
        runner text,
        runner_until timestamptz,
        ended_by text,
        finished_at timestamptz,
        failure text,
        result text,
        digest text check (digest ~ '^sha256:[0-9a-f]{64}$'),
        check ((kind = 'versions') = (action_id is null)),
        check ((state = 'done') = (result is not null and digest is not null)),
        check ((state = 'failed') = (failure is not null)),
        check ((state in ('done', 'failed', 'cancelled')) = (finished_at is not null)),
        check (state = 'queued' or state = 'cancelled' or decided_at is not null or state = 'failed'),
        check (state <> 'done' or units_done = units)
      );
      create index census_open on census (census_id) where state in ('queued', 'running');
      create index census_by_version on census (rule_set, after_version, census_id);
      create index census_by_action on census (action_id, census_id);

      create table census_unit (
        census_id bigint not null references census,
        unit integer not null check (unit >= 0),
        counts jsonb not null check (jsonb_typeof(counts) = 'object'),
        flips integer not null check (flips >= 0),
        flip_lines text not null,
        primary key (census_id, unit)
      );

      create function guard_census() returns trigger language plpgsql
      set search_path = public, pg_temp as $$
      begin
        if tg_op <> 'UPDATE' then
          raise exception 'censuses are kept' using errcode = 'check_violation';
        end if;
        if old.state in ('done', 'failed', 'cancelled') then
          raise exception 'a census that ended does not change' using errcode = 'check_violation';
        end if;
        if (old.kind, old.question, old.rule_set, old.before_version, old.after_version, old.action_id, old.units,
            old.asked_by, old.asked_at)
          is distinct from (new.kind, new.question, new.rule_set, new.before_version, new.after_version,
            new.action_id, new.units, new.asked_by, new.asked_at)
          or old.decided_at is not null and old.decided_at is distinct from new.decided_at
          or new.units_done < old.units_done
        then
          raise exception 'what a census was asked does not change' using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger census_is_guarded before update or delete on census
        for each row execute function guard_census();
      create trigger census_is_kept before truncate on census for each statement execute function guard_census();

      create function guard_census_unit() returns trigger language plpgsql
      set search_path = public, pg_temp as $$
      declare census_state text;
      begin
        if tg_op <> 'INSERT' then
          raise exception 'what a census counted is kept' using errcode = 'check_violation';
        end if;
        select state into census_state from census c where c.census_id = new.census_id;
        if census_state is distinct from 'running' then
          raise exception 'the census is not running' using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger census_unit_is_guarded before insert or update or delete on census_unit
        for each row execute function guard_census_unit();
      create trigger census_unit_is_kept before truncate on census_unit
        for each statement execute function guard_census_unit();

      grant select, insert, update on census to ${serviceRole};
      grant select, insert on census_unit to ${serviceRole};
      grant usage on all sequences in schema public to ${serviceRole};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table census_unit; drop table census;
      drop function guard_census(); drop function guard_census_unit();
    `);
  }
}
