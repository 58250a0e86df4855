import type { MigrationInterface, QueryRunner } from 'typeorm';

const states = `'draft', 'submitted', 'approved', 'scheduled', 'active', 'superseded', 'rejected', 'lapsed', 'withdrawn'`;
const person = (column: string): string => `(${column} <> '' and length(${column}) <= 255)`;
const digestOf = (column: string): string => `'sha256:' || encode(sha256(convert_to(${column}, 'UTF8')), 'hex')`;

/** What submission freezes; all of it is there or none. */
const frozen = [
  ...['digest', 'cases_digest', 'catalogue_digest', 'guard_rails_digest'],
  ...['evidence', 'evidence_digest', 'submitted_by', 'submitted_at'],
].join(', ');

/**
 * Versions through their life, with the people who had a part in them, and approvals.
 *
 * What was released before this migration was approved by nobody: it is imported again as drafts.
 *
 * INVARIANT (four eyes in the database): contributors are noted by trigger, so no code can forget one; an approval by
 * one of them, or for another digest, is refused whoever asks.
 */
export class Versions1763800000004 implements MigrationInterface {
  readonly name = 'Versions1763800000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger rule_set_version_is_immutable on rule_set_version;
      delete from rule_set_version;

      alter table rule_document add constraint digest_is_of_content check (digest = ${digestOf('content')});

      create table rule_set (
        name text primary key check (name ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(name) <= 100)
      );
      create trigger rule_set_is_immutable before update or delete on rule_set
        for each row execute function refuse_change();

      alter table rule_set_version rename column imported_at to created_at;
      alter table rule_set_version alter column created_at set default clock_timestamp();
      alter table rule_set_version alter column digest drop not null;
      alter table rule_set_version
        add column state text not null default 'draft' check (state in (${states})),
        add column revision integer not null default 1 check (revision >= 1),
        add column title text not null,
        add column parent_version integer,
        add column author text not null check ${person('author')},
        add column saved_by text not null check ${person('saved_by')},
        add column saved_at timestamptz not null default clock_timestamp(),
        add column cases text not null default '{}',
        add column cases_digest text,
        add column catalogue_digest text references rule_document,
        add column guard_rails_digest text references rule_document,
        add column evidence text,
        add column evidence_digest text,
        add column submitted_by text check ${person('submitted_by')},
        add column submitted_at timestamptz,
        add column ended_by text check ${person('ended_by')},
        add column ended_at timestamptz,
        add column end_comment text,
        add foreign key (name) references rule_set,
        add foreign key (name, parent_version) references rule_set_version (name, version),
        add check (parent_version < version),
        add constraint frozen_as_a_whole check (num_nonnulls(${frozen}) in (0, 8)),
        add constraint drafts_are_not_frozen check (
          state = 'withdrawn' or (state = 'draft') = (digest is null)
        ),
        add constraint digest_is_of_content check (digest = ${digestOf('content')}),
        add constraint digest_is_of_cases check (cases_digest = ${digestOf('cases')}),
        add constraint digest_is_of_evidence check (evidence_digest = ${digestOf('evidence')}),
        add constraint evidence_names_what_it_is_for check (
          position(digest in evidence) > 0 and position(cases_digest in evidence) > 0
          and position(catalogue_digest in evidence) > 0 and position(guard_rails_digest in evidence) > 0
        );

      create table life_cycle_step (
        from_state text not null check (from_state in (${states})),
        to_state text not null check (to_state in (${states})),
        primary key (from_state, to_state)
      );
      insert into life_cycle_step values
        ('draft', 'draft'), ('draft', 'submitted'), ('draft', 'withdrawn'),
        ('submitted', 'approved'), ('submitted', 'rejected'), ('submitted', 'withdrawn'), ('submitted', 'lapsed'),
        ('approved', 'approved'), ('approved', 'rejected'), ('approved', 'scheduled'), ('approved', 'withdrawn'),
        ('approved', 'lapsed'),
        ('scheduled', 'scheduled'), ('scheduled', 'rejected'), ('scheduled', 'active'), ('scheduled', 'withdrawn'),
        ('scheduled', 'lapsed'),
        ('active', 'active'), ('active', 'superseded'), ('superseded', 'superseded'), ('superseded', 'active');
      create trigger life_cycle_step_is_immutable before insert or update or delete on life_cycle_step
        for each row execute function refuse_change();

      create table version_contributor (
        name text not null,
        version integer not null,
        person text not null check ${person('person')},
        since timestamptz not null default clock_timestamp(),
        primary key (name, version, person),
        foreign key (name, version) references rule_set_version (name, version)
      );
      create trigger version_contributor_is_append_only before update or delete on version_contributor
        for each row execute function refuse_change();

      create table approval (
        approval_id bigint generated always as identity primary key,
        name text not null,
        version integer not null,
        digest text not null,
        evidence_digest text not null,
        approver text not null check ${person('approver')},
        comment text not null check (comment <> ''),
        approved_at timestamptz not null default clock_timestamp(),
        foreign key (name, version) references rule_set_version (name, version)
      );
      create index approval_of_version on approval (name, version);
      create trigger approval_is_append_only before update or delete on approval
        for each row execute function refuse_change();
    `);
    await runner.query(functions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table rule_document drop constraint digest_is_of_content;
      drop table approval; drop table version_contributor; drop table life_cycle_step; drop table rule_set_version cascade;
      drop table rule_set;
      create table rule_set_version (
        name text not null, version integer not null check (version >= 1),
        digest text not null check (digest ~ '^sha256:[0-9a-f]{64}$'), content text not null,
        imported_at timestamptz not null default now(), primary key (name, version)
      );
      create trigger rule_set_version_is_immutable before update or delete on rule_set_version
        for each row execute function refuse_change();
      drop function guard_version(); drop function note_contributors(); drop function guard_contributor();
      drop function guard_approval();
    `);
  }
}

const functions = `
  create function guard_version() returns trigger language plpgsql as $$
  declare may_change text[] := array['state', 'ended_by', 'ended_at', 'end_comment'];
  begin
    if tg_op = 'INSERT' then
      if new.state <> 'draft' or new.revision <> 1 or new.saved_by <> new.author or new.ended_by is not null then
        raise exception 'FOUR_EYES: a version begins as the draft of its author' using errcode = 'check_violation';
      end if;
      return new;
    end if;
    if tg_op = 'DELETE' then raise exception 'versions are never removed' using errcode = 'check_violation'; end if;
    if not exists (select from life_cycle_step where from_state = old.state and to_state = new.state) then
      raise exception 'LIFE_CYCLE: % does not become %', old.state, new.state using errcode = 'check_violation';
    end if;
    if old.state = 'draft' and new.state <> 'withdrawn' then
      may_change := may_change || array['revision', 'title', 'parent_version', 'content', 'cases', 'saved_by', 'saved_at'];
      if new.state = 'draft' and new.revision <> old.revision + 1 then
        raise exception 'LIFE_CYCLE: each edit counts the revision up' using errcode = 'check_violation';
      end if;
      if new.state = 'submitted' then may_change := may_change || string_to_array('${frozen}', ', '); end if;
    end if;
    if to_jsonb(old) - may_change is distinct from to_jsonb(new) - may_change then
      raise exception 'LIFE_CYCLE: what was submitted is never changed' using errcode = 'check_violation';
    end if;
    if new.state = 'approved' and not exists (
      select from approval a where a.name = new.name and a.version = new.version
        and a.digest = new.digest and a.evidence_digest = new.evidence_digest
    ) then
      raise exception 'FOUR_EYES: nobody approved this content with this evidence' using errcode = 'check_violation';
    end if;
    if new.state = 'scheduled' and not exists (
      select from planned_activation p where p.name = new.name and p.version = new.version and p.withdrawn_at is null
    ) then
      raise exception 'FOUR_EYES: nobody planned the activation' using errcode = 'check_violation';
    end if;
    if new.state = 'active' and not is_in_force(new.name, new.version) then
      raise exception 'FOUR_EYES: no epoch puts the version in force' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
  create trigger version_is_guarded before insert or update or delete on rule_set_version
    for each row execute function guard_version();

  create function note_contributors() returns trigger language plpgsql as $$
  begin
    insert into version_contributor (name, version, person)
      select distinct new.name, new.version, person_ from unnest(array[new.author, new.saved_by, new.submitted_by]) as person_
      where person_ is not null and not exists (
        select from version_contributor c where c.name = new.name and c.version = new.version and c.person = person_
      );
    return null;
  end $$;
  create trigger contributors_are_noted after insert or update of saved_by, submitted_by, content, cases on rule_set_version
    for each row execute function note_contributors();

  create function guard_approval() returns trigger language plpgsql as $$
  begin
    -- One thing at a time for a rule set: two facts that exclude each other cannot be written side by side.
    perform from rule_set where name = new.name for update;
    new.approved_at := clock_timestamp();
    if not exists (
      select from rule_set_version v where v.name = new.name and v.version = new.version
        and v.state in ('submitted', 'approved', 'scheduled')
        and v.digest = new.digest and v.evidence_digest = new.evidence_digest
    ) then
      raise exception 'FOUR_EYES: the approval names other content or evidence than was submitted'
        using errcode = 'check_violation';
    end if;
    if exists (
      select from version_contributor c where c.name = new.name and c.version = new.version and c.person = new.approver
    ) then
      raise exception 'APPROVER_IS_AUTHOR' using errcode = 'check_violation';
    end if;
    if exists (
      select from planned_activation p
      where p.name = new.name and p.version = new.version and p.planned_by = new.approver
    ) then
      raise exception 'APPROVER_IS_ACTIVATOR' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
  create trigger approval_is_guarded before insert on approval for each row execute function guard_approval();

  create function guard_contributor() returns trigger language plpgsql as $$
  begin
    if not exists (
      select from rule_set_version v where v.name = new.name and v.version = new.version
        and (v.state = 'draft' or v.submitted_by = new.person)
    ) then
      raise exception 'LIFE_CYCLE: only a draft gets contributors' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
  create trigger contributor_is_guarded before insert on version_contributor
    for each row execute function guard_contributor();
`;
