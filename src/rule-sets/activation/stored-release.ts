import type { EntityManager } from 'typeorm';
import type { CaseFiles } from '../../core/evidence/index.js';
import { parseStrictJson } from '../../core/language/index.js';
import type { FactCatalogue } from '../../core/language/index.js';
import { checkCaseFiles } from '../drafts/case-files.js';
import { NotLoadable } from './not-loadable.js';
import type { AssignmentInForce } from './state-in-force.js';
import { requireDigest } from './stored-text.js';

/** A version with everything it was approved on, proved by digests and by an approval that names them. */
export interface StoredRelease {
  readonly what: string;
  readonly content: string;
  readonly digest: string;
  readonly cases: string;
  readonly catalogueDigest: string;
  /** Of the guard rails it was approved with, which a break-glass narrows. */
  readonly guardRailsDigest: string;
}

interface Row {
  readonly content: string;
  readonly digest: string | null;
  readonly cases: string;
  readonly cases_digest: string | null;
  readonly catalogue_digest: string | null;
  readonly guard_rails_digest: string | null;
  readonly evidence: string | null;
  readonly evidence_digest: string | null;
  readonly approved: boolean;
}

/**
 * Reads what a version was approved on.
 *
 * INVARIANT (nothing unproved runs): every column that has an effect on what runs is proved by a digest, the digests by
 * the evidence, and the evidence by an approval of somebody who did not write the version. A changed byte is found, or
 * is in a column (a title, a comment, a time) that nothing is decided by.
 *
 * @param wanted - what the state in force, or a plan, says of it
 * @throws NotLoadable CONTENT_MISSING · VERSION_NOT_SUBMITTED · CONTENT_TAMPERED · CASES_TAMPERED · EVIDENCE_TAMPERED ·
 *   NOT_APPROVED · DOCUMENTS_DIFFER
 */
export async function readRelease(
  manager: EntityManager,
  name: string,
  wanted: Pick<AssignmentInForce, 'version'> & Partial<Pick<AssignmentInForce, 'digest' | 'catalogueDigest'>>,
): Promise<StoredRelease> {
  const { version } = wanted;
  const what = `version ${version} of \`${name}\``;
  const row = await readRow(manager, name, version);
  if (row === undefined) throw new NotLoadable('CONTENT_MISSING', `${what} is not stored`);
  const { digest, cases_digest: casesDigest, evidence, evidence_digest: evidenceDigest } = row;
  const { catalogue_digest: catalogueDigest, guard_rails_digest: guardRailsDigest } = row;
  if (digest === null || casesDigest === null || evidence === null || evidenceDigest === null) {
    throw new NotLoadable('VERSION_NOT_SUBMITTED', `${what} was never submitted, so nobody approved it`);
  }
  if (catalogueDigest === null || guardRailsDigest === null) {
    throw new NotLoadable('VERSION_NOT_SUBMITTED', `${what} does not say what it was submitted with`);
  }
  requireDigest('CONTENT_TAMPERED', what, wanted.digest ?? digest, row.content);
  requireDigest('CONTENT_TAMPERED', what, digest, row.content);
  requireDigest('CASES_TAMPERED', `cases of ${what}`, casesDigest, row.cases);
  requireDigest('EVIDENCE_TAMPERED', `evidence of ${what}`, evidenceDigest, evidence);
  for (const named of [digest, casesDigest, catalogueDigest, guardRailsDigest]) {
    if (evidence.includes(named)) continue;
    throw new NotLoadable('EVIDENCE_TAMPERED', `evidence of ${what} does not name \`${named.slice(0, 80)}\``);
  }
  if (!row.approved) {
    throw new NotLoadable(
      'NOT_APPROVED',
      `${what} has no approval of another person that names its content and evidence`,
    );
  }
  if (wanted.catalogueDigest !== undefined && wanted.catalogueDigest !== catalogueDigest) {
    const found = `\`${wanted.catalogueDigest.slice(0, 80)}\``;
    throw new NotLoadable(
      'DOCUMENTS_DIFFER',
      `${what} was approved with catalogue \`${catalogueDigest}\`, not ${found}`,
    );
  }
  return { what, content: row.content, digest, cases: row.cases, catalogueDigest, guardRailsDigest };
}

/**
 * The cases of a version, read and checked.
 * @throws NotLoadable CASES_REFUSED
 */
export function casesOf({ cases, what }: StoredRelease, catalogue: FactCatalogue): CaseFiles {
  const json = parseStrictJson(cases);
  const refuse = (why: string | undefined): NotLoadable =>
    new NotLoadable('CASES_REFUSED', `cases of ${what}: ${why ?? 'they do not hold'}`);
  if (!json.ok) throw refuse(json.diagnostics[0]?.message);
  if (!isRecord(json.value)) throw refuse('expected an object of case files by name');
  const { files, diagnostics } = checkCaseFiles(json.value, catalogue);
  if (diagnostics.length > 0) throw refuse(diagnostics[0]?.message);
  return files;
}

async function readRow(manager: EntityManager, name: string, version: number): Promise<Row | undefined> {
  if (!Number.isSafeInteger(version) || Math.abs(version) > 2_147_483_647) return undefined;
  const rows = await manager.query<readonly Row[]>(
    `select v.content, v.digest, v.cases, v.cases_digest, v.catalogue_digest, v.guard_rails_digest, v.evidence,
        v.evidence_digest,
        exists (
          select from approval a
          where a.name = v.name and a.version = v.version
            and a.digest = v.digest and a.evidence_digest = v.evidence_digest
            and not exists (
              select from version_contributor c
              where c.name = v.name and c.version = v.version and c.person = a.approver
            )
        ) as approved
       from rule_set_version v where v.name = $1 and v.version = $2`,
    [name, version],
  );
  return rows[0];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
