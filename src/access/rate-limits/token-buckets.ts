/** How many a second on average, and how many at once after a silence. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

interface Bucket {
  tokens: number;
  /** Milliseconds of the caller's clock. */
  at: number;
}

/** Everybody for whom there was no room has this bucket together; no subject and no address is called so. */
const nobody = '';
const sweepMilliseconds = 1_000;

/**
 * A token bucket for each key, in bounded memory. Times are milliseconds of a clock that never goes back.
 *
 * INVARIANT (nobody is let off): a bucket is forgotten only when it is full again, which is what a new one would be;
 * while none is and there is no room, newcomers share one.
 */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>();
  #sweptAt = -Infinity;

  constructor(
    private readonly rate: Rate,
    private readonly capacity = 10_000,
  ) {}

  get size(): number {
    return this.#buckets.size;
  }

  /** Takes one token. @returns 0 when there was one, else the seconds, at least 1, after which there will be one */
  take(key: string, now: number): number {
    const bucket = this.#refilled(key, now);
    if (bucket.tokens < 1) return this.#secondsUntilOne(bucket);
    bucket.tokens -= 1;
    return 0;
  }

  /** As `take`, and takes nothing. */
  wait(key: string, now: number): number {
    const known = this.#buckets.get(key);
    if (known === undefined && this.#buckets.size < this.capacity) return 0;
    const bucket = this.#refilled(key, now);
    return bucket.tokens < 1 ? this.#secondsUntilOne(bucket) : 0;
  }

  /** Takes a token even where there is none: what comes later waits for it too, up to a whole burst. */
  charge(key: string, now: number): void {
    const bucket = this.#refilled(key, now);
    bucket.tokens = Math.max(bucket.tokens - 1, -this.rate.burst);
  }

  #refilled(key: string, now: number): Bucket {
    const bucket = this.#buckets.get(key) ?? this.#newBucket(key, now);
    bucket.tokens = Math.min(this.rate.burst, bucket.tokens + ((now - bucket.at) * this.rate.perSecond) / 1_000);
    bucket.at = now;
    return bucket;
  }

  #newBucket(key: string, now: number): Bucket {
    if (this.#buckets.size >= this.capacity) this.#sweep(now);
    const named = this.#buckets.size < this.capacity ? key : nobody;
    const bucket = this.#buckets.get(named) ?? { tokens: this.rate.burst, at: now };
    this.#buckets.set(named, bucket);
    return bucket;
  }

  #sweep(now: number): void {
    if (now - this.#sweptAt < sweepMilliseconds) return;
    this.#sweptAt = now;
    for (const [key, { tokens, at }] of this.#buckets) {
      if (tokens + ((now - at) * this.rate.perSecond) / 1_000 >= this.rate.burst) this.#buckets.delete(key);
    }
  }

  #secondsUntilOne({ tokens }: Bucket): number {
    return Math.max(1, Math.ceil((1 - tokens) / this.rate.perSecond));
  }
}
