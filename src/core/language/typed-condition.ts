import type { FactType, ScalarType } from './fact-catalogue.js';
import type { ScalarValue } from './fact-value.js';
import type { ResolvedOperator } from './operators.js';
import type { Scalar } from './rule-set.js';

/** One cell of a table column, and where it stands. */
export interface Cell {
  readonly pointer: string;
  readonly json: Scalar | readonly Scalar[];
}

/** A table column: its JSON shape is its own, its type that of what it is compared with. */
export interface Column {
  readonly table: string;
  readonly name: string;
  readonly isList: boolean;
  readonly json: 'string' | 'number' | 'boolean';
  readonly cells: readonly Cell[];
}

export type Operand =
  | { readonly kind: 'fact'; readonly path: string; readonly type: FactType; readonly nullable: boolean }
  | { readonly kind: 'column'; readonly path: string; readonly column: Column }
  | { readonly kind: 'literal'; readonly json: unknown };

export interface TypedComparison {
  readonly kind: 'comparison';
  readonly pointer: string;
  readonly operator: ResolvedOperator;
  readonly left: Operand;
  readonly right: Operand;
  /** What both sides compare as; null for `present`. */
  readonly scalar: ScalarType | null;
  /** The right side's literal(s) in inward form; undefined when it is not a literal. */
  readonly literals: readonly ScalarValue[] | undefined;
}

/** A condition as the checker read it; `broken` where it reported, with what could be read of it. */
export type TypedCondition =
  | { readonly kind: 'all' | 'any'; readonly pointer: string; readonly members: readonly TypedCondition[] }
  | { readonly kind: 'not'; readonly pointer: string; readonly member: TypedCondition }
  | { readonly kind: 'reference'; readonly pointer: string; readonly name: string }
  | TypedComparison
  | { readonly kind: 'broken'; readonly pointer: string; readonly members: readonly TypedCondition[] };
