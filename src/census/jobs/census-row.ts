import type { Question } from '../counting/question.js';

export const censusStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type CensusState = (typeof censusStates)[number];

/** One row of `census`. Big integers are decimal texts, as the driver gives them. */
export interface CensusRow {
  readonly census_id: string;
  readonly kind: Question['kind'];
  readonly state: CensusState;
  readonly question: Question;
  readonly action_id: string | null;
  readonly units: number;
  readonly units_done: number;
  readonly asked_by: string;
  readonly asked_at: Date;
  readonly started_at: Date | null;
  readonly decided_at: Date | null;
  readonly context_from: string | null;
  readonly context_to: string | null;
  readonly ended_by: string | null;
  readonly finished_at: Date | null;
  readonly failure: string | null;
  /** Canonical JSON of a `CensusResult`, whose SHA-256 is `digest`. */
  readonly result: string | null;
  readonly digest: string | null;
}
