import fc from 'fast-check';
import type { Line, MarkedLine } from './line-diff.js';
import { rowsOf } from './line-diff.js';

const line = (text: string, indent = 0): Line => ({ indent, text });
const shown = (side: MarkedLine | null): string | null =>
  side && side.pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
const beside = (before: readonly Line[], after: readonly Line[]) =>
  rowsOf(before, after).map((row) => [shown(row.before), shown(row.after)]);

describe('two texts beside each other', () => {
  it('mark the words that only one of them has', () => {
    expect(beside([line('the role is ED or GT')], [line('the role is ED, GT or IS')])).toEqual([
      ['the role is ED [or ]GT', 'the role is ED[, ]GT [or IS]'],
    ]);
    expect(beside([line('refuses with code E4 unless')], [line('warns with code E4 unless')])).toEqual([
      ['[refuses ]with code E4 unless', '[warns ]with code E4 unless'],
    ]);
  });

  it('set lines that have nothing to do with each other apart', () => {
    expect(beside([line('a b c d')], [line('w x y z')])).toEqual([
      ['[a b c d]', null],
      [null, '[w x y z]'],
    ]);
  });

  it('keep what is the same beside itself, and a line that came on its own', () => {
    expect(beside([line('one'), line('three')], [line('one'), line('two'), line('three')])).toEqual([
      ['one', 'one'],
      [null, '[two]'],
      ['three', 'three'],
    ]);
  });

  it('tell a line that moved in or out as changed', () => {
    expect(beside([line('same words', 1)], [line('same words', 2)])).toHaveLength(1);
    expect(rowsOf([line('same words', 1)], [line('same words', 2)])[0]?.same).toBe(false);
  });

  const texts = fc.array(
    fc.record({
      indent: fc.nat(2),
      text: fc
        .array(fc.constantFrom('a', 'b', 'c.', 'd’s', '6.15.1'), { minLength: 1 })
        .map((words) => words.join(' ')),
    }),
    { maxLength: 8 },
  );
  it('hold every line of both, in order, whatever they are', () => {
    const text = (side: MarkedLine): Line => line(side.pieces.map((piece) => piece.text).join(''), side.indent);
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const rows = rowsOf(before, after);
        expect(rows.flatMap((row) => (row.before === null ? [] : [text(row.before)]))).toEqual(before);
        expect(rows.flatMap((row) => (row.after === null ? [] : [text(row.after)]))).toEqual(after);
        const marked = (side: MarkedLine | null) => side?.pieces.some(({ changed }) => changed) === true;
        for (const row of rows) if (row.same) expect([marked(row.before), marked(row.after)]).toEqual([false, false]);
      }),
    );
  });
});
