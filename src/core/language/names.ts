import { isReservedName, quote } from './json-shape.js';
import type { Shape } from './json-shape.js';
import { limits } from './limits.js';

/** A phrase in kebab-case: at least two words, `sender-is-registered-party`. */
export const phrasePattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/;
/** A name in a path, of a table or of a column: camelCase. */
export const memberNamePattern = /^[a-z][A-Za-z0-9]*$/;
/** `$.name` or `$.name.name…`. */
export const pathPattern = /^\$(?:\.[a-z][A-Za-z0-9]*)+$/;
/** Refusal codes of `domain.md` section 4: `E4`, `E061501`. */
export const responseCodePattern = /^E(?:[1-9][0-9]?|[0-9]{6})$/;

/** Reads a name that must be a phrase; reports and gives undefined otherwise. */
export function readPhrase(shape: Shape, json: unknown, pointer: string): string | undefined {
  const name = shape.string(json, pointer);
  if (name === undefined) return undefined;
  if (phrasePattern.test(name) && name.length <= limits.nameLength) return name;
  shape.findings.add('NAME_NOT_PHRASE', pointer, {
    found: quote(name),
    expected: `a phrase of two words or more in kebab-case, at most ${limits.nameLength} characters`,
    hint: 'such as `sender-is-registered-party`',
  });
  return undefined;
}

/** Whether a text can name a table, a column or an attribute. */
export function isMemberName(name: string): boolean {
  return memberNamePattern.test(name) && name.length <= limits.nameLength && !isReservedName(name);
}

/** Reads a response code of a refusal; reports and gives undefined otherwise. */
export function readResponseCode(shape: Shape, json: unknown, pointer: string): string | undefined {
  const code = shape.string(json, pointer);
  if (code === undefined || responseCodePattern.test(code)) return code;
  shape.findings.add('RESPONSE_CODE_MALFORMED', pointer, {
    found: quote(code),
    expected: '`E` and one or two digits, or `E` and six digits',
    hint: 'such as `E4` or `E061501`',
  });
  return undefined;
}
