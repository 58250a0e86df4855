import type { EntityManager } from 'typeorm';
import { appendEntry } from '../../audit-trail/index.js';
import type { Actor } from '../../access/index.js';
import { faultOfApprover } from '../../core/lifecycle/index.js';
import { Problem } from '../../http/index.js';
import { submittedDigests, takeVersion, readVersion } from '../version-row.js';
import type { VersionRow } from '../version-row.js';
import { peopleOf } from '../version-people.js';
import { fourEyesProblem } from './four-eyes-problem.js';

export interface ApprovalGiven {
  readonly name: string;
  readonly version: number;
  readonly actor: Actor;
  /** What the approver read. */
  readonly digest: string;
  readonly evidenceDigest: string;
  readonly comment: string;
}

/**
 * Approves exactly this content with exactly this evidence. Approving again renews an approval before it lapses.
 * @throws Problem 404 · 403 APPROVER_IS_AUTHOR, APPROVER_IS_ACTIVATOR · 409 VERSION_STATE_WRONG, DIGEST_MISMATCH
 */
export async function approveVersion(manager: EntityManager, given: ApprovalGiven): Promise<VersionRow> {
  const { name, version, actor, digest, evidenceDigest, comment } = given;
  const { row, next } = await takeVersion(manager, name, version, 'approve');
  const fault = faultOfApprover(actor.person, await peopleOf(manager, name, version));
  if (fault !== null) throw fourEyesProblem(fault, version);
  const submitted = submittedDigests(row);
  const errors = [
    ...mismatch('digest', digest, submitted.digest),
    ...mismatch('evidenceDigest', evidenceDigest, submitted.evidenceDigest),
  ];
  if (errors.length > 0) throw new Problem(409, 'DIGEST_MISMATCH', errors[0]?.detail ?? '', errors);
  await manager.query(
    `insert into approval (name, version, digest, evidence_digest, approver, comment) values ($1, $2, $3, $4, $5, $6)`,
    [name, version, digest, evidenceDigest, actor.person, comment],
  );
  await manager.query('update rule_set_version set state = $3 where name = $1 and version = $2', [name, version, next]);
  await appendEntry(manager, {
    ...{ actor, action: 'version-approved', subject: `${name}/${version}`, outcome: 'done', reason: comment },
    ...{ afterDigest: digest, details: { evidenceDigest } },
  });
  return await readVersion(manager, name, version);
}

function mismatch(key: string, found: string, expected: string) {
  if (found === expected) return [];
  const detail = `found \`${found.slice(0, 80)}\` as \`${key}\`; the version has \`${expected}\`; read it again and approve that`;
  return [{ code: 'DIGEST_MISMATCH', pointer: `/${key}`, detail }];
}
