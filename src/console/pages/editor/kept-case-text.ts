import { isJsonObject } from './json-edit.js';

/** What somebody typed of a case and has not taken over, with the text that it began from. */
export interface KeptCaseText {
  readonly begun: string;
  readonly text: string;
  /** The file that it goes into. */
  readonly file: string;
}

/** Where a browser window keeps texts: its session storage. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Keeps only what differs from what it began with: merely opening a case pins nothing.
 * @returns whether it is kept, or there is nothing to keep; false where the storage is full or forbidden
 */
export function keepCaseText(storage: TextStorage, key: string, kept: KeptCaseText, begunFile: string): boolean {
  try {
    if (kept.text === kept.begun && kept.file === begunFile) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    // Told where the dialog is closed.
    return false;
  }
}

/** What was kept; null where there is nothing that can be read. */
export function keptCaseText(storage: TextStorage, key: string): KeptCaseText | null {
  const stored = storage.getItem(key);
  if (stored === null) return null;
  let json: unknown;
  try {
    json = JSON.parse(stored);
  } catch {
    // Only `keepCaseText` writes the key, but anybody may edit the storage of his browser.
    return null;
  }
  if (!isJsonObject(json)) return null;
  const { begun, text, file } = json;
  if (typeof begun !== 'string' || typeof text !== 'string' || typeof file !== 'string') return null;
  return { begun, text, file };
}
