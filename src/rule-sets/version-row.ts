import type { EntityManager } from 'typeorm';
import type { Step, VersionState } from '../core/lifecycle/index.js';
import { stateAfter, stepsFrom } from '../core/lifecycle/index.js';
import { invariant } from '../core/invariant.js';
import { Problem } from '../http/index.js';

/** One row of `rule_set_version`. What submission freezes is null in a draft. */
export interface VersionRow {
  readonly name: string;
  readonly version: number;
  readonly state: VersionState;
  readonly revision: number;
  readonly title: string;
  readonly parent_version: number | null;
  readonly author: string;
  readonly created_at: Date;
  readonly saved_by: string;
  readonly saved_at: Date;
  /** Of a draft, as typed; afterwards canonical JSON, whose digest is `digest`. */
  readonly content: string;
  /** Canonical JSON of the case files by file name. */
  readonly cases: string;
  readonly digest: string | null;
  readonly cases_digest: string | null;
  readonly catalogue_digest: string | null;
  readonly guard_rails_digest: string | null;
  readonly evidence: string | null;
  readonly evidence_digest: string | null;
  readonly submitted_by: string | null;
  readonly submitted_at: Date | null;
  readonly ended_by: string | null;
  readonly ended_at: Date | null;
  readonly end_comment: string | null;
}

/** Whose turn it is: every change of a rule set waits here for the one before it. Released by the transaction's end. */
export async function lockRuleSet(manager: EntityManager, name: string): Promise<void> {
  const rows = await manager.query<readonly unknown[]>('select from rule_set where name = $1 for update', [name]);
  if (rows.length === 0) throw noRuleSet(name);
}

/** @throws Problem 404 */
export async function readVersion(manager: EntityManager, name: string, version: number): Promise<VersionRow> {
  const row = await findVersion(manager, name, version);
  if (row === undefined) throw new Problem(404, 'NOT_FOUND', `rule set \`${name}\` has no version \`${version}\``);
  return row;
}

export async function findVersion(
  manager: EntityManager,
  name: string,
  version: number,
): Promise<VersionRow | undefined> {
  const rows = await manager.query<readonly VersionRow[]>(
    'select * from rule_set_version where name = $1 and version = $2',
    [name, version],
  );
  return rows[0];
}

/**
 * Takes a version for one step of its life, alone until the transaction ends.
 * @throws Problem 404 · 409 VERSION_STATE_WRONG when the step is not possible from its state
 */
export async function takeVersion(
  manager: EntityManager,
  name: string,
  version: number,
  step: Step,
): Promise<{ readonly row: VersionRow; readonly next: VersionState }> {
  await lockRuleSet(manager, name);
  const row = await readVersion(manager, name, version);
  const next = stateAfter(row.state, step);
  if (next === undefined) throw wrongState(row, step);
  return { row, next };
}

export function wrongState({ version, state }: VersionRow, step: Step): Problem {
  const possible = stepsFrom(state).map((each) => `\`${each}\``);
  const then = possible.length === 0 ? 'it is at its end; make a new draft' : `possible: ${possible.join(', ')}`;
  return new Problem(409, 'VERSION_STATE_WRONG', `version ${version} is ${state}, so it takes no \`${step}\`; ${then}`);
}

export const noRuleSet = (name: string): Problem =>
  new Problem(404, 'NOT_FOUND', `there is no rule set \`${name.slice(0, 100)}\``);

/** What a version has once it was submitted. */
export interface Submitted {
  readonly digest: string;
  readonly evidenceDigest: string;
}

/** The digests that submission gave; INVARIANT (frozen as a whole): the database holds all of them or none. */
export function submittedDigests({ digest, evidence_digest: evidenceDigest }: VersionRow): Submitted {
  invariant(digest !== null && evidenceDigest !== null, 'a version past its submission has its digests');
  return { digest, evidenceDigest };
}
