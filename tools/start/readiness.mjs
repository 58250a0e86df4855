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
 * Waits until the service can decide commands, or until nothing but a version in force is missing for that: somebody
 * has to activate one, through the service as it runs.
 * @param {Service} service
 * @param {{ mustDecide: boolean }} how `mustDecide` where a version was brought in force
 * @returns {Promise<boolean>} whether it decides
 */
export async function waitUntilReady(service, { mustDecide }) {
  const isEnough = (/** @type {{ text: string }} */ answer) => !mustDecide && isEmpty(answer);
  const answer = await poll(`${service.url}/health/ready`, readyWithinMs, isEnough);
  if (answer?.ok) return true;
  if (answer !== undefined && isEnough(answer)) return false;
  throw new Failure(
    `the service is not ready after ${readyWithinMs / 1000} s; \`/health/ready\` says: ${answer?.text ?? 'nothing'}`,
    'mend what it names, then start again',
  );
}

/**
 * @param {{ text: string }} answer
 * @returns {boolean} whether all that keeps the service from deciding is that no version was ever activated
 */
function isEmpty({ text }) {
  const { reasons = [] } = JSON.parse(text);
  /** @type {readonly { blocking: boolean, code: string }[]} */
  const blocking = reasons.filter((/** @type {{ blocking: boolean }} */ reason) => reason.blocking);
  return blocking.length > 0 && blocking.every(({ code }) => code === 'NO_ACTIVE_RULE_SET');
}

/**
 * Asks until the answer is good or good enough, or the time is over.
 * @param {string} url
 * @param {number} withinMs
 * @param {(answer: { text: string }) => boolean} [isEnough]
 * @returns {Promise<{ ok: boolean, text: string } | undefined>} the last answer
 */
async function poll(url, withinMs, isEnough = () => false) {
  const deadline = Date.now() + withinMs;
  /** @type {{ ok: boolean, text: string } | undefined} */
  let last;
  while (Date.now() < deadline) {
    last = await ask(url);
    if (last?.ok || (last !== undefined && isEnough(last))) return last;
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
