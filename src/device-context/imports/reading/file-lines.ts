const newline = 0x0a;
const carriageReturn = 0x0d;
/** A registration is some hundred bytes; what is longer is no line of such a file. */
export const maxLineBytes = 16_384;

/** Told of each line: its bytes are `buffer[start, end)` without its end of line, and valid only during the call. */
export interface LineTaker {
  /** @param next - offset in the file of the first byte after this line */
  readonly line: (buffer: Buffer, start: number, end: number, next: number) => void;
  readonly tooLong: (next: number) => void;
}

/** Cuts a file into lines from one offset on, with memory for one line, however long a line is. */
export class FileLines {
  #held: Buffer = Buffer.alloc(0);
  #skipping = false;
  #offset: number;

  /** @param offset - of the first byte that will be pushed; the beginning of a line */
  constructor(
    offset: number,
    private readonly taker: LineTaker,
  ) {
    this.#offset = offset;
  }

  push(chunk: Buffer): void {
    const whole = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    let start = 0;
    for (;;) {
      const end = whole.indexOf(newline, start);
      if (end < 0) break;
      this.#end(whole, start, end, end + 1 - start);
      start = end + 1;
    }
    const rest = whole.length - start;
    if (this.#skipping || rest > maxLineBytes) {
      this.#skipping = true;
      this.#offset += rest;
      this.#held = Buffer.alloc(0);
    } else {
      // A copy: the chunk may be written over.
      this.#held = Buffer.from(whole.subarray(start));
    }
  }

  /** A last line needs no newline. */
  end(): void {
    const { length } = this.#held;
    if (length > 0 || this.#skipping) this.#end(this.#held, 0, length, length);
    this.#held = Buffer.alloc(0);
  }

  #end(buffer: Buffer, start: number, end: number, taken: number): void {
    this.#offset += taken;
    if (this.#skipping || end - start > maxLineBytes) {
      this.#skipping = false;
      this.taker.tooLong(this.#offset);
    } else {
      const last = end > start && buffer[end - 1] === carriageReturn ? end - 1 : end;
      this.taker.line(buffer, start, last, this.#offset);
    }
  }
}
