import { bringInForce, correctionRuleSet } from '../tools/demo/rule-sets.js';
import type { TestDatabase } from './database.js';
import { createCopy, filesDigest, migrationFiles } from './database.js';

/** The version that decides in a test that says nothing else. */
export const usualVersion = 2;

/**
 * A database of one's own in which the rule sets of `rules/` are imported and version 2 is in force, walked there by its
 * author, approver and activator through the API of a running service. Made once a server, then copied.
 */
export async function createDatabaseInForce(): Promise<TestDatabase> {
  const name = `anchorgate_in_force_${filesDigest([...migrationFiles, 'rules', 'src/rule-sets', 'src/core'])}`;
  return await createCopy(name, putInForce);
}

/** Migrates a database, imports `rules/` into it and walks version 2, and the rules of corrections, into force. */
export async function putInForce(url: string): Promise<void> {
  const { migrate } = await import('../src/database/migrate.js');
  const { startApp } = await import('./app.js');
  await migrate(url);
  const running = await startApp({ DATABASE_URL: url, LOG_LEVEL: 'warn' });
  try {
    await bringInForce(running, usualVersion);
    await bringInForce(running, 1, null, correctionRuleSet);
  } finally {
    await running.close();
  }
}
