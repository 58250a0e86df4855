import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';

export const ndjsonType = 'application/x-ndjson';

/** One line of a stream, counted from 1, blank lines included in the count. `text` is absent when the line is at fault. */
export type NdjsonLine =
  { readonly line: number; readonly text: string } | { readonly line: number; readonly fault: LineFault };
export type LineFault = 'LINE_TOO_LONG' | 'LINE_NOT_UTF8';

const newline = 0x0a;
const carriageReturn = 0x0d;
const blank = /^[ \t]*$/;

/** Lets a body of `application/x-ndjson` through as the raw stream: it is read line by line, never as a whole. */
export function registerNdjson(fastify: Pick<FastifyInstance, 'addContentTypeParser'>): void {
  fastify.addContentTypeParser(ndjsonType, (_request, payload, done) => {
    done(null, payload);
  });
}

/**
 * Splits a stream into lines at `\n` (a `\r` before it is dropped). Blank lines are left out. The last line needs no
 * newline. Each item holds the lines that one chunk of the stream completed, so that a fast stream costs few turns.
 * @param maxLineBytes - a longer line is skipped and told as a fault; no more than this is ever held back
 * @throws what the stream throws, for instance when the client goes away
 */
export async function* readLines(stream: Readable, maxLineBytes: number): AsyncGenerator<readonly NdjsonLine[]> {
  const splitter = new LineSplitter(maxLineBytes);
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    const lines = splitter.push(chunk);
    if (lines.length > 0) yield lines;
  }
  const last = splitter.end();
  if (last.length > 0) yield last;
}

class LineSplitter {
  #line = 0;
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #skipping = false;

  constructor(private readonly maxLineBytes: number) {}

  push(chunk: Uint8Array): readonly NdjsonLine[] {
    const lines: NdjsonLine[] = [];
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      this.#hold(chunk.subarray(start, end));
      this.#complete(lines);
      start = end + 1;
    }
    this.#hold(chunk.subarray(start));
    return lines;
  }

  end(): readonly NdjsonLine[] {
    const lines: NdjsonLine[] = [];
    if (this.#heldBytes > 0 || this.#skipping) this.#complete(lines);
    return lines;
  }

  #hold(part: Uint8Array): void {
    if (this.#skipping || part.length === 0) return;
    if (this.#heldBytes + part.length > this.maxLineBytes) {
      this.#skipping = true;
      this.#held = [];
      this.#heldBytes = 0;
      return;
    }
    this.#held.push(part);
    this.#heldBytes += part.length;
  }

  #complete(lines: NdjsonLine[]): void {
    this.#line += 1;
    const skipped = this.#skipping;
    const [first] = this.#held;
    const whole = this.#held.length === 1 && first !== undefined ? first : Buffer.concat(this.#held);
    this.#held = [];
    this.#heldBytes = 0;
    this.#skipping = false;
    if (skipped) {
      lines.push({ line: this.#line, fault: 'LINE_TOO_LONG' });
    } else if (!isUtf8(whole)) {
      lines.push({ line: this.#line, fault: 'LINE_NOT_UTF8' });
    } else {
      const length = whole.at(-1) === carriageReturn ? whole.length - 1 : whole.length;
      const text = Buffer.from(whole.buffer, whole.byteOffset, length).toString('utf8');
      if (!blank.test(text)) lines.push({ line: this.#line, text });
    }
  }
}
