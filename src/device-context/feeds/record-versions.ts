import type { EntityManager } from 'typeorm';
import { formatInstant } from '../../core/identifiers/index.js';
import { invariant } from '../../core/invariant.js';
import type { FeedRow, VersionedTable } from './feed.js';
import type { LateVerdict } from './late-observations.js';
import { recordLate } from './late-observations.js';
import type { Recording } from './version-rows.js';
import { insertVersions, recordset, recordsetJson, sameContent, sameKey } from './version-rows.js';

/**
 * What became of a row. `accepted`: new, or a newer version of what we knew, or what was at an earlier instant.
 * `refreshed`: known content, seen later than before. `unchanged`: known content, seen no later. `older`: other content,
 * seen before what we know, of a table that keeps no late observations.
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
  readonly verdict: RowVerdict | 'late';
}

/** Notified at each commit that changed something. Only a wake-up: the change feed reads by sequence. */
export const contextChannel = 'context_changed';

/**
 * Takes the lock under which versions are recorded, to the end of the caller's transaction. What is current cannot
 * change for others until then.
 * @returns the last sequence number, and the instant to record with, as PostgreSQL writes it
 */
export async function lockContext(
  manager: EntityManager,
): Promise<{ readonly sequence: number; readonly recordedAt: string }> {
  const locked = await manager.query<{ value: string; recorded_at: string }[]>(
    `select value, to_json(greatest(recorded_at, date_trunc('milliseconds', clock_timestamp()))) #>> '{}' as recorded_at
     from context_sequence for update`,
  );
  const [lock] = locked;
  invariant(lock !== undefined, 'the migration puts one row into context_sequence');
  return { sequence: Number(lock.value), recordedAt: lock.recorded_at };
}

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
  const lock = await lockContext(manager);
  const verdicts = new Map<number, RowVerdict>();
  let { sequence } = lock;
  let isTold = false;
  for (const round of roundsOf(rows)) {
    const judged = await judge(manager, feed, round);
    const lines = new Map(judged.map(({ line, verdict }) => [line, verdict]));
    const ofVerdict = (wanted: Judged['verdict']): readonly FeedRow[] =>
      round.filter(({ line }) => lines.get(line) === wanted);
    const recording = (): Recording => ({ source, recordedAt: lock.recordedAt, sequence });
    sequence += await refresh(manager, feed, recording(), round, judged);
    await supersede(manager, feed, judged, lock.recordedAt);
    await insertVersions(manager, feed, recording(), ofVerdict('accepted'), null);
    sequence += ofVerdict('accepted').length;
    const late = await recordLate(manager, feed, recording(), ofVerdict('late'));
    const kept = [...late.values()];
    sequence += kept.filter((verdict) => verdict === 'version').length;
    isTold ||= kept.includes('sighting');
    for (const { line, verdict } of judged) verdicts.set(line, verdict === 'late' ? asRow(late.get(line)) : verdict);
  }
  if (sequence > lock.sequence || isTold) {
    await manager.query('update context_sequence set value = $1, recorded_at = $2', [sequence, lock.recordedAt]);
    await manager.query('select pg_notify($1, $2)', [contextChannel, String(sequence)]);
  }
  return { verdicts, sequence };
}

const asRow = (late: LateVerdict | undefined): RowVerdict => (late === 'version' ? 'accepted' : 'unchanged');

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
  const late = feed.keepsLate === true ? `when seen.observed_at < known.observed_at then 'late'` : '';
  return manager.query<Judged[]>(
    `select seen.line, known.version_id,
       case when known.version_id is null then 'accepted'
            ${late}
            when ${sameContent(feed, 'known', 'seen')}
            then case when seen.observed_at > known.observed_at then 'refreshed' else 'unchanged' end
            when seen.observed_at < known.observed_at then 'older'
            else 'accepted' end as verdict
     from ${recordset(feed, 'seen')}
     left join ${feed.table} known on ${sameKey(feed, 'known', 'seen')} and known.superseded_at is null`,
    [recordsetJson(rows)],
  );
}

/** The version is seen again: when is kept, and moves with it. @returns how many were */
async function refresh(
  manager: EntityManager,
  feed: VersionedTable,
  recording: Recording,
  rows: readonly FeedRow[],
  judged: readonly Judged[],
): Promise<number> {
  const observedAt = new Map(rows.map((row) => [row.line, formatInstant(row.observedAt)]));
  const refreshed = judged.filter(({ verdict }) => verdict === 'refreshed');
  if (refreshed.length === 0) return 0;
  await manager.query(
    `with seen as (
       select * from unnest($1::bigint[], $2::timestamptz[]) with ordinality as seen(version_id, observed_at, position)
     ), moved as (
       update ${feed.table} known set observed_at = seen.observed_at, source = $3, sequence = $4 + seen.position
       from seen where known.version_id = seen.version_id
     )
     insert into sighting (kind, version_id, observed_at, source, recorded_at)
     select '${feed.table}', version_id, observed_at, $3, $5 from seen`,
    [
      refreshed.map(({ version_id }) => version_id),
      refreshed.map(({ line }) => observedAt.get(line)),
      ...[recording.source, recording.sequence, recording.recordedAt],
    ],
  );
  return refreshed.length;
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
