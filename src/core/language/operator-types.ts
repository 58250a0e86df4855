import { unreachable } from '../invariant.js';
import type { ScalarTypeName } from './fact-catalogue.js';
import type { BaseOperator } from './operators.js';

/** What an operator asks of its two sides once its decorators are applied. */
export interface OperatorType {
  readonly left: 'scalar' | 'list';
  readonly right: 'scalar' | 'list';
  readonly types: readonly ScalarTypeName[];
  /** Types that it compares between facts only, never with a literal or a table cell. */
  readonly factsOnly: readonly ScalarTypeName[];
}

const comparable: readonly ScalarTypeName[] = [
  'eui64',
  'srv',
  'enum',
  'boolean',
  'integer',
  'counter',
  'instant',
  'text',
];
// Inside, a counter is a BigInt and an instant a number; a literal in a rule is text, which never equals either.
const textInJsonOnly: readonly ScalarTypeName[] = ['counter', 'instant'];

/** The types that an operator takes; undefined for `present`, which takes any fact. */
export function operatorType(base: BaseOperator): OperatorType | undefined {
  switch (base) {
    case 'equal':
    case 'notEqual':
      return { left: 'scalar', right: 'scalar', types: comparable, factsOnly: textInJsonOnly };
    case 'in':
    case 'notIn':
      return { left: 'scalar', right: 'list', types: comparable, factsOnly: textInJsonOnly };
    case 'contains':
    case 'doesNotContain':
      return { left: 'list', right: 'scalar', types: comparable, factsOnly: textInJsonOnly };
    case 'lessThan':
    case 'lessThanInclusive':
    case 'greaterThan':
    case 'greaterThanInclusive':
      return { left: 'scalar', right: 'scalar', types: ['integer', 'counter'], factsOnly: [] };
    case 'startsWith':
      return { left: 'scalar', right: 'scalar', types: ['text', 'srv'], factsOnly: [] };
    case 'before':
    case 'after':
      return { left: 'scalar', right: 'scalar', types: ['instant'], factsOnly: [] };
    case 'within':
      return { left: 'scalar', right: 'scalar', types: ['duration'], factsOnly: [] };
    case 'present':
      return undefined;
    default:
      return unreachable(base);
  }
}
