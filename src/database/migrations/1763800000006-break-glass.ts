import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Break-glass: one person refuses a class of commands at once, for four hours at most; two lift it early; another
 * reviews it afterwards.
 */
export class BreakGlass1763800000006 implements MigrationInterface {
  readonly name = 'BreakGlass1763800000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table break_glass (
        break_glass_id bigint generated always as identity primary key,
        name text not null references rule_set,
        service_reference_variants text[] check (cardinality(service_reference_variants) > 0),
        cohorts text[] check (cardinality(cohorts) > 0),
        reason text not null check (reason <> ''),
        started_by text not null check (started_by <> ''),
        started_at timestamptz not null default clock_timestamp(),
        expires_at timestamptz not null,
        check (expires_at > started_at and expires_at <= started_at + interval '4 hours')
      );
      create table break_glass_lift (
        break_glass_id bigint not null references break_glass,
        person text not null check (person <> ''),
        comment text not null,
        lifted_at timestamptz not null default clock_timestamp(),
        primary key (break_glass_id, person)
      );
      create table break_glass_review (
        break_glass_id bigint primary key references break_glass,
        closed_by text not null check (closed_by <> ''),
        finding text not null check (finding <> ''),
        closed_at timestamptz not null default clock_timestamp()
      );
      create trigger break_glass_is_append_only before update or delete on break_glass
        for each row execute function refuse_change();
      create trigger break_glass_lift_is_append_only before update or delete on break_glass_lift
        for each row execute function refuse_change();
      create trigger break_glass_review_is_append_only before update or delete on break_glass_review
        for each row execute function refuse_change();
    `);
    await runner.query(functions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function is_rule_of(jsonb, break_glass);
      drop table break_glass_review; drop table break_glass_lift; drop table break_glass;
      drop function guard_break_glass(); drop function guard_lift(); drop function guard_review();
      drop function break_glass_in_force(text, timestamptz, timestamptz); drop function is_narrowed(text, text, bigint[]);
    `);
  }
}

const functions = `
  -- Those that expire after one instant and began by another: an epoch that is due to an instant just over must keep
  -- what began since.
  create function break_glass_in_force(rule_set_name text, at timestamptz, begun_by timestamptz)
  returns bigint[] language sql stable as $$
    select coalesce(array_agg(b.break_glass_id order by b.break_glass_id), '{}') from break_glass b
    where b.name = rule_set_name and b.started_at <= begun_by and b.expires_at > at
      and (select count(*) from break_glass_lift l where l.break_glass_id = b.break_glass_id) < 2
  $$;

  -- Whether a rule refuses what a break-glass says, until it expires; a rule may end a little later, never sooner.
  create function is_rule_of(rule jsonb, b break_glass) returns boolean language plpgsql stable as $$
  declare
    others jsonb := rule -> 'conditions' -> 'any';
    until jsonb := others -> 0;
    wanted jsonb := '[]';
  begin
    if b.service_reference_variants is not null then
      wanted := wanted || jsonb_build_object('fact', 'command', 'path', '$.serviceReferenceVariant', 'operator', 'notIn',
        'value', to_jsonb(b.service_reference_variants));
    end if;
    if b.cohorts is not null then
      wanted := wanted
        || jsonb_build_object('fact', 'device', 'path', '$.cohort', 'operator', 'notIn', 'value', to_jsonb(b.cohorts))
        || jsonb_build_object('fact', 'device', 'path', '$.cohort', 'operator', 'present', 'value', false);
    end if;
    return rule ->> 'name' = 'break-glass-' || b.break_glass_id
      and rule -> 'event' ->> 'type' = 'guard-rail'
      and rule -> 'conditions' = jsonb_build_object('any', others)
      and others - 0 = wanted
      and until - 'value' = '{"fact": "clock", "path": "$.decidedAt", "operator": "not:before"}'
      and (until ->> 'value')::timestamptz between b.expires_at and b.expires_at + interval '1 second';
  end $$;

  -- Guard rails are a conjunction: the same ones with rules added can only refuse more.
  create function is_narrowed(base_digest text, derived_digest text, ids bigint[]) returns boolean
  language plpgsql stable as $$
  declare
    base jsonb := (select content::jsonb from rule_document where digest = base_digest and kind = 'guard-rails');
    derived jsonb := (select content::jsonb from rule_document where digest = derived_digest and kind = 'guard-rails');
    own integer := jsonb_array_length(base -> 'rules');
  begin
    return base - 'rules' = derived - 'rules'
      and jsonb_array_length(derived -> 'rules') = own + cardinality(ids)
      and (select bool_and(derived -> 'rules' -> i = base -> 'rules' -> i) from generate_series(0, own - 1) as i)
      and (
        select coalesce(bool_and(is_rule_of(derived -> 'rules' -> (own + i - 1), b)), cardinality(ids) = 0)
        from generate_series(1, cardinality(ids)) as i left join break_glass b on b.break_glass_id = ids[i]
      );
  end $$;

  create function guard_break_glass() returns trigger language plpgsql as $$
  begin
    new.expires_at := clock_timestamp() + (new.expires_at - new.started_at);
    new.started_at := clock_timestamp();
    return new;
  end $$;
  create trigger break_glass_is_dated before insert on break_glass for each row execute function guard_break_glass();

  create function guard_lift() returns trigger language plpgsql as $$
  begin
    new.lifted_at := clock_timestamp();
    return new;
  end $$;
  create trigger lift_is_dated before insert on break_glass_lift for each row execute function guard_lift();

  create function guard_review() returns trigger language plpgsql as $$
  declare broken break_glass;
  begin
    select * into broken from break_glass where break_glass_id = new.break_glass_id for share;
    new.closed_at := clock_timestamp();
    if broken.started_by = new.closed_by then
      raise exception 'SAME_PERSON: another person reviews a break-glass' using errcode = 'check_violation';
    end if;
    if new.break_glass_id = any(break_glass_in_force(broken.name, clock_timestamp(), clock_timestamp())) then
      raise exception 'LIFE_CYCLE: a break-glass in force is not reviewed yet' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
  create trigger review_is_guarded before insert on break_glass_review for each row execute function guard_review();
`;
