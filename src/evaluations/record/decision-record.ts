import type { Decided } from '../decided.js';

/** What became of a decision on its way into the record. Only `recorded` and `replayed` may be answered. */
export type RecordOutcome =
  | { readonly kind: 'recorded' }
  /** The same request was decided before: this is the stored answer, byte for byte. */
  | { readonly kind: 'replayed'; readonly answer: string; readonly epoch: number; readonly record: string }
  /** The request ID was used before, for other content. */
  | { readonly kind: 'reused' }
  /** Another epoch is in force by now: decide again. */
  | { readonly kind: 'fenced' }
  /** Not known to be durable within the deadline. */
  | { readonly kind: 'unavailable' }
  /** More decisions wait than this replica keeps up with. */
  | { readonly kind: 'shed' };

/** Where decisions are kept. The bench has a second implementation, which keeps none, to tell what keeping costs. */
export abstract class DecisionRecord {
  /**
   * @param deadline - epoch milliseconds; what is not known to be durable by then is `unavailable`
   * @returns an outcome for each decision, in order; never rejects
   */
  abstract append(decisions: readonly Decided[], deadline: number): Promise<readonly RecordOutcome[]>;
}
