import type { EntityManager } from 'typeorm';
import { formatInstant } from '../../core/identifiers/index.js';
import type { FeedRow, VersionedTable } from './feed.js';

/** Whence rows come, and when and under which numbers they are recorded. */
export interface Recording {
  readonly source: string;
  /** As PostgreSQL writes it. */
  readonly recordedAt: string;
  /** The last number that was given. */
  readonly sequence: number;
}

/** Rows as a set that SQL can join, `$1` of the statement: `recordsetJson`. */
export function recordset(feed: VersionedTable, alias: string): string {
  const columns = { line: 'integer', observed_at: 'timestamptz', ...feed.keyColumns, ...feed.contentColumns };
  const typed = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  return `jsonb_to_recordset($1::jsonb) as ${alias}(${typed.join(', ')})`;
}

export const recordsetJson = (rows: readonly FeedRow[]): string =>
  JSON.stringify(rows.map((row) => ({ line: row.line, observed_at: formatInstant(row.observedAt), ...row.columns })));

/** SQL that is true when two rows say the same. */
export function sameContent(feed: VersionedTable, one: string, other: string): string {
  const listed = (alias: string): string =>
    Object.keys(feed.contentColumns)
      .map((name) => `${alias}.${name}`)
      .join(', ');
  return `(${listed(one)}) is not distinct from (${listed(other)})`;
}

/** SQL that is true when two rows are about the same; `coalesce` as in the unique index, so that it serves the join. */
export function sameKey(feed: VersionedTable, one: string, other: string): string {
  return Object.keys(feed.keyColumns)
    .map((name) =>
      name === 'role' ? `coalesce(${one}.role, '') = coalesce(${other}.role, '')` : `${one}.${name} = ${other}.${name}`,
    )
    .join(' and ');
}

/**
 * Inserts a version for each row, numbered in the order of lines.
 * @param supersededAt - null when they are current
 */
export async function insertVersions(
  manager: EntityManager,
  feed: VersionedTable,
  recording: Recording,
  rows: readonly FeedRow[],
  supersededAt: string | null,
): Promise<void> {
  if (rows.length === 0) return;
  const columns = [...Object.keys(feed.keyColumns), ...Object.keys(feed.contentColumns)];
  await manager.query(
    `insert into ${feed.table} (${columns.join(', ')}, observed_at, source, first_observed_at, first_source,
       recorded_at, superseded_at, sequence)
     select ${columns.map((name) => `seen.${name}`).join(', ')}, seen.observed_at, $2, seen.observed_at, $2, $3, $5,
            $4 + row_number() over (order by seen.line)
     from ${recordset(feed, 'seen')}`,
    [recordsetJson(rows), recording.source, recording.recordedAt, recording.sequence, supersededAt],
  );
}
