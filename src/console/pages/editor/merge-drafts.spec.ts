import { mergeDrafts, wholeText } from './merge-drafts.js';
import { readable } from './json-edit.js';

const draft = (json: unknown, cases: Readonly<Record<string, unknown>> = {}) => ({ text: readable(json), cases });
const base = draft({ title: 'a', rules: [{ name: 'a-a', priority: 1 }] }, { 'x.json': { cases: [{ name: 'one' }] } });

describe('two drafts over the same base', () => {
  it('with changes in different parts are merged without a question', () => {
    const theirs = draft({ title: 'b', rules: [{ name: 'a-a', priority: 1 }] }, base.cases);
    const mine = draft(
      { title: 'a', rules: [{ name: 'a-a', priority: 2 }] },
      { 'x.json': { cases: [{ name: 'one' }, { name: 'two' }] } },
    );
    const merged = mergeDrafts(base, theirs, mine, new Map());
    expect(merged.content).toEqual(draft({ title: 'b', rules: [{ name: 'a-a', priority: 2 }] }, mine.cases));
    expect(merged.conflicts).toEqual([]);
    expect(merged.taken).toEqual([{ pointer: '/title', what: 'changed' }]);
  });

  it('of which one is no JSON are chosen from as a whole, and both are kept until then', () => {
    const theirs = draft({ title: 'b' }, base.cases);
    const mine = { text: '{ "title": ', cases: base.cases };
    const merged = mergeDrafts(base, theirs, mine, new Map());
    expect(merged.conflicts).toEqual([{ pointer: wholeText, base: base.text, theirs: theirs.text, mine: mine.text }]);
    expect(merged.content.text).toBe(mine.text);
    expect(mergeDrafts(base, theirs, mine, new Map([[wholeText, 'theirs']])).content.text).toBe(theirs.text);
  });

  it('text that only one side changed stays exactly as it was typed', () => {
    const typed = { text: '{"title":"a","rules":[]}', cases: base.cases };
    expect(mergeDrafts(base, base, typed, new Map()).content.text).toBe(typed.text);
    expect(mergeDrafts(base, typed, base, new Map()).content.text).toBe(typed.text);
  });

  it('a case that both changed is a conflict under its file and name', () => {
    const theirs = { ...base, cases: { 'x.json': { cases: [{ name: 'one', versions: [1] }] } } };
    const mine = { ...base, cases: { 'x.json': { cases: [{ name: 'one', versions: [2] }] } } };
    expect(mergeDrafts(base, theirs, mine, new Map()).conflicts.map(({ pointer }) => pointer)).toEqual([
      '/cases/x.json/cases/one/versions',
    ]);
  });
});
