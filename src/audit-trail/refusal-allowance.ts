const windowMilliseconds = 60_000;
const perAddress = 10;
const perReplica = 100;

/** How many entries refused sign-ins may still make in this minute. Bounded: it counts addresses that made an entry. */
export class RefusalAllowance {
  #windowEnds = 0;
  #taken = 0;
  #leftOut = 0;
  readonly #byAddress = new Map<string, number>();

  /** @param now - epoch milliseconds */
  constructor(private readonly now: () => number) {}

  /** @returns how many were left out since the last entry, when there may be one now; else undefined, and it is counted */
  take(address: string): number | undefined {
    if (this.now() >= this.#windowEnds) {
      this.#windowEnds = this.now() + windowMilliseconds;
      this.#taken = 0;
      this.#byAddress.clear();
    }
    const taken = this.#byAddress.get(address) ?? 0;
    if (taken >= perAddress || this.#taken >= perReplica) {
      this.#leftOut += 1;
      return undefined;
    }
    this.#taken += 1;
    this.#byAddress.set(address, taken + 1);
    const leftOut = this.#leftOut;
    this.#leftOut = 0;
    return leftOut;
  }

  /** The entry could not be written: it and those it would have counted wait for the next one. */
  giveBack(leftOut: number): void {
    this.#leftOut += leftOut + 1;
  }
}
