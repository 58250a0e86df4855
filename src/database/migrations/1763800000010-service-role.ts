import type { MigrationInterface, QueryRunner } from 'typeorm';
import { serviceRole } from '../service-role.js';

const readAndAppend = [
  ...['rule_set', 'rule_set_version', 'rule_document', 'version_contributor', 'approval', 'planned_activation'],
  ...['activation', 'active_epoch', 'break_glass', 'break_glass_lift', 'break_glass_review', 'decision', 'audit_trail'],
  ...['role_change', 'role_change_decision', 'party', 'device', 'registration'],
];
/** Where rows change in place, or are locked, which takes the same right; triggers say which changes. */
const update = [
  ...['rule_set', 'rule_set_version', 'planned_activation', 'active_epoch', 'break_glass', 'decision_head'],
  ...['audit_head', 'context_sequence', 'party', 'device', 'registration'],
];
const readOnly = ['migration', 'role_grant', 'life_cycle_step', 'decision_head', 'audit_head', 'context_sequence'];

/**
 * The role as which the service runs. It owns nothing, so it cannot disable a trigger or change a table, and it may
 * neither DELETE nor TRUNCATE anything. The migrations run as the owner.
 */
export class ServiceRole1763800000010 implements MigrationInterface {
  readonly name = 'ServiceRole1763800000010';

  async up(runner: QueryRunner): Promise<void> {
    // The role belongs to the server, the grants to the database: another database may have made it, even right now.
    await runner.query(`
      do $$ begin
        create role ${serviceRole} nologin;
      exception when duplicate_object or unique_violation then null;
      end $$;
      grant usage on schema public to ${serviceRole};
      grant select, insert on ${readAndAppend.join(', ')} to ${serviceRole};
      grant update on ${update.join(', ')} to ${serviceRole};
      grant select on ${readOnly.join(', ')} to ${serviceRole};
      grant usage on all sequences in schema public to ${serviceRole};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`revoke all on all tables in schema public from ${serviceRole}`);
    await runner.query(`revoke all on all sequences in schema public from ${serviceRole}`);
  }
}
