/**
 * The guard of one server: it starts or adopts the server, starts it again when it crashes, and stops it when the
 * last process that holds a lease has gone, however that process ended. It outlives its starter by design, and only
 * by as long as others need the server.
 *
 * A lease is an open connection to the guard: the operating system closes it for a process killed with -9 as well.
 */
import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { withLock } from '../lock.mjs';
import { identityOf, isAlive } from '../process-identity.mjs';
import { ensureCluster, passwordOf, role } from './cluster.mjs';
import { guardFile, livingGuard } from './guard-file.mjs';
import { readPidFile } from './pid-file.mjs';
import { startServer, stopServer } from './server.mjs';

/** @typedef {import('./cluster.mjs').Plan} Plan */
/** @typedef {import('node:net').Socket} Socket */

const firstLeaseWithinMs = 15_000;
const watchEveryMs = 200;
const crashesForgivenPerMinute = 5;

/** @type {Plan} */
const plan = JSON.parse(process.argv[2] ?? '{}');
const locks = join(plan.folder, 'locks');
const data = join(plan.folder, 'data');
const token = randomBytes(18).toString('base64url');
/** @type {Set<Socket>} */
const leases = new Set();
const crashes = /** @type {number[]} */ ([]);
let server = { pid: 0, port: 0 };
let everLeased = false;
let stopping = false;

try {
  const begun = await withLock(locks, async () => {
    if (livingGuard(plan.folder)) return false; // Another start was first: its guard serves our starter too.
    server = await startServer(plan, await ensureCluster(plan));
    await listenForLeases();
    return true;
  });
  if (begun) watch();
} catch (error) {
  // The starter reads the reason from here and tells it to the person who waits.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (plan.throwaway) rmSync(plan.folder, { recursive: true, force: true });
  process.exit(1);
}

async function listenForLeases() {
  const door = createServer((socket) => receive(socket));
  await new Promise((resolve, reject) => {
    door.once('error', reject);
    door.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const address = door.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const text = JSON.stringify({ pid: process.pid, identity: identityOf(process.pid), port, token });
  writeFileSync(`${guardFile(plan.folder)}.making`, text, { mode: 0o600 });
  renameSync(`${guardFile(plan.folder)}.making`, guardFile(plan.folder));
}

/** @param {Socket} socket */
function receive(socket) {
  let heard = '';
  socket.setEncoding('utf8');
  socket.on('error', () => socket.destroy());
  socket.on('close', () => leases.delete(socket));
  socket.on('data', (chunk) => {
    heard += chunk;
    const lines = heard.split('\n');
    heard = lines.pop() ?? '';
    for (const line of lines) {
      if (line === 'stop' && leases.has(socket)) void stop('a user asked for it');
      else if (line === token && !stopping) welcome(socket);
      else socket.destroy();
    }
  });
}

/** @param {Socket} socket */
function welcome(socket) {
  leases.add(socket);
  everLeased = true;
  const url = `postgresql://${role}:${passwordOf(plan.folder)}@127.0.0.1:${server.port}`;
  socket.write(`${JSON.stringify({ url, serverPid: server.pid, guardPid: process.pid })}\n`);
}

function watch() {
  const begunAt = Date.now();
  let busy = false;
  setInterval(() => {
    if (stopping || busy) return;
    if (leases.size === 0 && (everLeased || Date.now() - begunAt > firstLeaseWithinMs)) void stop('nobody uses it');
    else if (!isAlive(server.pid)) {
      busy = true;
      void revive().finally(() => (busy = false));
    }
  }, watchEveryMs);
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) process.on(signal, () => void stop(signal));
  process.on('SIGHUP', () => undefined);
}

/** A server that was stopped on purpose takes its pid file away and stays down; one that crashed leaves it. */
async function revive() {
  const stoppedOnPurpose = readPidFile(data) === undefined;
  const now = Date.now();
  crashes.push(now);
  const lately = crashes.filter((instant) => now - instant < 60_000).length;
  if (stoppedOnPurpose || lately > crashesForgivenPerMinute) return stop('the server has gone');
  note(`server ${server.pid} has crashed; it is started again`);
  try {
    server = await withLock(locks, () => startServer(plan, data));
  } catch (error) {
    note(`it does not start again: ${error instanceof Error ? error.message : String(error)}`);
    await stop('the server does not start again');
  }
}

/** @param {string} why */
async function stop(why) {
  if (stopping) return;
  stopping = true;
  note(`stopping: ${why}`);
  await withLock(locks, async () => {
    rmSync(guardFile(plan.folder), { force: true });
    await stopServer(server.pid, data);
  });
  if (plan.throwaway) rmSync(plan.folder, { recursive: true, force: true });
  process.exit(0);
}

/** @param {string} text */
function note(text) {
  writeFileSync(join(plan.folder, 'logs', 'guard.log'), `${new Date().toISOString()} ${text}\n`, { flag: 'a' });
}
