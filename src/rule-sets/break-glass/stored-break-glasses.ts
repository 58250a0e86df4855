import type { EntityManager } from 'typeorm';
import type { BreakGlassTerms } from './narrowed-guard-rails.js';

/**
 * The break-glasses that are in force at an instant, in the order of their numbers.
 * @param at - as PostgreSQL writes it
 */
export async function breakGlassesAt(
  manager: EntityManager,
  name: string,
  at: string,
): Promise<readonly BreakGlassTerms[]> {
  const rows = await manager.query<
    readonly {
      readonly break_glass_id: string;
      readonly service_reference_variants: readonly string[] | null;
      readonly cohorts: readonly string[] | null;
      readonly expires_at: number;
    }[]
  >(
    // Up to the next millisecond: the rule must not end before the row does.
    `select break_glass_id, service_reference_variants, cohorts,
        ceil(extract(epoch from expires_at) * 1000)::float8 as expires_at
       from break_glass where break_glass_id = any(break_glass_in_force($1, $2, $2)) order by break_glass_id`,
    [name, at],
  );
  return rows.map(({ break_glass_id: id, service_reference_variants, cohorts, expires_at: expiresAt }) => ({
    ...{ id: Number(id), serviceReferenceVariants: service_reference_variants, cohorts, expiresAt },
  }));
}
