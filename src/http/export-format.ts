import type { QueryParameter } from './query-parameters.js';
import { unreachable } from '../core/invariant.js';
import { csvLine } from './csv.js';

export const exportFormats = ['ndjson', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportMediaTypes: Readonly<Record<ExportFormat, string>> = {
  ndjson: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
};

/** `format` of every export. */
export const formatParameter: QueryParameter<ExportFormat> = {
  parse: (text) => exportFormats.find((format) => format === text),
  expected: '`ndjson` (as when it is absent) or `csv`',
};

/** How the items of one export are written: NDJSON holds all of an item, CSV the columns named here. */
export interface ExportText<Item> {
  /** First line of an export; empty where the format has none. */
  readonly head: (format: ExportFormat) => string;
  readonly line: (format: ExportFormat, item: Item) => string;
}

/** @param columns - of CSV, by their headings: what each takes of an item */
export function exportText<Item>(
  columns: Readonly<Record<string, (item: Item) => string | number | null>>,
): ExportText<Item> {
  const cells = Object.values(columns);
  return {
    head: (format) => (format === 'csv' ? csvLine(Object.keys(columns)) : ''),
    line: (format, item) => {
      switch (format) {
        case 'ndjson':
          return `${JSON.stringify(item)}\n`;
        case 'csv':
          return csvLine(cells.map((cell) => cell(item)));
        default:
          return unreachable(format);
      }
    },
  };
}
