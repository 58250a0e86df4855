import { unreachable } from '../invariant.js';
import { canonicalJson } from './canonical-json.js';
import type { CheckedRule } from './check-rules.js';
import { waivedNames } from './check-rules.js';
import type { Findings } from './findings.js';
import { quote } from './json-shape.js';
import { below } from './json-pointer.js';
import type { Operand, TypedCondition } from './typed-condition.js';

/** Reports rules that say the same as an earlier one, and conditions repeated within one group. */
export function checkDuplicates(
  findings: Findings,
  rules: readonly CheckedRule[],
  named: readonly TypedCondition[],
): void {
  const earlier = new Map<string, CheckedRule>();
  for (const rule of rules) {
    const text = repeated(findings, rule.condition);
    if (text === undefined || rule.event === undefined) continue;
    // Two waivers may share their conditions when they lift different requirements.
    const key = `${rule.event} ${waivedNames(rule).toSorted().join(' ')} ${text}`;
    const first = earlier.get(key);
    if (first === undefined) {
      earlier.set(key, rule);
      continue;
    }
    findings.add('RULE_DUPLICATED', below(rule.pointer, 'conditions'), {
      found: `the conditions of ${first.name === undefined ? 'an earlier rule' : quote(first.name)} at ${first.pointer}`,
      expected: 'a rule that says something of its own',
    });
  }
  for (const condition of named) repeated(findings, condition);
}

/** One text for conditions that mean the same up to order; undefined when a part could not be read. */
function repeated(findings: Findings, condition: TypedCondition): string | undefined {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const texts = condition.members.map((member) => repeated(findings, member));
      const seen = new Set<string>();
      texts.forEach((text, i) => {
        if (text === undefined) return;
        if (seen.has(text)) {
          const pointer = condition.members[i]?.pointer ?? condition.pointer;
          const found = 'a condition that this group already holds';
          findings.add('CONDITION_DUPLICATED', pointer, { found, expected: 'each condition once', hint: 'remove it' });
        }
        seen.add(text);
      });
      return texts.includes(undefined) ? undefined : `${condition.kind}[${texts.toSorted().join()}]`;
    }
    case 'not': {
      const text = repeated(findings, condition.member);
      return text === undefined ? undefined : `not(${text})`;
    }
    case 'reference':
      return `condition(${condition.name})`;
    case 'comparison':
      return `(${[...condition.operator.decorators, condition.operator.base].join(':')} ${side(condition.left)} ${side(condition.right)})`;
    case 'broken':
      for (const member of condition.members) repeated(findings, member);
      return undefined;
    default:
      return unreachable(condition);
  }
}

function side(operand: Operand): string {
  if (operand.kind !== 'literal') return operand.path;
  const json = operand.json;
  return canonicalJson(Array.isArray(json) ? json.map((element) => canonicalJson(element)).sort() : json);
}
