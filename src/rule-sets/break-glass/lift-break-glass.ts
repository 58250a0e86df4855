import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';
import { Problem } from '../../http/index.js';
import { stateNow } from '../activation/state-now.js';
import type { StoredRuleSets } from '../activation/stored-rule-sets.js';
import { switchEpoch } from '../activation/switch-epoch.js';
import { lapseVersions } from '../life-cycle/lapse-versions.js';
import { lockRuleSet } from '../version-row.js';
import type { BreakGlassLiftDto } from './break-glass.dto.js';
import { readBreakGlass } from './read-break-glass.js';
import { breakGlassSubject } from './start-break-glass.js';

/** So many different people end a break-glass before its time; the database counts them too. */
const confirmationsNeeded = 2;

export interface Lift {
  readonly name: string;
  readonly id: number;
  readonly actor: Actor;
  readonly comment: string;
}

/**
 * Confirms that a break-glass ends early; the second person's confirmation ends it, with an epoch of its own.
 * @throws Problem 404 · 403 SAME_PERSON · 409 BREAK_GLASS_STATE_WRONG when it is over
 */
export async function liftBreakGlass(
  manager: EntityManager,
  stored: StoredRuleSets,
  { name, id, actor, comment }: Lift,
): Promise<BreakGlassLiftDto> {
  await lockRuleSet(manager, name);
  const { state, liftedBy } = await readBreakGlass(manager, name, id);
  if (state !== 'in-force') {
    throw new Problem(409, 'BREAK_GLASS_STATE_WRONG', `break-glass ${id} is ${state}; there is nothing to lift`);
  }
  if (liftedBy.includes(actor.person)) {
    const detail = `break-glass ${id} needs the confirmation of another person than the one who confirmed; ask a second one`;
    throw new Problem(403, 'SAME_PERSON', detail);
  }
  await manager.query('insert into break_glass_lift (break_glass_id, person, comment) values ($1, $2, $3)', [
    ...[id, actor.person, comment],
  ]);
  const confirmationsMissing = confirmationsNeeded - liftedBy.length - 1;
  const isLifted = confirmationsMissing === 0;
  const action = isLifted ? 'break-glass-lifted' : 'break-glass-lift-confirmed';
  await appendEntry(manager, {
    ...{ actor, action, subject: breakGlassSubject(name, id), outcome: 'done', reason: comment },
    details: { confirmedBy: [...liftedBy, actor.person] },
  });
  const epoch = isLifted ? await endWithEpoch(manager, stored, name, actor) : await epochNow(manager, name);
  return { ...(await readBreakGlass(manager, name, id)), confirmationsMissing, epoch };
}

async function endWithEpoch(
  manager: EntityManager,
  stored: StoredRuleSets,
  name: string,
  { person }: Actor,
): Promise<number> {
  await lapseVersions(manager, name);
  const { epoch } = await switchEpoch(manager, stored, name, { cause: 'lift', madeBy: person });
  return epoch;
}

const epochNow = async (manager: EntityManager, name: string): Promise<number> =>
  (await stateNow(manager, name))?.epoch ?? 0;
