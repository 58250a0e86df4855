import type { Budget } from './atom.js';
import { atomOf, contradiction } from './atom.js';
import type { Findings } from './findings.js';
import { quote } from './json-shape.js';
import { below } from './json-pointer.js';
import type { BaseOperator } from './operators.js';
import type { TypedComparison } from './typed-condition.js';

const trueOfItself: readonly BaseOperator[] = [
  'equal',
  'lessThanInclusive',
  'greaterThanInclusive',
  'startsWith',
  'within',
];

/** Reports a comparison that does not depend on its facts; gives what it always is, undefined when it depends. */
export function checkOwnConstant(findings: Findings, comparison: TypedComparison, budget: Budget): boolean | undefined {
  return constantWithItself(findings, comparison) ?? constantByValue(findings, comparison, budget);
}

function constantWithItself(findings: Findings, comparison: TypedComparison): boolean | undefined {
  const { left, right, operator, pointer } = comparison;
  if (left.kind === 'literal' || right.kind === 'literal' || left.path !== right.path) return undefined;
  findings.add('COMPARISON_WITH_ITSELF', below(pointer, 'value'), {
    found: `${quote(left.path)} compared with itself`,
    expected: 'another fact or a literal',
  });
  const isPlain = operator.decorators.every((decorator) => decorator === 'not');
  return isPlain ? trueOfItself.includes(operator.base) !== (operator.decorators.length % 2 === 1) : undefined;
}

function constantByValue(findings: Findings, comparison: TypedComparison, budget: Budget): boolean | undefined {
  const { left, operator, literals, pointer } = comparison;
  if (left.kind === 'literal' || literals === undefined) return undefined;
  if (operator.base === 'present') return constantPresence(findings, comparison);
  const always = literals.length === 0 ? overNothing(comparison) : byDomain(comparison, budget);
  if (always === undefined) return undefined;
  findings.add(always ? 'COMPARISON_ALWAYS_TRUE' : 'COMPARISON_ALWAYS_FALSE', below(pointer, 'value'), {
    found: `a comparison of ${quote(left.path)} that is ${always ? 'always' : 'never'} true`,
    expected: 'a comparison that depends on its fact',
  });
  return always;
}

function byDomain(comparison: TypedComparison, budget: Budget): boolean | undefined {
  if (contradiction([atomOf(comparison, false)], budget) !== undefined) return false;
  return contradiction([atomOf(comparison, true)], budget) !== undefined ? true : undefined;
}

/** With an empty list on the right: nothing is in it, `some` of it is false, `every` of it is never known. */
function overNothing({ operator }: TypedComparison): boolean | undefined {
  let flips = 0;
  for (const decorator of operator.decorators) {
    if (decorator === 'someValue') return flips % 2 === 1;
    if (decorator === 'everyValue') return false;
    if (decorator === 'not') flips++;
    else return false;
  }
  return (operator.base === 'notIn') === (flips % 2 === 0);
}

function constantPresence(findings: Findings, { left, literals, pointer }: TypedComparison): boolean | undefined {
  if (literals?.[0] !== false || left.kind === 'literal') return undefined;
  if (left.kind === 'fact' && left.nullable) return undefined;
  findings.add('COMPARISON_ALWAYS_FALSE', below(pointer, 'value'), {
    found: `\`present\` with the value \`false\` on ${quote(left.path)}, which no source can state to be absent`,
    expected: 'a nullable fact',
    hint: 'an unknown fact is not an absent one',
  });
  return false;
}
