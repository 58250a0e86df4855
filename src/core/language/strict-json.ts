import type { Diagnostic } from './diagnostic.js';
import { parsePlainJson } from './strict-json-fast.js';
import { StrictJsonReader } from './strict-json-reader.js';

/** A fault in a JSON text, with where it is: UTF-16 code units from the start. */
export interface TextDiagnostic extends Diagnostic {
  readonly offset: number;
}

export type StrictJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly diagnostics: readonly TextDiagnostic[] };

/** Deep enough for any request, feed line or rule set; everything that walks a parsed value relies on a limit. */
export const strictDepthMax = 128;

/**
 * Parses JSON as `JSON.parse` does, and refuses what that takes silently: duplicate keys, `__proto__`, lone
 * surrogates, `\u0000`, numbers that are not finite, integers beyond 2⁵³−1, nesting deeper than the limit.
 * Never throws and never overflows the stack, whatever the text. A fault of syntax or of depth ends the reading; of
 * the other faults all are reported.
 */
export function parseStrictJson(text: string, limits?: { readonly maxDepth: number }): StrictJson {
  const maxDepth = limits?.maxDepth ?? strictDepthMax;
  const plain = parsePlainJson(text, maxDepth);
  return plain === undefined ? new StrictJsonReader(text, maxDepth).read() : { ok: true, value: plain.value };
}
