import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source.js';

/** Any constant of our own: replicas that start together take turns on it. */
const migrationLock = 7_163_280_001;
/** Nobody waits for an answer yet. */
const connectMilliseconds = 15_000;

/**
 * Brings the schema up to date. Replicas may start at once: the first to take the advisory lock migrates, the
 * others wait and find nothing to do.
 * @returns names of the migrations that ran
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const unhurried = {
    ...dataSourceOptions(url, 2),
    connectTimeoutMS: connectMilliseconds,
    extra: { statement_timeout: 0 },
  };
  const source = await new DataSource(unhurried).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    const ran = await source.runMigrations();
    await lock.query('select pg_advisory_unlock($1)', [migrationLock]);
    return ran.map((migration) => migration.name);
  } finally {
    await lock.release();
    await source.destroy();
  }
}
