import type { MigrationInterface, QueryRunner } from 'typeorm';

const roles = `'evaluator', 'author', 'approver', 'activator', 'auditor', 'context-writer', 'corrector', 'administrator'`;

/**
 * Roles that are granted in the service: asked for by one, decided by another, never for either of them.
 *
 * INVARIANT (two approvers): while approvers are granted here at all, the last two cannot be taken away.
 */
export class RoleChanges1763800000009 implements MigrationInterface {
  readonly name = 'RoleChanges1763800000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table role_change (
        role_change_id bigint generated always as identity primary key,
        person text not null check (person <> '' and length(person) <= 255),
        role text not null check (role in (${roles})),
        change text not null check (change in ('grant', 'revoke')),
        reason text not null check (reason <> ''),
        requested_by text not null check (requested_by <> ''),
        requested_at timestamptz not null default clock_timestamp(),
        constraint never_for_oneself check (person <> requested_by)
      );
      create table role_change_decision (
        role_change_id bigint primary key references role_change,
        decision text not null check (decision in ('approved', 'rejected')),
        decided_by text not null check (decided_by <> ''),
        comment text not null check (comment <> ''),
        decided_at timestamptz not null default clock_timestamp()
      );
      create trigger role_change_is_append_only before update or delete on role_change
        for each row execute function refuse_change();
      create trigger role_change_decision_is_append_only before update or delete on role_change_decision
        for each row execute function refuse_change();

      create view role_grant as
        select person, role, decided_at as since from (
          select distinct on (c.person, c.role) c.person, c.role, c.change, d.decided_at
          from role_change c join role_change_decision d using (role_change_id)
          where d.decision = 'approved' order by c.person, c.role, d.decided_at desc, c.role_change_id desc
        ) as latest where change = 'grant';

      create function guard_role_change_decision() returns trigger language plpgsql as $$
      declare asked role_change;
      begin
        -- One decision at a time: two removals side by side must not leave fewer than two approvers.
        perform pg_advisory_xact_lock(7163280003);
        select * into asked from role_change where role_change_id = new.role_change_id;
        new.decided_at := clock_timestamp();
        if new.decided_by in (asked.requested_by, asked.person) then
          raise exception 'SAME_PERSON: a role change is decided by another' using errcode = 'check_violation';
        end if;
        if new.decision = 'rejected' then return new; end if;
        if (asked.change = 'grant') = exists (
          select from role_grant g where g.person = asked.person and g.role = asked.role
        ) then
          raise exception 'ROLE_CHANGE_REFUSED: nothing would change' using errcode = 'check_violation';
        end if;
        if asked.change = 'grant' and exists (
          select from role_grant g where g.person = asked.person
            and (g.role = 'administrator') <> (asked.role = 'administrator')
        ) then
          raise exception 'ROLES_CONFLICT: an administrator holds no other role' using errcode = 'check_violation';
        end if;
        if asked.change = 'revoke' and asked.role = 'approver'
          and (select count(*) from role_grant g where g.role = 'approver') <= 2
        then
          raise exception 'LAST_APPROVERS: the last two approvers stay' using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger role_change_decision_is_guarded before insert on role_change_decision
        for each row execute function guard_role_change_decision();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view role_grant; drop table role_change_decision; drop table role_change;
      drop function guard_role_change_decision();
    `);
  }
}
