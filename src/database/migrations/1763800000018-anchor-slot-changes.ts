import type { MigrationInterface, QueryRunner } from 'typeorm';
import { serviceRole } from '../service-role.js';

const slot = (column: string): string => `check (jsonb_typeof(${column} -> 'entityId') = 'string')`;

/**
 * What the S1SP confirmed of permitted 6.15.1 commands: which certificates are in a device's anchor slots since when.
 *
 * INVARIANT (only what was permitted is confirmed): a row names a decision of the same caller about the same request,
 * which was a permit of a 6.15.1.
 */
export class AnchorSlotChanges1763800000018 implements MigrationInterface {
  readonly name = 'AnchorSlotChanges1763800000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table anchor_slot_change (
        change_id bigint generated always as identity primary key,
        caller text not null,
        request_id text not null,
        decision_id uuid not null references decision (decision_id),
        device_id text not null,
        side text not null check (side in ('networkOperator', 'supplier')),
        critical jsonb ${slot('critical')},
        non_critical jsonb ${slot('non_critical')},
        applied_at timestamptz not null,
        recorded_at timestamptz not null default clock_timestamp(),
        check (critical is not null or non_critical is not null),
        unique (caller, request_id)
      );
      create index anchor_slot_change_by_device on anchor_slot_change (device_id, change_id);
      create index registration_confirmation_by_mpid on registration_confirmation (mpid, kind, recorded_at);

      create function guard_anchor_slot_change() returns trigger language plpgsql
      set search_path = public, pg_temp as $$
      begin
        if not exists (select 1 from decision d where d.decision_id = new.decision_id and d.caller = new.caller
          and d.request_id = new.request_id and d.device_id = new.device_id and d.verdict = 'permit'
          and d.service_reference_variant = '6.15.1' and d.decided_at <= new.applied_at)
        then
          raise exception 'no permitted 6.15.1 of this caller is confirmed by this' using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger anchor_slot_change_is_guarded before insert on anchor_slot_change
        for each row execute function guard_anchor_slot_change();

      create function refuse_anchor_slot_change_edit() returns trigger language plpgsql
      set search_path = public, pg_temp as $$
      begin
        raise exception 'what was confirmed is kept: anchor_slot_change takes no %', lower(tg_op)
          using errcode = 'check_violation';
      end $$;
      create trigger anchor_slot_change_is_append_only before update or delete or truncate on anchor_slot_change
        for each statement execute function refuse_anchor_slot_change_edit();

      grant select, insert on anchor_slot_change to ${serviceRole};
      grant usage on all sequences in schema public to ${serviceRole};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table anchor_slot_change; drop function guard_anchor_slot_change();
      drop function refuse_anchor_slot_change_edit(); drop index registration_confirmation_by_mpid;
    `);
  }
}
