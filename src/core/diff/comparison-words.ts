import { invariant, unreachable } from '../invariant.js';
import type { BaseOperator, Decorator } from '../language/operators.js';
import { resolveOperator } from '../language/operators.js';
import type { Comparison } from '../language/rule-set.js';
import { literalInWords } from './literal-words.js';
import { listInWords } from './name-words.js';
import type { OperandWords } from './operand-words.js';
import { referenceInWords, valueInWords } from './operand-words.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * "the sender’s user role is ED or GT": one comparison of a checked condition as a clause.
 * @param isDenied - whether it stands under `not`
 */
export function comparisonInWords(comparison: Comparison, vocabulary: Vocabulary, isDenied = false): string {
  const operator = resolveOperator(comparison.operator);
  invariant(operator, `the checker accepts no operator \`${comparison.operator}\``);
  const left = referenceInWords(comparison.fact, comparison.path, vocabulary);
  const right = valueInWords(comparison.value, left.type, vocabulary);
  const decorators: readonly Decorator[] = isDenied ? ['not', ...operator.decorators] : operator.decorators;
  return decorated(decorators, operator.base, left, right, false);
}

const isQuantifier = (decorator: Decorator): boolean => decorator !== 'not' && decorator !== 'swap';

/** Decorators apply from left to right, outermost first, as the evaluators apply them. */
function decorated(
  [decorator, ...rest]: readonly Decorator[],
  base: BaseOperator,
  left: OperandWords,
  right: OperandWords,
  negated: boolean,
): string {
  switch (decorator) {
    case undefined:
      return clause(base, left, right, negated);
    case 'not':
      return rest.some(isQuantifier)
        ? `it is not so that ${decorated(rest, base, left, right, negated)}`
        : decorated(rest, base, left, right, !negated);
    case 'swap':
      return decorated(rest, base, right, left, negated);
    case 'someFact':
    case 'everyFact': {
      const which = decorator === 'someFact' ? 'at least one of' : 'every one of';
      // Only what comes right before the verb reads well in place; anything else is said ahead of the clause.
      if (rest.every((one) => one === 'not')) {
        const isNone = decorator === 'everyFact' && isNegative(rest, base);
        if (isNone) return clause(base, elementOf(left, `none of ${listOf(left)}`), right, isNegativeBase(base));
        return decorated(rest, base, elementOf(left, `${which} ${listOf(left)}`), right, negated);
      }
      return `for ${which} ${listOf(left)}, ${decorated(rest, base, elementOf(left, elementText(right)), right, negated)}`;
    }
    case 'someValue':
    case 'everyValue': {
      const which = decorator === 'someValue' ? 'at least one of' : 'every one of';
      return `for ${which} ${listOf(right)}, ${decorated(rest, base, left, elementOf(right, elementText(left)), negated)}`;
    }
    default:
      return unreachable(decorator);
  }
}

function isNegativeBase(base: BaseOperator): boolean {
  return base === 'notEqual' || base === 'notIn' || base === 'doesNotContain';
}

function isNegative(nots: readonly Decorator[], base: BaseOperator): boolean {
  return (nots.length % 2 === 1) !== isNegativeBase(base);
}

function listOf({ values, text, type }: OperandWords): string {
  return values === undefined
    ? text
    : listInWords(
        values.map((value) => literalInWords(value, type)),
        'and',
      );
}

/** Where both sides are elements of lists, they are told apart. */
function elementText(otherSide: OperandWords): string {
  return otherSide.from === 'element' ? 'the other' : 'that one';
}

function elementOf(list: OperandWords, text: string): OperandWords {
  return { from: 'element', text, plural: false, isList: false, type: list.type };
}

/** The same question with its sides exchanged, so that a fact and not a literal is spoken of. */
const mirrored: Partial<Record<BaseOperator, BaseOperator>> = {
  equal: 'equal',
  notEqual: 'notEqual',
  in: 'contains',
  notIn: 'doesNotContain',
  contains: 'in',
  doesNotContain: 'notIn',
  lessThan: 'greaterThan',
  lessThanInclusive: 'greaterThanInclusive',
  greaterThan: 'lessThan',
  greaterThanInclusive: 'lessThanInclusive',
  before: 'after',
  after: 'before',
};

function clause(base: BaseOperator, left: OperandWords, right: OperandWords, negated: boolean): string {
  const mirror = left.from === 'literal' && right.from !== 'literal' ? mirrored[base] : undefined;
  return mirror === undefined ? verb(base, left, right, negated) : verb(mirror, right, left, negated);
}

function verb(base: BaseOperator, left: OperandWords, right: OperandWords, negated: boolean): string {
  const is = `${left.text} ${left.plural ? 'are' : 'is'}${negated ? ' not' : ''}`;
  switch (base) {
    case 'equal':
      return equality(left, right, is);
    case 'notEqual':
      return verb('equal', left, right, !negated);
    case 'in':
      return membership(left, right, is, negated);
    case 'notIn':
      return verb('in', left, right, !negated);
    case 'contains':
      return inclusion(left, right, negated);
    case 'doesNotContain':
      return verb('contains', left, right, !negated);
    case 'lessThan':
      return `${is} less than ${right.text}`;
    case 'lessThanInclusive':
    case 'within':
      return `${is} at most ${right.text}`;
    case 'greaterThan':
      return `${is} greater than ${right.text}`;
    case 'greaterThanInclusive':
      return `${is} at least ${right.text}`;
    case 'before':
    case 'after':
      return `${is} ${base} ${right.text}`;
    case 'startsWith':
      return `${left.text} ${negated ? 'does not start' : 'starts'} with ${right.text}`;
    case 'present':
      return right.values?.[0] === true ? `${is} known` : `${is} stated to be absent`;
    default:
      return unreachable(base);
  }
}

function equality(left: OperandWords, right: OperandWords, is: string): string {
  const value = right.from === 'literal' ? right.values?.[0] : undefined;
  if (left.type?.name === 'boolean' && typeof value === 'boolean') return `${is} ${value ? 'on' : 'off'}`;
  return `${is} ${right.text}`;
}

function membership(left: OperandWords, right: OperandWords, is: string, negated: boolean): string {
  if (right.values === undefined) return `${is} one of ${right.text}`;
  if (right.values.length === 0) return `${is} one of no values`;
  if (!negated || right.values.length === 1) return `${is} ${right.text}`;
  const words = right.values.map((value) => literalInWords(value, right.type));
  const verbOnly = `${left.text} ${left.plural ? 'are' : 'is'}`;
  return words.length === 2
    ? `${verbOnly} neither ${words.join(' nor ')}`
    : `${verbOnly} none of ${listInWords(words, 'and')}`;
}

function inclusion(left: OperandWords, right: OperandWords, negated: boolean): string {
  if (left.column !== undefined) {
    const { table, name, key } = left.column;
    return `the table “${table}” ${negated ? 'does not list' : 'lists'} ${right.text} among the ${name} for ${key}`;
  }
  if (left.plural) return `${left.text} ${negated ? 'do not include' : 'include'} ${right.text}`;
  return `${left.text} ${negated ? 'does not include' : 'includes'} ${right.text}`;
}
