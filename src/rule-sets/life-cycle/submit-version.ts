import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { appendEntry } from '../../audit-trail/index.js';
import type { Actor } from '../../access/index.js';
import { gatherEvidence } from '../../core/evidence/index.js';
import { canonicalJson } from '../../core/language/index.js';
import { Problem } from '../../http/index.js';
import { digestOf } from '../digest.js';
import { draftChanged, inForceInWords } from '../drafts/save-draft.js';
import { inForceNow } from '../in-force.js';
import type { RuleDocuments } from '../activation/stored-rule-sets.js';
import { findVersion, readVersion, takeVersion, wrongState } from '../version-row.js';
import type { VersionRow } from '../version-row.js';
import { evidenceInput } from './evidence-input.js';

export interface Submission {
  readonly name: string;
  readonly version: number;
  readonly actor: Actor;
  /** The revision that the author means; null: the one that is stored. */
  readonly revision: number | null;
  readonly comment: string | null;
}

/**
 * Freezes a draft: runs the gates on it, and stores canonical content, cases and evidence with their digests, in one
 * transaction. Whoever submits counts as one who wrote it.
 * @throws Problem 404 · 409 VERSION_STATE_WRONG, DRAFT_CHANGED, PARENT_NOT_ACTIVE · 422 GATES_FAILED with every failure
 */
export async function submitVersion(
  source: DataSource,
  documents: RuleDocuments,
  submission: Submission,
): Promise<VersionRow> {
  const { name, version, actor } = submission;
  const draft = await readVersion(source.manager, name, version);
  if (draft.state !== 'draft') throw wrongState(draft, 'submit');
  if (submission.revision !== null && draft.revision !== submission.revision) {
    throw draftChanged(draft, submission.revision);
  }
  await requireParentInForce(source.manager, draft);
  // The gates take a second or so. They run before the transaction, which then makes sure that nothing changed.
  const input = await evidenceInput(source.manager, draft, documents);
  const { evidence, failures } = await gatherEvidence(input, () => nextTurn());
  if (failures.length > 0) throw gatesFailed(version, failures);
  const text = canonicalJson(evidence);
  const evidenceDigest = digestOf(text);
  return await source.transaction(async (manager) => {
    const { row } = await takeVersion(manager, name, version, 'submit');
    if (row.revision !== draft.revision) throw draftChanged(row, draft.revision);
    await requireParentInForce(manager, row);
    await manager.query(
      `update rule_set_version set state = 'submitted', content = $3, digest = $4, cases_digest = $5, evidence = $6,
         evidence_digest = $7, catalogue_digest = $8, guard_rails_digest = $9, submitted_by = $10,
         submitted_at = clock_timestamp() where name = $1 and version = $2`,
      [
        ...[name, version, input.content, input.digest, input.casesDigest, text, evidenceDigest],
        ...[documents.catalogueDigest, documents.guardRailsDigest, actor.person],
      ],
    );
    await appendEntry(manager, {
      ...{ actor, action: 'version-submitted', subject: `${name}/${version}`, outcome: 'done' },
      ...(submission.comment === null ? {} : { reason: submission.comment }),
      ...{ beforeDigest: input.parent?.digest ?? null, afterDigest: input.digest },
      details: { evidenceDigest, casesDigest: input.casesDigest, revision: row.revision },
    });
    return await readVersion(manager, name, version);
  });
}

/**
 * INVARIANT (evidence about what is): the structural difference that approvers read is one to a version in force. Where
 * nothing was ever in force, any version may be the first.
 */
async function requireParentInForce(manager: EntityManager, draft: VersionRow): Promise<void> {
  const { assignments } = await inForceNow(manager, draft.name);
  if (assignments.length === 0) return;
  const { parent_version: parent, version } = draft;
  if (parent !== null && assignments.some((one) => one.version === parent)) return;
  const made = parent === null ? 'from none' : `from version ${parent}`;
  const state = parent === null ? undefined : (await findVersion(manager, draft.name, parent))?.state;
  const detail = `version ${version} was made ${made}${state === undefined ? '' : `, which is ${state}`}; in force is ${inForceInWords(assignments)}; compare with it and name it as \`parent\``;
  throw new Problem(409, 'PARENT_NOT_ACTIVE', detail);
}

function gatesFailed(
  version: number,
  failures: readonly { readonly code: string; readonly pointer: string; readonly detail: string }[],
): Problem {
  const errors = failures.map(({ code, pointer, detail }) => ({ code, pointer, detail }));
  const count = errors.length === 1 ? 'one fault' : `${errors.length} faults`;
  return new Problem(
    422,
    'GATES_FAILED',
    `version ${version} is not submitted: ${count}; mend each and submit again`,
    errors,
  );
}
