import type { DataSource, EntityManager } from 'typeorm';
import type { Rules } from './rules-directory.js';

/** A version number that was released before is used for other content: a released version is never edited. */
export class VersionChanged extends Error {
  override readonly name = 'VersionChanged';
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

/**
 * Keeps the content of every version, of the catalogue and of the guard rails in the database, where replicas load it
 * from and where it outlives the files.
 * @throws VersionChanged when a number is in the database with another digest; nothing is imported then
 */
export async function importRules(source: DataSource, rules: Rules): Promise<void> {
  await source.transaction(async (manager) => {
    await importDocuments(manager, rules);
    const faults: string[] = [];
    for (const { value, content, digest } of rules.versions) {
      await manager.query(
        'insert into rule_set_version (name, version, digest, content) values ($1, $2, $3, $4) on conflict do nothing',
        [value.name, value.version, digest, content],
      );
      const rows = await manager.query<readonly { readonly digest: string }[]>(
        'select digest from rule_set_version where name = $1 and version = $2',
        [value.name, value.version],
      );
      const released = rows[0]?.digest ?? digest;
      if (released !== digest) {
        const found = `${value.name}/${value.version}.json: VERSION_CHANGED: found content \`${short(digest)}\`, but version`;
        const number = `${value.version} was released as \`${short(released)}\``;
        faults.push(`${found} ${number}; restore the file and give the change the next version number`);
      }
    }
    if (faults.length > 0) throw new VersionChanged(faults);
  });
}

async function importDocuments(manager: EntityManager, rules: Rules): Promise<void> {
  const documents = [
    { kind: 'fact-catalogue', ...rules.catalogue },
    { kind: 'guard-rails', ...rules.guardRails },
  ];
  for (const { digest, kind, content } of documents) {
    await manager.query(
      'insert into rule_document (digest, kind, content) values ($1, $2, $3) on conflict do nothing',
      [digest, kind, content],
    );
  }
}

const short = (digest: string): string => digest.slice(0, 'sha256:'.length + 12);
