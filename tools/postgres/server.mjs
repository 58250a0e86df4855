import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, isPostgresOf } from '../process-identity.mjs';
import { identity } from './account.mjs';
import { lastLine, serverEnvironment } from './cluster.mjs';
import { readIfThere, readPidFile } from './pid-file.mjs';

/** @typedef {import('./cluster.mjs').Plan} Plan */
/** @typedef {{ readonly pid: number, readonly port: number, readonly adopted: boolean }} RunningServer */

const readyWithinMs = 120_000;
const attempts = 20;
const logMaxBytes = 10_000_000;

/**
 * Starts the server of a cluster, or adopts the one that is running on it. Call under the lock of the home.
 * @param {Plan} plan
 * @param {string} data
 * @returns {Promise<RunningServer>}
 */
export async function startServer(plan, data) {
  const left = await leftOver(data);
  if (left !== undefined) return { ...left, adopted: true };
  let port = rememberedPort(plan.folder) ?? (await freePort());
  for (let attempt = 1; ; attempt += 1) {
    const log = openLog(plan.folder);
    const started = await launch(plan, data, port);
    if (started) {
      writeFileSync(join(plan.folder, 'port'), String(port));
      return { pid: started, port, adopted: false };
    }
    const said = readFileSync(log.file, 'utf8').slice(log.from);
    if (attempt === attempts || !mayPass(said)) {
      throw new Error(`PostgreSQL did not start: ${lastLine(log.file)}; everything it said is in \`${log.file}\``);
    }
    if (isPortTaken(said)) port = await freePort();
    else await sleep(250);
  }
}

/**
 * Stops a server: orderly within ten seconds, otherwise at once, which costs a recovery at the next start.
 * @param {number} pid
 * @param {string} data
 */
export async function stopServer(pid, data) {
  /** @type {readonly (readonly [NodeJS.Signals, number])[]} */
  const steps = [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ];
  for (const [signal, withinMs] of steps) {
    if (!isPostgresOf(pid, data)) return;
    process.kill(pid, signal);
    if (await goneWithin(pid, withinMs)) return;
  }
}

/**
 * The server that an earlier run left on a cluster. A pid file that names a living process which is not our server
 * (the number was given again) is removed, because PostgreSQL would refuse to start on it.
 * @param {string} data
 * @returns {Promise<{ pid: number, port: number } | undefined>}
 */
async function leftOver(data) {
  const deadline = Date.now() + readyWithinMs;
  for (let file = readPidFile(data); file !== undefined; file = readPidFile(data)) {
    if (!isAlive(file.pid)) return undefined; // PostgreSQL itself clears the file of a dead server.
    if (!isPostgresOf(file.pid, data)) {
      rmSync(join(data, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (file.status === 'ready' && file.port !== undefined) return { pid: file.pid, port: file.port };
    if (Date.now() > deadline)
      throw new Error(`PostgreSQL process ${file.pid} on \`${data}\` does not become ready; end it`);
    await sleep(50);
  }
  return undefined;
}

/**
 * @param {Plan} plan
 * @param {string} data
 * @param {number} port
 * @returns {Promise<number | undefined>} the process, ready for connections; undefined when it ended instead
 */
async function launch(plan, data, port) {
  const log = openSync(join(plan.folder, 'logs', 'postgres.log'), 'a');
  const child = spawn(join(plan.binFolder, 'postgres'), ['-D', data, '-p', String(port), ...settings(plan)], {
    ...identity(plan.account),
    cwd: data,
    env: serverEnvironment(),
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let ended = false;
  child.on('error', () => (ended = true));
  child.on('exit', () => (ended = true));
  const deadline = Date.now() + readyWithinMs;
  while (!ended && Date.now() < deadline) {
    const file = readPidFile(data);
    if (child.pid !== undefined && file?.pid === child.pid && file.status === 'ready') return child.pid;
    await sleep(15);
  }
  if (!ended) child.kill('SIGKILL');
  return undefined;
}

/** @param {Plan} plan */
function settings(plan) {
  const common = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'timezone=UTC'];
  common.push('log_timezone=UTC', 'wal_level=minimal', 'max_wal_senders=0');
  // Without fsync a crash of the machine loses the cluster; a crash of the server alone loses nothing.
  const throwaway = ['fsync=off', 'full_page_writes=off', 'autovacuum=off', 'max_wal_size=4GB'];
  return [...common, ...(plan.throwaway ? throwaway : [])].flatMap((setting) => ['-c', setting]);
}

/** @param {string} folder */
function openLog(folder) {
  mkdirSync(join(folder, 'logs'), { recursive: true });
  const file = join(folder, 'logs', 'postgres.log');
  if (existsSync(file) && statSync(file).size > logMaxBytes) truncateSync(file);
  return { file, from: existsSync(file) ? readFileSync(file, 'utf8').length : 0 };
}

/**
 * Faults that another attempt can pass: a taken port, or children of a killed server which are still going.
 * @param {string} said
 */
function mayPass(said) {
  return isPortTaken(said) || said.includes('shared memory block') || said.includes('already exists');
}

/** @param {string} said */
function isPortTaken(said) {
  return said.includes('could not bind');
}

/** @param {string} folder */
function rememberedPort(folder) {
  const port = Number(readIfThere(join(folder, 'port')) ?? 'none');
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/**
 * @param {number} pid
 * @param {number} withinMs
 */
async function goneWithin(pid, withinMs) {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline) {
    if (!isAlive(pid)) return true;
    await sleep(15);
  }
  return !isAlive(pid);
}
