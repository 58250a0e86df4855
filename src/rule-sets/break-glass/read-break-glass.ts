import type { EntityManager } from 'typeorm';
import { formatInstant } from '../../core/identifiers/index.js';
import { Problem } from '../../http/index.js';
import type { BreakGlassDto, BreakGlassState } from './break-glass.dto.js';

interface Row {
  readonly break_glass_id: string;
  readonly service_reference_variants: readonly string[] | null;
  readonly cohorts: readonly string[] | null;
  readonly reason: string;
  readonly started_by: string;
  readonly started_at: Date;
  readonly expires_at: Date;
  readonly lifted_by: readonly string[];
  readonly last_lift: Date | null;
  readonly closed_by: string | null;
  readonly closed_at: Date | null;
  readonly finding: string | null;
  readonly state: BreakGlassState;
}

const selected = `
  select b.*, l.lifted_by, l.last_lift, r.closed_by, r.closed_at, r.finding,
    case when cardinality(l.lifted_by) >= 2 then 'lifted' when b.expires_at <= clock_timestamp() then 'expired'
      else 'in-force' end as state
  from break_glass b
    cross join lateral (
      select coalesce(array_agg(person order by lifted_at), '{}') as lifted_by, max(lifted_at) as last_lift
      from break_glass_lift l where l.break_glass_id = b.break_glass_id
    ) l
    left join break_glass_review r on r.break_glass_id = b.break_glass_id`;

/** Every break-glass of a rule set, newest first. */
export async function breakGlassesOf(manager: EntityManager, name: string): Promise<readonly BreakGlassDto[]> {
  const rows = await manager.query<readonly Row[]>(`${selected} where b.name = $1 order by b.break_glass_id desc`, [
    name,
  ]);
  return rows.map(described);
}

/** @throws Problem 404 */
export async function readBreakGlass(manager: EntityManager, name: string, id: number): Promise<BreakGlassDto> {
  const rows = await manager.query<readonly Row[]>(`${selected} where b.name = $1 and b.break_glass_id = $2`, [
    name,
    id,
  ]);
  const row = rows[0];
  if (row === undefined) throw new Problem(404, 'NOT_FOUND', `rule set \`${name}\` has no break-glass \`${id}\``);
  return described(row);
}

function described(row: Row): BreakGlassDto {
  const { closed_by: closedBy, closed_at: closedAt, finding } = row;
  return {
    id: Number(row.break_glass_id),
    serviceReferenceVariants: row.service_reference_variants,
    cohorts: row.cohorts,
    reason: row.reason,
    startedBy: row.started_by,
    startedAt: text(row.started_at),
    expiresAt: text(row.expires_at),
    liftedBy: row.lifted_by,
    liftedAt: row.state === 'lifted' && row.last_lift !== null ? text(row.last_lift) : null,
    review:
      closedBy === null || closedAt === null || finding === null
        ? null
        : { closedBy, closedAt: text(closedAt), finding },
    state: row.state,
  };
}

const text = (instant: Date): string => formatInstant(instant.getTime());
