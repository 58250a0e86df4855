import type { FileReason } from './rejection.js';

export interface FileHeader {
  readonly type: 'refresh' | 'update';
  readonly source: string;
  readonly sequence: number;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

/** How far a file was read, and what was found: kept with each chunk, so that reading goes on from here. */
export interface ReadingState {
  /** Bytes up to the beginning of the next line. */
  offset: number;
  lines: number;
  /** Detail records, rejected ones included. */
  details: number;
  staged: number;
  rejected: number;
  header: FileHeader | null;
  trailer: { readonly details: number; readonly sequence: number | null } | null;
  /** Rejected lines of which not even the meter point could be read. */
  unreadable: number;
  /** Each meter point is after the one before it, so none can be there twice. */
  ascending: boolean;
  lastMpxn: string;
  /** Lines by market participant. */
  mpids: Record<string, number>;
  /** Why the file cannot be used at all: reading stops. */
  refusal: FileReason | null;
}

export function freshReading(): ReadingState {
  return {
    ...{ offset: 0, lines: 0, details: 0, staged: 0, rejected: 0, header: null, trailer: null, unreadable: 0 },
    ...{ ascending: true, lastMpxn: '', mpids: {}, refusal: null },
  };
}
