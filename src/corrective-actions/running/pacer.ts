/**
 * Spreads items over time: so many a second, whatever the size of a batch. A batch may go when the ones before it have
 * had their time.
 */
export class Pacer {
  #freeAt = 0;

  /**
   * How long until the next batch may go.
   * @param now - epoch milliseconds
   */
  wait(now: number): number {
    return Math.max(0, this.#freeAt - now);
  }

  /** @param perSecond - items; taken anew for each batch */
  spend(items: number, perSecond: number, now: number): void {
    this.#freeAt = Math.max(this.#freeAt, now) + (items * 1_000) / perSecond;
  }
}
