import type { MigrationInterface, QueryRunner } from 'typeorm';
import { serviceRole } from '../service-role.js';

/**
 * Files of registrations: what was received, what became of it, line by line.
 *
 * - The lines of a file wait in a table of its own without a log, `import_staged_<id>`, and what they would change in
 *   `import_delta_<id>`. The service may not make or drop tables: functions of the owner do, by the number of a file that is not at an end.
 * - INVARIANT (held means four eyes): a file that was held goes on only when another than who sent it releases it.
 */
export class Imports1763800000013 implements MigrationInterface {
  readonly name = 'Imports1763800000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(functions);
    // What is superseded only: the index of what is current serves the rest, and a file of new registrations adds no entry.
    await runner.query(`
      drop index registration_history;
      create index registration_history on registration (mpxn, superseded_at) where superseded_at is not null;
    `);
    // The same sets of texts as the regular expressions before, at a tenth of their time: a file has millions of lines.
    await runner.query(`
      alter table registration drop constraint registration_mpxn_check, drop constraint registration_mpid_check,
        add constraint registration_mpxn_check
          check (ltrim(mpxn, '0123456789') = '' and length(mpxn) in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13)),
        add constraint registration_mpid_check
          check (ltrim(mpid, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789') = '' and length(mpid) between 1 and 16);
    `);
    await runner.query(`
      grant select, insert on import_file, import_rejection to ${serviceRole};
      grant update on import_file to ${serviceRole};
      grant usage on all sequences in schema public to ${serviceRole};
      revoke all on function open_import_staging(bigint), reset_import_delta(bigint), close_import_staging(bigint)
        from public;
      grant execute on function open_import_staging(bigint), reset_import_delta(bigint), close_import_staging(bigint)
        to ${serviceRole};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table import_rejection; drop table import_file;
      drop function guard_import_file(); drop function refuse_import_change();
      drop function open_import_staging(bigint); drop function reset_import_delta(bigint);
      drop function close_import_staging(bigint);
      alter table registration drop constraint registration_mpxn_check, drop constraint registration_mpid_check,
        add constraint registration_mpxn_check check (mpxn ~ '^([0-9]{13}|[0-9]{1,10})$'),
        add constraint registration_mpid_check check (mpid ~ '^[A-Z0-9]{1,16}$');
      drop index registration_history;
      create index registration_history on registration (mpxn, recorded_at);
    `);
  }
}

const tables = `
  create table import_file (
    import_id bigint generated always as identity primary key,
    state text not null check (state in ('receiving', 'staging', 'staged', 'held', 'released', 'applied', 'refused',
      'failed')),
    mapping text not null check (mapping <> ''),
    mapping_content jsonb,
    feed text check (feed in ('parties', 'devices', 'registrations')),
    file_name text not null check (file_name <> ''),
    spool text not null unique check (spool <> ''),
    origin text not null check (origin in ('upload', 'drop')),
    bytes bigint not null default 0,
    digest text check (digest ~ '^sha256:[0-9a-f]{64}$'),
    sent_by text not null check (sent_by <> ''),
    received_at timestamptz not null default clock_timestamp(),
    attempt integer not null default 1,
    reading jsonb,
    read_bytes bigint not null default 0,
    read_lines bigint not null default 0,
    details bigint not null default 0,
    rejected bigint not null default 0,
    source text,
    file_type text check (file_type in ('refresh', 'update')),
    file_sequence bigint,
    file_created_at timestamptz,
    reasons jsonb not null default '[]' check (jsonb_typeof(reasons) = 'array'),
    counts jsonb,
    decided_by text,
    decided_at timestamptz,
    decision_reason text,
    applied_sequence bigint,
    finished_at timestamptz,
    answered_at timestamptz,
    runner text,
    runner_until timestamptz,
    check ((feed is null) = (mapping_content is not null)),
    check (state <> 'applied' or applied_sequence is not null),
    check (state not in ('applied', 'refused', 'failed') or finished_at is not null)
  ) with (fillfactor = 50);
  create index import_file_open on import_file (import_id) where state not in ('applied', 'refused', 'failed');
  create index import_file_stream on import_file (mapping, source, import_id);

  create table import_rejection (
    import_id bigint not null references import_file,
    attempt integer not null,
    line bigint not null check (line > 0),
    field text not null,
    code text not null check (code <> ''),
    detail text not null,
    mpxn text,
    primary key (import_id, attempt, line)
  );

  create function guard_import_file() returns trigger language plpgsql
  set search_path = public, pg_temp as $$
  begin
    if tg_op = 'DELETE' then
      raise exception 'what was sent is kept' using errcode = 'check_violation';
    end if;
    if (old.mapping, old.mapping_content, old.feed, old.file_name, old.origin, old.sent_by, old.received_at)
      is distinct from (new.mapping, new.mapping_content, new.feed, new.file_name, new.origin, new.sent_by,
        new.received_at)
      or old.digest is not null and old.digest is distinct from new.digest
      or old.decided_by is not null and new.state <> 'staging' and (old.decided_by, old.decided_at, old.decision_reason)
        is distinct from (new.decided_by, new.decided_at, new.decision_reason)
      or old.state in ('applied', 'refused', 'failed')
        and to_jsonb(old) - 'answered_at' is distinct from to_jsonb(new) - 'answered_at'
    then
      raise exception 'what was sent and decided does not change' using errcode = 'check_violation';
    end if;
    if old.state <> new.state and not (old.state, new.state) in (
      ('receiving', 'staging'), ('receiving', 'failed'), ('staging', 'staged'), ('staging', 'refused'),
      ('staging', 'failed'), ('staging', 'applied'), ('staged', 'staging'), ('staged', 'held'), ('staged', 'refused'),
      ('staged', 'applied'), ('staged', 'failed'), ('held', 'released'), ('held', 'refused'), ('released', 'applied'),
      ('released', 'staging'), ('released', 'failed'))
    then
      raise exception 'an import does not go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if old.state = 'held' and new.state <> 'held'
      and (new.decided_by is null or new.decided_by = new.sent_by or coalesce(new.decision_reason, '') = '')
    then
      raise exception 'another than who sent it decides on what is held' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
  create trigger import_file_is_guarded before update or delete on import_file
    for each row execute function guard_import_file();

  create function refuse_import_change() returns trigger language plpgsql
  set search_path = public, pg_temp as $$
  begin
    raise exception 'rows of % are kept as they are', tg_table_name using errcode = 'check_violation';
  end $$;
  create trigger import_rejection_is_append_only before update or delete or truncate on import_rejection
    for each statement execute function refuse_import_change();
`;

const functions = `
  create function open_import_staging(of_import bigint) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
  begin
    if not exists (select from import_file where import_id = of_import and state in ('staging', 'staged', 'released'))
    then
      raise exception 'import % is at an end', of_import using errcode = 'check_violation';
    end if;
    execute format('drop table if exists public.import_staged_%s, public.import_delta_%s', of_import, of_import);
    execute format('create unlogged table public.import_staged_%s (line bigint not null, mpxn text not null, role text,
      mpid text not null, effective_from timestamptz not null, effective_until timestamptz, attributes jsonb not null,
      action text not null) with (autovacuum_enabled = off)', of_import);
    execute format('create unlogged table public.import_delta_%s (line bigint, mpxn text not null, role text,
      mpid text not null, effective_from timestamptz not null, effective_until timestamptz, attributes jsonb not null,
      verdict text not null, version_id bigint, known_mpid text) with (autovacuum_enabled = off)', of_import);
    execute format('grant select, insert on public.import_staged_%s, public.import_delta_%s to ${serviceRole}',
      of_import, of_import);
  end $$;

  create function reset_import_delta(of_import bigint) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
  begin
    if not exists (select from import_file where import_id = of_import and state in ('staged', 'released')) then
      raise exception 'import % is at an end', of_import using errcode = 'check_violation';
    end if;
    execute format('truncate public.import_delta_%s', of_import);
  end $$;

  create function close_import_staging(of_import bigint) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
  begin
    if not exists (select from import_file where import_id = of_import and state in ('applied', 'refused', 'failed'))
    then
      raise exception 'import % is not at an end', of_import using errcode = 'check_violation';
    end if;
    execute format('drop table if exists public.import_staged_%s, public.import_delta_%s', of_import, of_import);
  end $$;
`;
