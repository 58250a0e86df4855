/** Records by the number of their profile: as many arrays as questions, so that a record costs some nanoseconds. */
export class ProfileCounts {
  readonly #records: number[] = [];
  readonly #stale: number[] = [];
  readonly #newest: number[] = [];

  /** @param seen - epoch milliseconds */
  add(profile: number, seen: number, isStale: boolean): void {
    this.#records[profile] = (this.#records[profile] ?? 0) + 1;
    if (isStale) this.#stale[profile] = (this.#stale[profile] ?? 0) + 1;
    if (!((this.#newest[profile] ?? -Infinity) >= seen)) this.#newest[profile] = seen;
  }

  /** Of each profile that any record has. */
  *entries(): Generator<ProfileCount> {
    for (const [profile, records] of this.#records.entries()) {
      // Holes of the array come out as undefined, whatever its type says.
      if (!(records > 0)) continue;
      yield { profile, records, stale: this.#stale[profile] ?? 0, newest: this.#newest[profile] ?? -Infinity };
    }
  }
}

export interface ProfileCount {
  readonly profile: number;
  readonly records: number;
  readonly stale: number;
  /** Epoch milliseconds. */
  readonly newest: number;
}
