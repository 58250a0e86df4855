import { lastPerson } from '../../api/last-person.js';
import { isJsonObject } from './json-edit.js';
import type { Content } from './draft-model.js';

/** What was typed and not saved yet, with what it began from, so that it can be merged later. */
export interface UnsavedText {
  readonly base: Content;
  /** Of the revision that `base` is. */
  readonly etag: string;
  readonly mine: Content;
  /** Epoch milliseconds of the last keystroke. */
  readonly at: number;
}

type Person = string | null;
/** Names the person: nobody is offered what another typed in this tab. */
const keyOf = (name: string, version: number, person: Person): string =>
  `unsaved draft ${name}/${version} of ${person ?? ''}`;
/** What was found on opening, until it is taken up or given up: what is typed meanwhile does not write over it. */
const foundKeyOf = (name: string, version: number, person: Person): string => `${keyOf(name, version, person)} found`;

/**
 * Keeps what was typed over a reload of this tab, until it is saved. A safety net only.
 * @returns whether the browser took it; what is too large for it stays on the page alone
 */
export function keepUnsaved(name: string, version: number, unsaved: UnsavedText, person: Person): boolean {
  try {
    sessionStorage.setItem(keyOf(name, version, person), JSON.stringify(unsaved));
    return true;
  } catch {
    // Full or forbidden storage is told beside the state of the draft.
    return false;
  }
}

export function dropUnsaved(name: string, version: number, person: Person): void {
  sessionStorage.removeItem(keyOf(name, version, person));
}

/** What an earlier page of this tab left behind; null where it left nothing that can be read. */
export function findUnsaved(name: string, version: number, person: Person = lastPerson.person()): UnsavedText | null {
  const left = sessionStorage.getItem(keyOf(name, version, person));
  if (left !== null) {
    dropUnsaved(name, version, person);
    sessionStorage.setItem(foundKeyOf(name, version, person), left);
  }
  return parseUnsaved(sessionStorage.getItem(foundKeyOf(name, version, person)));
}

export function dropFound(name: string, version: number, person: Person = lastPerson.person()): void {
  sessionStorage.removeItem(foundKeyOf(name, version, person));
}

export function parseUnsaved(stored: string | null): UnsavedText | null {
  if (stored === null) return null;
  let json: unknown;
  try {
    json = JSON.parse(stored);
  } catch {
    // Only `keepUnsaved` writes the key, but anybody may edit the storage of his browser.
    return null;
  }
  if (!isJsonObject(json)) return null;
  const [base, mine] = [contentIn(json['base']), contentIn(json['mine'])];
  const { at, etag } = json;
  if (base === null || mine === null || typeof at !== 'number' || typeof etag !== 'string') return null;
  return { base, etag, mine, at };
}

function contentIn(json: unknown): Content | null {
  if (!isJsonObject(json)) return null;
  const { text, cases } = json;
  return typeof text === 'string' && isJsonObject(cases) ? { text, cases } : null;
}
