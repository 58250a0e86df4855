import { unreachable } from '../invariant.js';
import type { BaseOperator, Decorator, FactValue } from '../language/index.js';
import type { Truth } from './decision.js';

/** The truth of `left operator right` for two known sides; decorators from left to right, outermost first. */
export function compare(
  [decorator, ...rest]: readonly Decorator[],
  base: BaseOperator,
  left: FactValue,
  right: FactValue,
): Truth {
  switch (decorator) {
    case undefined:
      return truthValue(holds(base, left, right));
    case 'not':
      return negation(compare(rest, base, left, right));
    case 'swap':
      return compare(rest, base, right, left);
    case 'someFact':
      return negation(conjunction(elements(left).map((element) => negation(compare(rest, base, element, right)))));
    case 'someValue':
      return negation(conjunction(elements(right).map((element) => negation(compare(rest, base, left, element)))));
    case 'everyFact':
      return ofEvery(elements(left).map((element) => compare(rest, base, element, right)));
    case 'everyValue':
      return ofEvery(elements(right).map((element) => compare(rest, base, left, element)));
    default:
      return unreachable(decorator);
  }
}

function holds(base: BaseOperator, left: FactValue, right: FactValue): boolean {
  switch (base) {
    case 'equal':
      return left === right;
    case 'notEqual':
      return left !== right;
    case 'in':
      return elements(right).some((element) => element === left);
    case 'notIn':
      return elements(right).every((element) => element !== left);
    case 'contains':
      return elements(left).some((element) => element === right);
    case 'doesNotContain':
      return elements(left).every((element) => element !== right);
    case 'lessThan':
    case 'before':
      return left < right;
    case 'lessThanInclusive':
    case 'within':
      return left <= right;
    case 'greaterThan':
    case 'after':
      return left > right;
    case 'greaterThanInclusive':
      return left >= right;
    case 'startsWith':
      return typeof left === 'string' && typeof right === 'string' && left.startsWith(right);
    case 'present':
      return true;
    default:
      return unreachable(base);
  }
}

function elements(value: FactValue): readonly (string | number | boolean | bigint)[] {
  return typeof value === 'object' ? value : [];
}

/** Of every element of an empty list nothing is said: unknown, where json-rules-engine says true. */
function ofEvery(truths: readonly Truth[]): Truth {
  return truths.length === 0 ? 'unknown' : conjunction(truths);
}

export function conjunction(truths: readonly Truth[]): Truth {
  if (truths.includes('false')) return 'false';
  return truths.includes('unknown') ? 'unknown' : 'true';
}

export function negation(truth: Truth): Truth {
  return truth === 'unknown' ? truth : truthValue(truth === 'false');
}

export function truthValue(truth: boolean): Truth {
  return truth ? 'true' : 'false';
}
