import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context, Verdict } from '../../src/core/evaluation/index.js';
import { compile, decide, secondOpinion } from '../../src/core/evaluation/index.js';
import { invariant } from '../../src/core/invariant.js';
import type { Checked, FactCatalogue, GuardRails, RuleSet } from '../../src/core/language/index.js';
import { checkGuardRails, checkRuleSet, parseFactCatalogue, parseStrictJson } from '../../src/core/language/index.js';
import { decideAllByHand } from './fixtures/all-by-hand.js';
import { decideByHand, serviceRequestsOf } from './fixtures/by-hand.js';
import type { PlainRequest } from './fixtures/requests.js';
import { contextOf, plainRequests } from './fixtures/requests.js';

const requestCount = 10_000;
const seed = 20_261_122;
const rounds = 15;
/** json-rules-engine answers this many requests in a round; the others answer all. */
const slowCount = 100;

interface Contestant {
  readonly name: string;
  readonly decideOne: (i: number) => { readonly verdict: Verdict; readonly responseCode: string | null };
}

/**
 * Times one evaluation in process: hand-written code, ours and json-rules-engine take turns round by round on the same
 * requests, and medians of CPU time are compared, so that what else the machine does falls on all of them.
 * @param rulesDir - the repository's `rules/`
 * @returns printed rows
 */
export async function inProcessRows(rulesDir = join(process.cwd(), 'rules')): Promise<readonly string[]> {
  const { ruleSet, guardRails, catalogue } = readRules(rulesDir);
  const requests = plainRequests(requestCount, seed);
  const contexts = requests.map((request) => contextOf(catalogue, request));
  const contestants = contestantsFor(ruleSet, guardRails, catalogue, requests, contexts);
  const permits = assertAgreement(contestants);

  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  const theirs: number[] = [];
  const compiled = compile(ruleSet, null, catalogue);
  for (let round = 0; round < rounds; round++) {
    for (const { name, decideOne } of contestants) times.get(name)?.push(nanosecondsEach(decideOne));
    theirs.push(await nanosecondsOfSecondOpinion((i) => secondOpinion(compiled, contextAt(contexts, i))));
  }
  const byHand = median(times.get(contestants[0]?.name ?? '') ?? []);
  const rows = [...times, ['json-rules-engine, fresh engine', theirs] as const].map(([name, each]) =>
    row(name, median(each), byHand, median(theirs)),
  );
  const share = Math.round((100 * permits) / requestCount);
  const heading = `in process: ${ruleSet.name} version ${ruleSet.version}, ${ruleSet.rules.length} rules, ${requestCount} requests (${share} % permitted), all agree`;
  return [heading, columns, ...rows, ...largeRows(catalogue, ruleSet, contexts)];
}

function contestantsFor(
  ruleSet: RuleSet,
  guardRails: GuardRails,
  catalogue: FactCatalogue,
  requests: readonly PlainRequest[],
  contexts: readonly Context[],
): readonly Contestant[] {
  const matrix = serviceRequestsOf(ruleSet);
  const requestAt = (i: number): PlainRequest => requestOf(requests, i);
  const generated = compile(ruleSet, null, catalogue);
  const guarded = compile(ruleSet, guardRails, catalogue);
  const closures = compile(ruleSet, null, catalogue, { codeGeneration: false });
  return [
    { name: 'hand-written, stops at the first refusal', decideOne: (i) => decideByHand(requestAt(i), matrix) },
    { name: 'hand-written, every outcome', decideOne: (i) => decideAllByHand(requestAt(i), matrix) },
    { name: 'ours, generated', decideOne: (i) => decide(generated, contextAt(contexts, i)) },
    { name: 'ours, generated, with guard rails', decideOne: (i) => decide(guarded, contextAt(contexts, i)) },
    { name: 'ours, closures', decideOne: (i) => decide(closures, contextAt(contexts, i)) },
  ];
}

/** @returns how many of the requests are permitted */
function assertAgreement(contestants: readonly Contestant[]): number {
  let permits = 0;
  for (let i = 0; i < requestCount; i++) {
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

function nanosecondsEach(decideOne: Contestant['decideOne']): number {
  let permits = 0;
  const start = cpuNanoseconds();
  for (let i = 0; i < requestCount; i++) if (decideOne(i).verdict === 'permit') permits++;
  const spent = cpuNanoseconds() - start;
  invariant(permits > 0, 'some of the requests are permitted');
  return spent / requestCount;
}

async function nanosecondsOfSecondOpinion(decideOne: (i: number) => Promise<unknown>): Promise<number> {
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
function largeRows(catalogue: FactCatalogue, ruleSet: RuleSet, contexts: readonly Context[]): readonly string[] {
  return [100, 500].map((size) => {
    const copies = Array.from({ length: Math.ceil(size / ruleSet.rules.length) }, (_, copy) =>
      ruleSet.rules.map((rule) => ({ ...rule, name: `${rule.name}-${copy}` })),
    );
    const rules = copies.flat().slice(0, size);
    const compiled = compile({ ...ruleSet, rules }, null, catalogue);
    const times = Array.from({ length: rounds }, () =>
      nanosecondsEach((i) => decide(compiled, contextAt(contexts, i))),
    );
    const each = median(times);
    return `  ${`ours, generated, ${rules.length} rules`.padEnd(42)} ${nanoseconds(each)}  ${nanoseconds(each / rules.length)} a rule`;
  });
}

const columns = `  ${'one evaluation'.padEnd(42)} ${'median'.padStart(12)} ${'a second'.padStart(12)}  of hand-written  x json-rules-engine`;

function row(name: string, each: number, byHand: number, theirs: number): string {
  const rate = Math.round(1e9 / each).toLocaleString('en-GB');
  const ofByHand = (byHand / each).toPrecision(3);
  const timesTheirs = Math.round(theirs / each).toLocaleString('en-GB');
  return `  ${name.padEnd(42)} ${nanoseconds(each)} ${rate.padStart(12)}  ${ofByHand.padStart(15)}  ${timesTheirs.padStart(19)}`;
}

function nanoseconds(each: number): string {
  return `${each.toFixed(each < 1000 ? 1 : 0)} ns`.padStart(12);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function requestOf(requests: readonly PlainRequest[], i: number): PlainRequest {
  const request = requests[i];
  invariant(request, 'there is a request for every number');
  return request;
}

function contextAt(contexts: readonly Context[], i: number): Context {
  const context = contexts[i];
  invariant(context, 'there is a context for every request');
  return context;
}

interface Rules {
  readonly ruleSet: RuleSet;
  readonly guardRails: GuardRails;
  readonly catalogue: FactCatalogue;
}

function readRules(rulesDir: string): Rules {
  const read = (path: string): unknown => accepted(path, parseStrictJson(readFileSync(join(rulesDir, path), 'utf8')));
  const catalogue = accepted('facts.json', parseFactCatalogue(read('facts.json')));
  const guardRails = accepted('guard-rails.json', checkGuardRails(read('guard-rails.json'), catalogue));
  const path = 'smets1-critical-commands/2.json';
  return { ruleSet: accepted(path, checkRuleSet(read(path), catalogue)), guardRails, catalogue };
}

function accepted<T>(path: string, checked: Checked<T>): T {
  invariant(checked.ok, `\`${path}\` is accepted; run \`npm run rules:check\``);
  return checked.value;
}
