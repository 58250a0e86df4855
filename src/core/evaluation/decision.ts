import type { GuardRailEvent, Mode, RuleEvent, Scalar } from '../language/rule-set.js';
import type { Absence } from './context.js';

export type Verdict = 'permit' | 'refuse';
export type Truth = 'true' | 'false' | 'unknown';

/** Of one rule. A waiver is `held` when it applies; a requirement that a waiver lifted is `waived`. */
export type Outcome = 'held' | 'broken' | 'undetermined' | 'waived';

/**
 * The whole decision, compact. `truths` holds two 32-bit integers for each chunk of `rulesPerChunk` rules, in decision
 * order: bit i of the first says rule i is true, of the second that it is false; neither means unknown.
 * `reasonsOf`, `outcomesOf` and `explain` put it in words.
 */
export interface Decision {
  readonly verdict: Verdict;
  /** The first refusing requirement's (or, if all requirements held or were waived, guard rail's); null on permit. */
  readonly responseCode: string | null;
  readonly truths: readonly number[];
  /** As `truths`, one integer a chunk: bit i says a waiver lifted rule i. */
  readonly waived: readonly number[];
  /** Every requirement held or was waived, and a guard rail refused all the same: an alert. */
  readonly guardRailFired: boolean;
}

export interface MissingFact extends Absence {
  readonly fact: string;
}

/** A requirement or guard rail that did not simply hold. */
export interface Reason {
  readonly rule: string;
  readonly kind: 'requirement' | 'guard-rail';
  readonly outcome: Exclude<Outcome, 'held'>;
  /** The waiver that lifted it; null unless `waived`. */
  readonly waivedBy: string | null;
  readonly responseCode: string;
  readonly mode: Mode;
  readonly because: string;
  readonly basis: string;
  /** Paths, sorted; only where an unknown fact is why the rule is undetermined. */
  readonly missingFacts: readonly string[];
  readonly missing: readonly MissingFact[];
}

/** A fact in the form JSON carries: counters as decimal strings, instants RFC 3339, durations ISO 8601. */
export type FactJson = Scalar | readonly Scalar[] | null;

export interface ExplainedOperand {
  /** `command.originatorId`, or null for a literal. */
  readonly fact: string | null;
  /** Absent when unknown. */
  readonly value?: FactJson;
}

export type ExplainedCondition =
  | { readonly kind: 'all' | 'any'; readonly truth: Truth; readonly conditions: readonly ExplainedCondition[] }
  | { readonly kind: 'not'; readonly truth: Truth; readonly condition: ExplainedCondition }
  | { readonly kind: 'condition'; readonly name: string; readonly truth: Truth; readonly condition: ExplainedCondition }
  | {
      readonly kind: 'comparison';
      readonly truth: Truth;
      readonly operator: string;
      readonly left: ExplainedOperand;
      readonly right: ExplainedOperand;
    };

export interface ExplainedRule {
  readonly rule: string;
  readonly event: RuleEvent['type'] | GuardRailEvent['type'];
  readonly outcome: Outcome;
  readonly truth: Truth;
  readonly waivedBy: string | null;
  readonly conditions: ExplainedCondition;
}

/** What `explain=full` adds: the facts as json-rules-engine would take them (nested by name, tables included), and every rule. */
export interface Explanation {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly rules: readonly ExplainedRule[];
}
