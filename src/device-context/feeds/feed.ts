/** One fault of one line of a feed. */
export interface LineError {
  readonly line: number;
  readonly code: LineErrorCode;
  /** JSON pointer into the line. */
  readonly pointer: string;
  readonly detail: string;
}

export const lineErrorCodes = [
  'LINE_TOO_LONG',
  'LINE_NOT_UTF8',
  'LINE_NOT_JSON',
  'PROPERTY_MISSING',
  'PROPERTY_UNKNOWN',
  'PROPERTY_INVALID',
  'OBSERVATION_IN_FUTURE',
  'OBSERVATION_OLDER',
] as const;
export type LineErrorCode = (typeof lineErrorCodes)[number];

export type LineFault = Omit<LineError, 'line'>;

/** A line that may be recorded. */
export interface FeedRow {
  readonly line: number;
  /** Says which party, device or registration it is; equal for lines about the same one. */
  readonly key: string;
  /** Epoch milliseconds. */
  readonly observedAt: number;
  /** By column name, as `jsonb_to_recordset` reads it. */
  readonly columns: Readonly<Record<string, unknown>>;
}

export type FeedName = 'parties' | 'devices' | 'registrations';

/** A table of versions: which columns say what a row is about, and which are its content; column name to type. */
export interface VersionedTable {
  readonly table: string;
  readonly keyColumns: Readonly<Record<string, string>>;
  readonly contentColumns: Readonly<Record<string, string>>;
  /** Whether an observation older than the last one is kept as history. Otherwise other content is refused. */
  readonly keepsLate?: boolean;
}

/** How lines of one feed become rows of one table. */
export interface Feed<Line extends object> extends VersionedTable {
  readonly name: FeedName;
  /** The source that is recorded when the header `Source` is missing. */
  readonly defaultSource: string;
  readonly line: new () => Line;
  /** What a checked line still gets wrong across its properties. */
  readonly faultsOf: (line: Line) => readonly LineFault[];
  /** Of a checked line, in canonical form. */
  readonly columnsOf: (line: Line) => Readonly<Record<string, unknown>>;
  /** RFC 3339; undefined when the line does not say. */
  readonly observedAtOf: (line: Line) => string | undefined;
}
