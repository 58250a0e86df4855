import type { Evaluator } from '../../../src/evaluations/evaluator.js';
import { parseRequestText } from '../../../src/evaluations/request/parse-request.js';
import { Problem } from '../../../src/http/index.js';
import { bodyOf, requestTemplates } from './bench-world.js';

/** Megabytes of heap in use after collecting garbage, early and late in a million decisions. */
export interface HeapUse {
  readonly decisions: number;
  readonly early: number;
  readonly late: number;
}

const decisions = 1_000_000;
const groupSize = 100;

/** @returns undefined numbers are not given: without `--expose-gc` the heap is measured as it is */
export async function heapAfter(evaluator: Evaluator): Promise<HeapUse> {
  const templates = requestTemplates();
  let early = 0;
  for (let done = 0; done < decisions; done += groupSize) {
    if (done === decisions / 5) early = megabytesInUse();
    const questions = Array.from({ length: groupSize }, (_, i) => {
      const template = templates[(done + i) % templates.length];
      const request = template && parseRequestText(bodyOf(template));
      if (request === undefined || request instanceof Problem) throw new Error('the bench sends good requests');
      return { request, caller: 'bench', minimumEpoch: 0 };
    });
    await evaluator.evaluate(questions);
    // Lets the event loop turn, as a server's does.
    if (done % 10_000 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return { decisions, early, late: megabytesInUse() };
}

function megabytesInUse(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1_048_576;
}
