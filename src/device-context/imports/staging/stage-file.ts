import { open } from 'node:fs/promises';
import type { QueryRunner } from 'typeorm';
import type { ImportDatabase } from '../import-database.js';
import type { ImportRow } from '../import-row.js';
import { CopyRows } from '../reading/copy-rows.js';
import { stagedColumns } from '../reading/detail-reader.js';
import { FileLines } from '../reading/file-lines.js';
import { freshReading } from '../reading/reading-state.js';
import type { ReadingState } from '../reading/reading-state.js';
import { RecordReader } from '../reading/record-reader.js';
import type { Rejection } from '../reading/rejection.js';
import type { Mapping } from '../mapping/mapping.js';
import { CopyIn } from './copy-in.js';
import { LeaseLost, leaseSeconds } from './lease.js';

/** Lines after which what was read is committed: what a kill costs at most. */
export const linesPerChunk = 50_000;
/** Some four thousand lines: decisions wait no longer than these take. */
const pieceBytes = 256 * 1_024;

/** What staging needs to know of one import. */
export interface Staging {
  readonly database: ImportDatabase;
  readonly runner: string;
  readonly row: ImportRow;
  readonly mapping: Mapping;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Said when to stop: nothing of the present chunk is kept, and another goes on. */
  readonly stop: AbortSignal;
}

/**
 * Reads a file into its staging table, from where it was read to before; the place that was reached is committed with
 * the lines up to it, so that each line is there once whatever happens. Ends with the state `staged`.
 * @throws LeaseLost; what the file system and the database throw
 */
export async function stageFile(staging: Staging): Promise<ReadingState> {
  const { row, mapping, now, stop } = staging;
  const { attempt, state } = await whereToBegin(staging);
  const rows = new CopyRows(2 * pieceBytes);
  const reader = new RecordReader(mapping, state, rows, now());
  const lines = new FileLines(state.offset, reader);
  const piece = Buffer.allocUnsafe(pieceBytes);
  const file = await open(row.spool, 'r');
  let chunk: Chunk | undefined;
  let firstLine = state.lines;
  try {
    let position = state.offset;
    for (let isEnd = false; !isEnd && state.refusal === null;) {
      stop.throwIfAborted();
      chunk ??= await Chunk.begin(staging, attempt, rows);
      const { bytesRead } = await file.read(piece, 0, pieceBytes, position);
      position += bytesRead;
      isEnd = bytesRead === 0;
      if (isEnd) {
        lines.end();
        reader.end();
      } else {
        lines.push(piece.subarray(0, bytesRead));
      }
      await chunk.send(rows.take());
      const isFull = state.lines - firstLine >= linesPerChunk;
      if (!isFull && !isEnd && state.refusal === null) continue;
      await chunk.commit(state, reader.rejections, isEnd || state.refusal !== null);
      reader.rejections = [];
      chunk = undefined;
      firstLine = state.lines;
    }
    return state;
  } catch (error) {
    await chunk?.abandon();
    throw error;
  } finally {
    await file.close();
  }
}

/** An unlogged table is empty after a crash of the server: then the file is read from its beginning again. */
async function whereToBegin({
  database,
  row,
  runner,
}: Staging): Promise<{ readonly attempt: number; readonly state: ReadingState }> {
  return await database.transaction(async (manager) => {
    if (row.reading !== null && (await stagedIs(manager, row.id, row.reading.staged))) {
      return { attempt: row.attempt, state: row.reading };
    }
    await manager.query('select open_import_staging($1)', [row.id]);
    const attempt = row.reading === null ? row.attempt : row.attempt + 1;
    const [, updated] = await manager.query<readonly [unknown, number]>(
      `update import_file set attempt = $3, reading = $4, read_bytes = 0, read_lines = 0, details = 0, rejected = 0
       where import_id = $1 and runner = $2`,
      [row.id, runner, attempt, JSON.stringify(freshReading())],
    );
    if (updated === 0) throw new LeaseLost(`import ${row.id} was taken over`);
    return { attempt, state: freshReading() };
  });
}

/** Whether the staging table holds what was committed into it. */
export async function stagedIs(
  manager: { query<T>(text: string, values?: unknown[]): Promise<T> },
  id: string,
  expected: number,
): Promise<boolean> {
  const [table] = await manager.query<readonly { found: string | null }[]>(`select to_regclass($1) as found`, [
    `public.import_staged_${id}`,
  ]);
  if (table === undefined || table.found === null) return false;
  const [counted] = await manager.query<readonly { lines: string }[]>(
    `select count(*) as lines from import_staged_${id}`,
  );
  return Number(counted?.lines) === expected;
}

/** Some lines on their way into the staging table: one transaction. */
class Chunk {
  private constructor(
    private readonly staging: Staging,
    private readonly attempt: number,
    private readonly runner: QueryRunner,
    private readonly copy: CopyIn,
    private readonly rows: CopyRows,
  ) {}

  static async begin(staging: Staging, attempt: number, rows: CopyRows): Promise<Chunk> {
    const runner = (await staging.database.source()).createQueryRunner();
    const client = (await runner.connect()) as { query: (copy: CopyIn) => void };
    await runner.startTransaction('READ COMMITTED');
    const copy = new CopyIn(`copy import_staged_${staging.row.id} (${stagedColumns}) from stdin with (format binary)`);
    client.query(copy);
    rows.begin();
    return new Chunk(staging, attempt, runner, copy, rows);
  }

  async send(bytes: Buffer): Promise<void> {
    if (bytes.length > 0) await this.copy.send(bytes);
  }

  async commit(state: ReadingState, rejections: readonly Rejection[], isLast: boolean): Promise<void> {
    const { row, runner: me } = this.staging;
    this.rows.end();
    await this.send(this.rows.take());
    await this.copy.finish();
    await insertRejections(this.runner, row.id, this.attempt, rejections);
    const { header } = state;
    const [, updated] = await this.runner.manager.query<readonly [unknown, number]>(
      `update import_file set reading = $3, read_bytes = $4, read_lines = $5, details = $6, rejected = $7, source = $8,
         file_type = $9, file_sequence = $10, file_created_at = to_timestamp($11::float8 / 1000), state = $12,
         runner_until = clock_timestamp() + interval '${leaseSeconds} s'
       where import_id = $1 and runner = $2`,
      [
        ...[row.id, me, JSON.stringify(state), state.offset, state.lines, state.details, state.rejected],
        ...[header?.source ?? null, header?.type ?? null, header?.sequence ?? null, header?.createdAt ?? null],
        isLast ? 'staged' : 'staging',
      ],
    );
    if (updated === 0) throw new LeaseLost(`import ${row.id} was taken over`);
    await this.runner.commitTransaction();
    await this.runner.release();
  }

  async abandon(): Promise<void> {
    this.rows.take();
    await this.copy.abandon('the reader stopped');
    // The connection may be what failed; then there is nothing to roll back.
    await this.runner.rollbackTransaction().catch(() => undefined);
    await this.runner.release();
  }
}

export async function insertRejections(
  runner: Pick<QueryRunner, 'query'>,
  id: string,
  attempt: number,
  rejections: readonly Rejection[],
): Promise<void> {
  if (rejections.length === 0) return;
  await runner.query(
    `insert into import_rejection (import_id, attempt, line, field, code, detail, mpxn)
     select $1, $2, line, field, code, detail, mpxn
     from jsonb_to_recordset($3::jsonb) as r(line bigint, field text, code text, detail text, mpxn text)`,
    [id, attempt, JSON.stringify(rejections)],
  );
}
