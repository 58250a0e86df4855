const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text from elsewhere as HTML shows it: nothing in it is markup, and no invisible character turns it around. */
export function escaped(text: string | number | null): string {
  return String(text ?? '')
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ');
}

/** A row of a table; each cell is escaped. */
export function row(cells: readonly (string | number | null)[], tag: 'td' | 'th' = 'td'): string {
  return `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>\n`;
}

/** A table with a head; each cell is escaped. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  className = '',
): string {
  const body = rows.map((cells) => row(cells)).join('');
  return `<table class="${className}"><thead>${row(head, 'th')}</thead><tbody>\n${body}</tbody></table>\n`;
}

/** Names and values, one below the other; each is escaped. */
export function facts(pairs: readonly (readonly [string, string | number | null])[]): string {
  const lines = pairs.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>\n`);
  return `<dl>\n${lines.join('')}</dl>\n`;
}

const style = `
@page { size: A4; margin: 14mm 12mm; }
* { box-sizing: border-box; }
body { font: 10pt/1.45 system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif; color: #1a1f26; margin: 0 auto;
  max-width: 190mm; padding: 8mm; }
@media print { body { padding: 0; max-width: none; } }
h1 { font-size: 17pt; line-height: 1.25; margin: 0 0 1mm; }
h2 { font-size: 12pt; margin: 7mm 0 2mm; padding-bottom: 1mm; border-bottom: 0.3mm solid #1f5f8b; break-after: avoid; }
p { margin: 0 0 2mm; }
.lead { color: #4a5563; margin-bottom: 5mm; }
dl { display: grid; grid-template-columns: 42mm 1fr; gap: 1mm 4mm; margin: 0; }
dt { color: #4a5563; }
dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { text-align: left; font-weight: 600; background: #eef3f7; white-space: nowrap; print-color-adjust: exact; }
th, td { padding: 1mm 1.6mm; border-bottom: 0.2mm solid #d3dbe3; vertical-align: top; overflow-wrap: break-word; }
.totals { width: auto; min-width: 90mm; }
.totals td:nth-child(2) { text-align: right; }
.totals tr:last-child td { font-weight: 600; border-top: 0.4mm solid #1a1f26; }
.answers { font-size: 8.5pt; }
.answers td:nth-child(-n + 4) { white-space: nowrap; }
.answers td:nth-child(2), .answers td:nth-child(3) { text-align: right; }
.items { font-size: 7pt; line-height: 1.3; }
.items th, .items td { padding: 0.7mm 1mm; }
.items td { white-space: nowrap; }
.items td:nth-child(1) { text-align: right; }
.items td:nth-child(8), .items td:nth-child(9) { white-space: normal; }
.items td:nth-child(8) { min-width: 26mm; }
.items td:nth-child(9) { min-width: 19mm; }
.note { color: #4a5563; font-size: 8.5pt; }
`;

export const pageHead = (title: string): string =>
  `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>${escaped(title)}</title>\n` +
  `<meta name="viewport" content="width=device-width">\n<style>${style}</style>\n</head>\n<body>\n`;

export const pageEnd = '</body>\n</html>\n';
