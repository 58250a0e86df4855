import { maskMeterPoint } from '../core/identifiers/index.js';

const hidden = '[hidden]';

/** What must never be read in a log, whoever wrote it there. Each is replaced before the next is looked for. */
const secrets: readonly (readonly [RegExp, string])[] = [
  [
    /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----(?:[\s\S]*?-----END [A-Z0-9 ]*PRIVATE KEY-----|[\s\S]*)/g,
    '[private key hidden]',
  ],
  // A JSON Web Token: its first part is base64url of an object, which begins with `{`.
  [/\be[wy][A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{2,}(?:\.[A-Za-z0-9_-]*)*/g, hidden],
  [/\b(bearer|basic)\s+[A-Za-z0-9._~+/-]{12,}=*/gi, `$1 ${hidden}`],
  // User and password of an address, up to the last `@` before its path.
  [/\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#"'`<>\\]+@/gi, `$1${hidden}@`],
  [
    /(password|passwd|passphrase|pgpassword|secret|access_token|refresh_token|id_token|api[_-]?key)(\\?["']?\s*[=:]\s*\\?["'`]?)[^\s"'`&,;}\\]+/gi,
    `$1$2${hidden}`,
  ],
];

const entityId = '(?:[0-9A-F]{2}-){7}[0-9A-F]{2}';
/**
 * A request ID, which is kept whole though its counter may have as many digits as an MPAN, or a number that is no part
 * of a longer word: 13 digits are an MPAN, 21 one with what is printed before it.
 */
const requestIdOrMpan = new RegExp(`(${entityId}:${entityId}:\\d{1,20})|(?<![\\w.])(?:\\d{13}|\\d{21})(?!\\w)`, 'gi');
/** A number of any length counts as a meter point where it is called one; in groups too, as people write it. */
const calledMeterPoint =
  /((?:mpan|mprn|mpxn|meter[ _-]?point)s?[^\d\n]{0,24})(\d[\d ]{3,24}\d(?:[,;"'`[\]\s]{1,6}\d[\d ]{3,24}\d)*)/gi;

/** A text as it may appear in the log: without tokens, passwords and private keys, meter points by their last four digits. */
export function masked(text: string): string {
  const open = secrets.reduce((kept, [pattern, replacement]) => kept.replace(pattern, replacement), text);
  return open
    .replace(calledMeterPoint, (_, called: string, numbers: string) => called + numbers.replace(/\d[\d ]*\d/g, masker))
    .replace(requestIdOrMpan, (number: string, requestId: string | undefined) => requestId ?? masker(number));
}

/** What was masked before, or never was a meter point, has four digits at most and stays. */
function masker(number: string): string {
  const digits = number.replaceAll(' ', '');
  return digits.length > 4 ? maskMeterPoint(digits) : number;
}
