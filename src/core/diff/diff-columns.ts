import { below } from '../language/json-pointer.js';
import type { Table, TableCell } from '../language/rule-set.js';
import type { Delta, TableColumn } from './delta.js';
import { told } from './delta.js';
import type { TablePair } from './diff-tables.js';
import { quoted, sentence, wordsOfMember } from './name-words.js';
import { factInWords } from './operand-words.js';
import { cellChangeInWords, cellInWords } from './table-words.js';
import { sameJson } from './same-json.js';

/** Columns that no row had, and columns that no row has any more, each told once instead of row by row. */
export function diffColumns(pair: TablePair): {
  readonly deltas: readonly Delta[];
  readonly told: ReadonlySet<string>;
} {
  const { name, before, after, pointers } = pair;
  const table = `the table ${quoted(wordsOfMember(name))}`;
  const columnsBefore = columnsOf(before);
  const columnsAfter = columnsOf(after);
  const deltas: Delta[] = [];
  const columns = new Set<string>();
  for (const column of columnsBefore) {
    const cells = columnsAfter.has(column) ? {} : cellsOf(before, column, after);
    if (Object.keys(cells).length === 0) continue;
    columns.add(column);
    const words = `${table} no longer has the column ${quoted(wordsOfMember(column))}, which said ${columnInWords(cells)}`;
    const delta = { kind: 'removed', subject: 'table', part: 'column', column, before: cells, after: null } as const;
    deltas.push(told(delta, name, { before: below(pointers.before, 'rows') }, sentence(words)));
  }
  for (const column of columnsAfter) {
    const cells = columnsBefore.has(column) ? {} : cellsOf(after, column, before);
    if (Object.keys(cells).length === 0) continue;
    columns.add(column);
    const words = `${table} has the new column ${quoted(wordsOfMember(column))}, which says ${columnInWords(cells)}`;
    const delta = { kind: 'added', subject: 'table', part: 'column', column, before: null, after: cells } as const;
    deltas.push(told(delta, name, { after: below(pointers.after, 'rows') }, sentence(words)));
  }
  return { deltas, told: columns };
}

function columnsOf({ rows }: Table): ReadonlySet<string> {
  return new Set(Object.values(rows).flatMap((row) => Object.keys(row)));
}

/** The cells of a column in the rows that the other version has too. */
function cellsOf({ rows }: Table, column: string, other: Table): TableColumn {
  const kept = Object.entries(rows).filter(([row]) => Object.hasOwn(other.rows, row));
  return Object.fromEntries(
    kept.flatMap(([row, cells]) => {
      const cell = Object.hasOwn(cells, column) ? cells[column] : undefined;
      return cell === undefined ? [] : [[row, cell]];
    }),
  );
}

const valuesSpokenMax = 4;

/** "assumed in 36 rows and published in one row"; only how many different values when these are many. */
function columnInWords(cells: TableColumn): string {
  const counts = new Map<string, number>();
  for (const cell of Object.values(cells)) counts.set(cellInWords(cell), (counts.get(cellInWords(cell)) ?? 0) + 1);
  const rows = (count: number): string => (count === 1 ? 'one row' : `${count} rows`);
  if (counts.size > valuesSpokenMax) {
    return `${counts.size} different things in ${rows(Object.keys(cells).length)}`;
  }
  return [...counts].map(([words, count]) => `${words} in ${rows(count)}`).join(', and ');
}

/** Differences cell by cell, in the rows that both versions have. */
export function diffCells(pair: TablePair, columnsTold: ReadonlySet<string>): readonly Delta[] {
  const deltas: Delta[] = [];
  for (const [row, cells] of Object.entries(pair.after.rows)) {
    const old = Object.hasOwn(pair.before.rows, row) ? pair.before.rows[row] : undefined;
    if (old === undefined) continue;
    for (const column of new Set([...Object.keys(old), ...Object.keys(cells)])) {
      if (columnsTold.has(column)) continue;
      const before = Object.hasOwn(old, column) ? (old[column] ?? null) : null;
      const after = Object.hasOwn(cells, column) ? (cells[column] ?? null) : null;
      if (!sameJson(before, after)) deltas.push(cellChanged(pair, row, column, before, after));
    }
  }
  return deltas;
}

function cellChanged(
  { name, after: table, pointers, vocabulary }: TablePair,
  row: string,
  column: string,
  before: TableCell | null,
  after: TableCell | null,
): Delta {
  const subject = `the ${wordsOfMember(column)} for ${factInWords(table.key, vocabulary)} ${row}`;
  const cell = (pointer: string): string => below(below(below(pointer, 'rows'), row), column);
  const at = {
    ...(before === null ? {} : { before: cell(pointers.before) }),
    ...(after === null ? {} : { after: cell(pointers.after) }),
  };
  const words = `in the table ${quoted(wordsOfMember(name))}, ${subject} ${changeInWords(before, after)}`;
  return told(
    { kind: 'changed', subject: 'table', part: 'cell', row, column, before, after },
    name,
    at,
    sentence(words),
  );
}

function changeInWords(before: TableCell | null, after: TableCell | null): string {
  if (before === null) return `newly given as ${after === null ? 'nothing' : cellInWords(after)}`;
  return after === null ? `no longer given, formerly ${cellInWords(before)}` : cellChangeInWords(before, after);
}
