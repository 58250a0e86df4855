import type { Basis, Group, Mode, Rule, RuleEvent, Table, TableCell, TableRow } from '../language/rule-set.js';

/** Where a difference stands: RFC 6901 pointers into the old and the new document, null where it has none. */
export interface Pointers {
  readonly before: string | null;
  readonly after: string | null;
}

/** What every delta says of itself. */
export interface Told {
  /** What it is addressed by: the rule's, condition's or table's name as in the new document, else as in the old. */
  readonly name: string;
  readonly pointers: Pointers;
  /** One English sentence for people who know no JSON. */
  readonly sentence: string;
}

interface Added<S, T> {
  readonly kind: 'added';
  readonly subject: S;
  readonly before: null;
  readonly after: T;
}
interface Removed<S, T> {
  readonly kind: 'removed';
  readonly subject: S;
  readonly before: T;
  readonly after: null;
}
interface Changed<S, T> {
  readonly kind: 'changed';
  readonly subject: S;
  readonly before: T;
  readonly after: T;
}
interface Renamed<S> {
  readonly kind: 'renamed';
  readonly subject: S;
  readonly before: string;
  readonly after: string;
}
/** `moved`: the order as written differs where the order of decision does not. */
interface Reordered<K, S, T> {
  readonly kind: K;
  readonly subject: S;
  readonly before: T;
  readonly after: T;
}

/** A rule's places, each from 0: in the order of decision, and in the file. */
export interface RulePlace {
  readonly decided: number;
  readonly written: number;
}

/** An entry of a rule set's basis and its place in the list, from 0. */
export interface BasisEntry extends Basis {
  readonly place: number;
}

/** The fields of a rule that change one by one; `event` is the whole event of a rule whose event type changed. */
export interface RuleFields {
  readonly priority: number;
  readonly conditions: Group;
  readonly event: RuleEvent;
  readonly responseCode: string;
  readonly mode: Mode;
  readonly waives: readonly string[];
  readonly whenUndetermined: boolean;
  readonly because: string;
  readonly basis: string;
}
export type RuleField = keyof RuleFields;

type ChangedRule = {
  readonly [F in RuleField]: Changed<'rule', RuleFields[F]> & { readonly field: F };
}[RuleField];

export type HeadingDelta = Added<'name' | 'title', string> | Changed<'name' | 'title', string>;

/** The basis of guard rails is one text; that of a rule set a list. */
export type BasisDelta =
  | Added<'basis', BasisEntry | string>
  | Removed<'basis', BasisEntry>
  | Changed<'basis', BasisEntry | string>
  | Reordered<'reordered', 'basis', BasisEntry>;

export type TableColumn = Readonly<Record<string, TableCell>>;

/** Of a whole table or a part of it. A column's machine form is its cells by row; a cell is null where there is none. */
export type TableDelta =
  | ((Added<'table', Table> | Removed<'table', Table> | Renamed<'table'>) & { readonly part: 'table' })
  | (Changed<'table', string> & { readonly part: 'key' })
  | ((Added<'table', TableRow> | Removed<'table', TableRow>) & { readonly part: 'row'; readonly row: string })
  | ((Added<'table', TableColumn> | Removed<'table', TableColumn>) & {
      readonly part: 'column';
      readonly column: string;
    })
  | (Changed<'table', TableCell | null> & { readonly part: 'cell'; readonly row: string; readonly column: string });

export type ConditionDelta =
  Added<'condition', Group> | Removed<'condition', Group> | Renamed<'condition'> | Changed<'condition', Group>;

/** `place` is where an added rule stands in the new file and a removed one stood in the old. */
export type RuleDelta =
  | ((Added<'rule', Rule> | Removed<'rule', Rule>) & { readonly place: number })
  | Renamed<'rule'>
  | Reordered<'reordered' | 'moved', 'rule', RulePlace>
  | ChangedRule;

/** What a rule says is unverified. It has a line of its own, also of an added or removed rule: a board decides on it. */
export type AssumptionDelta =
  Added<'assumption', string> | Removed<'assumption', string> | Changed<'assumption', string>;

export type UntoldDelta = HeadingDelta | BasisDelta | TableDelta | ConditionDelta | RuleDelta | AssumptionDelta;

/**
 * One difference between two versions: plain JSON that can be sent as it is, frozen. Together the deltas of a diff
 * make the new version of the old one: renames first (references to the name follow), then in any order.
 */
export type Delta = Told & UntoldDelta;

/** Puts what a delta says of itself beside what it is. */
export function told<D extends UntoldDelta>(
  delta: D,
  name: string,
  pointers: { readonly before?: string; readonly after?: string },
  sentence: string,
): Told & D {
  const { before = null, after = null } = pointers;
  const whole = { ...delta, name, pointers: Object.freeze({ before, after }), sentence };
  Object.freeze(whole);
  return whole;
}
