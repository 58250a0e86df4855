const surrogate = /\p{Surrogate}/u;
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
/** What makes a string more than the characters between its quotes: an escape, a control character, a surrogate. */
const unusual = /[\\\u0000-\u001f\ud800-\udfff]/;
const unicodeEscape = /^[0-9A-Fa-f]{4}$/;

/** `suspect`: the text has an escape or a surrogate, and may hold what `stringFaults` looks for. */
export type ReadString =
  | { readonly value: string; readonly end: number; readonly suspect: boolean }
  | { readonly fault: string; readonly end: number };

/**
 * Reads the JSON string whose opening quote is at `start`.
 * @returns its value and the offset after its closing quote, or what was expected where it breaks off
 */
export function readString(text: string, start: number): ReadString {
  // Nearly every string ends at the next quote and holds nothing unusual; looking for that first is much faster.
  const close = text.indexOf('"', start + 1);
  const plain = text.slice(start + 1, Math.max(close, start + 1));
  if (close > 0 && !unusual.test(plain)) return { value: plain, end: close + 1, suspect: false };
  return readUnusual(text, start);
}

function readUnusual(text: string, start: number): ReadString {
  let value = '';
  let from = start + 1;
  let suspect = false;
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { value: value + text.slice(from, at), end: at + 1, suspect };
    // Past the end charCodeAt gives NaN, which no comparison below takes for a character.
    if (Number.isNaN(code)) return { fault: 'a closing `"`', end: at };
    if (code < 0x20) return { fault: 'control characters to be escaped', end: at };
    if (code >= 0xd800 && code <= 0xdfff) suspect = true;
    if (code !== 0x5c) continue;
    suspect = true;
    const escape = readEscape(text, at);
    if (escape === undefined) return { fault: 'an escape that JSON knows', end: at };
    value += text.slice(from, at) + escape.value;
    at = escape.end - 1;
    from = escape.end;
  }
}

function readEscape(text: string, at: number): { readonly value: string; readonly end: number } | undefined {
  const letter = text[at + 1] ?? '';
  if (letter === 'u') {
    const digits = text.slice(at + 2, at + 6);
    if (!unicodeEscape.test(digits)) return undefined;
    return { value: String.fromCharCode(Number.parseInt(digits, 16)), end: at + 6 };
  }
  const value = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
  return value === undefined ? undefined : { value, end: at + 2 };
}

/** What makes a string unfit to be stored or hashed. */
export function stringFaults(
  value: string,
): readonly { readonly code: string; readonly found: string; readonly expected: string }[] {
  const expected = 'well-formed Unicode without `\\u0000`';
  return [
    ...(surrogate.test(value) ? [{ code: 'JSON_LONE_SURROGATE', found: 'a lone surrogate', expected }] : []),
    ...(value.includes('\u0000') ? [{ code: 'JSON_NUL', found: '`\\u0000`', expected }] : []),
  ];
}
