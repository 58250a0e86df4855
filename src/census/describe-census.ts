import type { CensusDto } from './http/census.dto.js';
import type { CensusRow } from './jobs/census-row.js';

/** A census as the API tells it. */
export function describeCensus(row: CensusRow): CensusDto {
  return {
    id: row.census_id,
    kind: row.kind,
    state: row.state,
    question: row.question,
    progress: { done: row.units_done, of: row.units },
    askedBy: row.asked_by,
    askedAt: row.asked_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    decidedAt: row.decided_at?.toISOString() ?? null,
    context:
      row.context_from === null
        ? null
        : { from: Number(row.context_from), to: row.context_to === null ? null : Number(row.context_to) },
    endedBy: row.ended_by,
    finishedAt: row.finished_at?.toISOString() ?? null,
    failure: row.failure,
    digest: row.digest,
    // Our own text, whose digest stands beside it.
    result: row.result === null ? null : (JSON.parse(row.result) as object),
  };
}
