import type { EntityManager } from 'typeorm';
import { invariant } from '../../../core/invariant.js';
import { formatInstant } from '../../../core/identifiers/index.js';
import { lockContext } from '../../feeds/record-versions.js';
import type { ImportDatabase } from '../import-database.js';
import type { ImportRow } from '../import-row.js';
import type { Mapping } from '../mapping/mapping.js';
import type { ReadingState } from '../reading/reading-state.js';
import type { FileReason } from '../reading/rejection.js';
import { LeaseLost } from '../staging/lease.js';
import { applyDifference, registrationsMoved } from './apply-difference.js';
import type { Lock } from './apply-difference.js';
import { findDifference } from './difference.js';
import type { Difference, Read } from './difference.js';
import { endImport } from './ends.js';
import { holdReasons, predecessorOf } from './reasons.js';

/** What judging needs to know of one file that was read whole. */
export interface Judging {
  readonly database: ImportDatabase;
  readonly runner: string;
  readonly row: ImportRow;
  readonly mapping: Mapping;
  readonly state: ReadingState;
  /** Share of a participant's registrations that a refresh may change without a person. */
  readonly heldShare: number;
}

export type Judged = 'applied' | 'held' | 'refused';

/**
 * Finds what a file changes, holds it when there is reason to and nobody released it, and else applies it, in one
 * transaction. What it changes is found before the lock of the context is taken, so that feeds do not wait; when
 * registrations were recorded in between it is found again, the third time under the lock.
 */
export async function judgeAndApply(judging: Judging): Promise<Judged> {
  const read = readOf(judging);
  for (const isLast of [false, false, true]) {
    const found = isLast ? undefined : await findBefore(judging, read);
    if (typeof found === 'string') return found;
    const outcome = await judging.database.transaction(async (manager) => {
      await keepLease(manager, judging);
      const lock: Lock = await lockContext(manager);
      if (found !== undefined && (await registrationsMoved(manager, found.after))) return 'moved' as const;
      const difference = found?.difference ?? (await find(manager, judging, read));
      const stopped = found === undefined ? await stop(manager, judging, difference) : undefined;
      if (stopped !== undefined) return stopped;
      const sequence = await applyDifference(manager, read, difference, lock);
      await endImport(manager, judging.row, judging.runner, { state: 'applied', sequence });
      return 'applied' as const;
    });
    if (outcome !== 'moved') return outcome;
  }
  invariant(false, 'nothing moves under the lock of the context');
}

interface Found {
  readonly difference: Difference;
  /** The context's sequence number before it was looked for. */
  readonly after: number;
}

async function findBefore(judging: Judging, read: Read): Promise<Found | Judged> {
  return await judging.database.transaction(async (manager) => {
    const [row] = await manager.query<readonly { value: string }[]>('select value from context_sequence');
    const difference = await find(manager, judging, read);
    return (await stop(manager, judging, difference)) ?? { difference, after: Number(row?.value) };
  });
}

async function find(manager: EntityManager, judging: Judging, read: Read): Promise<Difference> {
  const difference = await findDifference(manager, read);
  const { id, attempt } = read;
  await manager.query(
    `insert into import_rejection (import_id, attempt, line, field, code, detail, mpxn)
     select $1, $2, line, 'mpxn',
       case verdict when 'repeated' then 'LINE_REPEATED' else 'OBSERVATION_OLDER' end,
       case verdict when 'repeated' then 'found the same registration in an earlier line, which counts'
                    else 'found other content than we know, seen before it; what we know stays' end, mpxn
     from import_delta_${id} where verdict in ('repeated', 'older') on conflict do nothing`,
    [id, attempt],
  );
  const rejected = judging.state.rejected + difference.repeated + difference.older;
  await manager.query('update import_file set counts = $3, rejected = $4 where import_id = $1 and runner = $2', [
    ...[id, judging.runner, JSON.stringify(difference.counts), rejected],
  ]);
  return difference;
}

/** Holds or refuses the file when there is reason to. A person who released it has seen the reasons. */
async function stop(manager: EntityManager, judging: Judging, difference: Difference): Promise<Judged | undefined> {
  const { row, mapping, state, heldShare, runner } = judging;
  if (row.state === 'released') return undefined;
  const predecessor = await predecessorOf(manager, row);
  if (predecessor?.isSame === true) {
    const reasons: FileReason[] = [
      { code: 'FILE_REPEATED', detail: `found the very file of import ${predecessor.id}, which is applied` },
    ];
    await endImport(manager, row, runner, { state: 'refused', reasons });
    return 'refused';
  }
  const reasons = holdReasons(state, mapping, predecessor, difference, heldShare);
  if (reasons.length === 0) return undefined;
  await endImport(manager, row, runner, { state: 'held', reasons });
  return 'held';
}

async function keepLease(manager: EntityManager, { row, runner }: Judging): Promise<void> {
  const [kept] = await manager.query<readonly unknown[]>(
    'select 1 from import_file where import_id = $1 and runner = $2 for update',
    [row.id, runner],
  );
  if (kept === undefined) throw new LeaseLost(`import ${row.id} was taken over`);
}

function readOf({ row, mapping, state }: Judging): Read {
  const { header } = state;
  invariant(header !== null, 'a file that was read whole has a header');
  return {
    ...{ id: row.id, attempt: row.attempt, kind: mapping.kind, type: header.type, source: header.source },
    ...{ createdAt: formatInstant(header.createdAt), mpids: Object.keys(state.mpids).sort(), staged: state.staged },
    ...{ ascending: state.ascending, rejected: state.rejected, unreadable: state.unreadable },
  };
}
