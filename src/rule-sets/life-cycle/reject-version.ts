import type { EntityManager } from 'typeorm';
import { appendEntry } from '../../audit-trail/index.js';
import type { Actor } from '../../access/index.js';
import type { Step, VersionState } from '../../core/lifecycle/index.js';
import { readVersion, takeVersion } from '../version-row.js';
import type { VersionRow } from '../version-row.js';
import { withdrawPendingPlans } from './plans.js';

export interface Ending {
  readonly name: string;
  readonly version: number;
  readonly actor: Actor;
  readonly comment: string;
}

/**
 * Ends a version that an approver does not want, with its plans. What is right in it begins again as a draft.
 * @throws Problem 404 · 409 VERSION_STATE_WRONG
 */
export async function rejectVersion(manager: EntityManager, ending: Ending): Promise<VersionRow> {
  const { row, next } = await takeVersion(manager, ending.name, ending.version, 'reject');
  return await endVersion(manager, row, { ...ending, step: 'reject', next });
}

const actions = { reject: 'version-rejected', withdraw: 'version-withdrawn', lapse: 'version-lapsed' } as const;

/** Ends a version, and withdraws what was planned with it. The rule set must be locked. */
export async function endVersion(
  manager: EntityManager,
  row: VersionRow,
  ending: Ending & { readonly step: Extract<Step, keyof typeof actions>; readonly next: VersionState },
): Promise<VersionRow> {
  const { name, version, actor, comment } = ending;
  await manager.query(
    `update rule_set_version set state = $3, ended_by = $4, ended_at = clock_timestamp(), end_comment = $5
     where name = $1 and version = $2`,
    [name, version, ending.next, actor.person, comment],
  );
  const plans = await withdrawPendingPlans(manager, { name, version, actor, comment });
  await appendEntry(manager, {
    ...{ actor, action: actions[ending.step], subject: `${name}/${version}`, outcome: 'done', reason: comment },
    ...{ beforeDigest: row.digest, details: { from: row.state, plansWithdrawn: plans } },
  });
  return await readVersion(manager, name, version);
}
