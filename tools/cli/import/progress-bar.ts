import type { Io } from '../io.js';

const width = 30;

/** A bar on the standard error stream, drawn over itself; nothing where that is no terminal. */
export class ProgressBar {
  #shown = '';

  /** @param isShown - whether somebody looks on */
  constructor(
    private readonly io: Io,
    private readonly isShown: boolean,
  ) {}

  /** @param share - from 0 to 1 */
  draw(what: string, share: number): void {
    if (!this.isShown) return;
    const filled = Math.round(Math.min(1, Math.max(0, share)) * width);
    const text = `${what.padEnd(10)} [${'='.repeat(filled)}${' '.repeat(width - filled)}] ${Math.floor(share * 100)} %`;
    if (text === this.#shown) return;
    this.#shown = text;
    this.io.err(`\r${text.padEnd(60)}`);
  }

  end(): void {
    if (this.#shown !== '') this.io.err(`\r${' '.repeat(60)}\r`);
    this.#shown = '';
  }
}
