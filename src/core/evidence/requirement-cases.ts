import type { CompiledRuleSet, Decision } from '../evaluation/index.js';
import { outcomeOf } from '../evaluation/outcomes.js';

/** A requirement that no case shows to hold, or none to be broken. */
export interface MissingCase {
  readonly rule: string;
  /** Of the rule's name, in the rule set. */
  readonly pointer: string;
  readonly outcome: 'held' | 'broken';
}

/**
 * Every requirement, whatever its mode, needs a case in which it is held and one in which it is broken. A requirement
 * that a waiver lifted is neither.
 * @param decisions - of the cases that name the version
 * @returns what is missing, in file order
 */
export function missingRequirementCases(
  compiled: CompiledRuleSet,
  decisions: readonly Decision[],
): readonly MissingCase[] {
  const compiledRules = new Map(compiled.rules.map((rule) => [rule.rule, rule]));
  return compiled.ruleSet.rules.flatMap((rule, i): readonly MissingCase[] => {
    const compiledRule = compiledRules.get(rule);
    if (compiledRule?.kind !== 'requirement') return [];
    const isShown = (outcome: MissingCase['outcome']) =>
      decisions.some((decision) => outcomeOf(compiledRule, decision) === outcome);
    return (['held', 'broken'] as const)
      .filter((outcome) => !isShown(outcome))
      .map((outcome) => ({ rule: rule.name, pointer: `/rules/${i}/name`, outcome }));
  });
}

/** ``found no case in which `x` is broken; expected …; …``. */
export function missingCaseText({ rule, outcome }: MissingCase): string {
  return (
    `found no case in which \`${rule}\` is ${outcome}; expected a case where it is held and one where it is broken; ` +
    `add a case of this version whose facts make it ${outcome}`
  );
}
