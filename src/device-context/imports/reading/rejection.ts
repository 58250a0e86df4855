export const rejectionCodes = [
  'LINE_TOO_LONG',
  'LINE_NOT_UTF8',
  'LINE_CONTROL_CHARACTER',
  'RECORD_TYPE_UNKNOWN',
  'COLUMNS_WRONG',
  'FIELD_MISSING',
  'FIELD_INVALID',
  'CODE_UNKNOWN',
  'PERIOD_EMPTY',
  'LINE_REPEATED',
  'OBSERVATION_OLDER',
] as const;
export type RejectionCode = (typeof rejectionCodes)[number];

/** Why one line of a file was rejected: the field as the mapping calls it, empty for the line as a whole. */
export interface Rejection {
  readonly line: number;
  readonly field: string;
  readonly code: RejectionCode;
  readonly detail: string;
  /** When it could be read: this meter point is left as it is known. */
  readonly mpxn: string | null;
}

/** Why a file is held or refused as a whole. */
export interface FileReason {
  readonly code: string;
  readonly detail: string;
}

/** Past so many faults a file is refused: nobody reads more, and it bounds what a file of garbage can fill. */
export const rejectionLists = 100_000;
