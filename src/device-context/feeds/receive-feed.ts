import { setImmediate } from 'node:timers/promises';
import type { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import { readLines } from '../../http/ndjson.js';
import type { NdjsonLine } from '../../http/ndjson.js';
import { checkLine } from './check-line.js';
import type { Feed, FeedRow, LineError } from './feed.js';
import { recordVersions } from './record-versions.js';

const linesPerBatch = 1_000;
/** Checking a line costs some 50 µs; after so many, decisions get their turn. */
const linesPerTurn = 50;
const maxLineBytes = 256 * 1024;
const maxErrors = 1_000;

/** What became of a feed. `errorsLeftOut` counts the faults past the first 1,000, which are not listed. */
export interface FeedReceipt {
  readonly accepted: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly errors: readonly LineError[];
  readonly errorsLeftOut: number;
}

/**
 * Reads a feed to its end, in batches of 1,000 lines and a transaction each, one after the other; lines of the next batch
 * are checked while one is recorded. A bad line is refused and the others are kept. When the stream or the database fails on the way, batches before stay; sending the feed again does no harm.
 * @param now - epoch milliseconds
 * @returns the receipt, and the sequence number up to which a reader sees all of it
 */
export async function receiveFeed<Line extends object>(
  dataSource: DataSource,
  feed: Feed<Line>,
  source: string,
  stream: Readable,
  now: () => number,
): Promise<{ readonly receipt: FeedReceipt; readonly sequence: number }> {
  const tally = new Tally();
  let sequence = 0;
  let batch: FeedRow[] = [];
  let lines = 0;
  let recording: Promise<void> = Promise.resolve();
  const record = async (rows: readonly FeedRow[]): Promise<void> => {
    const recorded = await dataSource.transaction('READ COMMITTED', (manager) =>
      recordVersions(manager, feed, source, rows),
    );
    sequence = recorded.sequence;
    for (const verdict of recorded.verdicts) tally.count(verdict);
  };
  const flush = async (): Promise<void> => {
    await recording;
    if (batch.length === 0) return;
    const rows = batch;
    batch = [];
    recording = record(rows);
    // Whoever waits for it next is told; until then nobody listens.
    recording.catch(() => undefined);
  };
  const take = (line: NdjsonLine): void => {
    const checked = checkLine(feed, line, now());
    if (checked.ok) batch.push(checked.row);
    else tally.refuse(checked.errors);
  };
  try {
    for await (const some of readLines(stream, maxLineBytes)) {
      for (const line of some) {
        take(line);
        lines += 1;
        if (lines % linesPerTurn === 0) await setImmediate();
        if (batch.length >= linesPerBatch) await flush();
      }
    }
    await flush();
  } finally {
    // Also when the stream breaks off: what was sent to the database is done, or not, before anybody is told.
    await recording;
  }
  return { receipt: tally.receipt(), sequence };
}

class Tally {
  #accepted = 0;
  #unchanged = 0;
  #rejected = 0;
  #left = 0;
  readonly #errors: LineError[] = [];

  count([line, verdict]: readonly [number, 'accepted' | 'refreshed' | 'unchanged' | 'older']): void {
    if (verdict === 'accepted') this.#accepted += 1;
    else if (verdict === 'older') this.refuse([olderThanKnown(line)]);
    else this.#unchanged += 1;
  }

  refuse(errors: readonly LineError[]): void {
    this.#rejected += 1;
    const room = maxErrors - this.#errors.length;
    this.#errors.push(...errors.slice(0, room));
    this.#left += Math.max(0, errors.length - room);
  }

  receipt(): FeedReceipt {
    const errors = this.#errors.toSorted((a, b) => a.line - b.line);
    const counts = { accepted: this.#accepted, unchanged: this.#unchanged, rejected: this.#rejected };
    return { ...counts, errors, errorsLeftOut: this.#left };
  }
}

const olderThanKnown = (line: number): LineError => ({
  ...{ line, code: 'OBSERVATION_OLDER', pointer: '/observedAt' },
  detail: 'found other content than we know, seen before it; expected a later observation; what we know stays',
});
