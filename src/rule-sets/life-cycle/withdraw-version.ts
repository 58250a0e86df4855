import type { EntityManager } from 'typeorm';
import { appendEntry } from '../../audit-trail/index.js';
import { Problem } from '../../http/index.js';
import { stateAfter } from '../../core/lifecycle/index.js';
import { lockRuleSet, readVersion, wrongState } from '../version-row.js';
import type { VersionRow } from '../version-row.js';
import { withdrawPendingPlans } from './plans.js';
import type { Ending } from './reject-version.js';
import { endVersion } from './reject-version.js';

/**
 * Takes a version back. Before it is scheduled that is an author's matter and ends the version; from then on an
 * activator's: a scheduled version ends with its plans, of one that is or was in force only plans to come are withdrawn.
 * @throws Problem 404 · 403 ROLE_NOT_ALLOWED · 409 VERSION_STATE_WRONG
 */
export async function withdrawVersion(manager: EntityManager, ending: Ending): Promise<VersionRow> {
  const { name, version, actor, comment } = ending;
  await lockRuleSet(manager, name);
  const row = await readVersion(manager, name, version);
  const next = stateAfter(row.state, 'withdraw');
  const planned = row.state === 'scheduled' || row.state === 'active' || row.state === 'superseded';
  if (next === undefined && !planned) throw wrongState(row, 'withdraw');
  const role = planned ? 'activator' : 'author';
  if (!actor.roles.includes(role)) {
    throw new Problem(
      403,
      'ROLE_NOT_ALLOWED',
      `version ${version} is ${row.state}; expected one with the role \`${role}\``,
    );
  }
  if (next !== undefined) return await endVersion(manager, row, { ...ending, step: 'withdraw', next });
  const plans = await withdrawPendingPlans(manager, { name, version, actor, comment });
  if (plans.length === 0) {
    const detail = `version ${version} is ${row.state} and no plan of it is to come; activate another version to replace it`;
    throw new Problem(409, 'VERSION_STATE_WRONG', detail);
  }
  await appendEntry(manager, {
    ...{ actor, action: 'plan-withdrawn', subject: `${name}/${version}`, outcome: 'done', reason: comment },
    details: { plans },
  });
  return row;
}
