import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, openSync, closeSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identity } from './account.mjs';
import { majorVersion } from './binaries.mjs';

/** @typedef {import('./account.mjs').Account} Account */

/** The role that owns everything in a cluster of ours. */
export const role = 'anchorgate';

/**
 * What a guard needs to know to run one server.
 * @typedef {object} Plan
 * @property {string} folder the home
 * @property {Account} account
 * @property {string} binFolder
 * @property {boolean} throwaway no fsync, and the home is deleted when the server has stopped
 */

/**
 * Makes the cluster when there is none. It is made beside and renamed when it is whole, so an interrupted making
 * leaves nothing that looks like a cluster. Call under the lock of the home.
 * @param {Plan} plan
 * @returns {Promise<string>} the folder of the cluster
 */
export async function ensureCluster(plan) {
  const data = join(plan.folder, 'data');
  for (const name of readdirSync(plan.folder)) {
    if (name.startsWith('data.making-')) rmSync(join(plan.folder, name), { recursive: true, force: true });
  }
  if (existsSync(join(data, 'PG_VERSION'))) {
    const made = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
    const ours = majorVersion(plan.account, plan.binFolder);
    if (made === ours) return data;
    throw new Error(
      `the database in \`${data}\` was made by PostgreSQL ${made} and this is PostgreSQL ${ours ?? 'of no known version'}; ` +
        'move the folder away to begin a new one, or set DATABASE_URL to a server that can read it',
    );
  }
  const making = join(plan.folder, `data.making-${process.pid}`);
  await makeCluster(plan, making);
  renameSync(making, data);
  return data;
}

/**
 * The password of the cluster's role. It lies in the cluster, so that both appear at once.
 * @param {string} folder the home
 */
export function passwordOf(folder) {
  return readFileSync(join(folder, 'data', 'anchorgate-password'), 'utf8');
}

/**
 * @param {Plan} plan
 * @param {string} making
 */
async function makeCluster(plan, making) {
  const passwordFile = `${making}.password`;
  writeFileSync(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 });
  if (plan.account.uid !== undefined && plan.account.gid !== undefined) {
    chownSync(passwordFile, plan.account.uid, plan.account.gid);
  }
  mkdirSync(join(plan.folder, 'logs'), { recursive: true });
  const logFile = join(plan.folder, 'logs', 'initdb.log');
  const log = openSync(logFile, 'w');
  const options = ['-D', making, '-U', role, '--pwfile', passwordFile, '--auth=scram-sha-256', '-E', 'UTF8'];
  options.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8');
  options.push('--no-instructions', ...(plan.throwaway ? ['--no-sync'] : []));
  const code = await new Promise((resolve, reject) => {
    const child = spawn(join(plan.binFolder, 'initdb'), options, {
      ...identity(plan.account),
      cwd: plan.folder,
      env: serverEnvironment(),
      stdio: ['ignore', log, log],
    });
    child.on('error', reject);
    child.on('exit', (status, signal) => resolve(status ?? signal));
  });
  closeSync(log);
  if (code !== 0) {
    throw new Error(
      `\`initdb\` ended with ${String(code)}: ${lastLine(logFile)}; everything it said is in \`${logFile}\``,
    );
  }
  renameSync(passwordFile, join(making, 'anchorgate-password'));
}

/** Settings of the caller's own PostgreSQL, `PGDATA` or `PGPORT`, must not reach ours. */
export function serverEnvironment() {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
}

/** @param {string} file */
export function lastLine(file) {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const fault = lines.findLast((line) => /\b(?:FATAL|PANIC|error)\b/.test(line));
  return fault ?? lines.at(-1) ?? 'nothing was said';
}
