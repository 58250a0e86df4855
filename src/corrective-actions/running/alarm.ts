/** Says the same thing at most once in a while, and how often it was kept to itself. */
export class Alarm {
  #quietUntil = 0;
  #kept = 0;

  /**
   * @param say - a line for the log
   * @param now - epoch milliseconds
   */
  constructor(
    private readonly say: (line: string) => void,
    private readonly everyMilliseconds: number,
    private readonly now: () => number,
  ) {}

  raise(line: string): void {
    if (this.now() < this.#quietUntil) {
      this.#kept += 1;
      return;
    }
    const kept = this.#kept === 0 ? '' : ` (and ${this.#kept} more alarms like it since the last line)`;
    this.#kept = 0;
    this.#quietUntil = this.now() + this.everyMilliseconds;
    this.say(line + kept);
  }
}
