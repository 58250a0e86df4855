import { createReadStream } from 'node:fs';
import { readLines } from '../../http/ndjson.js';
import type { NdjsonLine } from '../../http/ndjson.js';
import { checkLine } from '../feeds/check-line.js';
import type { Feed, FeedName, FeedRow, LineError } from '../feeds/feed.js';
import { feeds } from '../feeds/feeds.js';
import { recordVersions } from '../feeds/record-versions.js';
import { endImport } from './applying/ends.js';
import type { ImportCounts, ImportRow } from './import-row.js';
import type { ImportDatabase } from './import-database.js';
import { LeaseLost, leaseSeconds } from './staging/lease.js';

const linesPerBatch = 1_000;
const maxLineBytes = 256 * 1024;

export interface FeedFile {
  readonly database: ImportDatabase;
  readonly runner: string;
  readonly row: ImportRow;
  readonly now: () => number;
  readonly stop: AbortSignal;
}

/**
 * Receives the lines of a file as those of its feed: a bad line is rejected, the others are kept, a thousand a
 * transaction. How many lines were taken is committed with them, so that each counts once, however often it is resumed.
 */
export async function receiveFeedFile(file: FeedFile): Promise<void> {
  const { row } = file;
  switch (row.feed) {
    case 'parties':
      return receive(file, feeds.parties);
    case 'devices':
      return receive(file, feeds.devices);
    case 'registrations':
      return receive(file, feeds.registrations);
    case null:
      return undefined;
  }
}

async function receive<Line extends object>(file: FeedFile, feed: Feed<Line>): Promise<void> {
  const { database, runner, row, now, stop } = file;
  const before = Number(row.read_lines);
  let sequence = 0;
  let batch = new Batch(before);
  const flush = async (isLast: boolean): Promise<void> => {
    const { rows, errors, line } = batch;
    await database.transaction(async (manager) => {
      const recorded =
        rows.length === 0 ? undefined : await recordVersions(manager, feed, row.source ?? feed.defaultSource, rows);
      sequence = recorded?.sequence ?? sequence;
      const verdicts = [...(recorded?.verdicts ?? [])];
      const older = verdicts.flatMap(([at, verdict]) => (verdict === 'older' ? [olderAt(at)] : []));
      const rejections = [...errors, ...older];
      await manager.query(
        `insert into import_rejection (import_id, attempt, line, field, code, detail)
         select distinct on (line) $1::bigint, $2::integer, line, pointer, code, detail
         from jsonb_to_recordset($3::jsonb) as r(line bigint, pointer text, code text, detail text)`,
        [row.id, row.attempt, JSON.stringify(rejections)],
      );
      const accepted = verdicts.filter(([, verdict]) => verdict === 'accepted').length;
      const unchanged = verdicts.length - accepted - older.length;
      const [, kept] = await manager.query<readonly [unknown, number]>(
        `update import_file set read_lines = $3, details = details + $4, rejected = rejected + $5, counts = jsonb_build_object(
           'added', coalesce((counts ->> 'added')::bigint, 0) + $6, 'changed', 0, 'withdrawn', 0,
           'unchanged', coalesce((counts ->> 'unchanged')::bigint, 0) + $7, 'participants', '[]'::jsonb, 'sample', '[]'::jsonb),
           read_bytes = case when $8 then bytes else read_bytes end,
           runner_until = clock_timestamp() + interval '${leaseSeconds} s'
         where import_id = $1 and runner = $2`,
        [
          ...[row.id, runner, line, batch.details, new Set(rejections.map((each) => each.line)).size],
          ...[accepted, unchanged, isLast],
        ],
      );
      if (kept === 0) throw new LeaseLost(`import ${row.id} was taken over`);
      if (isLast) await endImport(manager, row, runner, { state: 'applied', sequence });
    });
    batch = new Batch(line);
  };
  for await (const some of readLines(createReadStream(row.spool), maxLineBytes)) {
    for (const line of some) {
      if (line.line <= before) continue;
      batch.take(feed, line, now());
      if (batch.details >= linesPerBatch) {
        stop.throwIfAborted();
        await flush(false);
      }
    }
  }
  await flush(true);
}

class Batch {
  readonly rows: FeedRow[] = [];
  readonly errors: LineError[] = [];
  details = 0;

  constructor(public line: number) {}

  take<Line extends object>(feed: Feed<Line>, line: NdjsonLine, now: number): void {
    const checked = checkLine(feed, line, now);
    if (checked.ok) this.rows.push(checked.row);
    else this.errors.push(...checked.errors);
    this.line = line.line;
    this.details += 1;
  }
}

const olderAt = (line: number): LineError => ({
  ...{ line, code: 'OBSERVATION_OLDER', pointer: '/observedAt' },
  detail: 'found other content than we know, seen before it; what we know stays',
});

const suffixes: readonly (readonly [string, FeedName])[] = [
  ['.parties.ndjson', 'parties'],
  ['.devices.ndjson', 'devices'],
  ['.registrations.ndjson', 'registrations'],
];

/** Which feed a file of the drop folder is of, by its name. */
export function feedOf(fileName: string): FeedName | undefined {
  return suffixes.find(([suffix]) => fileName.endsWith(suffix))?.[1];
}

export const noCounts: ImportCounts = {
  added: 0,
  changed: 0,
  withdrawn: 0,
  unchanged: 0,
  participants: [],
  sample: [],
};
