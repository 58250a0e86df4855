import { invariant } from '../invariant.js';

/** Members as they are read. */
export type JsonObject = Record<string, unknown>;
/** An open list or object; `key` is where the next value of an object goes, undefined until its name is read. */
export type Frame = { readonly list: unknown[] } | { readonly members: JsonObject; key: string | undefined };

/** Puts a complete value where its list or object is open for it. */
export function place(frame: Frame, value: unknown): void {
  if ('list' in frame) {
    frame.list.push(value);
    return;
  }
  invariant(frame.key !== undefined, 'an object has read a name before its value');
  // `__proto__` has been reported and would set the prototype; of duplicates the last would win, as in JSON.parse.
  if (frame.key !== '__proto__') frame.members[frame.key] = value;
}
