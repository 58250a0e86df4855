import type { FactCatalogue, Table, TableRow } from '../language/index.js';
import type { Context, Fact } from './context.js';
import { isKnown, kindOf } from './formula.js';

/** The row that the key fact's value, a text, picks; undefined when the fact is unknown or no row bears its name. */
export function pickedRow(table: Table, catalogue: FactCatalogue, values: readonly Fact[]): TableRow | undefined {
  const key = catalogue.byPath.get(table.key);
  const value = key === undefined ? undefined : values[key.index];
  if (key === undefined || !isKnown(kindOf(key.type), value)) return undefined;
  const name = String(value);
  return Object.hasOwn(table.rows, name) ? table.rows[name] : undefined;
}

/** By table, the row picked, as json-rules-engine takes it for a fact. */
export function pickedRows(
  tables: Readonly<Record<string, Table>>,
  { catalogue, values }: Context,
): Readonly<Record<string, TableRow>> {
  return Object.fromEntries(
    Object.entries(tables).flatMap(([name, table]): [string, TableRow][] => {
      const row = pickedRow(table, catalogue, values);
      return row === undefined ? [] : [[name, row]];
    }),
  );
}
