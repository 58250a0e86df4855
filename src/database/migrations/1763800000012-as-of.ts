import type { MigrationInterface, QueryRunner } from 'typeorm';
import { serviceRole } from '../service-role.js';

const tables = ['party', 'device', 'registration'] as const;

/** When versions were seen again is not known of the time before; that they were, counts from now on. */
const seenSince = (table: string): string => `
      insert into sighting (kind, version_id, observed_at, source, recorded_at)
      select '${table}', version_id, observed_at, source, date_trunc('milliseconds', clock_timestamp())
      from ${table} where observed_at > first_observed_at;`;

/**
 * What was known at any time, also of when it was seen. `observed_at` of a version moves when it is seen again; where it
 * began (`first_observed_at`) and each time it was seen since (`sighting`) stay.
 *
 * - A device's state at an instant V, as known at K, is the one observed last up to V, of what was recorded up to K. An
 *   observation that arrives late is a version that was never current: `superseded_at = recorded_at`.
 * - A registration that never should have been is closed by a version that says `withdrawn`.
 * - A source that repeats all it knows of one market participant confirms all of it in one row.
 */
export class AsOf1763800000012 implements MigrationInterface {
  readonly name = 'AsOf1763800000012';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.query(`
        alter table ${table} add column first_observed_at timestamptz, add column first_source text;
        alter table ${table} disable trigger ${table}_is_append_only;
        update ${table} set first_observed_at = least(observed_at, recorded_at), first_source = source;
        alter table ${table} enable trigger ${table}_is_append_only;
        alter table ${table} alter column first_observed_at set not null, alter column first_source set not null;
      `);
    }
    await runner.query(`
      alter table registration add column withdrawn boolean not null default false;

      create table sighting (
        kind text not null check (kind in ('party', 'device', 'registration')),
        version_id bigint not null,
        observed_at timestamptz not null,
        source text not null check (source <> ''),
        recorded_at timestamptz not null,
        primary key (kind, version_id, observed_at, recorded_at)
      );

      ${tables.map(seenSince).join('\n')}

      create table registration_confirmation (
        source text not null check (source <> ''),
        kind text not null check (kind in ('networkOperator', 'supplier')),
        mpid text not null check (mpid ~ '^[A-Z0-9]{1,16}$'),
        observed_at timestamptz not null,
        recorded_at timestamptz not null,
        sequence bigint not null unique check (sequence > 0),
        primary key (source, kind, mpid, sequence)
      );

      create function refuse_knowledge_change() returns trigger language plpgsql
      set search_path = public, pg_temp as $$
      begin
        raise exception 'what was known is kept: % takes no %', tg_table_name, lower(tg_op)
          using errcode = 'check_violation';
      end $$;
      create trigger sighting_is_append_only before update or delete or truncate on sighting
        for each statement execute function refuse_knowledge_change();
      create trigger registration_confirmation_is_append_only
        before update or delete or truncate on registration_confirmation
        for each statement execute function refuse_knowledge_change();
      grant select, insert on sighting, registration_confirmation to ${serviceRole};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table registration_confirmation; drop table sighting;');
    await runner.query('drop function refuse_knowledge_change(); alter table registration drop column withdrawn;');
    for (const table of tables) {
      await runner.query(`alter table ${table} drop column first_observed_at, drop column first_source`);
    }
  }
}
