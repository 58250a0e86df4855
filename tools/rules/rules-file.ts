import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../src/core/language/index.js';
import { parseStrictJson, positionAt, positionOf } from '../../src/core/language/index.js';

/** A fault in a file of `rules/`, where an editor can jump to it. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
}

/** A JSON file of `rules/`, read strictly; `json` is undefined when it could not be read. */
export interface RulesFile {
  readonly path: string;
  readonly text: string;
  readonly json: unknown;
  readonly faults: readonly Fault[];
}

/** Reads a JSON file; what is wrong with it is among its faults. */
export function readRulesFile(path: string): RulesFile {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    const fault = { file: path, line: 1, column: 1, code: 'FILE_UNREADABLE', message: 'found no readable file here' };
    return { path, text: '', json: undefined, faults: [fault] };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const message = 'found bytes that are not UTF-8; expected a text in UTF-8';
    return {
      path,
      text: '',
      json: undefined,
      faults: [{ file: path, line: 1, column: 1, code: 'FILE_NOT_UTF8', message }],
    };
  }
  const parsed = parseStrictJson(text);
  if (parsed.ok) return { path, text, json: parsed.value, faults: [] };
  const faults = parsed.diagnostics.map(({ code, message, offset }) => ({
    file: path,
    ...positionAt(text, offset),
    code,
    message,
  }));
  return { path, text, json: undefined, faults };
}

/** A diagnostic as a fault of the file it was found in. */
export function faultIn(file: RulesFile, { code, pointer, message }: Diagnostic): Fault {
  return { file: file.path, ...positionOf(file.text, pointer), code, message };
}

/** A fault found by comparing files: `found … ; expected …` in one line. */
export function fault(file: RulesFile, pointer: string, code: string, found: string, expected: string): Fault {
  return { file: file.path, ...positionOf(file.text, pointer), code, message: `found ${found}; expected ${expected}` };
}

/** `rules/2.json:12:5 CODE: message`. */
export function faultLine({ file, line, column, code, message }: Fault): string {
  return `${file}:${line}:${column} ${code}: ${message}`;
}
