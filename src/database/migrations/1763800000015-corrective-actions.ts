import type { MigrationInterface, QueryRunner } from 'typeorm';
import { serviceRole } from '../service-role.js';

const certificate = (column: string): string => `check (jsonb_typeof(${column} -> 'entityId') = 'string')`;

/**
 * Corrective actions: a frozen list of anchor slots to correct, who consented, who approved, what became of each.
 *
 * INVARIANT (what was approved is what is applied): items are inserted while the action is being planned and never
 * change but for what becomes of them; an approval names their digest; nothing is applied without one.
 */
export class CorrectiveActions1763800000015 implements MigrationInterface {
  readonly name = 'CorrectiveActions1763800000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table corrective_action (
        action_id bigint generated always as identity primary key,
        title text not null check (title <> ''),
        reason text not null check (reason <> ''),
        state text not null default 'planning' check (state in ('planning', 'planned', 'approved', 'rejected', 'applying',
          'paused', 'applied', 'aborted', 'rolling-back', 'rolled-back', 'withdrawn')),
        selection jsonb not null check (jsonb_typeof(selection) = 'object'),
        rule_set jsonb not null check (jsonb_typeof(rule_set) = 'object'),
        context_sequence bigint not null,
        slots_selected integer not null default 0,
        items integer not null default 0,
        plan_digest text check (plan_digest ~ '^sha256:[0-9a-f]{64}$'),
        rehearsal jsonb,
        rehearsal_digest text check (rehearsal_digest ~ '^sha256:[0-9a-f]{64}$'),
        per_second integer not null check (per_second between 1 and 10000),
        batch_size integer not null check (batch_size between 1 and 1000),
        planned_by text not null check (planned_by <> ''),
        planned_at timestamptz not null default clock_timestamp(),
        started_by text,
        runner text,
        runner_until timestamptz,
        finished_at timestamptz,
        withdrawn_reason text,
        check (state in ('planning', 'withdrawn') or plan_digest is not null)
      );

      create table corrective_action_item (
        action_id bigint not null references corrective_action,
        position integer not null check (position > 0),
        device_id text not null,
        slot text not null check (slot in ('critical', 'nonCritical')),
        device_type text not null,
        cohort text,
        mpxn text not null,
        from_mpid text,
        to_mpid text not null,
        from_certificate jsonb ${certificate('from_certificate')},
        to_certificate jsonb not null ${certificate('to_certificate')},
        state text not null default 'pending' check (state in ('pending', 'sent', 'applied', 'already', 'conflict', 'skipped',
          'failed', 'undoing', 'undone', 'undo-refused')),
        batch text,
        before_image jsonb,
        found jsonb,
        reason text,
        changed_at timestamptz,
        reconciled text check (reconciled in ('right', 'drifted', 'missing')),
        reconciled_at timestamptz,
        primary key (action_id, position),
        unique (action_id, device_id, slot)
      ) with (fillfactor = 70);
      create index corrective_action_item_open on corrective_action_item (action_id, position)
        where state in ('pending', 'sent', 'undoing');
      create index corrective_action_item_device on corrective_action_item (device_id);

      create table corrective_action_exclusion (
        action_id bigint not null references corrective_action,
        device_id text not null,
        slot text not null check (slot in ('critical', 'nonCritical')),
        code text not null check (code <> ''),
        reason text not null check (reason <> ''),
        primary key (action_id, device_id, slot)
      );

      create table corrective_action_consent (
        consent_id bigint generated always as identity primary key,
        action_id bigint not null references corrective_action,
        mpid text not null,
        plan_digest text not null,
        answer text not null check (answer in ('consented', 'declined')),
        signed_by text not null check (signed_by <> ''),
        signed_role text not null check (signed_role <> ''),
        reference text not null check (reference <> ''),
        recorded_by text not null check (recorded_by <> ''),
        recorded_at timestamptz not null default clock_timestamp()
      );
      create index corrective_action_consent_by_action on corrective_action_consent (action_id, mpid, consent_id);

      create table corrective_action_decision (
        action_id bigint primary key references corrective_action,
        decision text not null check (decision in ('approved', 'rejected')),
        plan_digest text not null,
        rehearsal_digest text,
        comment text not null check (comment <> ''),
        decided_by text not null check (decided_by <> ''),
        decided_at timestamptz not null default clock_timestamp()
      );

      create table misplacement_trend (
        taken_at timestamptz primary key default clock_timestamp(),
        context_sequence bigint not null,
        counts jsonb not null check (jsonb_typeof(counts) = 'object')
      );

      create function guard_corrective_action() returns trigger language plpgsql
      set search_path = public, pg_temp as $$
      declare decision corrective_action_decision;
      begin
        if tg_op <> 'UPDATE' then
          raise exception 'corrective actions are kept' using errcode = 'check_violation';
        end if;
        if (old.title, old.reason, old.selection, old.rule_set, old.context_sequence, old.slots_selected, old.planned_by,
            old.planned_at)
          is distinct from (new.title, new.reason, new.selection, new.rule_set, new.context_sequence, new.slots_selected,
            new.planned_by, new.planned_at)
          or old.state <> 'planning' and (old.items, old.plan_digest) is distinct from (new.items, new.plan_digest)
          or old.state not in ('planning', 'planned') and old.rehearsal_digest is distinct from new.rehearsal_digest
        then
          raise exception 'what was planned does not change' using errcode = 'check_violation';
        end if;
        if old.state <> new.state and not (old.state, new.state) in (
          ('planning', 'planned'), ('planning', 'withdrawn'), ('planned', 'approved'), ('planned', 'rejected'),
          ('planned', 'withdrawn'), ('approved', 'applying'), ('approved', 'withdrawn'), ('applying', 'paused'),
          ('applying', 'applied'), ('applying', 'aborted'), ('paused', 'applying'), ('paused', 'aborted'),
          ('applied', 'rolling-back'), ('aborted', 'rolling-back'), ('paused', 'rolling-back'),
          ('rolling-back', 'rolled-back'), ('rolling-back', 'aborted'), ('rolled-back', 'rolling-back'))
        then
          raise exception 'a corrective action does not go from % to %', old.state, new.state
            using errcode = 'check_violation';
        end if;
        if new.state in ('approved', 'applying') and old.state <> new.state then
          select * into decision from corrective_action_decision d where d.action_id = new.action_id;
          if decision.decision is distinct from 'approved' or decision.plan_digest is distinct from new.plan_digest
            or decision.rehearsal_digest is distinct from new.rehearsal_digest or decision.decided_by = new.planned_by
            or new.state = 'applying' and (new.started_by is null or new.started_by = decision.decided_by)
          then
            raise exception 'nobody else approved this plan' using errcode = 'check_violation';
          end if;
          if new.state = 'approved' and exists (
            select from corrective_action_consent c
            where c.action_id = new.action_id and c.recorded_by = decision.decided_by)
          then
            raise exception 'who recorded a consent does not approve' using errcode = 'check_violation';
          end if;
        end if;
        return new;
      end $$;
      create trigger corrective_action_is_guarded before update or delete on corrective_action
        for each row execute function guard_corrective_action();

      create function guard_corrective_action_item() returns trigger language plpgsql
      set search_path = public, pg_temp as $$
      declare action_state text;
      begin
        if tg_op = 'DELETE' then
          raise exception 'items of corrective actions are kept' using errcode = 'check_violation';
        end if;
        select state into action_state from corrective_action a where a.action_id = new.action_id for share;
        if tg_op = 'INSERT' then
          if action_state is distinct from 'planning' then
            raise exception 'the plan is frozen' using errcode = 'check_violation';
          end if;
          return new;
        end if;
        if (old.action_id, old.position, old.device_id, old.slot, old.device_type, old.cohort, old.mpxn, old.from_mpid,
            old.to_mpid, old.from_certificate, old.to_certificate)
          is distinct from (new.action_id, new.position, new.device_id, new.slot, new.device_type, new.cohort, new.mpxn,
            new.from_mpid, new.to_mpid, new.from_certificate, new.to_certificate)
        then
          raise exception 'what was planned does not change' using errcode = 'check_violation';
        end if;
        if new.state <> old.state and action_state in ('planning', 'planned', 'approved', 'rejected', 'withdrawn') then
          raise exception 'the corrective action was not started' using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger corrective_action_item_is_guarded before insert or update or delete on corrective_action_item
        for each row execute function guard_corrective_action_item();

      create function refuse_corrective_action_change() returns trigger language plpgsql
      set search_path = public, pg_temp as $$
      begin
        raise exception 'rows of % are kept as they are', tg_table_name using errcode = 'check_violation';
      end $$;
      create trigger consent_is_append_only before update or delete or truncate on corrective_action_consent
        for each statement execute function refuse_corrective_action_change();
      create trigger decision_on_action_is_append_only before update or delete or truncate on corrective_action_decision
        for each statement execute function refuse_corrective_action_change();
      create trigger exclusion_is_append_only before update or delete or truncate on corrective_action_exclusion
        for each statement execute function refuse_corrective_action_change();
      create trigger trend_is_append_only before update or delete or truncate on misplacement_trend
        for each statement execute function refuse_corrective_action_change();

      grant select, insert on corrective_action, corrective_action_item, corrective_action_exclusion,
        corrective_action_consent, corrective_action_decision, misplacement_trend to ${serviceRole};
      grant update on corrective_action, corrective_action_item to ${serviceRole};
      grant usage on all sequences in schema public to ${serviceRole};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table misplacement_trend; drop table corrective_action_decision; drop table corrective_action_consent;
      drop table corrective_action_exclusion; drop table corrective_action_item; drop table corrective_action;
      drop function guard_corrective_action(); drop function guard_corrective_action_item();
      drop function refuse_corrective_action_change();
    `);
  }
}
