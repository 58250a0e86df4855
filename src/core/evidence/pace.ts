/**
 * Rests between small steps of a long work, because the process that gathers evidence also decides live commands. Counts
 * work instead of time: core reads no clock, and the same input rests at the same places.
 */
export class Pace {
  #spent = 0;

  /** @param pause - gives other work its turn, as `setImmediate` does */
  constructor(private readonly pause: () => Promise<void>) {}

  /** To be awaited after each step. `work`: about how many comparisons the step came to. */
  async after(work: number): Promise<void> {
    this.#spent += work;
    if (this.#spent < workBetweenPauses) return;
    this.#spent = 0;
    await this.pause();
  }
}

/** Well below a millisecond of comparisons, and still few milliseconds while V8 has optimised nothing yet. */
const workBetweenPauses = 200;

/** Work of one step after which there is always a pause. */
export const wholeStep = workBetweenPauses;
