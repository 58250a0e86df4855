import type { CellKind } from './column-kinds.js';
import { columnKinds, withKindRenamed } from './column-kinds.js';
import { valueAt, withValue } from './json-edit.js';
import { cellOf, gridOf, withCell, withNewColumn, withNewRow } from './table-edits.js';

const tableOf = (...cells: readonly unknown[]) => ({
  key: 'k',
  rows: Object.fromEntries(cells.map((cell, i) => [`row ${i}`, { c: cell }])),
});

describe('the kind of a column', () => {
  it('is what the first cell says that is not empty, whatever row it stands in', () => {
    expect(columnKinds(tableOf('', 5)).get('c')).toBe('number');
    expect(columnKinds(tableOf([], [1, 2])).get('c')).toBe('numbers');
    expect(columnKinds(tableOf('', true)).get('c')).toBe('yes or no');
    expect(columnKinds(tableOf('', '')).get('c')).toBe('text');
    expect(columnKinds(tableOf([], [])).get('c')).toBe('texts');
  });

  it('stays while its only cell is cleared and typed anew', () => {
    for (const [cell, typed, kind] of [
      [5, ['', '1a', '12'], 'number'],
      [[5], ['', 'x', '1, 2'], 'numbers'],
    ] as const satisfies readonly (readonly [unknown, readonly string[], CellKind])[]) {
      let form: unknown = { tables: { t: tableOf(cell) } };
      let known = columnKinds(valueAt(form, ['tables', 't']));
      for (const text of typed) {
        form = withCell(form, 't', 'row 0', 'c', cellOf(known.get('c') ?? 'text', text));
        known = columnKinds(valueAt(form, ['tables', 't']), known);
        expect(known.get('c')).toBe(kind);
      }
    }
  });

  it('is forgotten with the column, and goes with its new name', () => {
    const known = columnKinds(tableOf(5));
    expect(columnKinds({ key: 'k', rows: { a: { d: 'x' } } }, known)).toEqual(new Map([['d', 'text']]));
    expect(withKindRenamed(known, 'c', 'd').get('d')).toBe('number');
  });

  it('of a new column is the one that was asked for, before any of its cells says so', () => {
    const form = { tables: { t: tableOf(5) } };
    const { form: next, name } = withNewColumn(form, 't', 'numbers');
    const known = columnKinds(valueAt(next, ['tables', 't']), new Map([[name, 'numbers'] as const]));
    expect(gridOf(valueAt(next, ['tables', 't']), known).columns[1]).toEqual({ name, kind: 'numbers' });
    const row = withNewRow(withValue(next, ['tables', 't', 'rows', 'row 0', 'c'], ''), 't', known);
    expect(valueAt(row, ['tables', 't', 'rows', '', name])).toEqual([]);
  });
});
