import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';
import { Problem } from '../../http/index.js';
import { lockRuleSet } from '../version-row.js';
import type { BreakGlassDto } from './break-glass.dto.js';
import { readBreakGlass } from './read-break-glass.js';
import { breakGlassSubject } from './start-break-glass.js';

export interface Review {
  readonly name: string;
  readonly id: number;
  readonly actor: Actor;
  readonly finding: string;
}

/**
 * Closes the review that every break-glass asks for, once it is over, by another than who started it.
 * @throws Problem 404 · 403 SAME_PERSON · 409 BREAK_GLASS_STATE_WRONG while it is in force, or when it was reviewed
 */
export async function reviewBreakGlass(
  manager: EntityManager,
  { name, id, actor, finding }: Review,
): Promise<BreakGlassDto> {
  await lockRuleSet(manager, name);
  const { state, startedBy, review } = await readBreakGlass(manager, name, id);
  if (startedBy === actor.person) {
    throw new Problem(403, 'SAME_PERSON', `break-glass ${id} is reviewed by another than who started it; ask one`);
  }
  if (state === 'in-force') {
    const detail = `break-glass ${id} is in force; review it once it expired or was lifted`;
    throw new Problem(409, 'BREAK_GLASS_STATE_WRONG', detail);
  }
  if (review !== null) {
    const detail = `break-glass ${id} was reviewed by \`${review.closedBy}\` at ${review.closedAt}; a review is closed once`;
    throw new Problem(409, 'BREAK_GLASS_STATE_WRONG', detail);
  }
  await manager.query('insert into break_glass_review (break_glass_id, closed_by, finding) values ($1, $2, $3)', [
    ...[id, actor.person, finding],
  ]);
  await appendEntry(manager, {
    ...{ actor, action: 'break-glass-reviewed', subject: breakGlassSubject(name, id), outcome: 'done' },
    reason: finding,
  });
  return await readBreakGlass(manager, name, id);
}
