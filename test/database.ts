import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** A database of one's own, migrated and empty, on the test server. */
export interface TestDatabase {
  readonly url: string;
  /** Throws the database away, together with the connections that are still open on it. */
  drop(): Promise<void>;
}

/** Any constant of our own: test files that begin at once take turns on it to make the template. */
const templateLock = 7_163_280_002;

/**
 * Makes a database for one test file by copying a migrated template. The first caller on a server makes the template.
 * The server is the throwaway one of this test run, or that of TEST_DATABASE_URL.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env['TEST_DATABASE_URL'];
  if (serverUrl === undefined)
    throw new Error('`TEST_DATABASE_URL` is not set; run the tests through jest or `npm test`');
  const name = `anchorgate_test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, async (server) => {
    const template = await ensureTemplate(server, serverUrl);
    await server.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return {
    url: withDatabase(serverUrl, name),
    drop: () =>
      onServer(serverUrl, async (server) => {
        await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

/** The template is migrated under another name and renamed when it is whole, so that its name means that it is. */
async function ensureTemplate(server: pg.Client, serverUrl: string): Promise<string> {
  const template = `anchorgate_template_${migrationsDigest()}`;
  if (await exists(server, template)) return template;
  await server.query('SELECT pg_advisory_lock($1)', [templateLock]);
  try {
    if (await exists(server, template)) return template;
    const making = `${template}_making`;
    await server.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
    await server.query(`CREATE DATABASE ${making}`);
    const { migrate } = await import('../src/database/migrate.js');
    await migrate(withDatabase(serverUrl, making));
    // A closed connection may still be ending on the server, and a database in use cannot be renamed.
    await server.query('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1', [making]);
    await server.query(`ALTER DATABASE ${making} RENAME TO ${template}`);
    return template;
  } finally {
    await server.query('SELECT pg_advisory_unlock($1)', [templateLock]);
  }
}

async function exists(server: pg.Client, database: string): Promise<boolean> {
  const found = await server.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  return found.rowCount === 1;
}

/** Names the template after the migrations it was made with, because a server of one's own outlives many of them. */
function migrationsDigest(): string {
  const folder = join(import.meta.dirname, '..', 'src', 'database', 'migrations');
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}

async function onServer(serverUrl: string, act: (server: pg.Client) => Promise<void>): Promise<void> {
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  try {
    await act(server);
  } finally {
    await server.end();
  }
}

function withDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
