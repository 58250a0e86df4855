import type { MigrationInterface, QueryRunner } from 'typeorm';

const entityId = `'^[0-9A-F]{2}(-[0-9A-F]{2}){7}$'`;
const meterPoint = `'^([0-9]{13}|[0-9]{1,10})$'`;
const userRoles = `array['IS', 'GS', 'ES', 'ED', 'GT', 'RSA', 'OU', 'MDR']`;
const slots = [
  '{networkOperator,critical,entityId}',
  '{networkOperator,nonCritical,entityId}',
  '{supplier,critical,entityId}',
  '{supplier,nonCritical,entityId}',
];

/** What each version of a party, device or registration says of itself: whence, when seen, when recorded. */
const versionColumns = `
  version_id bigint generated always as identity primary key,
  attributes jsonb not null default '{}' check (jsonb_typeof(attributes) = 'object'),
  source text not null check (source <> ''),
  observed_at timestamptz not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz check (superseded_at >= recorded_at),
  sequence bigint not null unique check (sequence > 0)`;

/** What may change in a version that is not superseded: it is seen again, or superseded. */
const refreshed = `array['superseded_at', 'observed_at', 'source', 'sequence']`;

const appendOnly = (
  table: string,
): string => `create trigger ${table}_is_append_only before update or delete on ${table}
  for each row execute function refuse_context_rewrite();`;

/**
 * Parties, devices and registrations in versions: a change closes the current row and adds one, so that what was known
 * at any time can be asked. `sequence` is given under the lock of `context_sequence`, which is held to the commit:
 * commits and sequence numbers have the same order, and "greater than the last one seen" misses nothing.
 */
export class Context1763800000001 implements MigrationInterface {
  readonly name = 'Context1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table context_sequence (
        only_row boolean primary key default true check (only_row),
        value bigint not null check (value >= 0),
        recorded_at timestamptz not null
      ) with (fillfactor = 10);
      insert into context_sequence (value, recorded_at) values (0, clock_timestamp());

      create table party (
        entity_id text not null check (entity_id ~ ${entityId}),
        name text not null check (name <> ''),
        user_roles text[] not null check (user_roles <@ ${userRoles} and cardinality(user_roles) > 0),
        mpids text[] not null,
        status text not null check (status in ('active', 'suspended', 'withdrawn')),
        ${versionColumns}
      );
      create unique index party_current on party (entity_id) where superseded_at is null;
      create index party_history on party (entity_id, recorded_at);

      create table device (
        device_id text not null check (device_id ~ ${entityId}),
        device_type text not null
          check (device_type in ('ESME', 'GSME', 'GPF', 'CHF', 'HCALCS', 'PPMID', 'IHD', 'CAD')),
        smets_version text not null check (smets_version in ('SMETS1', 'SMETS2')),
        status text not null
          check (status in ('Pending', 'Whitelisted', 'InstalledNotCommissioned', 'Commissioned', 'Decommissioned',
                            'Withdrawn', 'Suspended', 'Recovery', 'Recovered')),
        cohort text check (cohort <> ''),
        mpxn text check (mpxn ~ ${meterPoint}),
        unstated text[] not null default '{}' check (unstated <@ array['cohort', 'mpxn']),
        execution_counters jsonb check (jsonb_typeof(execution_counters) = 'object'),
        anchor_slots jsonb check (jsonb_typeof(anchor_slots) = 'object'),
        ${slots.map((slot) => `check (anchor_slots #>> '${slot}' ~ ${entityId}),`).join('\n')}
        check (not ('cohort' = any(unstated) and cohort is not null)),
        check (not ('mpxn' = any(unstated) and mpxn is not null)),
        ${versionColumns}
      );
      create unique index device_current on device (device_id) where superseded_at is null;
      create index device_history on device (device_id, recorded_at);
      create index device_mpxn on device (mpxn) where mpxn is not null;

      create table registration (
        mpxn text not null check (mpxn ~ ${meterPoint}),
        kind text not null check (kind in ('networkOperator', 'supplier')),
        role text check (role in ('IS', 'GS', 'ES')),
        mpid text not null check (mpid ~ '^[A-Z0-9]{1,16}$'),
        effective_from timestamptz not null,
        effective_until timestamptz check (effective_until > effective_from),
        check ((kind = 'supplier') = (role is not null)),
        ${versionColumns}
      );
      create unique index registration_current
        on registration (mpxn, kind, coalesce(role, ''), effective_from) where superseded_at is null;
      create index registration_history on registration (mpxn, recorded_at);

      create function refuse_context_rewrite() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old.superseded_at is not null
          or to_jsonb(old) - ${refreshed} is distinct from to_jsonb(new) - ${refreshed}
        then
          raise exception 'versions in % are closed or seen again, never rewritten or removed', tg_table_name;
        end if;
        return new;
      end $$;
      ${['party', 'device', 'registration'].map(appendOnly).join('\n')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table registration; drop table device; drop table party; drop table context_sequence;');
    await runner.query('drop function refuse_context_rewrite();');
  }
}
