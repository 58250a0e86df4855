import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import pg from 'pg';

/** A database of one's own, migrated and empty, on the test server. */
export interface TestDatabase {
  readonly url: string;
  /** Throws the database away, together with the connections that are still open on it. */
  drop(): Promise<void>;
}

/** Any constant of our own: test files that begin at once take turns on it to make the template. */
const templateLock = 716_328_002;

/**
 * Makes a database for one test file by copying a migrated template. The first caller on a server makes the template.
 * The server is the throwaway one of this test run, or that of TEST_DATABASE_URL.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  return await createCopy(`anchorgate_template_${filesDigest(migrationFiles)}`, async (url) => {
    const { migrate } = await import('../src/database/migrate.js');
    await migrate(url);
  });
}

/**
 * Makes a database by copying a template, which the first caller on a server fills.
 * @param template - names what it holds: a server of one's own outlives many contents
 */
export async function createCopy(template: string, fill: (url: string) => Promise<void>): Promise<TestDatabase> {
  const serverUrl = process.env['TEST_DATABASE_URL'];
  if (serverUrl === undefined)
    throw new Error('`TEST_DATABASE_URL` is not set; run the tests through jest or `npm test`');
  const name = `anchorgate_test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, async (server) => {
    await ensureTemplate(server, serverUrl, template, fill);
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

/** The template is filled under another name and renamed when it is whole, so that its name means that it is. */
async function ensureTemplate(
  server: pg.Client,
  serverUrl: string,
  template: string,
  fill: (url: string) => Promise<void>,
): Promise<void> {
  if (await exists(server, template)) return;
  await server.query('SELECT pg_advisory_lock($1, hashtext($2))', [templateLock, template]);
  try {
    if (await exists(server, template)) return;
    const making = `${template}_making`;
    await server.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
    await server.query(`CREATE DATABASE ${making}`);
    await fill(withDatabase(serverUrl, making));
    // A closed connection may still be ending on the server, and a database in use cannot be renamed.
    await server.query('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1', [making]);
    await server.query(`ALTER DATABASE ${making} RENAME TO ${template}`);
  } finally {
    await server.query('SELECT pg_advisory_unlock($1, hashtext($2))', [templateLock, template]);
  }
}

async function exists(server: pg.Client, database: string): Promise<boolean> {
  const found = await server.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  return found.rowCount === 1;
}

const repository = join(import.meta.dirname, '..');

export const migrationFiles = ['src/database/migrations'];

/** Of the files in some folders of the repository, as part of a template's name. */
export function filesDigest(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const files = readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8', withFileTypes: true });
    const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
    for (const path of paths.sort()) hash.update(relative(repository, path)).update(readFileSync(path));
  }
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
