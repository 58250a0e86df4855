import type { EntityManager } from 'typeorm';
import type { TrailEntry } from './append-entry.js';

/** An entry as everybody concerned may read it: neither where it came from nor with which request. */
export interface EntryAbout {
  readonly sequence: string;
  readonly recordedAt: Date;
  readonly actor: string;
  readonly action: string;
  readonly outcome: TrailEntry['outcome'];
  readonly code: string | null;
  readonly reason: string | null;
  readonly subject: string;
}

/** Entries about other things that belong to it all the same. */
export interface Beside {
  readonly action: string;
  /** What their subjects begin with; none of `%`, `_` and a backslash is in it. */
  readonly subjectBeginning: string;
  /** What their details hold, in the sense of `@>`. */
  readonly details: object;
}

/**
 * Entries about one thing, oldest first.
 * @param after - sequence number, decimal
 */
export const entriesAbout = (
  manager: EntityManager,
  subject: string,
  beside: Beside,
  after: string,
  limit: number,
): Promise<readonly EntryAbout[]> =>
  manager.query(
    `select sequence, recorded_at as "recordedAt", actor, action, outcome, code, reason, subject from (
       (select * from audit_trail where subject = $1 and sequence > $5 order by sequence limit $6)
       union all
       (select * from audit_trail
        where subject like $2 and action = $3 and details::jsonb @> $4::jsonb and sequence > $5
        order by sequence limit $6)
     ) about order by sequence limit $6`,
    [subject, `${beside.subjectBeginning}%`, beside.action, JSON.stringify(beside.details), after, limit],
  );
