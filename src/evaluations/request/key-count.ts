const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;

/**
 * How many member names a JSON text spells out. `JSON.parse` keeps the last of two members of one name and says
 * nothing, so a body that spells out more names than its value has members holds a duplicate.
 * @param text - JSON that `JSON.parse` accepts
 */
export function keyCount(text: string): number {
  let count = 0;
  let opening = text.indexOf('"');
  while (opening >= 0) {
    const closing = endOfString(text, opening);
    if (closing < 0) return count;
    let next = closing + 1;
    while (isSpace(text.charCodeAt(next))) next++;
    if (text.charCodeAt(next) === colon) count++;
    // A quote that follows at once is looked at without a search, as nearly all do after a colon or a comma.
    opening = text.charCodeAt(next + 1) === quote ? next + 1 : text.indexOf('"', next);
  }
  return count;
}

function endOfString(text: string, opening: number): number {
  let closing = text.indexOf('"', opening + 1);
  while (closing >= 0 && isEscaped(text, closing)) closing = text.indexOf('"', closing + 1);
  return closing;
}

function isEscaped(text: string, position: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(position - 1 - backslashes) === backslash) backslashes++;
  return backslashes % 2 === 1;
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
