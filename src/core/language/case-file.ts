import type { Outcome, Verdict } from '../evaluation/decision.js';

/** A fact's value as a case states it: JSON of the fact's type; null says that its source states there is none. */
export type CaseFacts = Readonly<Record<string, unknown>>;

export interface ExpectedDecision {
  readonly verdict: Verdict;
  /** Null exactly when the verdict is `permit`. */
  readonly responseCode: string | null;
  /** By rule name; rules not named may have any outcome. */
  readonly outcomes?: Readonly<Record<string, Outcome>>;
  /** Names of the rules in mode `warn` that did not hold, in decision order. */
  readonly advisories?: readonly string[];
}

export interface Case {
  /** A law in the present tense. */
  readonly name: string;
  /** Facts that differ from `given`. */
  readonly with?: CaseFacts;
  /** Facts of `given` that are unknown in this case. */
  readonly without?: readonly string[];
  /** Versions of the rule set that the case holds for. */
  readonly versions: readonly number[];
  readonly expect: ExpectedDecision;
}

/** A file in `cases/`: facts that all its cases share, and what is decided in each. A fact not given is unknown. */
export interface CaseFile {
  readonly $schema?: string;
  readonly title: string;
  readonly given: CaseFacts;
  readonly cases: readonly Case[];
}
