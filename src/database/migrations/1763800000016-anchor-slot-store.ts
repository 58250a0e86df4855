import type { MigrationInterface, QueryRunner } from 'typeorm';
import { serviceRole } from '../service-role.js';

const entityId = `'^[0-9A-F]{2}(-[0-9A-F]{2}){7}$'`;
const slot = `slot text not null check (slot in ('critical', 'nonCritical'))`;

/**
 * Our own anchor-slot store, what of it and of the S1SP's was found to differ from what should be there, and what a
 * run of a corrective action keeps of itself.
 *
 * INVARIANT (made once): a key is written with what became of its changes in the transaction that makes them.
 * INVARIANT (before-image): what a slot held before is written before the change is sent, and never again.
 */
export class AnchorSlotStore1763800000016 implements MigrationInterface {
  readonly name = 'AnchorSlotStore1763800000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table anchor_slot (
        device_id text not null check (device_id ~ ${entityId}),
        ${slot},
        entity_id text check (entity_id ~ ${entityId}),
        certificate_id jsonb check (jsonb_typeof(certificate_id) = 'object'),
        check (certificate_id is null or entity_id is not null),
        changed_at timestamptz not null default clock_timestamp(),
        primary key (device_id, slot)
      ) with (fillfactor = 80);

      create table anchor_slot_write (
        key text primary key check (length(key) between 1 and 200),
        changes_digest text not null check (changes_digest ~ '^sha256:[0-9a-f]{64}$'),
        outcomes jsonb not null check (jsonb_typeof(outcomes) = 'array'),
        written_at timestamptz not null default clock_timestamp()
      );

      create table anchor_slot_drift (
        drift_id bigint generated always as identity primary key,
        device_id text not null check (device_id ~ ${entityId}),
        ${slot},
        against text not null check (against in ('correction', 'context')),
        kind text not null check (kind in ('drifted', 'missing')),
        action_id bigint references corrective_action,
        expected jsonb,
        found jsonb,
        found_at timestamptz not null default clock_timestamp(),
        settled_at timestamptz
      );
      create unique index anchor_slot_drift_open on anchor_slot_drift (device_id, slot, against)
        where settled_at is null;

      alter table corrective_action
        add column waiting_because text check (waiting_because <> ''),
        add column undo text check (undo in ('all', 'listed')),
        add column reconcile_asked_at timestamptz,
        add column reconciled_at timestamptz;
      create index corrective_action_item_sent on corrective_action_item (action_id, batch)
        where state in ('sent', 'undoing') and batch is not null;

      create function guard_anchor_slot_knowledge() returns trigger language plpgsql
      set search_path = public, pg_temp as $$
      begin
        if tg_table_name = 'anchor_slot_drift' and tg_op = 'UPDATE' then
          if old.settled_at is null and to_jsonb(old) - 'settled_at' = to_jsonb(new) - 'settled_at' then return new; end if;
        elsif tg_table_name = 'anchor_slot' and tg_op = 'UPDATE' then
          if (old.device_id, old.slot) = (new.device_id, new.slot) then return new; end if;
        end if;
        raise exception 'rows of % are kept: no %', tg_table_name, lower(tg_op) using errcode = 'check_violation';
      end $$;
      create trigger anchor_slot_is_kept before update or delete on anchor_slot
        for each row execute function guard_anchor_slot_knowledge();
      create trigger anchor_slot_write_is_append_only before update or delete on anchor_slot_write
        for each row execute function guard_anchor_slot_knowledge();
      create trigger anchor_slot_drift_is_kept before update or delete on anchor_slot_drift
        for each row execute function guard_anchor_slot_knowledge();

      create function guard_corrective_action_item_move() returns trigger language plpgsql
      set search_path = public, pg_temp as $$
      begin
        if old.state <> new.state and not (old.state, new.state) in (
          ('pending', 'sent'), ('pending', 'skipped'), ('pending', 'conflict'), ('pending', 'failed'),
          ('sent', 'applied'), ('sent', 'already'), ('sent', 'conflict'), ('sent', 'failed'),
          ('applied', 'undoing'), ('already', 'undoing'), ('undo-refused', 'undoing'),
          ('undoing', 'undone'), ('undoing', 'undo-refused'))
        then
          raise exception 'an item of a corrective action does not go from % to %', old.state, new.state
            using errcode = 'check_violation';
        end if;
        if old.before_image is distinct from new.before_image and old.state <> 'pending' then
          raise exception 'what was in the slot before is never rewritten' using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger corrective_action_item_moves before update on corrective_action_item
        for each row execute function guard_corrective_action_item_move();

      grant select, insert on anchor_slot, anchor_slot_write, anchor_slot_drift to ${serviceRole};
      grant update on anchor_slot, anchor_slot_drift to ${serviceRole};
      grant usage on all sequences in schema public to ${serviceRole};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger corrective_action_item_moves on corrective_action_item;
      drop index corrective_action_item_sent;
      alter table corrective_action drop column waiting_because, drop column undo, drop column reconcile_asked_at,
        drop column reconciled_at;
      drop table anchor_slot_drift; drop table anchor_slot_write; drop table anchor_slot;
      drop function guard_anchor_slot_knowledge(); drop function guard_corrective_action_item_move();
    `);
  }
}
