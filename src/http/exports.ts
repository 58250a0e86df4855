import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Problem } from './problem.js';

/** Exports that run at once on a replica: each keeps one connection of its pool busy for as long as it reads. */
const atOnceMost = 2;
const retrySeconds = 10;
/** A client that takes nothing for so long has gone without a word, and holds up others. */
const untakenMilliseconds = 120_000;

/** Who may export now: some at once, so that lists and decisions have connections too. */
@Injectable()
export class ExportSlots {
  #running = 0;

  /**
   * Begins an export when there is room; the room is given back when its stream has closed, however it ends, and when it
   * does not begin.
   * @param start - notes the export and gives its stream
   * @throws Problem 429 when as many run as may, before anything is noted; else what `start` throws
   */
  async begin<Begun extends { readonly lines: Readable }>(start: () => Promise<Begun>): Promise<Begun> {
    if (this.#running >= atOnceMost) {
      const detail = `${atOnceMost} exports run on this replica, as many as may; send again when one has ended`;
      throw new Problem(429, 'TOO_MANY_REQUESTS', detail, [], { 'Retry-After': String(retrySeconds) });
    }
    this.#running += 1;
    try {
      const begun = await start();
      begun.lines.once('close', () => (this.#running -= 1));
      return begun;
    } catch (error) {
      this.#running -= 1;
      throw error;
    }
  }
}

/**
 * The text of an export as a stream. It is closed when whoever gives the text has ended: after the end, or at the next
 * text once nobody wants it any more. So texts should come often, be they empty.
 */
export function exportStream(texts: AsyncIterable<string>, untakenMost = untakenMilliseconds): Readable {
  const stream = Readable.from(whileTaken(), { objectMode: false });
  return stream;

  async function* whileTaken(): AsyncGenerator<string> {
    for await (const text of texts) {
      const untaken = setTimeout(
        () => stream.destroy(new Error('the client takes no more of the export')),
        untakenMost,
      );
      try {
        yield text;
      } finally {
        clearTimeout(untaken);
      }
    }
  }
}

/** @returns what HEAD of an export is answered: it would read all of it, and note an export that nobody has got */
export const exportsByGetOnly = (path: string): Problem =>
  new Problem(405, 'METHOD_NOT_ALLOWED', `\`${path}\` takes GET, not HEAD`, [], { Allow: 'GET' });

/** What holds for every export, in the documentation. */
export const exportsInWords =
  'A connection that breaks means that the export is not whole. Two exports run at once on a replica; another is ' +
  'answered 429 with `Retry-After`.';
