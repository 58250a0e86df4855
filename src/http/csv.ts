/** What a spreadsheet could take for a formula, and the apostrophe itself, so that taking one away gives the text back. */
const taggedBeginning = /^[=+\-@\t\r\n']/;

/**
 * RFC 4180, every cell in quotes. A cell that begins with `=`, `+`, `-`, `@`, a tab, a carriage return, a line feed or an
 * apostrophe gets an apostrophe in front, so that no spreadsheet runs it.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  const written = cells.map((cell) => {
    const text = String(cell ?? '');
    return `"${(taggedBeginning.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  });
  return `${written.join(',')}\r\n`;
}

/** What every export says of its CSV, in the documentation. */
export const csvInWords =
  'In CSV (RFC 4180, all cells in quotes) a cell that begins with `=`, `+`, `-`, `@`, a tab, a carriage return, a line feed ' +
  'or an apostrophe has an apostrophe in front, so that no spreadsheet takes it for a formula; without it the text is ' +
  'that of the entry.';
