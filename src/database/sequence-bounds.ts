import type { EntityManager } from 'typeorm';

/**
 * A table whose rows are numbered under the lock of a head, so that numbers become visible in their own order. Both are
 * names that the product writes; nothing of a request is ever among them.
 */
export interface Numbered {
  readonly table: string;
  /** Holds the last number in its one row. */
  readonly head: string;
}

/** Numbers from `from` on; `until` is not among them. */
export interface SequenceSpan {
  readonly from: bigint;
  readonly until: bigint;
}

/**
 * How far the clock that dates what a row tells may be from that of the database, which dates the recording of it, for
 * the row to be found by its time in a list; also how far the database's own may have been put back.
 */
const clockToleranceMilliseconds = 3_600_000;

/**
 * Which sequence numbers the rows of a period can have: `recorded_at` grows with them, since both are given under the
 * lock of the head. A search by halves, so that a period long ago costs as little as one of today.
 * @param period - epoch milliseconds
 */
export async function sequenceBounds(
  manager: EntityManager,
  numbered: Numbered,
  { from, until }: { readonly from?: number; readonly until?: number },
): Promise<SequenceSpan> {
  const end = BigInt(await lastSequence(manager, numbered)) + 1n;
  const firstAt = (instant: number): Promise<bigint> => firstRecordedFrom(manager, numbered, instant, end);
  return {
    from: from === undefined ? 1n : await firstAt(from - clockToleranceMilliseconds),
    until: until === undefined ? end : await firstAt(until + clockToleranceMilliseconds),
  };
}

/** The last number that is given, decimal; `0` before there is any. */
export async function lastSequence(manager: EntityManager, { head }: Numbered): Promise<string> {
  const rows = await manager.query<readonly { readonly last: string }[]>(`select last_sequence as last from ${head}`);
  return rows[0]?.last ?? '0';
}

/** The lowest number at or after which every row was recorded at or after an instant; at most `end`. */
async function firstRecordedFrom(
  manager: EntityManager,
  { table }: Numbered,
  instant: number,
  end: bigint,
): Promise<bigint> {
  const rows = await manager.query<readonly { readonly found: string }[]>(
    `with recursive search (low, high) as (
       select 0::bigint, $2::bigint
       union all
       select case when earlier then middle else low end, case when earlier then high else middle end
       from search
       cross join lateral (select (low + high) / 2 as middle) halves
       cross join lateral (select coalesce((
         select recorded_at < $1 from ${table} where sequence >= middle and sequence < high order by sequence limit 1
       ), false) as earlier) probe
       where high - low > 1
     )
     select high as found from search order by high - low limit 1`,
    [new Date(instant), String(end)],
  );
  return rows[0] === undefined ? end : BigInt(rows[0].found);
}
