import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Decisions, append-only. `decision_head` gives their numbers.
 *
 * INVARIANT (a pager never skips): a sequence number that is given before commit can become visible after a higher
 * one, and "greater than the last seen" then skips it. So whoever records takes its numbers by updating the one row
 * of `decision_head` in the same statement: the row stays locked until that transaction has ended, and numbers are
 * visible in their own order. A dump restored elsewhere goes on counting where it was. A flush holds the lock for one
 * statement, so replicas take turns by the millisecond, each with up to some hundred decisions.
 *
 * Storage: a record is not compressed. Measured with 3 to 6 kB a record, compression takes a third off the disk and
 * off the throughput.
 */
export class Decisions1763800000003 implements MigrationInterface {
  readonly name = 'Decisions1763800000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table decision_head (
        only_row boolean primary key default true check (only_row),
        last_sequence bigint not null check (last_sequence >= 0)
      );
      insert into decision_head (last_sequence) values (0);

      create table decision (
        sequence bigint primary key,
        decision_id uuid not null unique,
        caller text not null,
        request_id text not null,
        verdict text not null check (verdict in ('permit', 'refuse')),
        response_code text,
        device_id text not null,
        originator_id text not null,
        service_reference_variant text not null,
        rule_set_name text not null,
        rule_set_version integer not null,
        epoch bigint not null,
        decided_at timestamptz not null,
        recorded_at timestamptz not null default clock_timestamp(),
        record text not null,
        record_digest bytea not null check (length(record_digest) = 32),
        unique (caller, request_id),
        constraint decision_permit_has_no_response_code check ((verdict = 'permit') = (response_code is null))
      );
      alter table decision alter column record set storage external;
      create index decision_by_device on decision (device_id, sequence);
      create index decision_by_time on decision using brin (decided_at);

      create function refuse_decision_change() returns trigger language plpgsql as $$
      begin
        raise exception 'decisions are never changed or removed';
      end $$;
      create trigger decision_is_append_only before update or delete or truncate on decision
        for each statement execute function refuse_decision_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table decision; drop table decision_head; drop function refuse_decision_change();');
  }
}
