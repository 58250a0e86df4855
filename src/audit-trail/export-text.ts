import { unreachable } from '../core/invariant.js';
import type { AuditEntryDto } from './audit-entry.dto.js';

export const exportFormats = ['ndjson', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  ndjson: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
};

const columns = [
  ...(['sequence', 'recordedAt', 'actor', 'roles', 'address', 'httpRequestId', 'action', 'subject'] as const),
  ...(['outcome', 'code', 'reason', 'beforeDigest', 'afterDigest', 'details', 'previousHash', 'hash'] as const),
] as const satisfies readonly (keyof AuditEntryDto)[];

/** What a spreadsheet could take for a formula, and the apostrophe itself, so that taking one away gives the text back. */
const taggedBeginning = /^[=+\-@\t\r']/;

/** First line of an export; empty where the format has none. */
export function exportHead(format: ExportFormat): string {
  return format === 'csv' ? csvLine(columns) : '';
}

export function exportLine(format: ExportFormat, entry: AuditEntryDto): string {
  switch (format) {
    case 'ndjson':
      return `${JSON.stringify(entry)}\n`;
    case 'csv':
      return csvLine(columns.map((column) => entry[column] ?? ''));
    default:
      return unreachable(format);
  }
}

/**
 * RFC 4180, every cell in quotes. A cell that begins with `=`, `+`, `-`, `@`, a tab, a carriage return or an apostrophe
 * gets an apostrophe in front, so that no spreadsheet runs it.
 */
function csvLine(cells: readonly string[]): string {
  const written = cells.map((cell) => `"${(taggedBeginning.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`);
  return `${written.join(',')}\r\n`;
}
