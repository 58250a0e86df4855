import type { EntityManager } from 'typeorm';
import { appendEntry } from '../../audit-trail/index.js';
import type { Actor } from '../../access/index.js';
import { Problem } from '../../http/index.js';
import { inForceNow } from '../in-force.js';
import { readVersion, takeVersion } from '../version-row.js';
import type { VersionRow } from '../version-row.js';
import type { CaseFiles } from './case-files.js';
import { casesText } from './case-files.js';
import { readable, titleOf } from './draft-text.js';

export interface DraftSaved {
  readonly name: string;
  readonly version: number;
  readonly actor: Actor;
  /** The revision that the author saw. */
  readonly revision: number;
  readonly content: unknown;
  readonly text: string | null;
  readonly cases: CaseFiles | null;
  /** Another parent, which must be in force: for a draft that was overtaken. */
  readonly parent: number | null;
  readonly comment: string | null;
}

/** Who imports files at start: what they say is changed in the file, never here. */
export const importer = 'import';

/**
 * Saves a draft over the revision that its author saw. Made for saving often: nothing has to hold yet, not even JSON.
 * A saving that changes nothing counts no revision.
 * @throws Problem 404 · 409 VERSION_STATE_WRONG, DRAFT_CHANGED, DRAFT_IS_FILE, PARENT_NOT_ACTIVE
 */
export async function saveDraft(manager: EntityManager, saved: DraftSaved): Promise<VersionRow> {
  const { name, version, actor } = saved;
  const { row } = await takeVersion(manager, name, version, 'edit');
  if (row.author === importer) {
    const detail = `version ${version} is imported from a file; make a draft from it and edit that`;
    throw new Problem(409, 'DRAFT_IS_FILE', detail);
  }
  if (row.revision !== saved.revision) throw draftChanged(row, saved.revision);
  const content = saved.text ?? (saved.content === undefined ? row.content : readable(saved.content));
  const cases = saved.cases === null ? row.cases : casesText(saved.cases);
  const parent = saved.parent ?? row.parent_version;
  if (saved.parent !== null) await requireInForce(manager, name, saved.parent);
  if (content === row.content && cases === row.cases && parent === row.parent_version) return row;
  await manager.query(
    `update rule_set_version set revision = revision + 1, content = $3, cases = $4, title = $5, parent_version = $6,
       saved_by = $7, saved_at = clock_timestamp() where name = $1 and version = $2`,
    [name, version, content, cases, titleIn(content, row.title), parent, actor.person],
  );
  await appendEntry(manager, {
    ...{ actor, action: 'draft-saved', subject: `${name}/${version}`, outcome: 'done' },
    ...(saved.comment === null ? {} : { reason: saved.comment }),
    details: { revision: row.revision + 1 },
  });
  return await readVersion(manager, name, version);
}

export function draftChanged(row: VersionRow, seen: number): Problem {
  const detail = `the draft is at revision ${row.revision}, saved by \`${row.saved_by}\`; found ${seen} in the request; read it again and merge`;
  return new Problem(409, 'DRAFT_CHANGED', detail, [], { ETag: `"${row.revision}"` });
}

async function requireInForce(manager: EntityManager, name: string, parent: number): Promise<void> {
  const { assignments } = await inForceNow(manager, name);
  if (assignments.some(({ version }) => version === parent)) return;
  const detail = `found \`${parent}\` as parent; expected a version in force: ${inForceInWords(assignments)}`;
  throw new Problem(409, 'PARENT_NOT_ACTIVE', detail, [{ code: 'PARENT_NOT_ACTIVE', pointer: '/parent', detail }]);
}

export function inForceInWords(assignments: readonly { readonly version: number }[]): string {
  const versions = [...new Set(assignments.map(({ version }) => version))].sort((a, b) => a - b);
  return versions.length === 0 ? 'none is' : versions.join(', ');
}

function titleIn(text: string, otherwise: string): string {
  try {
    return titleOf(JSON.parse(text));
  } catch {
    return otherwise; // Half-typed text keeps the title it had.
  }
}
