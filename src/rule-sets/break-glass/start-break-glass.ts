import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';
import type { StoredRuleSets } from '../activation/stored-rule-sets.js';
import { switchEpoch } from '../activation/switch-epoch.js';
import { lapseVersions } from '../life-cycle/lapse-versions.js';
import { lockRuleSet } from '../version-row.js';
import type { BreakGlassStartedDto } from './break-glass.dto.js';
import { readBreakGlass } from './read-break-glass.js';

export interface BreakGlassAsked {
  readonly name: string;
  readonly actor: Actor;
  /** Null: all. */
  readonly serviceReferenceVariants: readonly string[] | null;
  /** Null: all. */
  readonly cohorts: readonly string[] | null;
  readonly minutes: number;
  readonly reason: string;
}

/** Of a break-glass, in the audit trail. */
export const breakGlassSubject = (name: string, id: number): string => `${name}/break-glass/${id}`;

/**
 * Refuses a class of commands from the end of the transaction on: the break-glass, its entry and the epoch that narrows
 * the guard rails are one step. Where no version was ever in force it counts from the first epoch.
 * @throws Problem 404 · NotLoadable when the narrowed guard rails cannot be put in force
 */
export async function startBreakGlass(
  manager: EntityManager,
  stored: StoredRuleSets,
  asked: BreakGlassAsked,
): Promise<BreakGlassStartedDto> {
  const { name, actor, serviceReferenceVariants, cohorts, minutes, reason } = asked;
  await lockRuleSet(manager, name);
  await lapseVersions(manager, name);
  const rows = await manager.query<readonly { readonly break_glass_id: string }[]>(
    `insert into break_glass (name, service_reference_variants, cohorts, reason, started_by, started_at, expires_at)
     values ($1, $2, $3, $4, $5, now(), now() + make_interval(mins => $6)) returning break_glass_id`,
    [name, serviceReferenceVariants, cohorts, reason, actor.person, minutes],
  );
  const id = Number(rows[0]?.break_glass_id);
  const started = await readBreakGlass(manager, name, id);
  await appendEntry(manager, {
    ...{ actor, action: 'break-glass-started', subject: breakGlassSubject(name, id), outcome: 'done', reason },
    details: { serviceReferenceVariants, cohorts, expiresAt: started.expiresAt },
  });
  const { epoch } = await switchEpoch(manager, stored, name, { cause: 'break-glass', madeBy: actor.person });
  return { ...started, epoch };
}
