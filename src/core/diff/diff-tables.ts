import { below } from '../language/json-pointer.js';
import type { Table } from '../language/rule-set.js';
import type { Delta } from './delta.js';
import { told } from './delta.js';
import { diffCells, diffColumns } from './diff-columns.js';
import { quoted, sentence, wordsOfMember } from './name-words.js';
import { factInWords } from './operand-words.js';
import { rowInWords } from './table-words.js';
import type { Vocabulary } from './vocabulary.js';
import { sameJson } from './same-json.js';

type Tables = Readonly<Record<string, Table>>;

/** What stands behind every delta of one table. */
export interface TablePair {
  readonly name: string;
  readonly before: Table;
  readonly after: Table;
  readonly pointers: { readonly before: string; readonly after: string };
  readonly vocabulary: Vocabulary;
}

/** Differences of the tables: whole tables, their key, their columns, rows and cells. */
export function diffTables(
  before: Tables,
  after: Tables,
  newNames: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
): readonly Delta[] {
  const oldNames = new Map([...newNames].map(([old, name]) => [name, old]));
  const deltas: Delta[] = [];
  for (const [name, table] of sorted(before)) {
    if (Object.hasOwn(after, name) || newNames.has(name)) continue;
    const text = sentence(`the table ${quoted(wordsOfMember(name))} is gone`);
    const delta = { kind: 'removed', subject: 'table', part: 'table', before: table, after: null } as const;
    deltas.push(told(delta, name, { before: below('/tables', name) }, text));
  }
  for (const [name, table] of sorted(after)) {
    const oldName = oldNames.get(name) ?? name;
    const old = Object.hasOwn(before, oldName) ? before[oldName] : undefined;
    if (old === undefined) {
      deltas.push(tableAdded(name, table, vocabulary));
      continue;
    }
    const pointers = { before: below('/tables', oldName), after: below('/tables', name) };
    if (oldName !== name) {
      const words = `the table ${quoted(wordsOfMember(oldName))} is now called ${quoted(wordsOfMember(name))}`;
      const delta = { kind: 'renamed', subject: 'table', part: 'table', before: oldName, after: name } as const;
      deltas.push(told(delta, name, pointers, sentence(words)));
    }
    deltas.push(...diffTable({ name, before: old, after: table, pointers, vocabulary }));
  }
  return deltas;
}

function sorted(tables: Tables): readonly (readonly [string, Table])[] {
  return Object.entries(tables).sort(([a], [b]) => (a < b ? -1 : 1));
}

function tableAdded(name: string, table: Table, vocabulary: Vocabulary): Delta {
  const count = Object.keys(table.rows).length;
  const rows = count === 1 ? 'one row' : `${count} rows`;
  const words = `the table ${quoted(wordsOfMember(name))} is new and has ${rows}, picked by ${factInWords(table.key, vocabulary)}`;
  const delta = { kind: 'added', subject: 'table', part: 'table', before: null, after: table } as const;
  return told(delta, name, { after: below('/tables', name) }, sentence(words));
}

function diffTable(pair: TablePair): readonly Delta[] {
  if (sameJson(pair.before, pair.after)) return [];
  const columns = diffColumns(pair);
  return [...diffKey(pair), ...columns.deltas, ...diffRows(pair), ...diffCells(pair, columns.told)];
}

function diffKey({ name, before, after, pointers, vocabulary }: TablePair): readonly Delta[] {
  if (before.key === after.key) return [];
  const [old, now] = [before.key, after.key].map((key) => factInWords(key, vocabulary));
  const words = `the rows of the table ${quoted(wordsOfMember(name))} are now picked by ${now}, and no longer by ${old}`;
  const at = { before: below(pointers.before, 'key'), after: below(pointers.after, 'key') };
  const delta = { kind: 'changed', subject: 'table', part: 'key', before: before.key, after: after.key } as const;
  return [told(delta, name, at, sentence(words))];
}

function diffRows({ name, before, after, pointers, vocabulary }: TablePair): readonly Delta[] {
  const table = `the table ${quoted(wordsOfMember(name))}`;
  const deltas: Delta[] = [];
  for (const [row, cells] of Object.entries(before.rows)) {
    if (Object.hasOwn(after.rows, row)) continue;
    const words = `${table} no longer has a row for ${factInWords(before.key, vocabulary)} ${row}, which said ${rowInWords(cells)}`;
    const delta = { kind: 'removed', subject: 'table', part: 'row', row, before: cells, after: null } as const;
    deltas.push(told(delta, name, { before: below(below(pointers.before, 'rows'), row) }, sentence(words)));
  }
  for (const [row, cells] of Object.entries(after.rows)) {
    if (Object.hasOwn(before.rows, row)) continue;
    const words = `${table} has a new row for ${factInWords(after.key, vocabulary)} ${row}, which says ${rowInWords(cells)}`;
    const delta = { kind: 'added', subject: 'table', part: 'row', row, before: null, after: cells } as const;
    deltas.push(told(delta, name, { after: below(below(pointers.after, 'rows'), row) }, sentence(words)));
  }
  return deltas;
}
