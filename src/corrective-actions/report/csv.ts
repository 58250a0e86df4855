/** What a spreadsheet could take for a formula, and the apostrophe itself, so that taking one away gives the text back. */
const taggedBeginning = /^[=+\-@\t\r']/;

/**
 * RFC 4180, every cell in quotes. A cell that begins with `=`, `+`, `-`, `@`, a tab, a carriage return or an apostrophe
 * gets an apostrophe in front, so that no spreadsheet runs it.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  const written = cells.map((cell) => {
    const text = String(cell ?? '');
    return `"${(taggedBeginning.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  });
  return `${written.join(',')}\r\n`;
}
