/** How a breaker stands: `closed` lets calls through, `open` none, `half-open` one that probes. */
export type BreakerState = 'closed' | 'half-open' | 'open';

/**
 * Keeps a store that does not answer from being asked all the time: after some failures in a row nothing is sent for
 * some time, then one call probes.
 */
export class CircuitBreaker {
  #failures = 0;
  #openUntil: number | null = null;
  #probing = false;

  /** @param now - epoch milliseconds */
  constructor(
    private readonly limits: { readonly failures: number; readonly openMilliseconds: number },
    private readonly now: () => number,
    private readonly onChange: (state: BreakerState) => void = () => undefined,
  ) {}

  get state(): BreakerState {
    if (this.#openUntil === null) return 'closed';
    return this.#probing || this.now() >= this.#openUntil ? 'half-open' : 'open';
  }

  /**
   * Asks to make a call; whoever is let through tells what became of it by `succeeded` or `failed`.
   * @returns 0: go ahead; otherwise how many milliseconds to wait before asking again
   */
  admit(): number {
    if (this.#openUntil === null) return 0;
    const wait = this.#openUntil - this.now();
    if (wait > 0) return wait;
    if (this.#probing) return this.limits.openMilliseconds;
    this.#probing = true;
    this.onChange('half-open');
    return 0;
  }

  succeeded(): void {
    const wasOpen = this.#openUntil !== null;
    this.#failures = 0;
    this.#openUntil = null;
    this.#probing = false;
    if (wasOpen) this.onChange('closed');
  }

  failed(): void {
    this.#failures += 1;
    if (!this.#probing && this.#failures < this.limits.failures) return;
    this.#probing = false;
    this.#openUntil = this.now() + this.limits.openMilliseconds;
    this.onChange('open');
  }
}
