import type { GuardRails, FactCatalogue, RuleSet } from '../../core/language/index.js';
import type { Question } from './question.js';
import type { PlannedSlots } from './slot-overlay.js';
import type { Counts } from './tally.js';

/** A rule set with what it is compiled with; passes between threads, functions do not. */
export interface Rules {
  readonly ruleSet: RuleSet;
  readonly guardRails: GuardRails | null;
  readonly catalogue: FactCatalogue;
}

/** All that whoever counts must know, once for a census. */
export interface CountingOrder {
  readonly question: Question;
  /** In the order of the question: before and after, or those of its `ruleSets`. */
  readonly rules: readonly Rules[];
  /** Epoch milliseconds: every decision of a census is made at this instant. */
  readonly decidedAt: number;
}

/** One part of a census, small enough to be lost: a partition of the cache, or some items of a corrective action. */
export type Unit =
  | { readonly number: number; readonly kind: 'partition' }
  | { readonly number: number; readonly kind: 'slots'; readonly slots: readonly PlannedSlots[] };

/** What came of one unit; it follows from the order, the unit and what is known of its devices. */
export interface UnitResult {
  readonly number: number;
  readonly counts: Counts;
  readonly flips: number;
  /** NDJSON, ordered by device and sender. */
  readonly flipLines: string;
}
