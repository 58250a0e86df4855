import type { EntityManager } from 'typeorm';
import { contextChannel } from '../../feeds/record-versions.js';
import { forSets, tellsEach } from './difference.js';
import type { Difference, Read } from './difference.js';

/** The lock of the context as `lockContext` took it in the same transaction. */
export interface Lock {
  readonly sequence: number;
  readonly recordedAt: string;
}

/** Whether registrations were recorded after a sequence number: then what a file changes must be found again. */
export async function registrationsMoved(manager: EntityManager, after: number): Promise<boolean> {
  const [found] = await manager.query<readonly { moved: boolean }[]>(
    'select exists (select from registration where sequence > $1) as moved',
    [after],
  );
  return found?.moved === true;
}

/**
 * Records a file's difference in the caller's transaction, which holds the lock of the context; by sets, in the order of
 * meter points. What is not in the difference is not touched: a refresh confirms it, one row for each participant.
 * @returns the last sequence number, up to which a reader sees all of the file
 */
export async function applyDifference(
  manager: EntityManager,
  read: Read,
  { isFirst, counts }: Difference,
  lock: Lock,
): Promise<number> {
  await manager.query(forSets);
  const delta = `import_delta_${read.id}`;
  let { sequence } = lock;
  await manager.query(
    `update registration known set superseded_at = $1 from ${delta} d
     where d.verdict in ('changed', 'removed', 'vanished') and known.version_id = d.version_id`,
    [lock.recordedAt],
  );
  await insertVersions(manager, read, isFirst, lock, sequence);
  sequence += counts.added + counts.changed + counts.withdrawn;
  const [, refreshed] = await manager.query<readonly [unknown, number]>(
    `update registration known set observed_at = $1, source = $2, sequence = $3::bigint + d.position
     from (select version_id, row_number() over (order by mpxn) as position from ${delta} where verdict = 'refreshed') d
     where known.version_id = d.version_id`,
    [read.createdAt, read.source, sequence],
  );
  sequence += refreshed;
  await manager.query(
    `insert into sighting (kind, version_id, observed_at, source, recorded_at)
     select 'registration', version_id, $1::timestamptz, $2::text, $3::timestamptz from ${delta} where verdict = 'refreshed'`,
    [read.createdAt, read.source, lock.recordedAt],
  );
  sequence += await confirm(manager, read, lock, sequence);
  await manager.query('update context_sequence set value = $1, recorded_at = $2', [sequence, lock.recordedAt]);
  await manager.query('select pg_notify($1, $2)', [contextChannel, String(sequence)]);
  return sequence;
}

/**
 * A registration that vanished ends when the file was made; one that was yet to begin then is withdrawn: it never will.
 */
async function insertVersions(
  manager: EntityManager,
  read: Read,
  isFirst: boolean,
  lock: Lock,
  sequence: number,
): Promise<void> {
  const vanishes = `verdict = 'vanished' and effective_from < $3::timestamptz`;
  const changes = isFirst
    ? `select mpxn, role, mpid, effective_from, effective_until, attributes, false as withdrawn,
         row_number() over (${read.ascending ? '' : 'order by mpxn, effective_from, role'}) as position
       from import_staged_${read.id}`
    : `select mpxn, role, case when verdict = 'removed' then known_mpid else mpid end as mpid, effective_from,
         case when ${vanishes} then $3::timestamptz else effective_until end as effective_until, attributes,
         verdict = 'removed' or verdict = 'vanished' and effective_from >= $3::timestamptz as withdrawn,
         row_number() over (order by mpxn, effective_from, role) as position
       from import_delta_${read.id} where verdict in ('added', 'changed', 'removed', 'vanished')`;
  await manager.query(
    `insert into registration (mpxn, kind, role, mpid, effective_from, effective_until, attributes, source, observed_at,
       first_observed_at, first_source, recorded_at, sequence, withdrawn)
     select mpxn, $1::text, role, mpid, effective_from, effective_until, attributes, $2::text, $3::timestamptz,
       $3::timestamptz, $2::text, $4::timestamptz, $5::bigint + position, withdrawn
     from (${changes}) changes`,
    [read.kind, read.source, read.createdAt, lock.recordedAt, sequence],
  );
}

async function confirm(manager: EntityManager, read: Read, lock: Lock, sequence: number): Promise<number> {
  if (tellsEach(read)) return 0;
  const rows = await manager.query<readonly unknown[]>(
    `insert into registration_confirmation (source, kind, mpid, observed_at, recorded_at, sequence)
     select $1::text, $2::text, mpid, $3::timestamptz, $4::timestamptz, $5::bigint + row_number() over (order by mpid) from unnest($6::text[]) m(mpid) returning 1`,
    [read.source, read.kind, read.createdAt, lock.recordedAt, sequence, read.mpids],
  );
  return rows.length;
}
