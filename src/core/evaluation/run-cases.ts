import type { CaseFile, FactCatalogue } from '../language/index.js';
import { parseInstant } from '../identifiers/index.js';
import type { CompiledRuleSet } from './compile.js';
import type { Context } from './context.js';
import { contextFromFacts } from './context-from-facts.js';
import { decide } from './decide.js';
import type { Decision } from './decision.js';
import { outcomesOf } from './outcomes.js';
import { advisoriesOf } from './reasons.js';

type Case = CaseFile['cases'][number];

export interface CaseRun {
  readonly name: string;
  readonly passed: boolean;
  /** One line for each difference between what the case expects and what was decided. */
  readonly differences: readonly string[];
}

/** Decided at this instant where a case does not say: `clock.decidedAt` of `given` or `with` says so. */
const unstatedInstant = 0;

/**
 * Decides every case that names this version.
 * @returns one entry for each of them, in file order
 */
export function runCases(compiled: CompiledRuleSet, file: CaseFile, version: number): readonly CaseRun[] {
  return file.cases
    .filter(({ versions }) => versions.includes(version))
    .map((each) => {
      const differences = runCase(compiled, file.given, each);
      return { name: each.name, passed: differences.length === 0, differences };
    });
}

/** The facts of a case, decided at its `clock.decidedAt`; where it states none, at the start of 1970. */
export function contextOfCase(catalogue: FactCatalogue, given: CaseFile['given'], each: Case): Context {
  const without = new Set(each.without);
  const stated = Object.entries({ ...given, ...each.with }).filter(([path]) => !without.has(path));
  const facts = Object.fromEntries(stated);
  return contextFromFacts(catalogue, facts, parseInstant(facts['clock.decidedAt']) ?? unstatedInstant);
}

function runCase(compiled: CompiledRuleSet, given: CaseFile['given'], each: Case): readonly string[] {
  const context = contextOfCase(compiled.catalogue, given, each);
  const decision = decide(compiled, context);
  const advisories = advisoriesOf(compiled, context, decision).map(({ rule }) => rule);
  const { expect } = each;
  return [
    ...difference('the verdict is', decision.verdict, expect.verdict),
    ...difference('the response code is', decision.responseCode, expect.responseCode),
    ...outcomeDifferences(compiled, decision, expect.outcomes ?? {}),
    ...(expect.advisories === undefined ? [] : difference('the advisories are', advisories, expect.advisories)),
  ];
}

function outcomeDifferences(
  compiled: CompiledRuleSet,
  decision: Decision,
  expected: Readonly<Record<string, string>>,
): readonly string[] {
  const outcomes = new Map(outcomesOf(compiled, decision).map(({ rule, outcome }) => [rule, outcome]));
  return Object.entries(expected).flatMap(([rule, outcome]) => {
    const found = outcomes.get(rule);
    if (found !== undefined) return difference(`rule \`${rule}\` is`, found, outcome);
    return [`rule \`${rule}\` does not exist in version ${compiled.ruleSet.version}; expected \`${outcome}\``];
  });
}

function difference(what: string, found: unknown, expected: unknown): readonly string[] {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  return one === other ? [] : [`${what} \`${one}\`; expected \`${other}\``];
}
