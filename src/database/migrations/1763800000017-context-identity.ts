import type { MigrationInterface, QueryRunner } from 'typeorm';
import { serviceRole } from '../service-role.js';

/**
 * Which database this is, so that a replica never takes a snapshot of another one's context for its own. Snapshots
 * that end before `snapshot_floor` count no more: raise it after a change of the context that took no sequence number.
 */
export class ContextIdentity1763800000017 implements MigrationInterface {
  readonly name = 'ContextIdentity1763800000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table context_identity (
        only_row boolean primary key default true check (only_row),
        database_id uuid not null default gen_random_uuid(),
        snapshot_floor bigint not null default 0 check (snapshot_floor >= 0)
      );
      insert into context_identity default values;
      grant select on context_identity to ${serviceRole};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table context_identity');
  }
}
