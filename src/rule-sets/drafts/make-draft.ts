import type { EntityManager } from 'typeorm';
import { appendEntry } from '../../audit-trail/index.js';
import type { Actor } from '../../access/index.js';
import { Problem } from '../../http/index.js';
import { forEveryone, inForceNow } from '../in-force.js';
import { lockRuleSet, readVersion } from '../version-row.js';
import type { VersionRow } from '../version-row.js';
import type { CaseFiles } from './case-files.js';
import { casesFor, casesText, parseCases } from './case-files.js';
import { readable, titleOf } from './draft-text.js';

export interface DraftAsked {
  readonly name: string;
  readonly actor: Actor;
  /** The version to begin with; by default the one that decides for everyone. */
  readonly from: number | null;
  /** What the draft says, instead of what `from` says: as JSON or as text. */
  readonly content: unknown;
  readonly text: string | null;
  readonly cases: CaseFiles | null;
  readonly comment: string | null;
}

/**
 * Makes the next version of a rule set as a draft. Its parent is the version in force; whoever had a part in a version
 * that never was in force has a part in a draft made from it.
 * @throws Problem 404 · 409 VERSION_NUMBER_TAKEN
 */
export async function makeDraft(manager: EntityManager, asked: DraftAsked): Promise<VersionRow> {
  const { name, actor } = asked;
  await lockRuleSet(manager, name);
  const active = forEveryone(await inForceNow(manager, name));
  const base = await baseOf(manager, name, asked.from ?? active);
  const version = await nextVersion(manager, name);
  const text = textOf(asked, base, version);
  const cases = asked.cases ?? (base === null ? {} : casesFor(parseCases(base.cases), base.version, version));
  await manager.query(
    `insert into rule_set_version (name, version, title, parent_version, author, saved_by, content, cases)
     values ($1, $2, $3, $4, $5, $5, $6, $7)`,
    [name, version, titleOf(tryParse(text)), active, actor.person, text, casesText(cases)],
  );
  if (base !== null && base.state !== 'active' && base.state !== 'superseded') {
    await manager.query(
      `insert into version_contributor (name, version, person)
       select name, $3, person from version_contributor where name = $1 and version = $2 on conflict do nothing`,
      [name, base.version, version],
    );
  }
  await appendEntry(manager, {
    ...{ actor, action: 'draft-made', subject: `${name}/${version}`, outcome: 'done' },
    ...(asked.comment === null ? {} : { reason: asked.comment }),
    details: { from: base?.version ?? null, parent: active },
  });
  return await readVersion(manager, name, version);
}

async function baseOf(manager: EntityManager, name: string, version: number | null): Promise<VersionRow | null> {
  if (version === null) return null;
  return await readVersion(manager, name, version);
}

async function nextVersion(manager: EntityManager, name: string): Promise<number> {
  const rows = await manager.query<readonly { readonly newest: number | null }[]>(
    'select max(version) as newest from rule_set_version where name = $1',
    [name],
  );
  return (rows[0]?.newest ?? 0) + 1;
}

function textOf(asked: DraftAsked, base: VersionRow | null, version: number): string {
  const json = asked.text === null ? asked.content : tryParse(asked.text);
  const stated = statedVersion(json);
  if (stated !== undefined && stated !== version) {
    const detail = `found version \`${JSON.stringify(stated)}\` in the rule set; the next version of it is ${version}`;
    throw new Problem(409, 'VERSION_NUMBER_TAKEN', detail, [
      { code: 'VERSION_NUMBER_TAKEN', pointer: '/content/version', detail },
    ]);
  }
  if (asked.text !== null) return asked.text;
  if (asked.content !== undefined) return readable(withVersion(asked.content, version));
  if (base === null) {
    const detail = 'nothing is in force to begin with; send `content`, or name a version as `from`';
    throw new Problem(400, 'BODY_INVALID', detail, [{ code: 'CONTENT_MISSING', pointer: '/content', detail }]);
  }
  const copied = tryParse(base.content);
  return copied === undefined ? base.content : readable(withVersion(copied, version));
}

function statedVersion(json: unknown): unknown {
  return isRecord(json) && Object.hasOwn(json, 'version') ? json['version'] : undefined;
}

/** The same rule set with its number, in its usual place when it had none. */
function withVersion(json: unknown, version: number): unknown {
  if (!isRecord(json)) return json;
  if (Object.hasOwn(json, 'version')) return { ...json, version };
  const { $schema, name, ...rest } = json;
  return { ...($schema === undefined ? {} : { $schema }), ...(name === undefined ? {} : { name }), version, ...rest };
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // Text that is no JSON yet is a draft all the same; its diagnostics say so.
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
