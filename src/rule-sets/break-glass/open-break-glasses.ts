import type { EntityManager } from 'typeorm';

/** A break-glass that refuses commands now, or that is over and was not reviewed. */
export interface OpenBreakGlass {
  readonly id: string;
  readonly name: string;
  readonly reason: string;
  readonly inForce: boolean;
  readonly startedBy: string;
  readonly startedAt: Date;
  readonly expiresAt: Date;
  /** When it ended; null while it is in force. */
  readonly endedAt: Date | null;
}

/** Of all rule sets, those in force first, each kind from the oldest on. @param most - at most so many */
export async function openBreakGlasses(manager: EntityManager, most: number): Promise<readonly OpenBreakGlass[]> {
  return await manager.query<readonly OpenBreakGlass[]>(
    `select b.break_glass_id as id, b.name, b.reason, b.started_by as "startedBy", b.started_at as "startedAt",
       b.expires_at as "expiresAt", l.lifts < 2 and b.expires_at > clock_timestamp() as "inForce",
       case when l.lifts >= 2 then l.last when b.expires_at <= clock_timestamp() then b.expires_at end as "endedAt"
     from break_glass b cross join lateral (
       select count(*) as lifts, max(lifted_at) as last from break_glass_lift l
       where l.break_glass_id = b.break_glass_id
     ) as l
     where not exists (select from break_glass_review r where r.break_glass_id = b.break_glass_id)
     order by "inForce" desc, b.break_glass_id limit $1`,
    [most],
  );
}
