import { boundFactPaths } from './bound-facts.js';
import type { FactCatalogue, FactDefinition } from './fact-catalogue.js';
import { parseScalar, scalarJson } from './fact-value.js';
import type { JsonMembers, Shape } from './json-shape.js';
import { describe, isMembers, isReservedName, own, quote } from './json-shape.js';
import { below } from './json-pointer.js';
import { limits } from './limits.js';
import { isMemberName } from './names.js';
import { didYouMean } from './nearest-name.js';
import { readCell } from './table-cell.js';
import type { Cell, Column } from './typed-condition.js';

const keyTypes = ['srv', 'enum', 'text', 'eui64'];

/** Checks `tables`; gives the columns of each, for comparisons to name. */
export function checkTables(
  shape: Shape,
  catalogue: FactCatalogue,
  json: unknown,
  pointer: string,
): ReadonlyMap<string, ReadonlyMap<string, Column>> {
  const tables = new Map<string, ReadonlyMap<string, Column>>();
  const members = json === undefined ? undefined : shape.anyMembers(json, pointer);
  if (members === undefined) return tables;
  // Also the groups of facts that this catalogue leaves out: it may take them up later.
  const paths = [...catalogue.byPath.keys(), ...boundFactPaths.keys()];
  const groups = new Set(paths.map((path) => path.slice(0, path.indexOf('.'))));
  for (const name of shape.within(Object.keys(members), limits.tables, pointer, 'tables')) {
    const tablePointer = below(pointer, name);
    if (!isMemberName(name)) {
      shape.findings.add('TABLE_NAME_MALFORMED', tablePointer, { found: quote(name), expected: 'a name in camelCase' });
      continue;
    }
    if (groups.has(name)) {
      const expected = 'a name that no group of facts has';
      shape.findings.add('TABLE_NAME_TAKEN', tablePointer, { found: quote(name), expected });
      continue;
    }
    tables.set(name, checkTable(shape, catalogue, name, members[name], tablePointer));
  }
  return tables;
}

function checkTable(
  shape: Shape,
  catalogue: FactCatalogue,
  name: string,
  json: unknown,
  pointer: string,
): ReadonlyMap<string, Column> {
  const none = new Map<string, Column>();
  const members = shape.members(json, pointer, { required: ['key', 'rows'] });
  if (members === undefined) return none;
  const key = readKey(shape, catalogue, own(members, 'key'), below(pointer, 'key'));
  const rowsJson = own(members, 'rows');
  const rowsPointer = below(pointer, 'rows');
  const rows = rowsJson === undefined ? undefined : shape.anyMembers(rowsJson, rowsPointer);
  if (rows === undefined) return none;
  const names = shape.within(Object.keys(rows), limits.tableRows, rowsPointer, 'rows');
  if (names.length === 0) {
    shape.findings.add('TABLE_EMPTY', rowsPointer, { found: 'no rows', expected: 'at least one row' });
  }
  for (const rowName of names) checkRowName(shape, key, rowName, below(rowsPointer, rowName));
  return checkColumns(shape, name, rows, names, rowsPointer);
}

function readKey(shape: Shape, catalogue: FactCatalogue, json: unknown, pointer: string): FactDefinition | undefined {
  if (json === undefined) return undefined;
  const path = shape.string(json, pointer);
  if (path === undefined) return undefined;
  const key = catalogue.byPath.get(path);
  if (key === undefined) {
    const hint = didYouMean(path, catalogue.byPath.keys());
    shape.findings.add('TABLE_KEY_UNKNOWN', pointer, { found: quote(path), expected: 'a fact of the catalogue', hint });
    return undefined;
  }
  if (keyTypes.includes(key.type.name)) return key;
  const expected = 'a fact of type `srv`, `enum`, `text` or `eui64`';
  shape.findings.add('TABLE_KEY_TYPE', pointer, { found: `${quote(path)} of type \`${key.type.name}\``, expected });
  return undefined;
}

function checkRowName(shape: Shape, key: FactDefinition | undefined, name: string, pointer: string): void {
  if (isReservedName(name) || name === '') {
    shape.findings.add('NAME_RESERVED', pointer, { found: quote(name), expected: 'another name' });
    return;
  }
  if (key === undefined || key.type.name === 'list') return;
  const value = parseScalar(key.type, name);
  if (value !== undefined && scalarJson(key.type, value) === name) return;
  const values = key.type.name === 'enum' ? key.type.values : [];
  shape.findings.add('TABLE_ROW_KEY', pointer, {
    found: quote(name),
    expected: `a value of ${quote(key.path)}, type \`${key.type.name}\`, in canonical form`,
    hint: value === undefined ? didYouMean(name, values) : `write ${quote(String(value))}`,
  });
}

interface OpenColumn {
  readonly isList: boolean;
  json: Column['json'] | undefined;
  readonly from: string;
  readonly cells: Cell[];
}

function checkColumns(
  shape: Shape,
  table: string,
  rows: JsonMembers,
  rowNames: readonly string[],
  pointer: string,
): ReadonlyMap<string, Column> {
  const open = new Map<string, OpenColumn>();
  const readable = rowNames.filter((rowName) => {
    const row = rows[rowName];
    const rowPointer = below(pointer, rowName);
    if (!isMembers(row)) {
      shape.wrongType(row, rowPointer, 'an object with the columns of the row');
      return false;
    }
    const names = shape.within(Object.keys(row), limits.tableColumns, rowPointer, 'columns');
    if (names.length === 0) {
      shape.findings.add('TABLE_ROW_EMPTY', rowPointer, { found: 'no columns', expected: 'at least one column' });
    }
    for (const name of names) addCell(shape, open, rowName, name, row[name], below(rowPointer, name));
    return true;
  });
  const columns = new Map<string, Column>();
  for (const [name, { isList, json, cells }] of open) {
    const complete = readable.every((rowName) => {
      const row = rows[rowName];
      if (isMembers(row) && Object.hasOwn(row, name)) return true;
      const expected = `the column ${quote(name)}, which other rows have`;
      shape.findings.add('TABLE_COLUMN_MISSING', below(pointer, rowName), { found: `no ${quote(name)}`, expected });
      return false;
    });
    if (complete || cells.length > 0) columns.set(name, { table, name, isList, json: json ?? 'string', cells });
  }
  return columns;
}

function addCell(
  shape: Shape,
  open: Map<string, OpenColumn>,
  rowName: string,
  name: string,
  json: unknown,
  pointer: string,
): void {
  if (!isMemberName(name)) {
    shape.findings.add('TABLE_COLUMN_MALFORMED', pointer, { found: quote(name), expected: 'a name in camelCase' });
    return;
  }
  const cell = readCell(shape, json, pointer);
  if (cell === undefined) return;
  const isList = Array.isArray(cell);
  const first: unknown = Array.isArray(cell) ? (cell as readonly unknown[])[0] : cell;
  const kind = first === undefined ? undefined : (typeof first as Column['json']);
  const column = open.get(name);
  if (column === undefined) {
    open.set(name, { isList, json: kind, from: rowName, cells: [{ pointer, json: cell }] });
    return;
  }
  if (column.isList !== isList || (column.json !== undefined && kind !== undefined && column.json !== kind)) {
    shape.findings.add('TABLE_CELL_SHAPE', pointer, {
      found: describe(json),
      expected: `${column.isList ? 'a list of' : 'a'} ${column.json ?? 'string'}${column.isList ? 's' : ''}, as in the row ${quote(column.from)}`,
    });
    return;
  }
  column.json ??= kind;
  column.cells.push({ pointer, json: cell });
}
