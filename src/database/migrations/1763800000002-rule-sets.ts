import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Versions and documents by content, and the activations. `active_epoch` is the fence: whoever records a decision
 * shares its row, whoever activates takes it for itself.
 */
export class RuleSets1763800000002 implements MigrationInterface {
  readonly name = 'RuleSets1763800000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rule_set_version (
        name text not null,
        version integer not null check (version >= 1),
        digest text not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
        content text not null,
        imported_at timestamptz not null default now(),
        primary key (name, version)
      );
      create table rule_document (
        digest text primary key check (digest ~ '^sha256:[0-9a-f]{64}$'),
        kind text not null check (kind in ('fact-catalogue', 'guard-rails')),
        content text not null,
        recorded_at timestamptz not null default now()
      );
      create table activation (
        name text not null,
        epoch bigint not null check (epoch >= 1),
        state text not null,
        activated_at timestamptz not null default clock_timestamp(),
        primary key (name, epoch)
      );
      create table active_epoch (
        name text primary key,
        epoch bigint not null check (epoch >= 0)
      );
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'rows of % are never changed or removed', tg_table_name;
      end $$;
      create trigger rule_set_version_is_immutable before update or delete on rule_set_version
        for each row execute function refuse_change();
      create trigger rule_document_is_immutable before update or delete on rule_document
        for each row execute function refuse_change();
      create trigger activation_is_append_only before update or delete on activation
        for each row execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table active_epoch;
      drop table activation;
      drop table rule_document;
      drop table rule_set_version;
      drop function refuse_change();
    `);
  }
}
