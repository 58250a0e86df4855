import type { DataSource, EntityManager } from 'typeorm';
import { appendEntry } from '../../audit-trail/index.js';
import { serviceActor } from '../../access/index.js';
import { canonicalJson } from '../../core/language/index.js';
import { digestOf } from '../digest.js';
import { casesText } from '../drafts/case-files.js';
import { readable } from '../drafts/draft-text.js';
import { importer } from '../drafts/save-draft.js';
import { forEveryone, inForceNow } from '../in-force.js';
import type { VersionRow } from '../version-row.js';
import { findVersion, lockRuleSet } from '../version-row.js';
import type { Rules, VersionFile } from './rules-directory.js';

/** A version number is in use for other content: a version is never edited in its file. */
export class VersionChanged extends Error {
  override readonly name = 'VersionChanged';
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

/** Keeps catalogue and guard rails by content, where versions that are submitted from now on find them. */
export async function importDocuments(manager: EntityManager, rules: Rules): Promise<void> {
  const documents = [
    { kind: 'fact-catalogue', ...rules.catalogue },
    { kind: 'guard-rails', ...rules.guardRails },
  ];
  for (const { digest, kind, content } of documents) {
    const added = await manager.query<readonly unknown[]>(
      `insert into rule_document (digest, kind, content) values ($1, $2, $3) on conflict do nothing returning digest`,
      [digest, kind, content],
    );
    if (added.length === 0) continue;
    await appendEntry(manager, {
      ...{ actor: serviceActor('import'), action: 'document-imported', subject: kind, outcome: 'done' },
      afterDigest: digest,
    });
  }
}

/**
 * Makes a draft by `import` of every version file that the database does not know; it then walks the same way as any
 * other. Cases of a draft follow their files until it is submitted.
 * @throws VersionChanged when a number is in use with another digest; nothing is imported then
 */
export async function importRules(source: DataSource, rules: Rules): Promise<void> {
  await source.transaction(async (manager) => {
    await importDocuments(manager, rules);
    const faults = await changedVersions(manager, rules);
    if (faults.length > 0) throw new VersionChanged(faults);
    for (const file of rules.versions) {
      const { name, version } = file.value;
      await manager.query('insert into rule_set (name) values ($1) on conflict do nothing', [name]);
      await lockRuleSet(manager, name);
      const known = await findVersion(manager, name, version);
      if (known === undefined) await importVersion(manager, file);
      else await followCases(manager, known, file);
    }
  });
}

/** A line for each file that is not what its version number stands for; nothing is imported. */
export async function changedVersions(manager: EntityManager, rules: Rules): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const file of rules.versions) {
    const known = await findVersion(manager, file.value.name, file.value.version);
    if (known !== undefined && digestNow(known) !== file.digest) faults.push(changed(known, file));
  }
  return faults;
}

async function importVersion(manager: EntityManager, { value, digest, cases }: VersionFile): Promise<void> {
  const { name, version, title } = value;
  const active = forEveryone(await inForceNow(manager, name));
  const parent = active !== null && active < version ? active : await newestBelow(manager, name, version);
  await manager.query(
    `insert into rule_set_version (name, version, title, parent_version, author, saved_by, content, cases)
     values ($1, $2, $3, $4, $5, $5, $6, $7)`,
    [name, version, title, parent, importer, readable(value), casesText(cases)],
  );
  await appendEntry(manager, {
    ...{ actor: serviceActor('import'), action: 'version-imported', subject: `${name}/${version}`, outcome: 'done' },
    ...{ afterDigest: digest, details: { parent } },
  });
}

/** While nothing is in force, each file continues the one before it. */
async function newestBelow(manager: EntityManager, name: string, version: number): Promise<number | null> {
  const rows = await manager.query<readonly { readonly newest: number | null }[]>(
    'select max(version) as newest from rule_set_version where name = $1 and version < $2',
    [name, version],
  );
  return rows[0]?.newest ?? null;
}

async function followCases(manager: EntityManager, known: VersionRow, file: VersionFile): Promise<void> {
  const cases = casesText(file.cases);
  if (known.state !== 'draft' || known.author !== importer || known.cases === cases) return;
  await manager.query(
    `update rule_set_version set revision = revision + 1, cases = $3, saved_by = $4, saved_at = clock_timestamp()
     where name = $1 and version = $2`,
    [known.name, known.version, cases, importer],
  );
}

/** Of what is stored: given at submission; of a draft, of what it says now. */
function digestNow({ digest, content }: VersionRow): string | null {
  if (digest !== null) return digest;
  try {
    return digestOf(canonicalJson(JSON.parse(content)));
  } catch {
    return null; // A draft that is no JSON now is not what any file says.
  }
}

function changed({ name, version, state, author, digest }: VersionRow, file: VersionFile): string {
  const stored =
    digest === null
      ? `is a draft of \`${author}\` with other content`
      : `was ${state === 'draft' ? 'made' : 'submitted'} as \`${short(digest)}\``;
  return `${name}/${version}.json: VERSION_CHANGED: found content \`${short(file.digest)}\`, but version ${version} ${stored}; restore the file and give the change the next version number`;
}

const short = (digest: string): string => digest.slice(0, 'sha256:'.length + 12);
