import pg from 'pg';
import { findBinaries } from './binaries.mjs';
import { developmentHome, throwawayHome } from './home.mjs';
import { takeLease } from './lease.mjs';

/**
 * A running server and the right to use it until this process ends or lets go.
 * @typedef {object} EmbeddedPostgres
 * @property {string} url of the database, with user and password
 * @property {boolean} attached another process had started the server
 * @property {string} folder where the server lives
 * @property {number} serverPid
 * @property {number} guardPid
 * @property {() => void} release lets go; the server stops a moment later if nobody else uses it
 * @property {() => Promise<void>} stop stops the server now, whoever uses it, and waits until it has stopped
 */

/** What a URL given in the environment is named after, and what our own cluster calls its database. */
const database = 'anchorgate';

/**
 * Starts the development server, whose data stays, or attaches to it.
 * @param {string} dataFolder the data folder of the checkout, `.data`
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startDevelopmentPostgres(dataFolder) {
  refuseInProduction();
  return start(developmentHome(dataFolder), false);
}

/**
 * Starts a server that is deleted with all its data when the last user has gone. It does not wait for the disk.
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startThrowawayPostgres() {
  refuseInProduction();
  return start(throwawayHome(), true);
}

/**
 * @param {import('./home.mjs').Home} home
 * @param {boolean} throwaway
 * @returns {Promise<EmbeddedPostgres>}
 */
async function start(home, throwaway) {
  const { folder, account } = home;
  const plan = { folder, account, throwaway, binFolder: findBinaries(account, folder) };
  const { lease, attached } = await takeLease(plan);
  await ensureDatabase(lease.url);
  const { serverPid, guardPid, release, stop } = lease;
  return { url: `${lease.url}/${database}`, attached, folder, serverPid, guardPid, release, stop };
}

/** @param {string} serverUrl */
async function ensureDatabase(serverUrl) {
  const client = new pg.Client({ connectionString: `${serverUrl}/postgres` });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
  } catch (error) {
    // Two starters at once: the other has just made it.
    if (!isDuplicate(error)) throw error;
  } finally {
    await client.end();
  }
}

/** @param {unknown} error */
function isDuplicate(error) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === '42P04' || code === '23505';
}

function refuseInProduction() {
  if (process.env['NODE_ENV'] === 'production') {
    throw new Error('with NODE_ENV=production the embedded PostgreSQL is never started; set DATABASE_URL');
  }
}
