import type { MigrationInterface, QueryRunner } from 'typeorm';
import { serviceRole } from '../service-role.js';

/** Tables whose guards count on what others have committed. */
const guarded = ['version_contributor', 'approval', 'planned_activation', 'activation', 'role_change_decision'];

/**
 * Guards see the tables themselves, as they are now.
 *
 * INVARIANT (own eyes): a temporary table hides one of ours from a function that names it, so every function of ours
 * looks into our schema first; a transaction that keeps its snapshot does not see what was committed while it waited for
 * a lock, so none writes what a guard judges; only the trail's own trigger, which runs as the owner, moves its head.
 */
export class OwnEyes1763800000011 implements MigrationInterface {
  readonly name = 'OwnEyes1763800000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function refuse_kept_snapshot() returns trigger language plpgsql as $$
      begin
        if current_setting('transaction_isolation') <> 'read committed' then
          raise exception 'rows of % are written in read committed transactions only', tg_table_name
            using errcode = 'check_violation';
        end if;
        return null;
      end $$;
    `);
    for (const table of guarded) {
      await runner.query(`
        create trigger a_snapshot_is_not_kept before insert or update on ${table}
          for each statement execute function refuse_kept_snapshot();
      `);
    }
    await runner.query(`
      do $$
      declare each record;
      begin
        for each in
          select p.oid::regprocedure as signature from pg_proc p
          where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
            and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
        loop
          execute format('alter function %s set search_path = public, pg_temp', each.signature);
        end loop;
      end $$;
      alter function chain_audit_entry() security definer;
      revoke update on audit_head from ${serviceRole};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant update on audit_head to ${serviceRole};
      alter function chain_audit_entry() security invoker;
      drop function refuse_kept_snapshot() cascade;
    `);
  }
}
