/**
 * A rule set as written: the shape of one file in `rules/`. Its `rules` are json-rules-engine rules, verbatim.
 * These types describe a rule set that `checkRuleSet` accepted; nothing else makes one.
 */

export type Scalar = string | number | boolean;

/** `{ "fact": "command", "path": "$.originatorId" }`: what one side of a comparison reads. */
export interface FactReference {
  readonly fact: string;
  /** `$.name` or `$.name.name`; nothing else of JSONPath. */
  readonly path: string;
}

export type ComparisonValue = Scalar | readonly Scalar[] | FactReference;

/** A leaf: `<fact> <operator> <value>`. `operator` may carry decorators, `someFact:not:equal`. */
export interface Comparison extends FactReference {
  readonly operator: string;
  readonly value: ComparisonValue;
}

export interface AllGroup {
  readonly all: readonly Condition[];
}
export interface AnyGroup {
  readonly any: readonly Condition[];
}
export interface NotGroup {
  readonly not: Condition;
}
/** A named condition of the same rule set. */
export interface ConditionReference {
  readonly condition: string;
}
export type Group = AllGroup | AnyGroup | NotGroup | ConditionReference;
export type Condition = Group | Comparison;

/** `enforce` refuses, `warn` is recorded and returned as an advisory, `off` is recorded only. */
export type Mode = 'enforce' | 'warn' | 'off';

export interface RequirementEvent {
  readonly type: 'requirement';
  readonly params: {
    readonly responseCode: string;
    readonly mode: Mode;
    readonly because: string;
    readonly basis: string;
    /** Says that the rule rests on an assumption, and which. */
    readonly unverified?: string;
  };
}

export interface WaiverEvent {
  readonly type: 'waiver';
  readonly params: {
    /** Names of requirements of the same rule set. */
    readonly waives: readonly string[];
    /** Whether the waiver also lifts a requirement that is undetermined; without it, only a broken one. */
    readonly whenUndetermined: boolean;
    readonly because: string;
    readonly basis: string;
    readonly unverified?: string;
  };
}

/** Only in `guard-rails.json`: what must be true for any permit, whatever a rule set says. */
export interface GuardRailEvent {
  readonly type: 'guard-rail';
  readonly params: {
    readonly responseCode: string;
    readonly because: string;
    readonly basis: string;
    readonly unverified?: string;
  };
}

export type RuleEvent = RequirementEvent | WaiverEvent | GuardRailEvent;

export interface Rule<E extends RuleEvent = RuleEvent> {
  readonly name: string;
  /** 1 or more; a higher one is decided and reported first. */
  readonly priority: number;
  readonly conditions: Group;
  readonly event: E;
}

export type TableCell = Scalar | readonly Scalar[];
export type TableRow = Readonly<Record<string, TableCell>>;

/** Reference data the rule set owns. A condition reads a column as `{ "fact": "<table>", "path": "$.<column>" }`. */
export interface Table {
  /** Path of the scalar catalogue fact whose value picks the row, `command.serviceReferenceVariant`. */
  readonly key: string;
  readonly rows: Readonly<Record<string, TableRow>>;
}

export interface Basis {
  readonly document: string;
  readonly clause: string;
}

export interface RuleSet {
  readonly $schema?: string;
  readonly name: string;
  /** 1, 2, 3 … */
  readonly version: number;
  readonly title: string;
  readonly basis: readonly Basis[];
  readonly tables: Readonly<Record<string, Table>>;
  readonly conditions: Readonly<Record<string, Group>>;
  readonly rules: readonly Rule[];
}
