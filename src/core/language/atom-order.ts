import { unreachable } from '../invariant.js';
import type { ScalarValue } from './fact-value.js';
import type { BaseOperator } from './operators.js';

/** Whether a point stands in an operator's relation to a literal of the same type. */
export function compareAtom(base: BaseOperator, point: ScalarValue, literal: ScalarValue): boolean {
  switch (base) {
    case 'equal':
    case 'in':
    case 'contains':
      return point === literal;
    case 'notEqual':
    case 'notIn':
    case 'doesNotContain':
      return point !== literal;
    case 'lessThan':
    case 'before':
      return point < literal;
    case 'lessThanInclusive':
    case 'within':
      return point <= literal;
    case 'greaterThan':
    case 'after':
      return point > literal;
    case 'greaterThanInclusive':
      return point >= literal;
    case 'startsWith':
      return String(point).startsWith(String(literal));
    case 'present':
      return point === literal;
    default:
      return unreachable(base);
  }
}
