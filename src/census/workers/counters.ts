import type { Unit, UnitResult } from '../counting/unit.js';

/** Whoever counts the units of one census: worker threads, or this thread in small pieces. */
export interface Counters {
  /** How many units may be under way at once. */
  readonly width: number;
  /** Rejects when the unit cannot be counted; nothing is kept of it then. */
  count(unit: Unit): Promise<UnitResult>;
  /** Ends what is under way, whose promises reject. */
  close(): Promise<void>;
}

/** The counters were closed before they came to an end. */
export class CountingEnded extends Error {
  override readonly name = 'CountingEnded';
}
