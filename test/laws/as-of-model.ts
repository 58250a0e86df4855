/**
 * What as-of reads must answer, worked out from a plain list of everything that was told: no indices, no versions that
 * are closed or moved. Times are epoch milliseconds.
 */

export interface Observation<Content> {
  readonly content: Content;
  readonly observedAt: number;
  readonly recordedAt: number;
  readonly source: string;
}

const sameContent = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** All observations of one device, in the order in which they were recorded. */
export class DeviceModel<Content> {
  readonly #told: Observation<Content>[] = [];

  tell(observation: Observation<Content>): void {
    const then = this.at(observation.observedAt, Infinity);
    const isKnown = then?.observedAt === observation.observedAt && sameContent(then.content, observation.content);
    if (!isKnown) this.#told.push(observation);
  }

  /** The observation made last up to `validAt`, of those recorded up to `knownAt`; of two, the one recorded later. */
  at(validAt: number, knownAt: number): Observation<Content> | undefined {
    let found: Observation<Content> | undefined;
    for (const one of this.#told) {
      if (one.observedAt > validAt || one.recordedAt > knownAt) continue;
      if (found === undefined || one.observedAt >= found.observedAt) found = one;
    }
    return found;
  }

  get told(): readonly Observation<Content>[] {
    return this.#told;
  }
}

interface Seen {
  readonly observedAt: number;
  readonly recordedAt: number;
  readonly source: string;
}

interface ModelVersion<Content> {
  readonly content: Content;
  readonly recordedAt: number;
  /** Null while it is current. */
  supersededAt: number | null;
  readonly seen: Seen[];
  /** By feed lines alone: what a line is compared with. */
  last: Seen;
}

/** One party or registration: what later information replaces, and older information does not. */
export class VersionModel<Content> {
  readonly #versions: ModelVersion<Content>[] = [];

  get #current(): ModelVersion<Content> | undefined {
    return this.#versions.at(-1);
  }

  /** @returns whether it was taken; other content that was seen earlier is not */
  tell({ content, ...seen }: Observation<Content>): boolean {
    const current = this.#current;
    if (current !== undefined && sameContent(current.content, content)) {
      if (seen.observedAt > current.last.observedAt) {
        current.seen.push(seen);
        current.last = seen;
      }
      return true;
    }
    if (current !== undefined && seen.observedAt < current.last.observedAt) return false;
    if (current !== undefined) current.supersededAt = seen.recordedAt;
    this.#versions.push({ content, recordedAt: seen.recordedAt, supersededAt: null, seen: [seen], last: seen });
    return true;
  }

  /** A source repeats all it knows: what it was the last to see, it sees again. */
  confirm(seen: Seen, counts: (content: Content) => boolean): void {
    const current = this.#current;
    if (current !== undefined && counts(current.content) && current.last.source === seen.source)
      current.seen.push(seen);
  }

  at(knownAt: number): Observation<Content> | undefined {
    const version = this.#versionAt(knownAt);
    if (version === undefined) return undefined;
    let last: Seen | undefined;
    for (const seen of version.seen) {
      if (seen.recordedAt <= knownAt && (last === undefined || seen.observedAt > last.observedAt)) last = seen;
    }
    return last && { content: version.content, ...last };
  }

  /** Of sources that saw the same last at the same instant any may be named: this one then stands for the one of `at`. */
  named(source: string, knownAt: number): string {
    const last = this.at(knownAt);
    const isTied = this.#versionAt(knownAt)?.seen.some(
      (seen) => seen.source === source && seen.recordedAt <= knownAt && seen.observedAt === last?.observedAt,
    );
    return last !== undefined && isTied === true ? last.source : source;
  }

  #versionAt(knownAt: number): ModelVersion<Content> | undefined {
    return this.#versions.find(({ recordedAt, supersededAt }) => {
      return recordedAt <= knownAt && (supersededAt === null || knownAt < supersededAt);
    });
  }
}
