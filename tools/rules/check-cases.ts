import type { CompiledRuleSet } from '../../src/core/evaluation/index.js';
import { contextFromFacts, decide, outcomesOf, runCases } from '../../src/core/evaluation/index.js';
import type { CaseFile } from '../../src/core/language/index.js';
import type { Fault, RulesFile } from './rules-file.js';
import { fault, faultIn } from './rules-file.js';

export interface CheckedCases {
  readonly file: RulesFile;
  readonly cases: CaseFile;
}

export interface CaseReport {
  readonly count: number;
  readonly faults: readonly Fault[];
}

/** Decides every case of one version, and asks that each requirement has a case that holds and one that breaks. */
export function runVersion(file: RulesFile, compiled: CompiledRuleSet, all: readonly CheckedCases[]): CaseReport {
  const { version } = compiled.ruleSet;
  let count = 0;
  const faults: Fault[] = [];
  for (const each of all) {
    const runs = runCases(compiled, each.cases, version);
    count += runs.length;
    for (const { name, passed, differences } of runs) {
      if (passed) continue;
      const pointer = `/cases/${each.cases.cases.findIndex((one) => one.name === name)}`;
      const message = `version ${version}, case \`${name}\`: ${differences.join('; ')}`;
      const base = { code: 'CASE_FAILED', pointer, found: '', expected: '', message };
      faults.push(faultIn(each.file, base));
    }
  }
  return { count, faults: [...faults, ...uncovered(file, compiled, all)] };
}

function uncovered(file: RulesFile, compiled: CompiledRuleSet, all: readonly CheckedCases[]): readonly Fault[] {
  const seen = new Set<string>();
  for (const { cases } of all) {
    for (const each of cases.cases.filter(({ versions }) => versions.includes(compiled.ruleSet.version))) {
      for (const { rule, outcome } of outcomesOfCase(compiled, cases, each)) seen.add(`${rule} ${outcome}`);
    }
  }
  return compiled.ruleSet.rules.flatMap((rule, i) => {
    if (rule.event.type !== 'requirement') return [];
    return (['held', 'broken'] as const).flatMap((outcome) => {
      if (seen.has(`${rule.name} ${outcome}`)) return [];
      const found = `no case in which \`${rule.name}\` is ${outcome}`;
      return [
        fault(file, `/rules/${i}/name`, 'CASE_MISSING', found, 'a case where it is held and one where it is broken'),
      ];
    });
  });
}

function outcomesOfCase(
  compiled: CompiledRuleSet,
  file: CaseFile,
  each: CaseFile['cases'][number],
): ReturnType<typeof outcomesOf> {
  const without = new Set(each.without);
  const facts = Object.fromEntries(
    Object.entries({ ...file.given, ...each.with }).filter(([path]) => !without.has(path)),
  );
  return outcomesOf(compiled, decide(compiled, contextFromFacts(compiled.catalogue, facts, 0)));
}
