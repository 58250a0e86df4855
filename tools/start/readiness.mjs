import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../terminal.mjs';

/** @typedef {import('../start.mjs').Service} Service */

const liveWithinMs = 60_000;
const readyWithinMs = 60_000;

/**
 * Waits until the service answers at all, which it does before it can decide anything.
 * @param {Service} service
 */
export async function ensureLive(service) {
  const answer = await poll(`${service.url}/health/live`, liveWithinMs);
  if (answer?.ok) return;
  throw new Failure(
    `the service does not answer on ${service.url} after ${liveWithinMs / 1000} s`,
    'read what it said above; `LOG_LEVEL=info npm start` says more',
  );
}

/**
 * Waits until the service can decide commands.
 * @param {Service} service
 */
export async function waitUntilReady(service) {
  const answer = await poll(`${service.url}/health/ready`, readyWithinMs);
  if (answer?.ok) return;
  throw new Failure(
    `the service is not ready after ${readyWithinMs / 1000} s; \`/health/ready\` says: ${answer?.text ?? 'nothing'}`,
    'mend what it names, then start again',
  );
}

/**
 * Asks until the answer is good or the time is over.
 * @param {string} url
 * @param {number} withinMs
 * @returns {Promise<{ ok: boolean, text: string } | undefined>} the last answer
 */
async function poll(url, withinMs) {
  const deadline = Date.now() + withinMs;
  /** @type {{ ok: boolean, text: string } | undefined} */
  let last;
  while (Date.now() < deadline) {
    last = await ask(url);
    if (last?.ok) return last;
    await sleep(50);
  }
  return last;
}

/** @param {string} url */
async function ask(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    return { ok: response.ok, text: await response.text() };
  } catch {
    return undefined; // It does not listen yet.
  }
}
