import type { EntityManager } from 'typeorm';
import { formatInstant } from '../../core/identifiers/index.js';
import { deviceAsOf } from '../as-of/device-observations.js';
import type { FeedRow, VersionedTable } from './feed.js';
import type { Recording } from './version-rows.js';
import { insertVersions, recordset, recordsetJson, sameContent } from './version-rows.js';

/** What became of an observation older than the last one: a version of its own, a sighting of one, or nothing new. */
export type LateVerdict = 'version' | 'sighting' | 'unchanged';

interface JudgedLate {
  readonly line: number;
  readonly verdict: LateVerdict;
  /** Of what it is a sighting; null otherwise. */
  readonly version_id: string | null;
}

/**
 * Keeps observations of devices that arrive after later ones: they tell what was, and never touch what is current. One
 * that repeats what is known of its instant is a sighting of that version; one that repeats the current content is a
 * sighting of the current version; any other is a version that was never current. In the caller's transaction, under
 * the lock of `context_sequence`.
 * @param rows - at most one for a device
 * @returns what became of each, by line
 */
export async function recordLate(
  manager: EntityManager,
  feed: VersionedTable,
  recording: Recording,
  rows: readonly FeedRow[],
): Promise<ReadonlyMap<number, LateVerdict>> {
  if (rows.length === 0) return new Map();
  const judged = await judgeLate(manager, feed, rows);
  const byLine = new Map(judged.map((one) => [one.line, one]));
  const sightings = rows.flatMap(({ line, observedAt }) => {
    const one = byLine.get(line);
    return one?.verdict === 'sighting' ? [{ versionId: one.version_id, observedAt: formatInstant(observedAt) }] : [];
  });
  if (sightings.length > 0) {
    await manager.query(
      `insert into sighting (kind, version_id, observed_at, source, recorded_at)
       select '${feed.table}', seen.version_id, seen.observed_at, $3, $4
       from unnest($1::bigint[], $2::timestamptz[]) as seen(version_id, observed_at)`,
      [
        sightings.map(({ versionId }) => versionId),
        sightings.map(({ observedAt }) => observedAt),
        ...[recording.source, recording.recordedAt],
      ],
    );
  }
  const versions = rows.filter(({ line }) => byLine.get(line)?.verdict === 'version');
  await insertVersions(manager, feed, recording, versions, recording.recordedAt);
  return new Map(judged.map(({ line, verdict }) => [line, verdict]));
}

function judgeLate(
  manager: EntityManager,
  feed: VersionedTable,
  rows: readonly FeedRow[],
): Promise<readonly JudgedLate[]> {
  const sameAsThen = `then_known.version_id is not null and ${sameContent(feed, 'then_known', 'seen')}`;
  const verdict = `case when ${sameAsThen}
      then case when then_known.seen_at = seen.observed_at then 'unchanged' else 'sighting' end
      when then_known.seen_at = seen.observed_at then 'version'
      when ${sameContent(feed, 'current', 'seen')} then 'sighting'
      else 'version' end`;
  return manager.query<readonly JudgedLate[]>(
    `select seen.line, ${verdict} as verdict,
       case when ${verdict} = 'sighting'
         then case when ${sameAsThen} then then_known.version_id else current.version_id end end as version_id
     from ${recordset(feed, 'seen')}
     join device current on current.device_id = seen.device_id and current.superseded_at is null
     left join lateral (${deviceAsOf('seen.device_id', 'seen.observed_at', `'infinity'::timestamptz`)}) then_known
       on true`,
    [recordsetJson(rows)],
  );
}
