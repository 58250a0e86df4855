import type { FeedName } from '../feeds/feed.js';
import type { Mapping } from './mapping/mapping.js';
import type { ReadingState } from './reading/reading-state.js';
import type { FileReason } from './reading/rejection.js';

export const importStates = [
  ...(['receiving', 'staging', 'staged', 'held', 'released', 'applied', 'refused', 'failed'] as const),
] as const;
export type ImportState = (typeof importStates)[number];

/** What a file changes, in registrations; of a feed: `accepted` and `unchanged` lines. */
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
  readonly unchanged: number;
  /** Of a refresh: for each market participant what was known and what changes of it. */
  readonly participants: readonly ParticipantCounts[];
  /** A few of the changes. */
  readonly sample: readonly ChangeSample[];
}

export interface ParticipantCounts {
  readonly mpid: string;
  readonly known: number;
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
}

export interface ChangeSample {
  readonly line: number | null;
  readonly mpxn: string;
  readonly change: string;
  readonly mpid: string;
  readonly knownMpid: string | null;
}

/** A row of `import_file` as `importColumns` selects it; numbers of the database are decimal strings. */
export interface ImportRow {
  readonly id: string;
  readonly state: ImportState;
  readonly mapping: string;
  readonly mapping_content: Mapping | null;
  readonly feed: FeedName | null;
  readonly file_name: string;
  readonly spool: string;
  readonly origin: 'upload' | 'drop';
  readonly bytes: string;
  readonly digest: string | null;
  readonly sent_by: string;
  readonly received_at: Date;
  readonly attempt: number;
  readonly reading: ReadingState | null;
  readonly read_bytes: string;
  readonly read_lines: string;
  readonly details: string;
  readonly rejected: string;
  readonly source: string | null;
  readonly file_type: 'refresh' | 'update' | null;
  readonly file_sequence: string | null;
  readonly file_created_at: Date | null;
  readonly reasons: readonly FileReason[];
  readonly counts: ImportCounts | null;
  readonly decided_by: string | null;
  readonly decided_at: Date | null;
  readonly decision_reason: string | null;
  readonly applied_sequence: string | null;
  readonly finished_at: Date | null;
}

export const importColumns = `import_id as id, state, mapping, mapping_content, feed, file_name, spool, origin, bytes, digest,
  sent_by, received_at, attempt, reading, read_bytes, read_lines, details, rejected, source, file_type, file_sequence,
  file_created_at, reasons, counts, decided_by, decided_at, decision_reason, applied_sequence, finished_at`;
