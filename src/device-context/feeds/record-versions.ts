import type { EntityManager } from 'typeorm';
import { formatInstant } from '../../core/identifiers/index.js';
import { invariant } from '../../core/invariant.js';
import type { FeedRow, VersionedTable } from './feed.js';

/**
 * What became of a row. `accepted`: new, or a newer version of what we knew. `refreshed`: known content, seen later
 * than before. `unchanged`: known content, seen no later. `older`: other content, seen before what we know.
 */
export type RowVerdict = 'accepted' | 'refreshed' | 'unchanged' | 'older';

export interface Recorded {
  readonly verdicts: ReadonlyMap<number, RowVerdict>;
  /** The last sequence number that is committed with these rows; all rows are visible to who has read up to it. */
  readonly sequence: number;
}

interface Judged {
  readonly line: number;
  readonly version_id: string | null;
  readonly verdict: RowVerdict;
}

/** Notified at each commit that changed something. Only a wake-up: the change feed reads by sequence. */
export const contextChannel = 'context_changed';

/**
 * Records rows of one feed in the caller's transaction.
 *
 * INVARIANT (commits in sequence order): the row of `context_sequence` is locked before anything is read and stays
 * locked until the commit, so no transaction commits a lower number after a higher one was visible, and what is
 * compared here cannot change before it is written.
 */
export async function recordVersions(
  manager: EntityManager,
  feed: VersionedTable,
  source: string,
  rows: readonly FeedRow[],
): Promise<Recorded> {
  const locked = await manager.query<{ value: string; recorded_at: string }[]>(
    `select value, to_json(greatest(recorded_at, date_trunc('milliseconds', clock_timestamp()))) #>> '{}' as recorded_at
     from context_sequence for update`,
  );
  const [lock] = locked;
  invariant(lock !== undefined, 'the migration puts one row into context_sequence');
  const before = Number(lock.value);
  const verdicts = new Map<number, RowVerdict>();
  let sequence = before;
  for (const round of roundsOf(rows)) {
    const judged = await judge(manager, feed, round);
    for (const { line, verdict } of judged) verdicts.set(line, verdict);
    await refresh(manager, feed, source, round, judged, sequence);
    sequence += judged.filter(({ verdict }) => verdict === 'refreshed').length;
    await supersede(manager, feed, judged, lock.recorded_at);
    sequence += await insert(manager, feed, { source, recordedAt: lock.recorded_at, sequence }, round, judged);
  }
  if (sequence > before) {
    await manager.query('update context_sequence set value = $1, recorded_at = $2', [sequence, lock.recorded_at]);
    await manager.query('select pg_notify($1, $2)', [contextChannel, String(sequence)]);
  }
  return { verdicts, sequence };
}

/** Lines about the same thing go into rounds of their own, in their order: one statement changes a row at most once. */
function roundsOf(rows: readonly FeedRow[]): readonly (readonly FeedRow[])[] {
  const rounds: FeedRow[][] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const round = seen.get(row.key) ?? 0;
    seen.set(row.key, round + 1);
    (rounds[round] ??= []).push(row);
  }
  return rounds;
}

async function judge(
  manager: EntityManager,
  feed: VersionedTable,
  rows: readonly FeedRow[],
): Promise<readonly Judged[]> {
  const content = Object.keys(feed.contentColumns);
  const listed = (alias: string): string => content.map((name) => `${alias}.${name}`).join(', ');
  // `coalesce` as in the unique index, so that it serves the join.
  const same = Object.keys(feed.keyColumns).map((name) =>
    name === 'role' ? `coalesce(known.role, '') = coalesce(seen.role, '')` : `known.${name} = seen.${name}`,
  );
  return manager.query<Judged[]>(
    `select seen.line, known.version_id,
       case when known.version_id is null then 'accepted'
            when (${listed('known')}) is not distinct from (${listed('seen')})
            then case when seen.observed_at > known.observed_at then 'refreshed' else 'unchanged' end
            when seen.observed_at < known.observed_at then 'older'
            else 'accepted' end as verdict
     from ${recordset(feed, 'seen')}
     left join ${feed.table} known on ${same.join(' and ')} and known.superseded_at is null`,
    [recordsetJson(rows)],
  );
}

async function refresh(
  manager: EntityManager,
  feed: VersionedTable,
  source: string,
  rows: readonly FeedRow[],
  judged: readonly Judged[],
  sequence: number,
): Promise<void> {
  const observedAt = new Map(rows.map((row) => [row.line, formatInstant(row.observedAt)]));
  const refreshed = judged.filter(({ verdict }) => verdict === 'refreshed');
  if (refreshed.length === 0) return;
  await manager.query(
    `update ${feed.table} known set observed_at = seen.observed_at, source = $3, sequence = $4 + seen.position
     from unnest($1::bigint[], $2::timestamptz[]) with ordinality as seen(version_id, observed_at, position)
     where known.version_id = seen.version_id`,
    [
      refreshed.map(({ version_id }) => version_id),
      refreshed.map(({ line }) => observedAt.get(line)),
      ...[source, sequence],
    ],
  );
}

async function supersede(
  manager: EntityManager,
  feed: VersionedTable,
  judged: readonly Judged[],
  recordedAt: string,
): Promise<void> {
  const superseded = judged.filter(({ verdict, version_id }) => verdict === 'accepted' && version_id !== null);
  if (superseded.length === 0) return;
  await manager.query(`update ${feed.table} set superseded_at = $2 where version_id = any($1::bigint[])`, [
    superseded.map(({ version_id }) => version_id),
    recordedAt,
  ]);
}

async function insert(
  manager: EntityManager,
  feed: VersionedTable,
  version: { readonly source: string; readonly recordedAt: string; readonly sequence: number },
  rows: readonly FeedRow[],
  judged: readonly Judged[],
): Promise<number> {
  const verdicts = new Map(judged.map(({ line, verdict }) => [line, verdict]));
  const accepted = rows.filter(({ line }) => verdicts.get(line) === 'accepted');
  if (accepted.length === 0) return 0;
  const columns = [...Object.keys(feed.keyColumns), ...Object.keys(feed.contentColumns)];
  await manager.query(
    `insert into ${feed.table} (${columns.join(', ')}, observed_at, source, recorded_at, sequence)
     select ${columns.map((name) => `seen.${name}`).join(', ')}, seen.observed_at, $2, $3,
            $4 + row_number() over (order by seen.line)
     from ${recordset(feed, 'seen')}`,
    [recordsetJson(accepted), version.source, version.recordedAt, version.sequence],
  );
  return accepted.length;
}

function recordset(feed: VersionedTable, alias: string): string {
  const columns = { line: 'integer', observed_at: 'timestamptz', ...feed.keyColumns, ...feed.contentColumns };
  const typed = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  return `jsonb_to_recordset($1::jsonb) as ${alias}(${typed.join(', ')})`;
}

const recordsetJson = (rows: readonly FeedRow[]): string =>
  JSON.stringify(rows.map((row) => ({ line: row.line, observed_at: formatInstant(row.observedAt), ...row.columns })));
