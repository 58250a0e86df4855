import type { EntityManager } from 'typeorm';
import { serviceActor } from '../../access/index.js';
import { approves, countsAt, stateAfter } from '../../core/lifecycle/index.js';
import { invariant } from '../../core/invariant.js';
import { databaseNow } from '../activation/state-now.js';
import { inForceInWords } from '../drafts/save-draft.js';
import { inForceNow } from '../in-force.js';
import { approvalsOf } from '../version-people.js';
import { lockRuleSet } from '../version-row.js';
import type { VersionRow } from '../version-row.js';
import { endVersion } from './reject-version.js';

/**
 * Ends what went stale: a submitted, approved or scheduled version whose parent is no longer in force, and an approved
 * or scheduled one whose newest approval is older than 14 days by the clock of the database. Locks the rule set.
 * @returns the numbers of the versions that lapsed
 */
export async function lapseVersions(manager: EntityManager, name: string): Promise<readonly number[]> {
  if ((await onTheirWay(manager, name)).length === 0) return [];
  await lockRuleSet(manager, name);
  const { assignments } = await inForceNow(manager, name);
  const now = await databaseNow(manager);
  const lapsed: number[] = [];
  for (const row of await onTheirWay(manager, name)) {
    const why = parentGone(row, assignments) ?? (await approvalLapsed(manager, row, now));
    if (why === undefined) continue;
    const next = stateAfter(row.state, 'lapse');
    invariant(next !== undefined, 'a version on its way can lapse');
    const actor = serviceActor('anchorgate');
    await endVersion(manager, row, { name, version: row.version, actor, comment: why, step: 'lapse', next });
    lapsed.push(row.version);
  }
  return lapsed;
}

async function onTheirWay(manager: EntityManager, name: string): Promise<readonly VersionRow[]> {
  return await manager.query<readonly VersionRow[]>(
    `select * from rule_set_version where name = $1 and state in ('submitted', 'approved', 'scheduled') order by version`,
    [name],
  );
}

function parentGone(
  { parent_version: parent }: VersionRow,
  assignments: readonly { readonly version: number }[],
): string | undefined {
  if (assignments.length === 0 || assignments.some(({ version }) => version === parent)) return undefined;
  const made = parent === null ? 'it was made from none' : `it was made from version ${parent}`;
  return `${made}, and in force is ${inForceInWords(assignments)}`;
}

async function approvalLapsed(manager: EntityManager, row: VersionRow, now: number): Promise<string | undefined> {
  if (row.state === 'submitted') return undefined;
  const approvals = await approvalsOf(manager, row.name, row.version);
  const version = { digest: row.digest, evidenceDigest: row.evidence_digest };
  const counts = approvals.some((approval) => approves(approval, version) && countsAt(approval, now));
  return counts ? undefined : 'its newest approval is older than 14 days';
}
