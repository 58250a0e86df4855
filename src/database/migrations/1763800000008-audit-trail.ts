import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who did what; append-only, each entry with the SHA-256 of the one before it and of its own fields.
 *
 * INVARIANT (commit order is sequence order): whoever appends updates the one row of `audit_head`, which stays locked
 * until his transaction has ended. So a transaction appends its entry before it takes the fence, never after, or a slow
 * writer of entries would hold up decisions.
 *
 * The hash is of the previous hash (hex) and the fields, joined by the unit separator U+001F, which no field may hold;
 * null is an empty field. `test/e2e/audit-trail.spec.ts` computes it from an export alone.
 */
export class AuditTrail1763800000008 implements MigrationInterface {
  readonly name = 'AuditTrail1763800000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_head (
        only_row boolean primary key default true check (only_row),
        last_sequence bigint not null check (last_sequence >= 0),
        last_hash text not null check (last_hash ~ '^[0-9a-f]{64}$')
      );
      insert into audit_head (last_sequence, last_hash) values (0, repeat('0', 64));

      create table audit_trail (
        sequence bigint primary key,
        recorded_at timestamptz not null,
        actor text not null check (actor <> ''),
        roles text not null default '',
        address text not null default '',
        http_request_id text not null default '',
        action text not null check (action ~ '^[a-z]+(-[a-z]+)*$'),
        subject text not null default '',
        outcome text not null check (outcome in ('done', 'refused', 'failed')),
        code text,
        reason text,
        before_digest text,
        after_digest text,
        details text not null default '{}',
        previous_hash text not null,
        hash text not null unique,
        check (strpos(concat(actor, roles, address, http_request_id, action, subject, code, reason, before_digest,
          after_digest, details), E'\\x1f') = 0)
      );
      create index audit_trail_by_subject on audit_trail (subject, sequence);
      create index audit_trail_by_actor on audit_trail (actor, sequence);

      create function chain_audit_entry() returns trigger language plpgsql as $$
      declare head audit_head;
      begin
        select * into head from audit_head for update;
        new.sequence := head.last_sequence + 1;
        new.recorded_at := date_trunc('milliseconds', clock_timestamp());
        new.previous_hash := head.last_hash;
        new.hash := encode(sha256(convert_to(array_to_string(array[
          new.previous_hash, new.sequence::text,
          to_char(new.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          new.actor, new.roles, new.address, new.http_request_id, new.action, new.subject, new.outcome, new.code,
          new.reason, new.before_digest, new.after_digest, new.details
        ], E'\\x1f', ''), 'UTF8')), 'hex');
        update audit_head set last_sequence = new.sequence, last_hash = new.hash;
        return new;
      end $$;
      create trigger audit_entry_is_chained before insert on audit_trail
        for each row execute function chain_audit_entry();
      create trigger audit_trail_is_append_only before update or delete or truncate on audit_trail
        for each statement execute function refuse_change();

      create trigger decision_head_only_counts_up before update on decision_head
        for each row when (new.last_sequence < old.last_sequence) execute function refuse_decision_change();

      create function guard_audit_head() returns trigger language plpgsql as $$
      begin
        -- Only the trigger of the trail moves the head.
        if tg_op = 'UPDATE' and pg_trigger_depth() > 1 then return new; end if;
        raise exception 'the head of the trail moves with its entries only' using errcode = 'check_violation';
      end $$;
      create trigger audit_head_is_guarded before insert or update or delete on audit_head
        for each row execute function guard_audit_head();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger decision_head_only_counts_up on decision_head;
      drop table audit_trail; drop table audit_head;
      drop function chain_audit_entry(); drop function guard_audit_head();
    `);
  }
}
