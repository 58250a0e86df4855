import type { RuleSet } from '../language/index.js';
import { below } from '../language/json-pointer.js';
import type { EvidenceDisagreement, GateFailure } from './evidence.js';
import type { DecidedCase } from './own-cases.js';
import type { MissingCase } from './requirement-cases.js';
import { missingCaseText } from './requirement-cases.js';

/** Of the cases themselves: there is none, or some do not decide as they expect. */
export function caseFailures({ name, version }: RuleSet, cases: readonly DecidedCase[]): readonly GateFailure[] {
  if (cases.length === 0) {
    const detail =
      `found no case that names version \`${version}\` of \`${name}\`; expected cases for each requirement; ` +
      `add the version to the \`versions\` of the cases that hold for it`;
    return [{ gate: 'cases', code: 'CASES_MISSING', pointer: '/cases', detail }];
  }
  return cases.flatMap(({ file, index, case: each, differences }): readonly GateFailure[] => {
    if (differences.length === 0) return [];
    const detail =
      `case \`${each.name}\` of \`${file}\`: ${differences.join('; ')}; ` +
      `mend the rule, or the case where it expects the wrong decision`;
    const pointer = below(below(below('/cases', file), 'cases'), index);
    return [{ gate: 'cases', code: 'CASE_FAILED', pointer, detail }];
  });
}

/** Of the requirements that no case shows to hold, or to be broken. */
export function missingCaseFailures(missing: readonly MissingCase[]): readonly GateFailure[] {
  return missing.map((each) => ({
    gate: 'requirementCases',
    code: 'CASE_MISSING',
    pointer: each.pointer,
    detail: missingCaseText(each),
  }));
}

/** Of the two evaluators: one for each rule that they disagree on, however often. */
export function disagreementFailures(
  { rules }: RuleSet,
  disagreements: readonly EvidenceDisagreement[],
): readonly GateFailure[] {
  return [...new Set(disagreements.map(({ rule }) => rule))].flatMap((name): readonly GateFailure[] => {
    const own = disagreements.filter(({ rule }) => rule === name);
    const [first] = own;
    if (first === undefined) return [];
    const { on, ours, theirs } = first;
    const where = on.kind === 'case' ? `case \`${on.case}\` of \`${on.file}\`` : `generated context ${on.context}`;
    const more = own.length === 1 ? '' : ` and ${own.length - 1} more`;
    const position = rules.findIndex((rule) => rule.name === name);
    const detail =
      `rule \`${name}\` is \`${ours}\` here and \`${theirs}\` in json-rules-engine on ${where}${more}; ` +
      `expected both to agree; write its conditions with operators that both read alike`;
    const pointer = position < 0 ? '' : `/rules/${position}/conditions`;
    return [{ gate: 'secondOpinion', code: 'EVALUATORS_DISAGREE', pointer, detail }];
  });
}
