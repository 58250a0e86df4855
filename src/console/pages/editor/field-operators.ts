import type { BaseOperator, Decorator } from '../../../core/language/index.js';
import { baseOperators, operatorType, resolveOperator } from '../../../core/language/index.js';
import type { FactField } from './fact-fields.js';

export interface OperatorChoice {
  /** As a rule set writes it. */
  readonly operator: string;
  readonly label: string;
}

const words: Readonly<Record<BaseOperator, readonly [string, string]>> = {
  equal: ['is', 'is not'],
  notEqual: ['is not', 'is'],
  in: ['is one of', 'is none of'],
  notIn: ['is none of', 'is one of'],
  contains: ['contains', 'does not contain'],
  doesNotContain: ['does not contain', 'contains'],
  lessThan: ['is less than', 'is not less than'],
  lessThanInclusive: ['is at most', 'is not at most'],
  greaterThan: ['is more than', 'is not more than'],
  greaterThanInclusive: ['is at least', 'is not at least'],
  present: ['is present', 'is present'],
  startsWith: ['starts with', 'does not start with'],
  before: ['is before', 'is not before'],
  after: ['is after', 'is not after'],
  within: ['is within', 'is not within'],
};

const spoken: Readonly<Record<Exclude<Decorator, 'not'>, string>> = {
  someFact: 'some element',
  everyFact: 'every element',
  someValue: 'for some of the values',
  everyValue: 'for each of the values',
  swap: 'the other way round',
};

/** `someFact:not:startsWith` as `some element does not start with`. What is no operator is itself. */
export function operatorInWords(operator: string): string {
  const resolved = resolveOperator(operator);
  if (resolved === undefined) return operator;
  const { decorators, base } = resolved;
  const denials = decorators.filter((each) => each === 'not').length;
  // Where `not` stands outside `someFact` it denies the whole; only the plain place has plain words.
  const isPlain = denials === 0 || (denials === 1 && decorators.at(-1) === 'not');
  if (!isPlain) return operator;
  const before = decorators.flatMap((each) => (each === 'not' ? [] : [spoken[each]]));
  return [...before, words[base][denials]].join(' ');
}

/** The operators that fit what a field holds, and the one that is written, in words. */
export function operatorsFor(field: FactField | undefined, written: string): readonly OperatorChoice[] {
  const fitting = field === undefined ? [] : fittingOperators(field);
  const all = fitting.includes(written) || written === '' ? fitting : [...fitting, written];
  return all.map((operator) => ({ operator, label: operatorInWords(operator) }));
}

const deniable: readonly BaseOperator[] = ['startsWith', 'within'];

function fittingOperators(field: FactField): readonly string[] {
  const fitting = baseOperators.flatMap((base): readonly string[] => {
    const type = operatorType(base);
    if (type === undefined) return [base];
    if (!field.types.some((each) => type.types.includes(each))) return [];
    const plain = deniable.includes(base) ? [base, `not:${base}`] : [base];
    if (type.left === 'list') return field.isList ? plain : [];
    return field.isList ? plain.flatMap((each) => [`someFact:${each}`, `everyFact:${each}`]) : plain;
  });
  // The plain ones first: a new comparison begins with the first.
  return [...fitting].sort((one, other) => rank(one) - rank(other));
}

function rank(operator: string): number {
  return operator.includes(':') ? 2 : operator === 'present' ? 1 : 0;
}

/** Whether the right side of an operator is a list, a single value, or the yes or no of `present`. */
export function rightSideOf(operator: string): 'list' | 'scalar' | 'presence' {
  const resolved = resolveOperator(operator);
  if (resolved === undefined) return 'scalar';
  const type = operatorType(resolved.base);
  if (type === undefined) return 'presence';
  let [left, right] = [type.left, type.right];
  // From the inside out: what a decorator takes apart was a list before.
  for (const decorator of [...resolved.decorators].reverse()) {
    if (decorator === 'swap') [left, right] = [right, left];
    if (decorator === 'someFact' || decorator === 'everyFact') left = 'list';
    if (decorator === 'someValue' || decorator === 'everyValue') right = 'list';
  }
  return right;
}

/** Whether an operator asks a fact of its field's type only about other facts: `equal` of counters and instants. */
export function needsFact(operator: string, field: FactField): boolean {
  const resolved = resolveOperator(operator);
  const type = resolved === undefined ? undefined : operatorType(resolved.base);
  return type !== undefined && field.types.every((each) => type.factsOnly.includes(each));
}
