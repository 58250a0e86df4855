import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { identityOf } from '../process-identity.mjs';
import { livingGuard } from './guard-file.mjs';

/** @typedef {import('./cluster.mjs').Plan} Plan */
/** @typedef {import('./guard-file.mjs').GuardAddress} GuardAddress */

/**
 * The right to use a server for as long as this process lives.
 * @typedef {object} Lease
 * @property {string} url of the server, without a database
 * @property {number} serverPid
 * @property {number} guardPid
 * @property {() => void} release lets go; the server stops a moment later if nobody else uses it
 * @property {() => Promise<void>} stop stops the server now, whoever uses it, and waits until it has stopped
 */

const answerWithinMs = 5000;
const readyWithinMs = 180_000;

/**
 * Takes a lease from the guard of a home, starting a guard when none serves it.
 * @param {Plan} plan
 * @returns {Promise<{ lease: Lease, attached: boolean }>} attached: another process had started the server
 */
export async function takeLease(plan) {
  const deadline = Date.now() + readyWithinMs;
  let startedPid = 0;
  while (Date.now() < deadline) {
    const guard = livingGuard(plan.folder);
    const lease = guard && (await ask(guard));
    if (lease) return { lease, attached: lease.guardPid !== startedPid };
    startedPid = await startGuard(plan);
  }
  throw new Error(
    `PostgreSQL in \`${plan.folder}\` is not ready after ${readyWithinMs / 1000} s; look into its \`logs\``,
  );
}

/**
 * Starts a guard and waits until a guard can be asked: this one, or that of another process that was first.
 * @param {Plan} plan
 * @returns {Promise<number>} its process
 */
async function startGuard(plan) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('guard.mjs', import.meta.url)), JSON.stringify(plan)], {
    cwd: '/',
    detached: true, // Its own session: Ctrl+C in the terminal ends its users first, and then the guard itself ends.
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk) => (said += chunk));
  /** @type {{ code: number | null } | undefined} */
  let ended;
  child.on('error', (error) => {
    said = error.message;
    ended = { code: 1 };
  });
  child.on('close', (code) => (ended ??= { code }));
  while (!ended && livingGuard(plan.folder)?.pid !== child.pid) await sleep(15);
  if (ended?.code === 1) throw new Error(said.trim() || 'the guard of the embedded PostgreSQL ended without a word');
  child.stderr.destroy();
  child.unref();
  return child.pid ?? 0;
}

/**
 * @param {GuardAddress} guard
 * @returns {Promise<Lease | undefined>} undefined when the guard is ending, or something else has its port
 */
function ask(guard) {
  return new Promise((resolve) => {
    const socket = connect(guard.port, '127.0.0.1', () => socket.write(`${guard.token}\n`));
    const closed = new Promise((gone) => socket.on('close', () => gone(undefined)));
    const patience = setTimeout(() => socket.destroy(), answerWithinMs);
    let heard = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      heard += chunk;
      if (!heard.endsWith('\n')) return;
      clearTimeout(patience);
      socket.unref(); // A lease does not keep its process alive.
      resolve(leaseOver(socket, JSON.parse(heard), guard));
    });
    socket.on('error', () => socket.destroy());
    void closed.then(() => {
      clearTimeout(patience);
      resolve(undefined);
    });
  });
}

/**
 * @param {import('node:net').Socket} socket
 * @param {{ url: string, serverPid: number, guardPid: number }} answer
 * @param {GuardAddress} guard
 * @returns {Lease}
 */
function leaseOver(socket, answer, guard) {
  return {
    ...answer,
    release: () => void socket.end(),
    stop: async () => {
      socket.write('stop\n');
      while (identityOf(guard.pid) === guard.identity) await sleep(15);
      socket.destroy();
    },
  };
}
