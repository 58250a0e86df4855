import { invariant, unreachable } from '../invariant.js';
import { resolveOperator } from '../language/index.js';
import type { BaseOperator, Decorator } from '../language/index.js';
import type { Formula, Operand, Test } from './formula.js';
import { scalarTypeOf } from './inward-value.js';

/**
 * The formula of one comparison. Decorators apply from left to right, outermost first, as in json-rules-engine:
 * `not:someFact:in` is not (some element of the fact is in the value).
 */
export function operatorFormula(operator: string, left: Operand, right: Operand): Formula {
  const resolved = resolveOperator(operator);
  invariant(resolved, `the checker accepts no operator \`${operator}\``);
  return decorated(resolved.decorators, resolved.base, left, right, 0);
}

function decorated(
  [decorator, ...rest]: readonly Decorator[],
  base: BaseOperator,
  left: Operand,
  right: Operand,
  depth: number,
): Formula {
  switch (decorator) {
    case undefined:
      return undecorated(base, left, right);
    case 'not':
      return { kind: 'not', of: decorated(rest, base, left, right, depth) };
    case 'swap':
      return decorated(rest, base, right, left, depth);
    case 'someFact':
    case 'everyFact': {
      const of = decorated(rest, base, elementOf(left, depth), right, depth + 1);
      return { kind: decorator === 'someFact' ? 'some' : 'every', depth, list: left, other: right, of };
    }
    case 'someValue':
    case 'everyValue': {
      const of = decorated(rest, base, left, elementOf(right, depth), depth + 1);
      return { kind: decorator === 'someValue' ? 'some' : 'every', depth, list: right, other: left, of };
    }
    default:
      return unreachable(decorator);
  }
}

function undecorated(base: BaseOperator, left: Operand, right: Operand): Formula {
  switch (base) {
    case 'equal':
      return test('equal', left, right);
    case 'notEqual':
      return { kind: 'not', of: test('equal', left, right) };
    case 'in':
      return test('in', left, right);
    case 'notIn':
      return { kind: 'not', of: test('in', left, right) };
    case 'contains':
      return test('in', right, left);
    case 'doesNotContain':
      return { kind: 'not', of: test('in', right, left) };
    case 'lessThan':
    case 'before':
      return test('less', left, right);
    case 'lessThanInclusive':
    case 'within':
      return test('lessOrEqual', left, right);
    case 'greaterThan':
    case 'after':
      return test('less', right, left);
    case 'greaterThanInclusive':
      return test('lessOrEqual', right, left);
    case 'startsWith':
      return test('startsWith', left, right);
    case 'present':
      invariant(right.from === 'literal', 'the checker accepts `present` with true or false only');
      return { kind: 'present', operand: left, wanted: right.value === true };
    default:
      return unreachable(base);
  }
}

function test(name: Test, left: Operand, right: Operand): Formula {
  return { kind: 'test', test: name, left, right };
}

function elementOf(list: Operand, depth: number): Operand {
  return { from: 'element', depth, type: scalarTypeOf(list.type) };
}
