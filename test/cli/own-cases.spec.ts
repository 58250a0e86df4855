import { ownCases, withOwnCases } from '../../tools/cli/files/own-cases.js';

const given = { 'party.status': 'active' };
const one = (name: string, ...versions: readonly number[]) => ({ name, versions, expect: { verdict: 'permit' } });
const file = (...cases: readonly object[]) => ({ title: 'A file', given, cases });

describe('what a case file of a folder says of one version', () => {
  it('is nothing where no case names it', () => {
    expect(ownCases(file(one('a', 1)), 2)).toBeUndefined();
    expect(ownCases('no file', 2)).toBeUndefined();
  });

  it('is its cases for that version alone, and where they stand', () => {
    expect(ownCases(file(one('a', 1), one('b', 1, 2), one('c', 2)), 2)).toEqual({
      file: file(one('b', 2), one('c', 2)),
      places: [1, 2],
    });
  });
});

describe('what a server says of a version, put into a case file of a folder', () => {
  it('does not go where the file says other things of the version', () => {
    expect(withOwnCases(file(one('a', 1, 2)), file(one('b', 2)), 2, false)).toBeUndefined();
    expect(withOwnCases(file(one('a', 2), one('b', 2)), file(one('b', 2)), 2, false)).toBeUndefined();
  });

  it('does not go where the given facts differ, not even by force', () => {
    expect(withOwnCases({ ...file(), given: {} }, file(one('b', 2)), 2, true)).toBeUndefined();
  });

  it('stands beside the cases of other versions, which lose nothing', () => {
    expect(withOwnCases(file(one('a', 1), one('b', 1)), file(one('b', 2), one('c', 2)), 2, false)).toEqual(
      file(one('a', 1), one('b', 1, 2), one('c', 2)),
    );
  });

  it('changes nothing where the file says it already', () => {
    const there = file(one('a', 1), one('b', 1, 2));
    expect(withOwnCases(there, file(one('b', 2)), 2, false)).toEqual(there);
  });

  it('by force takes the place of what the file says of the version, and of nothing else', () => {
    expect(withOwnCases(file(one('a', 1, 2), one('b', 2)), file(one('c', 2)), 2, true)).toEqual(
      file(one('a', 1), one('c', 2)),
    );
  });

  it('gives back what was taken out of it', () => {
    const there = file(one('a', 1), one('b', 1, 2), one('c', 2));
    const without = file(one('a', 1), one('b', 1));
    expect(withOwnCases(without, ownCases(there, 2)?.file, 2, false)).toEqual(there);
  });
});
