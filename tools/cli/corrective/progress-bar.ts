import type { Io } from '../io.js';

const width = 30;

/** `[#########-------------]  40 %  400 of 1000`; without a known end only what is done. */
export function bar(done: number, of: number): string {
  if (of === 0) return `[${'-'.repeat(width)}]   0 %  ${done}`;
  const share = Math.min(1, done / of);
  const filled = Math.floor(share * width);
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `[${'#'.repeat(filled)}${'-'.repeat(width - filled)}] ${percent} %  ${done} of ${of}`;
}

/**
 * Progress on the standard error stream: on a terminal one line that changes, elsewhere a line when a tenth more is
 * done or what goes on has another name.
 */
export class ProgressLine {
  private shown = '';

  constructor(
    private readonly io: Io,
    private readonly isTerminal: boolean,
  ) {}

  show(what: string, done: number, of: number, note: string): void {
    const text = `${what}  ${bar(done, of)}${note === '' ? '' : `  ${note}`}`;
    if (this.isTerminal) this.io.err(`\r\u001b[2K${text}`);
    else if (this.step(what, done, of) !== this.shown) this.io.err(`${text}\n`);
    this.shown = this.isTerminal ? text : this.step(what, done, of);
  }

  /** Leaves the line as it is, for what is printed next. */
  end(): void {
    if (this.isTerminal && this.shown !== '') this.io.err('\n');
    this.shown = '';
  }

  private step(what: string, done: number, of: number): string {
    return `${what} ${of === 0 ? 0 : Math.floor((10 * done) / of)}`;
  }
}
