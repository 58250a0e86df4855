import type { MigrationInterface, QueryRunner } from 'typeorm';
import { serviceRole } from '../service-role.js';

const person = (column: string): string => `check (${column} <> '' and length(${column}) <= 255)`;

/**
 * What people said about a version, some of it about one rule: append-only. That a comment is settled is a row of its
 * own. A rule is named as the language names it; the version need not have it (any more).
 *
 * INVARIANT (said is said): a comment and its settlement carry the time of the database and are never changed.
 */
export class VersionComments1763800000020 implements MigrationInterface {
  readonly name = 'VersionComments1763800000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table version_comment (
        comment_id bigint generated always as identity primary key,
        name text not null,
        version integer not null,
        rule text check (rule ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)+$' and length(rule) <= 80),
        text text not null check (text <> '' and length(text) <= 4000),
        author text not null ${person('author')},
        written_at timestamptz not null,
        answers bigint,
        unique (name, version, comment_id),
        foreign key (name, version) references rule_set_version (name, version),
        foreign key (name, version, answers) references version_comment (name, version, comment_id)
      );
      create table version_comment_resolution (
        comment_id bigint primary key references version_comment,
        resolved_by text not null ${person('resolved_by')},
        resolved_at timestamptz not null
      );

      create function date_version_comment() returns trigger language plpgsql
      set search_path = public, pg_temp as $$
      begin
        new.written_at := clock_timestamp();
        return new;
      end $$;
      create trigger version_comment_is_dated before insert on version_comment
        for each row execute function date_version_comment();

      create function date_version_comment_resolution() returns trigger language plpgsql
      set search_path = public, pg_temp as $$
      begin
        new.resolved_at := clock_timestamp();
        return new;
      end $$;
      create trigger version_comment_resolution_is_dated before insert on version_comment_resolution
        for each row execute function date_version_comment_resolution();

      create function refuse_version_comment_change() returns trigger language plpgsql
      set search_path = public, pg_temp as $$
      begin
        raise exception 'what was said is kept: % takes no %', tg_table_name, lower(tg_op)
          using errcode = 'check_violation';
      end $$;
      create trigger version_comment_is_append_only before update or delete or truncate on version_comment
        for each statement execute function refuse_version_comment_change();
      create trigger version_comment_resolution_is_append_only
        before update or delete or truncate on version_comment_resolution
        for each statement execute function refuse_version_comment_change();

      grant select, insert on version_comment, version_comment_resolution to ${serviceRole};
      grant usage on all sequences in schema public to ${serviceRole};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table version_comment_resolution; drop table version_comment;
      drop function date_version_comment(); drop function date_version_comment_resolution();
      drop function refuse_version_comment_change();
    `);
  }
}
