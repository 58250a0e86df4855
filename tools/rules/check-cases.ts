import type { CompiledRuleSet } from '../../src/core/evaluation/index.js';
import { decideCase, missingCaseText, missingRequirementCases, ownCases } from '../../src/core/evidence/index.js';
import type { CaseFile } from '../../src/core/language/index.js';
import type { Fault, RulesFile } from './rules-file.js';
import { faultIn } from './rules-file.js';

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
  const decided = all.flatMap((each) =>
    ownCases({ [each.file.path]: each.cases }, version).map((own) => ({ in: each.file, ...decideCase(compiled, own) })),
  );
  const failed = decided
    .filter(({ differences }) => differences.length > 0)
    .map((each) => {
      const message = `version ${version}, case \`${each.case.name}\`: ${each.differences.join('; ')}`;
      const pointer = `/cases/${each.index}`;
      return faultIn(each.in, { code: 'CASE_FAILED', pointer, found: '', expected: '', message });
    });
  const decisions = decided.map(({ decision }) => decision);
  const missing = missingRequirementCases(compiled, decisions).map((each) => {
    const message = missingCaseText(each);
    return faultIn(file, { code: 'CASE_MISSING', pointer: each.pointer, found: '', expected: '', message });
  });
  return { count: decided.length, faults: [...failed, ...missing] };
}
