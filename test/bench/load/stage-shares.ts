import type { INestApplicationContext } from '@nestjs/common';
import { hash } from 'node:crypto';
import { decide } from '../../../src/core/evaluation/index.js';
import { ContextGatherer } from '../../../src/device-context/index.js';
import type { Decided } from '../../../src/evaluations/decided.js';
import { Evaluator } from '../../../src/evaluations/evaluator.js';
import { recordText } from '../../../src/evaluations/record/record-text.js';
import type { ParsedRequest } from '../../../src/evaluations/request/parse-request.js';
import { parseRequestBytes } from '../../../src/evaluations/request/parse-request.js';
import { Problem } from '../../../src/http/index.js';
import { bodyOf, requestTemplates } from './bench-world.js';

/** Microseconds of CPU for one request, by stage. */
export interface StageShares {
  readonly parse: number;
  readonly context: number;
  readonly decide: number;
  /** Words, decision ID and answer. */
  readonly answer: number;
  /** Writing the record's text and its hash; the database's work is not in it. */
  readonly record: number;
}

const rounds = 40;

/** Runs each stage by itself on the same requests, in the process of the service. */
export function stageShares(app: INestApplicationContext): StageShares {
  const evaluator = app.get(Evaluator, { strict: false });
  const gatherer = app.get(ContextGatherer, { strict: false });
  const bodies = requestTemplates().map((template) => Buffer.from(bodyOf(template)));
  const requests = bodies.map((body) => good(parseRequestBytes(body)));
  const question = (request: ParsedRequest) => ({ request, caller: 'bench', minimumEpoch: 0 });
  const all = requests.map((request) => good(evaluator.decide(question(request))));
  const parse = each(bodies, (body) => parseRequestBytes(body));
  const context = each(all, ({ active, request }) => gatherer.gather(active.compiled, request.command, Date.now()));
  const decision = each(all, ({ active, context }) => decide(active.compiled, context));
  const whole = each(requests, (request) => evaluator.decide(question(request)));
  const record = each(all, (decided: Decided) => hash('sha256', recordText(decided), 'hex'));
  return { parse, context, decide: decision, answer: Math.max(0, whole - context - decision), record };
}

function each<T>(items: readonly T[], work: (item: T) => unknown): number {
  let kept: unknown;
  const run = (times: number): void => {
    for (let round = 0; round < times; round++) for (const item of items) kept = work(item);
  };
  run(rounds >> 1);
  const before = process.cpuUsage();
  run(rounds);
  const { user, system } = process.cpuUsage(before);
  if (kept === undefined) throw new Error('every stage gives something');
  return (user + system) / (rounds * items.length);
}

function good<T>(result: T | Problem): T {
  if (result instanceof Problem) throw result;
  return result;
}
