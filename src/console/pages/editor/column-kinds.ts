import { isJsonList, isJsonObject, objectAt } from './json-edit.js';

export type CellKind = 'text' | 'number' | 'yes or no' | 'texts' | 'numbers';
export const cellKinds: readonly CellKind[] = ['text', 'number', 'yes or no', 'texts', 'numbers'];

/** What each column of a table holds, by the name of the column; in the order of the columns. */
export type ColumnKinds = ReadonlyMap<string, CellKind>;

export const noKinds: ColumnKinds = new Map();

/**
 * What the columns of a table hold: what is known of them already, so that a cell that is cleared or half typed makes no
 * other kind of its column; else what the first cell says that is not empty.
 * @param known - of columns that are shown; of those that are gone nothing is kept
 */
export function columnKinds(table: unknown, known: ColumnKinds = noKinds): ColumnKinds {
  const said = new Map<string, CellKind>();
  const empty = new Map<string, CellKind>();
  for (const row of Object.values(objectAt(table, ['rows']))) {
    for (const [name, cell] of Object.entries(isJsonObject(row) ? row : {})) {
      if (!empty.has(name)) empty.set(name, kindOf(cell));
      if (!said.has(name) && !isEmpty(cell)) said.set(name, kindOf(cell));
    }
  }
  return new Map([...empty].map(([name, kind]) => [name, known.get(name) ?? said.get(name) ?? kind] as const));
}

/** The same kinds under a column's new name. */
export function withKindRenamed(known: ColumnKinds, from: string, to: string): ColumnKinds {
  return new Map([...known].map(([name, kind]) => [name === from ? to : name, kind] as const));
}

function isEmpty(cell: unknown): boolean {
  return cell === '' || cell === null || (isJsonList(cell) && cell.length === 0);
}

function kindOf(cell: unknown): CellKind {
  if (isJsonList(cell)) return typeof cell[0] === 'number' ? 'numbers' : 'texts';
  if (typeof cell === 'number') return 'number';
  return typeof cell === 'boolean' ? 'yes or no' : 'text';
}
