import type { OutcomePair } from './decider.js';

/** A null ends as null, undefined is left out: it says that the thing is not known. */
type Part = string | null;

/** Counts by what they count, a JSON list: `["pair", sender, verdict, code, verdict, code]`. */
export type Counts = Readonly<Record<string, number>>;

/** What flips are also counted by. */
export interface Place {
  /** Null: the device belongs to none; undefined: not known. */
  readonly cohort: string | null | undefined;
  readonly distributor: string | null;
}

/** Counts of one unit of a census, or of all of it: adding up is all that is ever done with them. */
export class Tally {
  readonly #counts = new Map<string, { readonly parts: readonly Part[]; count: number }>();

  device(): void {
    this.#add(['device']);
  }

  unnamed(sender: string, reason: string): void {
    this.#add(['unnamed', sender, reason]);
  }

  pair(sender: string, pair: OutcomePair): void {
    const { before, after } = pair;
    this.#add(['pair', sender, before.verdict, before.responseCode, after.verdict, after.responseCode]);
  }

  flip({ cohort, distributor }: Place): void {
    this.#add(cohort === undefined ? ['flip-cohort'] : ['flip-cohort', cohort]);
    this.#add(['flip-distributor', distributor]);
  }

  flippingDevice(): void {
    this.#add(['flipping-device']);
  }

  counts(): Counts {
    return Object.fromEntries([...this.#counts.values()].map(({ parts, count }) => [JSON.stringify(parts), count]));
  }

  #add(parts: readonly Part[]): void {
    // Texts of feeds hold no control characters, and a null is told from every text by its own.
    const key = parts.map((part) => part ?? '\u0001').join('\u0000');
    const known = this.#counts.get(key);
    if (known === undefined) this.#counts.set(key, { parts, count: 1 });
    else known.count += 1;
  }
}

/** Adds counts to a sum, which they change. */
export function addCounts(sum: Map<string, number>, counts: Counts): void {
  for (const [key, count] of Object.entries(counts)) sum.set(key, (sum.get(key) ?? 0) + count);
}
