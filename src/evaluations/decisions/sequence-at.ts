import type { EntityManager } from 'typeorm';

/**
 * How far the clock of a replica, which dates its decisions, may be from the database's, which dates their recording,
 * for a decision to be found by its time in a list that is read newest first.
 */
const clockToleranceMilliseconds = 3_600_000;

interface Bounds {
  /** Numbers from here on may hold decisions of the period. */
  readonly from: string;
  /** Numbers from here on hold none. */
  readonly until: string;
}

/**
 * Which sequence numbers the decisions of a period can have: `recorded_at` grows with them, since both are given under
 * the lock of `decision_head`. A search by halves, so that a period long ago costs as little as one of today.
 * @param period - epoch milliseconds of `decidedAt`
 */
export async function sequenceBounds(
  manager: EntityManager,
  { from, until }: { readonly from?: number; readonly until?: number },
): Promise<Bounds> {
  const end = (BigInt(await lastSequence(manager)) + 1n).toString();
  return {
    from: from === undefined ? '1' : await firstRecordedFrom(manager, from - clockToleranceMilliseconds, end),
    until: until === undefined ? end : await firstRecordedFrom(manager, until + clockToleranceMilliseconds, end),
  };
}

export async function lastSequence(manager: EntityManager): Promise<string> {
  const rows = await manager.query<readonly { readonly last: string }[]>(
    'select last_sequence as last from decision_head',
  );
  return rows[0]?.last ?? '0';
}

/** The lowest number at or after which every decision was recorded at or after an instant; at most `end`. */
async function firstRecordedFrom(manager: EntityManager, instant: number, end: string): Promise<string> {
  const rows = await manager.query<readonly { readonly found: string }[]>(
    `with recursive search (low, high) as (
       select 0::bigint, $2::bigint
       union all
       select case when earlier then middle else low end, case when earlier then high else middle end
       from search
       cross join lateral (select (low + high) / 2 as middle) halves
       cross join lateral (select coalesce((
         select recorded_at < $1 from decision where sequence >= middle and sequence < high order by sequence limit 1
       ), false) as earlier) probe
       where high - low > 1
     )
     select high as found from search order by high - low limit 1`,
    [new Date(instant), end],
  );
  return rows[0]?.found ?? end;
}
