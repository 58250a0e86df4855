import type { EntityManager } from 'typeorm';
import { diffGuardRails, diffRuleSets } from '../../core/diff/index.js';
import type { EvidenceInput } from '../../core/evidence/index.js';
import { evaluatorVersion } from '../../core/evaluation/index.js';
import { checkGuardRails, checkRuleSet, parseFactCatalogue, parseStrictJson } from '../../core/language/index.js';
import type { Checked, Diagnostic, FactCatalogue, GuardRails, RuleSet } from '../../core/language/index.js';
import { invariant } from '../../core/invariant.js';
import { Problem } from '../../http/index.js';
import type { RuleDocuments } from '../activation/stored-rule-sets.js';
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
  const catalogue = stored(await documentOf(manager, catalogueDigest), parseFactCatalogue);
  return {
    ...{ version, digest, catalogueDigest, guardRailsDigest },
    ruleSet: storedRuleSet(row.content, catalogue),
    guardRails: stored(await documentOf(manager, guardRailsDigest), (json) => checkGuardRails(json, catalogue)),
  };
}

export const storedRuleSet = (content: string, catalogue: FactCatalogue): RuleSet =>
  stored(content, (json) => checkRuleSet(json, catalogue));

export async function storedCatalogue(manager: EntityManager, digest: string): Promise<FactCatalogue> {
  return stored(await documentOf(manager, digest), parseFactCatalogue);
}

export async function storedGuardRails(
  manager: EntityManager,
  digest: string,
  catalogue: FactCatalogue,
): Promise<GuardRails> {
  return stored(await documentOf(manager, digest), (json) => checkGuardRails(json, catalogue));
}

async function documentOf(manager: EntityManager, digest: string): Promise<string> {
  const rows = await manager.query<readonly { readonly content: string }[]>(
    'select content from rule_document where digest = $1',
    [digest],
  );
  return rows[0]?.content ?? '';
}

/** What was checked when it was stored; that it no longer holds says that somebody changed it. */
function stored<T>(text: string, check: (json: unknown) => Checked<T>): T {
  const json = parseStrictJson(text);
  const checked = json.ok ? check(json.value) : json;
  if (checked.ok) return checked.value;
  const detail = `what is stored no longer holds: ${checked.diagnostics[0]?.message ?? 'no fault is named'}`;
  throw new Problem(503, 'NO_ACTIVE_RULE_SET', detail);
}

function diagnosticsFound(version: number, diagnostics: readonly Diagnostic[]): Problem {
  const errors = diagnostics.map(({ code, pointer, message }) => ({ code, pointer, detail: message }));
  const count = errors.length === 1 ? 'one diagnostic' : `${errors.length} diagnostics`;
  return new Problem(422, 'GATES_FAILED', `version ${version} has ${count}; mend each and submit again`, errors);
}
