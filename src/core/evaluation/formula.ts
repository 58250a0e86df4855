import { unreachable } from '../invariant.js';
import type { FactType, FactValue } from '../language/fact-catalogue.js';

/**
 * Conditions with everything looked up that can be looked up before a request arrives: facts are positions, table
 * columns are positions, literals are in their inward form, `not:` and `swap:` are gone, and of each pair of opposite
 * operators one is left. Code generation and closures both start here; the interpreter does not, so that the three can
 * be held against each other.
 */

/** One side of a comparison: where its value comes from at run time, and its type. */
export type Operand =
  | { readonly from: 'fact'; readonly index: number; readonly type: FactType }
  | { readonly from: 'column'; readonly table: number; readonly column: number; readonly type: FactType }
  | { readonly from: 'literal'; readonly value: FactValue; readonly type: FactType }
  /** The element that the quantifier at this depth is looking at. */
  | { readonly from: 'element'; readonly depth: number; readonly type: FactType };

export type Test = 'equal' | 'in' | 'less' | 'lessOrEqual' | 'startsWith';

export type Formula =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[] }
  | { readonly kind: 'not'; readonly of: Formula }
  /** A named condition, by its position in `FormulaProgram.conditions`. */
  | { readonly kind: 'condition'; readonly index: number }
  | { readonly kind: 'test'; readonly test: Test; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'present'; readonly operand: Operand; readonly wanted: boolean }
  | {
      readonly kind: 'some' | 'every';
      readonly depth: number;
      readonly list: Operand;
      /** The side that is not taken apart: while it is unknown, so is the comparison. */
      readonly other: Operand;
      readonly of: Formula;
    };

/** A column as one side of a comparison sees it: its cells in the inward form that the other side asks for. */
export interface FormulaColumn {
  readonly name: string;
  readonly type: FactType;
}

export type Cell = FactValue | undefined;

export interface FormulaTable {
  readonly name: string;
  /** Index of the catalogue fact whose value picks the row. */
  readonly key: number;
  /** By the value of the key fact, which is a text: the cells in the order of `columns`; undefined where the row has none. */
  readonly rows: ReadonlyMap<unknown, readonly Cell[]>;
  readonly columns: readonly FormulaColumn[];
}

/** All that is decided together: the rules of a rule set, then the guard rails, each with its own tables and conditions. */
export interface FormulaProgram {
  readonly tables: readonly FormulaTable[];
  /** INVARIANT (conditions come before their users): each refers only to earlier ones. */
  readonly conditions: readonly Formula[];
  /** In decision order. */
  readonly rules: readonly Formula[];
  /** Indexes of the catalogue facts that a rule reads, table keys included; ascending. */
  readonly usedFacts: readonly number[];
}

/** What `typeof` says of a known value of this type; lists apart. */
export type Kind = 'string' | 'number' | 'boolean' | 'bigint' | 'list';

export function kindOf(type: FactType): Kind {
  switch (type.name) {
    case 'list':
      return 'list';
    case 'boolean':
      return 'boolean';
    case 'counter':
      return 'bigint';
    case 'integer':
    case 'instant':
    case 'duration':
      return 'number';
    case 'eui64':
    case 'srv':
    case 'enum':
    case 'text':
      return 'string';
    default:
      return unreachable(type);
  }
}

/** Whether a fact is known and of its type: anything else makes a comparison unknown, never false. */
export function isKnown(kind: Kind, fact: unknown): fact is FactValue {
  return kind === 'list' ? isList(fact) : typeof fact === kind;
}

export function isList(fact: unknown): fact is readonly (string | number | boolean | bigint)[] {
  return Array.isArray(fact);
}
