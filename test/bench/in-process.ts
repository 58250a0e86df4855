import { join } from 'node:path';
import type { Context, Verdict } from '../../src/core/evaluation/index.js';
import { compile, decide, secondOpinion } from '../../src/core/evaluation/index.js';
import { invariant } from '../../src/core/invariant.js';
import { decideAllByHand } from './fixtures/all-by-hand.js';
import { decideByHand, serviceRequestsOf } from './fixtures/by-hand.js';
import { plainFacts, runPlainEngine } from './fixtures/plain-engine.js';
import type { Rules } from './fixtures/rule-files.js';
import { readRules } from './fixtures/rule-files.js';
import type { PlainRequest } from './fixtures/requests.js';
import { contextOf, plainRequests } from './fixtures/requests.js';

const seed = 20_261_122;
const rounds = 21;
/** Requests decided in one timing, by all but json-rules-engine. */
const decisionsTimed = 30_000;
/** json-rules-engine answers this many, other ones each round. */
const slowCount = 100;

interface Answer {
  readonly verdict: Verdict;
  readonly responseCode: string | null;
}

interface Contestant {
  readonly name: string;
  readonly decideOne: (i: number) => Answer;
  /** Decides every request. A loop of its own for each contestant, or the compiler would tune one loop for all. */
  readonly countPermits: () => number;
}

/**
 * Times one evaluation in process: hand-written code, ours and json-rules-engine take turns round by round on the same
 * requests, and medians of CPU time are compared, so that what else the machine does falls on all of them. Ten
 * thousand requests do not fit the processor's caches, a hundred do; in service a request is warm when it is decided.
 * @param rulesDir - the repository's `rules/`
 * @returns printed rows
 */
export async function inProcessRows(rulesDir = join(process.cwd(), 'rules')): Promise<readonly string[]> {
  const rules = readRules(rulesDir);
  return [...(await rowsFor(rules, 10_000)), ...(await rowsFor(rules, 100)), ...largeRows(rules)];
}

async function rowsFor(rules: Rules, count: number): Promise<readonly string[]> {
  const { ruleSet, catalogue } = rules;
  const requests = plainRequests(count, seed);
  const contexts = requests.map((request) => contextOf(catalogue, request));
  const contestants = contestantsFor(rules, requests, contexts);
  const permits = assertAgreement(contestants, count);

  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  const [theirs, adapted]: [number[], number[]] = [[], []];
  const compiled = compile(ruleSet, null, catalogue);
  const plain = contexts.map((context) => plainFacts(ruleSet, context));
  for (let round = 0; round < rounds; round++) {
    for (const { name, countPermits } of contestants) times.get(name)?.push(nanosecondsEach(countPermits, count));
    const turn = (i: number): number => (round * slowCount + i) % count;
    theirs.push(await nanosecondsOfSlow((i) => runPlainEngine(ruleSet, at(plain, turn(i)))));
    adapted.push(await nanosecondsOfSlow((i) => secondOpinion(compiled, at(contexts, turn(i)))));
  }
  const byHand = median(times.get(contestants[0]?.name ?? '') ?? []);
  const slow = [
    ['json-rules-engine as it comes, fresh engine', theirs],
    ['json-rules-engine behind our adapter', adapted],
  ] as const;
  const rows = [...times, ...slow].map(([name, each]) => row(name, median(each), byHand, median(theirs)));
  const share = Math.round((100 * permits) / count);
  const subject = `${ruleSet.name} version ${ruleSet.version}, ${ruleSet.rules.length} rules`;
  return [`in process: ${subject}, ${count} requests (${share} % permitted), all agree`, columns, ...rows];
}

function contestantsFor(
  { ruleSet, guardRails, catalogue }: Rules,
  requests: readonly PlainRequest[],
  contexts: readonly Context[],
): readonly Contestant[] {
  const matrix = serviceRequestsOf(ruleSet);
  const generated = compile(ruleSet, null, catalogue);
  const guarded = compile(ruleSet, guardRails, catalogue);
  const closures = compile(ruleSet, null, catalogue, { codeGeneration: false });
  const isPermit = ({ verdict }: Answer): number => (verdict === 'permit' ? 1 : 0);
  return [
    {
      name: 'hand-written, stops at the first refusal',
      decideOne: (i) => decideByHand(at(requests, i), matrix),
      countPermits: () => requests.reduce((permits, request) => permits + isPermit(decideByHand(request, matrix)), 0),
    },
    {
      name: 'hand-written, every outcome',
      decideOne: (i) => decideAllByHand(at(requests, i), matrix),
      countPermits: () =>
        requests.reduce((permits, request) => permits + isPermit(decideAllByHand(request, matrix)), 0),
    },
    {
      name: 'ours, generated',
      decideOne: (i) => decide(generated, at(contexts, i)),
      countPermits: () => contexts.reduce((permits, context) => permits + isPermit(decide(generated, context)), 0),
    },
    {
      name: 'ours, generated, with guard rails',
      decideOne: (i) => decide(guarded, at(contexts, i)),
      countPermits: () => contexts.reduce((permits, context) => permits + isPermit(decide(guarded, context)), 0),
    },
    {
      name: 'ours, closures',
      decideOne: (i) => decide(closures, at(contexts, i)),
      countPermits: () => contexts.reduce((permits, context) => permits + isPermit(decide(closures, context)), 0),
    },
  ];
}

/** @returns how many of the requests are permitted */
function assertAgreement(contestants: readonly Contestant[], count: number): number {
  let permits = 0;
  for (let i = 0; i < count; i++) {
    const answers = contestants.map(({ decideOne }) => decideOne(i));
    const first = answers[0];
    if (first?.verdict === 'permit') permits++;
    answers.forEach((answer, k) => {
      const agrees = answer.verdict === first?.verdict && answer.responseCode === first.responseCode;
      invariant(
        agrees,
        `request ${i}: ${contestants[k]?.name} says ${JSON.stringify(answer)}, the first ${JSON.stringify(first)}`,
      );
    });
  }
  return permits;
}

function nanosecondsEach(countPermits: () => number, count: number): number {
  const passes = decisionsTimed / count;
  // As many again before: whoever had the turn before has filled the caches with code and data of its own.
  for (let pass = 0; pass < passes; pass++) countPermits();
  const start = cpuNanoseconds();
  let permits = 0;
  for (let pass = 0; pass < passes; pass++) permits += countPermits();
  const spent = cpuNanoseconds() - start;
  invariant(permits > 0, 'some of the requests are permitted');
  return spent / (passes * count);
}

async function nanosecondsOfSlow(decideOne: (i: number) => Promise<unknown>): Promise<number> {
  const start = cpuNanoseconds();
  for (let i = 0; i < slowCount; i++) await decideOne(i);
  return (cpuNanoseconds() - start) / slowCount;
}

/** Of this process, collecting garbage included; time in which others have the machine does not count. */
function cpuNanoseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
}

/** Many rules: the same rules copied under other names, so the verdicts stay the same. */
function largeRows({ ruleSet, catalogue }: Rules): readonly string[] {
  const contexts = plainRequests(100, seed).map((request) => contextOf(catalogue, request));
  return [100, 500].map((size) => {
    const copies = Array.from({ length: Math.ceil(size / ruleSet.rules.length) }, (_, copy) =>
      ruleSet.rules.map((rule) => ({ ...rule, name: `${rule.name}-${copy}` })),
    );
    const compiled = compile({ ...ruleSet, rules: copies.flat().slice(0, size) }, null, catalogue);
    const countPermits = () => contexts.filter((context) => decide(compiled, context).verdict === 'permit').length;
    const each = median(Array.from({ length: rounds }, () => nanosecondsEach(countPermits, contexts.length)));
    return `  ${`ours, generated, ${size} rules`.padEnd(46)} ${nanoseconds(each)}  ${nanoseconds(each / size)} a rule`;
  });
}

const columns = `  ${'one evaluation'.padEnd(46)} ${'median'.padStart(12)} ${'a second'.padStart(12)}  of hand-written  x json-rules-engine`;

function row(name: string, each: number, byHand: number, theirs: number): string {
  const rate = Math.round(1e9 / each).toLocaleString('en-GB');
  const ofByHand = (byHand / each).toPrecision(3);
  const timesTheirs = Math.round(theirs / each).toLocaleString('en-GB');
  return `  ${name.padEnd(46)} ${nanoseconds(each)} ${rate.padStart(12)}  ${ofByHand.padStart(15)}  ${timesTheirs.padStart(19)}`;
}

function nanoseconds(each: number): string {
  return `${each.toFixed(each < 1000 ? 1 : 0)} ns`.padStart(12);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function at<T>(values: readonly T[], i: number): T {
  const value = values[i];
  invariant(value !== undefined, 'there is a value for every request');
  return value;
}
