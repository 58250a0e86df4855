const quietMilliseconds = 10_000;

/** Tells of machines that TLS did not let in: at once of the first, then one line for all of ten seconds. */
export class RefusedHandshakes {
  #toldAt = -Infinity;
  #untold = 0;

  /** @param tell - takes a line for the log */
  constructor(
    private readonly tell: (line: string) => void,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** @param why - the name that TLS has for it, `CERT_REVOKED` say */
  note(why: string): void {
    this.#untold += 1;
    if (this.now() - this.#toldAt < quietMilliseconds) return;
    const others = this.#untold === 1 ? '' : `, and ${this.#untold - 1} since the last such line`;
    this.tell(`a client was refused by TLS: \`${why}\`${others}`);
    this.#toldAt = this.now();
    this.#untold = 0;
  }
}
