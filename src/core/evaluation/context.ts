import type { FactCatalogue, FactValue } from '../language/fact-catalogue.js';

/**
 * One fact of one request. A value; `null` when its source *states* that there is none (nullable facts only);
 * `undefined` when it is unknown: missing, stale, not yet or no longer in force, or of the wrong type.
 */
export type Fact = FactValue | null | undefined;

/** Why a fact is unknown. `code` is one of these; `detail` is a line for the S1SP's engineer. */
export type AbsenceCode =
  'FACT_MISSING' | 'FACT_TOO_OLD' | 'FACT_NOT_YET_IN_FORCE' | 'FACT_ENDED' | 'FACT_WRONG_TYPE' | 'FACT_CONFLICTING';
export interface Absence {
  readonly code: AbsenceCode;
  readonly detail: string;
}

/** Which feed a source's facts came from and when it last saw them (epoch milliseconds). */
export interface Provenance {
  readonly source: string;
  readonly observedAt: number;
}

/** All facts of one request, at one reading of the clock. */
export interface Context {
  readonly catalogue: FactCatalogue;
  /** Epoch milliseconds. */
  readonly decidedAt: number;
  /** By `FactDefinition.index`. Facts that no rule in force uses may be left undefined. */
  readonly values: readonly Fact[];
  /** By `FactSource`; absent where the source has no record for this request. */
  readonly provenance: Readonly<Record<string, Provenance | undefined>>;
  /** Why the fact at this index is unknown. Called for refusals only. */
  readonly absenceOf: (factIndex: number) => Absence;
}
