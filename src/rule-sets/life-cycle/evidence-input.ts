import type { EntityManager } from 'typeorm';
import { diffGuardRails, diffRuleSets } from '../../core/diff/index.js';
import type { EvidenceInput } from '../../core/evidence/index.js';
import { evaluatorVersion } from '../../core/evaluation/index.js';
import { checkGuardRails, checkRuleSet, parseFactCatalogue } from '../../core/language/index.js';
import type { Diagnostic, FactCatalogue } from '../../core/language/index.js';
import { invariant } from '../../core/invariant.js';
import { Problem } from '../../http/index.js';
import { NotLoadable } from '../activation/not-loadable.js';
import type { RuleDocuments } from '../activation/stored-rule-sets.js';
import { provenText } from '../activation/stored-text.js';
import { digestOf } from '../digest.js';
import { casesText, checkCaseFiles, parseCases } from '../drafts/case-files.js';
import { readDraft } from '../drafts/draft-text.js';
import { readVersion } from '../version-row.js';
import type { VersionRow } from '../version-row.js';

/**
 * What the gates are run on: the draft and its cases, checked; the catalogue and guard rails of today; the parent as it
 * is in force, with the structural difference to it.
 * @throws Problem 422 GATES_FAILED with every diagnostic, which is the first gate
 */
export async function evidenceInput(
  manager: EntityManager,
  draft: VersionRow,
  documents: RuleDocuments,
): Promise<EvidenceInput> {
  const { catalogue, catalogueDigest, guardRails, guardRailsDigest } = documents;
  const reading = readDraft(draft.content, draft, catalogue);
  const cases = checkCaseFiles(parseCases(draft.cases), catalogue);
  const diagnostics = [...reading.diagnostics, ...cases.diagnostics];
  if (diagnostics.length > 0) throw diagnosticsFound(draft.version, diagnostics);
  const { ruleSet, canonical: content, digest } = reading;
  invariant(ruleSet !== undefined && content !== null && digest !== null, 'a draft without diagnostics is a rule set');
  const parent = draft.parent_version === null ? null : await parentOf(manager, draft.name, draft.parent_version);
  const casesJson = casesText(cases.files);
  return {
    ...{ ruleSet, content, digest, cases: cases.files, casesDigest: digestOf(casesJson) },
    ...{ catalogue, catalogueDigest, guardRails, guardRailsDigest, evaluatorVersion, parent },
    deltas: [
      ...diffRuleSets(parent?.ruleSet ?? null, ruleSet, catalogue),
      ...diffGuardRails(parent?.guardRails ?? guardRails, guardRails, catalogue).map((delta) => ({
        ...delta,
        document: 'guard-rails',
      })),
    ],
  };
}

async function parentOf(manager: EntityManager, name: string, version: number): Promise<EvidenceInput['parent']> {
  const row = await readVersion(manager, name, version);
  const { digest, catalogue_digest: catalogueDigest, guard_rails_digest: guardRailsDigest } = row;
  // Only while nothing is in force: a version that was never submitted is nothing to compare with.
  if (digest === null || catalogueDigest === null || guardRailsDigest === null) return null;
  const catalogue = await storedCatalogue(manager, catalogueDigest);
  const guardRails = await contentOf(manager, guardRailsDigest);
  return {
    ...{ version, digest, catalogueDigest, guardRailsDigest },
    ruleSet: proven(`version ${version} of \`${name}\``, digest, row.content, (json) => checkRuleSet(json, catalogue)),
    guardRails: proven('guard rails', guardRailsDigest, guardRails, (json) => checkGuardRails(json, catalogue)),
  };
}

/** @throws Problem 503 when what is stored is not what its digest says */
export async function storedCatalogue(manager: EntityManager, digest: string): Promise<FactCatalogue> {
  return proven('fact catalogue', digest, await contentOf(manager, digest), parseFactCatalogue);
}

async function contentOf(manager: EntityManager, digest: string): Promise<string | undefined> {
  const rows = await manager.query<readonly { readonly content: string }[]>(
    'select content from rule_document where digest = $1',
    [digest],
  );
  return rows[0]?.content;
}

/** As `provenText`: evidence compares with what is proved, like everything that runs. */
function proven<T>(...stored: Parameters<typeof provenText<T>>): T {
  try {
    return provenText(...stored);
  } catch (error) {
    if (error instanceof NotLoadable) throw new Problem(503, 'NO_ACTIVE_RULE_SET', error.message);
    throw error;
  }
}

function diagnosticsFound(version: number, diagnostics: readonly Diagnostic[]): Problem {
  const errors = diagnostics.map(({ code, pointer, message }) => ({ code, pointer, detail: message }));
  const count = errors.length === 1 ? 'one diagnostic' : `${errors.length} diagnostics`;
  return new Problem(422, 'GATES_FAILED', `version ${version} has ${count}; mend each and submit again`, errors);
}
