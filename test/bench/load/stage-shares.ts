import { hash } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { decide } from '../../../src/core/evaluation/index.js';
import { ContextGatherer } from '../../../src/device-context/index.js';
import { Evaluator } from '../../../src/evaluations/evaluator.js';
import { recordText } from '../../../src/evaluations/record/record-text.js';
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

/**
 * Runs the stages one more at a time on the same bodies, in the process of the service, and tells what each adds. Every
 * run begins with the bytes of a body: a string that was never looked at costs more than one whose hash is known.
 */
export function stageShares(app: INestApplicationContext): StageShares {
  const evaluator = app.get(Evaluator, { strict: false });
  const gatherer = app.get(ContextGatherer, { strict: false });
  const bodies = requestTemplates().map((template) => Buffer.from(bodyOf(template)));
  const first = bodies[0];
  if (first === undefined) throw new Error('the bench has commands to send');
  const questionOf = (body: Buffer) => ({ request: good(parseRequestBytes(body)), caller: 'bench', minimumEpoch: 0 });
  const { compiled } = good(evaluator.decide(questionOf(first))).active;
  const gathered = (body: Buffer) => gatherer.gather(compiled, good(parseRequestBytes(body)).command, Date.now());
  const whole = (body: Buffer) => good(evaluator.decide(questionOf(body)));
  const parse = each(bodies, (body) => parseRequestBytes(body));
  const context = each(bodies, gathered);
  const contexts = bodies.map(gathered);
  const decided = each(contexts, (one) => decide(compiled, one));
  const answered = each(bodies, whole);
  const recorded = each(bodies, (body) => hash('sha256', recordText(whole(body)), 'hex'));
  return {
    parse,
    context: Math.max(0, context - parse),
    decide: decided,
    answer: Math.max(0, answered - context - decided),
    record: Math.max(0, recorded - answered),
  };
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
