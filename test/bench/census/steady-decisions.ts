import type { Evaluator } from '../../../src/evaluations/evaluator.js';
import { parseRequestText } from '../../../src/evaluations/request/parse-request.js';
import type { DemoCertificates } from '../../../tools/demo/certificates.js';
import { disableSupply, updateSecurityCredentials } from '../../../tools/demo/requests.js';
import { generatedDevice } from './generated-devices.js';

export interface Latencies {
  readonly decisions: number;
  readonly failed: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
}

let counter = 10_000_000n;

/**
 * Single decisions, recorded, at a steady pace, whatever becomes of those before: each is timed from the instant at
 * which it was due, so that a stop of the event loop counts for every decision that it delays.
 * @param until - ends it
 */
export async function decideSteadily(
  evaluator: Evaluator,
  {
    devices,
    certificates,
    perSecond,
  }: { readonly devices: number; readonly certificates: DemoCertificates; readonly perSecond: number },
  until: Promise<unknown>,
): Promise<Latencies> {
  const taken: number[] = [];
  const open = new Set<Promise<void>>();
  let failed = 0;
  let ended = false;
  void until.finally(() => (ended = true));
  const startedAt = performance.now();
  for (let number = 0; !ended; number++) {
    const due = startedAt + (number * 1_000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const question = questionFor((number * 7_919) % devices, number, certificates);
    const dueAt = Math.max(due, startedAt);
    const asked = evaluator.evaluate([question]).then(([answer]) => {
      taken.push(performance.now() - dueAt);
      if (answer === undefined || !('answer' in answer)) failed += 1;
    });
    const tracked: Promise<void> = asked.finally(() => open.delete(tracked));
    open.add(tracked);
  }
  await Promise.all(open);
  const sorted = taken.sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { decisions: sorted.length, failed, p50: at(0.5), p99: at(0.99), longest: at(1) };
}

/** Half 6.15.1 by the operator in the slot, half 7.2 by the supplier. */
function questionFor(device: number, number: number, certificates: DemoCertificates) {
  const { deviceId, operator, slotOperator, supplier } = generatedDevice(device);
  counter += 1n;
  const address = { deviceId, counter, receivedAt: Date.now() };
  const body =
    number % 2 === 0
      ? updateSecurityCredentials({ ...address, sender: slotOperator }, operator, certificates)
      : disableSupply({ ...address, sender: supplier });
  const request = parseRequestText(JSON.stringify(body));
  if (!('command' in request)) throw new Error('the bench sends good requests');
  return { request, caller: 'bench', minimumEpoch: 0 };
}
