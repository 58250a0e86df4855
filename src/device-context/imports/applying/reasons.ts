import type { EntityManager } from 'typeorm';
import { formatInstant } from '../../../core/identifiers/index.js';
import type { ImportRow, ParticipantCounts } from '../import-row.js';
import type { Mapping } from '../mapping/mapping.js';
import type { ReadingState } from '../reading/reading-state.js';
import type { FileReason } from '../reading/rejection.js';
import type { Difference } from './difference.js';

/** The last file of the same mapping and source that was applied. */
export interface Predecessor {
  readonly id: string;
  readonly sequence: number;
  readonly createdAt: number;
  /** Whether it was this very file. */
  readonly isSame: boolean;
}

/** @returns undefined for the first file of a mapping and source; the file itself when it was applied before */
export async function predecessorOf(manager: EntityManager, row: ImportRow): Promise<Predecessor | undefined> {
  const [found] = await manager.query<readonly { id: string; sequence: string; created_at: Date; is_same: boolean }[]>(
    `select import_id as id, file_sequence as sequence, file_created_at as created_at, digest = $3 as is_same
     from import_file where mapping = $1 and source = $2 and state = 'applied' and feed is null
     order by digest = $3 desc, file_sequence desc, import_id desc limit 1`,
    [row.mapping, row.source, row.digest],
  );
  if (found === undefined) return undefined;
  return {
    id: found.id,
    sequence: Number(found.sequence),
    createdAt: found.created_at.getTime(),
    isSame: found.is_same,
  };
}

/** Why a file is not applied unless a person releases it; empty when nothing speaks against it. */
export function holdReasons(
  state: ReadingState,
  mapping: Mapping,
  predecessor: Predecessor | undefined,
  difference: Difference,
  heldShare: number,
): readonly FileReason[] {
  return [
    ...orderReasons(state, predecessor),
    ...countReasons(state),
    ...rejectionReasons(
      state.rejected + difference.repeated + difference.older,
      state.details,
      mapping.maxRejectedShare ?? 0,
    ),
    ...difference.counts.participants.flatMap((each) => shareReasons(each, heldShare, predecessor !== undefined)),
  ];
}

function orderReasons({ header }: ReadingState, predecessor: Predecessor | undefined): readonly FileReason[] {
  if (header === null || predecessor === undefined) return [];
  const expected = predecessor.sequence + 1;
  const reasons: FileReason[] = [];
  const found = `found the sequence number ${header.sequence}, expected ${expected} after import ${predecessor.id}`;
  if (header.sequence > expected) reasons.push({ code: 'SEQUENCE_MISSING', detail: `${found}; files are missing` });
  if (header.sequence < expected) reasons.push({ code: 'SEQUENCE_REPEATED', detail: `${found}; it was used before` });
  if (header.createdAt < predecessor.createdAt) {
    const [made, before] = [formatInstant(header.createdAt), formatInstant(predecessor.createdAt)];
    reasons.push({
      code: 'CREATED_EARLIER',
      detail: `found a file made at ${made}, before import ${predecessor.id}, made at ${before}`,
    });
  }
  return reasons;
}

function countReasons({ header, trailer, details }: ReadingState): readonly FileReason[] {
  if (header === null || trailer === null) return [];
  const reasons: FileReason[] = [];
  if (trailer.details !== details) {
    reasons.push({
      code: 'TRAILER_COUNT_WRONG',
      detail: `found ${details} detail records; the trailer says ${trailer.details}`,
    });
  }
  if (trailer.sequence !== null && trailer.sequence !== header.sequence) {
    const detail = `found the sequence number ${header.sequence} in the header and ${trailer.sequence} in the trailer`;
    reasons.push({ code: 'TRAILER_SEQUENCE_WRONG', detail });
  }
  return reasons;
}

function rejectionReasons(rejected: number, details: number, most: number): readonly FileReason[] {
  if (rejected === 0 || (rejected <= details * most && rejected < details)) return [];
  const share = `${rejected} of ${details} lines rejected, more than the mapping's share of ${most}`;
  return [{ code: 'LINES_REJECTED', detail: rejected >= details ? 'found every line rejected' : `found ${share}` }];
}

function shareReasons(
  { mpid, known, added, changed, withdrawn }: ParticipantCounts,
  heldShare: number,
  hasPredecessor: boolean,
): readonly FileReason[] {
  const touched = added + changed + withdrawn;
  if (known === 0) {
    if (touched === 0 || !hasPredecessor) return [];
    return [
      { code: 'PARTICIPANT_NEW', detail: `found ${touched} registrations of \`${mpid}\`, of whom nothing was known` },
    ];
  }
  if (touched <= known * heldShare) return [];
  const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
  const detail =
    `found ${touched} changes (${added} added, ${changed} changed, ${withdrawn} withdrawn) of the ${known} registrations ` +
    `of \`${mpid}\`, ${percent(touched / known)}; more than ${percent(heldShare)} waits for a person`;
  return [{ code: 'CHANGES_TOO_MANY', detail }];
}
