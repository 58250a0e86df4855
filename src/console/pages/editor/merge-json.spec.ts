import fc from 'fast-check';
import { canonicalJson } from '../../../core/language/index.js';
import type { Side } from './merge-json.js';
import { mergeJson } from './merge-json.js';

const none: ReadonlyMap<string, Side> = new Map();
const rule = (name: string, priority: number, because = 'because') => ({ name, priority, because });

/** A small document of the shape of a rule set, so that the sides often touch the same parts. */
const named = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('a-a', 'b-b', 'c-c', 'd-d'),
    priority: fc.nat(2),
    because: fc.constantFrom('x', 'y'),
  }),
  { selector: ({ name }) => name, maxLength: 4 },
);
const document = fc.record({
  title: fc.constantFrom('one', 'two', 'three'),
  basis: fc.array(fc.constantFrom('p', 'q'), { maxLength: 2 }),
  conditions: fc.dictionary(fc.constantFrom('k-k', 'l-l'), fc.nat(2)),
  rules: named,
});

/** Every leaf under its path, elements of lists with names under these, other lists as a whole. */
function leaves(json: unknown, path = ''): ReadonlyMap<string, string> {
  if (Array.isArray(json)) {
    const isNamed = json.every((each: { name?: unknown }) => typeof each?.name === 'string');
    if (!isNamed || json.length === 0) return new Map([[path, isNamed ? '' : canonicalJson(json)]]);
    return new Map(json.flatMap((each: { name: string }) => [...leaves(each, `${path}/${each.name}`)]));
  }
  if (typeof json === 'object' && json !== null) {
    return new Map(Object.entries(json).flatMap(([name, value]) => [...leaves(value, `${path}/${name}`)]));
  }
  return new Map([[path, canonicalJson(json)]]);
}

describe('a three-way merge', () => {
  it('takes what one side changed, and what both changed alike', () => {
    fc.assert(
      fc.property(document, document, (base, other) => {
        expect(mergeJson(base, base, other, none)).toMatchObject({ json: other, conflicts: [] });
        expect(mergeJson(base, other, base, none)).toMatchObject({ json: other, conflicts: [] });
        expect(mergeJson(base, other, other, none)).toMatchObject({ json: other, conflicts: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('loses no change of either side: each is merged or in a conflict', () => {
    fc.assert(
      fc.property(document, document, document, (base, theirs, mine) => {
        const { json, conflicts } = mergeJson(base, theirs, mine, none);
        const [b, t, m, got] = [leaves(base), leaves(theirs), leaves(mine), leaves(json)];
        const inConflict = (path: string) =>
          conflicts.some(
            ({ pointer }) => path === pointer || path.startsWith(`${pointer}/`) || pointer.startsWith(`${path}/`),
          );
        for (const path of new Set([...b.keys(), ...t.keys(), ...m.keys()])) {
          if (path === '/rules' || inConflict(path)) continue;
          const changed = m.get(path) === b.get(path) ? t.get(path) : m.get(path);
          expect([path, got.get(path)]).toEqual([path, changed]);
          if (m.get(path) !== b.get(path) && t.get(path) !== b.get(path)) expect(t.get(path)).toBe(m.get(path));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives with every choice theirs what it gives with the sides exchanged and every choice mine', () => {
    fc.assert(
      fc.property(document, document, document, (base, theirs, mine) => {
        const { conflicts } = mergeJson(base, theirs, mine, none);
        const all = new Map(conflicts.map(({ pointer }) => [pointer, 'theirs' as const]));
        const chosen = mergeJson(base, theirs, mine, all);
        const exchanged = mergeJson(base, mine, theirs, none);
        expect(leaves(chosen.json)).toEqual(leaves(exchanged.json));
      }),
      { numRuns: 500 },
    );
  });

  it('with every choice theirs and nothing changed by them but conflicts, is theirs', () => {
    fc.assert(
      fc.property(document, document, document, (base, theirs, mine) => {
        const all = new Map(
          mergeJson(base, theirs, mine, none).conflicts.map(({ pointer }) => [pointer, 'theirs' as const]),
        );
        const { json } = mergeJson(base, theirs, mine, all);
        // Once merged, theirs holds nothing that the merged draft has not.
        const again = mergeJson(theirs, theirs, json, none);
        expect(again.json).toEqual(json);
        expect(again.conflicts).toEqual([]);
      }),
    );
  });

  it('finds rules by name, whoever added one before them', () => {
    const base = { rules: [rule('a-a', 1), rule('b-b', 2)] };
    const theirs = { rules: [rule('new-rule', 5), rule('a-a', 1), rule('b-b', 2)] };
    const mine = { rules: [rule('a-a', 1), rule('b-b', 9)] };
    const { json, conflicts, taken } = mergeJson(base, theirs, mine, none);
    expect(json).toEqual({ rules: [rule('new-rule', 5), rule('a-a', 1), rule('b-b', 9)] });
    expect(conflicts).toEqual([]);
    expect(taken).toEqual([{ pointer: '/rules/new-rule', what: 'added' }]);
  });

  it('a rule that one side removed and the other changed is a conflict', () => {
    const base = { rules: [rule('a-a', 1), rule('b-b', 2)] };
    const theirs = { rules: [rule('a-a', 1), rule('b-b', 3)] };
    const mine = { rules: [rule('a-a', 1)] };
    const { json, conflicts } = mergeJson(base, theirs, mine, none);
    expect(conflicts).toEqual([
      { pointer: '/rules/b-b', base: rule('b-b', 2), theirs: rule('b-b', 3), mine: undefined },
    ]);
    expect(json).toEqual(mine);
    expect(mergeJson(base, theirs, mine, new Map([['/rules/b-b', 'theirs']])).json).toEqual(theirs);
  });

  it('keeps the order that one side gave to the rules, and tells when both gave one', () => {
    const [a, b, c] = [rule('a-a', 1), rule('b-b', 1), rule('c-c', 1)];
    const base = { rules: [a, b, c] };
    const theirs = { rules: [c, a, b] };
    expect(mergeJson(base, theirs, { rules: [a, rule('b-b', 2), c] }, none).json).toEqual({
      rules: [c, a, rule('b-b', 2)],
    });
    const both = mergeJson(base, theirs, { rules: [b, a, c] }, none);
    expect(both.conflicts.map(({ pointer }) => pointer)).toEqual(['/rules/~order']);
    expect(both.json).toEqual({ rules: [b, a, c] });
    const chosen = mergeJson(base, theirs, { rules: [b, a, c] }, new Map([['/rules/~order', 'theirs']]));
    expect(chosen.json).toEqual(theirs);
  });
});
