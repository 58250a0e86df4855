import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people look up. `decision` gets no index more: whoever reads it newest first looks at a bounded number of rows,
 * and recording stays as it is.
 */
export class Reading1763800000021 implements MigrationInterface {
  readonly name = 'Reading1763800000021';

  async up(runner: QueryRunner): Promise<void> {
    // By what a subject begins with, in any collation.
    await runner.query(`
      create index audit_trail_by_subject_beginning on audit_trail (subject text_pattern_ops, sequence);
    `);
    // A party's own certificates as its feed states them; null when it does not.
    await runner.query(`
      alter table party add column certificates jsonb check (jsonb_typeof(certificates) = 'object');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index audit_trail_by_subject_beginning; alter table party drop column certificates;');
  }
}
