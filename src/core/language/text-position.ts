import { readString } from './json-string.js';
import { segmentsOf } from './json-pointer.js';

/** Line and column of a text, both from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** Where the value that a JSON pointer names begins in a JSON text; the nearest thing around it if it is not there. */
export function positionOf(text: string, pointer: string): TextPosition {
  return positionAt(text, offsetOf(text, pointer));
}

/** Line and column of an offset in UTF-16 code units. */
export function positionAt(text: string, offset: number): TextPosition {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** As `positionOf`, in UTF-16 code units from the start. */
export function offsetOf(text: string, pointer: string): number {
  let at = skipSpace(text, 0);
  for (const segment of segmentsOf(pointer)) {
    const next = text[at] === '{' ? memberAt(text, at, segment) : elementAt(text, at, segment);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

function memberAt(text: string, start: number, name: string): number | undefined {
  let at = skipSpace(text, start + 1);
  while (text[at] === '"') {
    const key = readString(text, at);
    if (!('value' in key)) return undefined;
    // After the name, its colon; after that, the value.
    at = skipSpace(text, skipSpace(text, key.end) + 1);
    if (key.value === name) return at;
    at = skipSpace(text, skipValue(text, at));
    if (text[at] !== ',') return undefined;
    at = skipSpace(text, at + 1);
  }
  return undefined;
}

function elementAt(text: string, start: number, index: string): number | undefined {
  if (text[start] !== '[') return undefined;
  let at = skipSpace(text, start + 1);
  for (let i = 0; at < text.length && text[at] !== ']'; i++) {
    if (String(i) === index) return at;
    at = skipSpace(text, skipValue(text, at));
    if (text[at] !== ',') return undefined;
    at = skipSpace(text, at + 1);
  }
  return undefined;
}

function skipValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (character === '"') {
      at = readString(text, at).end;
    } else {
      if ('{['.includes(character)) depth++;
      if ('}]'.includes(character)) depth--;
      if (depth < 0 || (depth === 0 && character === ',')) return at;
      at++;
    }
    if (depth === 0 && (character === '"' || '}]'.includes(character))) return at;
  }
  return at;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && ' \n\r\t'.includes(text[at] ?? 'x')) at++;
  return at;
}
