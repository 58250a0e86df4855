import { inConditions } from './condition-edits.js';
import type { CellKind, ColumnKinds } from './column-kinds.js';
import { columnKinds, noKinds } from './column-kinds.js';
import type { Segment } from './json-edit.js';
import {
  freeName,
  isJsonList,
  isJsonObject,
  objectAt,
  textAt,
  withMemberRenamed,
  withValue,
  withoutValue,
} from './json-edit.js';

export const tableNames = (form: unknown): readonly string[] => Object.keys(objectAt(form, ['tables']));

export interface TableColumn {
  readonly name: string;
  readonly kind: CellKind;
}

/** A table as a grid shows it. */
export interface Grid {
  readonly key: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly { readonly name: string; readonly cells: Readonly<Record<string, unknown>> }[];
}

/** @param kinds - what is known of its columns already */
export function gridOf(table: unknown, kinds: ColumnKinds = noKinds): Grid {
  const rows = Object.entries(objectAt(table, ['rows'])).map(([name, row]) => ({
    name,
    cells: isJsonObject(row) ? row : {},
  }));
  const columns = [...columnKinds(table, kinds)].map(([name, kind]) => ({ name, kind }));
  return { key: textAt(table, ['key']), columns, rows };
}

/** How a cell is written in the grid; a list with commas between its elements. */
export function cellText(cell: unknown): string {
  if (isJsonList(cell)) return cell.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join(', ');
  return typeof cell === 'string' ? cell : cell === undefined ? '' : JSON.stringify(cell);
}

/** What was typed into a cell, as a value of its column; what does not fit stays text, and the checker says so. */
export function cellOf(kind: CellKind, typed: string): unknown {
  switch (kind) {
    case 'texts':
      return elements(typed);
    case 'numbers':
      return elements(typed).map(numberIn);
    case 'number':
      return numberIn(typed);
    case 'yes or no':
      return typed === 'true' ? true : typed === 'false' ? false : typed;
    case 'text':
    default:
      return typed;
  }
}

function elements(typed: string): readonly string[] {
  return typed
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function numberIn(typed: string): unknown {
  const text = typed.trim();
  return /^-?[0-9]{1,15}$/.test(text) ? Number(text) : text;
}

const rowsOf = (table: string): readonly Segment[] => ['tables', table, 'rows'];

export function withNewTable(form: unknown, key: string): { readonly form: unknown; readonly name: string } {
  const name = freeName('newTable', tableNames(form), '');
  return { form: withValue(form, ['tables', name], { key, rows: { '': { column: '' } } }), name };
}

/** Another name, in its place and in every condition that reads the table. */
export function withTableRenamed(form: unknown, from: string, to: string): unknown {
  if (tableNames(form).includes(to)) return form;
  return inConditions(withMemberRenamed(form, ['tables'], from, to), (json) =>
    isJsonObject(json) && json['fact'] === from ? { ...json, fact: to } : json,
  );
}

export const withoutTable = (form: unknown, table: string): unknown => withoutValue(form, ['tables', table]);

/** One more row, with empty cells of the kinds that the columns have. */
export function withNewRow(form: unknown, table: string, kinds: ColumnKinds = noKinds): unknown {
  const { columns, rows } = gridOf(objectAt(form, ['tables'])[table], kinds);
  const name = freeName(
    '',
    rows.map((row) => row.name),
  );
  const cells = columns.map(
    ({ name: column, kind }) => [column, kind === 'yes or no' ? false : cellOf(kind, '')] as const,
  );
  return withValue(form, [...rowsOf(table), name], Object.fromEntries(cells));
}

export const withRowRenamed = (form: unknown, table: string, from: string, to: string): unknown =>
  withMemberRenamed(form, rowsOf(table), from, to);

export const withoutRow = (form: unknown, table: string, row: string): unknown =>
  withoutValue(form, [...rowsOf(table), row]);

export const withCell = (form: unknown, table: string, row: string, column: string, cell: unknown): unknown =>
  withValue(form, [...rowsOf(table), row, column], cell);

/** One more column, with an empty cell in every row, and its name. */
export function withNewColumn(
  form: unknown,
  table: string,
  kind: CellKind,
): { readonly form: unknown; readonly name: string } {
  const { columns } = gridOf(objectAt(form, ['tables'])[table]);
  const name = freeName(
    'newColumn',
    columns.map((column) => column.name),
    '',
  );
  const cell = kind === 'yes or no' ? false : cellOf(kind, '');
  return { form: inRows(form, table, (row) => ({ ...row, [name]: cell })), name };
}

/** Another name, in every row and in every condition that reads the column. */
export function withColumnRenamed(form: unknown, table: string, from: string, to: string): unknown {
  const { columns } = gridOf(objectAt(form, ['tables'])[table]);
  if (columns.some(({ name }) => name === to)) return form;
  const renamed = inRows(form, table, (row) => withMemberRenamed(row, [], from, to));
  return inConditions(renamed, (json) =>
    isJsonObject(json) && json['fact'] === table && json['path'] === `$.${from}` ? { ...json, path: `$.${to}` } : json,
  );
}

export function withoutColumn(form: unknown, table: string, column: string): unknown {
  return inRows(form, table, (row) => withoutValue(row, [column]));
}

function inRows(form: unknown, table: string, change: (row: Readonly<Record<string, unknown>>) => unknown): unknown {
  const rows = Object.entries(objectAt(form, rowsOf(table))).map(
    ([name, row]) => [name, isJsonObject(row) ? change(row) : row] as const,
  );
  return withValue(form, rowsOf(table), Object.fromEntries(rows));
}
