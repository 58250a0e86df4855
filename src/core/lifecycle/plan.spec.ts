import fc from 'fast-check';
import { assignmentsAt, nextChangeAfter } from './plan.js';
import type { Plan } from './plan.js';

let last = 0;
const entry = (version: number, effectiveFrom: number, cohorts: readonly string[] | null = null): Plan => {
  last += 1;
  return { plan: last, version, effectiveFrom, cohorts };
};
const at = (instant: number, ...plans: readonly Plan[]) => assignmentsAt(plans, instant);

describe('what a plan puts in force', () => {
  it('is nothing before the first activation is due', () => {
    expect(at(99, entry(1, 100))).toEqual([]);
  });

  it('changes at the very millisecond, not before', () => {
    const plan = [entry(1, 0), entry(2, 100)];
    expect(at(99, ...plan)).toEqual([{ cohort: null, version: 1 }]);
    expect(at(100, ...plan)).toEqual([{ cohort: null, version: 2 }]);
  });

  it('is the latest that is due, in whatever order the file has them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1_000), { minLength: 1 }), fc.nat(1_000), (instants, now) => {
        const plan = instants.map((effectiveFrom, i) => entry(i + 1, effectiveFrom));
        const due = instants.filter((effectiveFrom) => effectiveFrom <= now);
        const expected = due.length === 0 ? [] : [{ cohort: null, version: instants.indexOf(Math.max(...due)) + 1 }];
        expect(at(now, ...plan)).toEqual(expected);
      }),
    );
  });

  it('names a cohort only where it differs from what all get', () => {
    expect(at(10, entry(1, 0), entry(2, 5, ['IOC', 'MOC']), entry(1, 6, ['MOC']))).toEqual([
      { cohort: null, version: 1 },
      { cohort: 'IOC', version: 2 },
    ]);
  });

  it('for all cohorts supersedes an earlier one for some', () => {
    expect(at(10, entry(2, 5, ['IOC']), entry(3, 6))).toEqual([{ cohort: null, version: 3 }]);
  });

  it('for some cohorts counts over one for all at the same instant', () => {
    const expected = [
      { cohort: null, version: 1 },
      { cohort: 'IOC', version: 2 },
    ];
    expect(at(5, entry(1, 5), entry(2, 5, ['IOC']))).toEqual(expected);
    expect(at(5, entry(2, 5, ['IOC']), entry(1, 5))).toEqual(expected);
  });

  it('of two for the same cohorts at one instant is the one planned later', () => {
    const [first, second] = [entry(1, 5), entry(2, 5)];
    expect(at(5, first, second)).toEqual([{ cohort: null, version: 2 }]);
    expect(at(5, second, first)).toEqual([{ cohort: null, version: 2 }]);
  });

  it('leaves the other cohorts without a version when it names some only', () => {
    expect(at(5, entry(2, 5, ['IOC']))).toEqual([{ cohort: 'IOC', version: 2 }]);
  });
});

describe('the next change', () => {
  it('is the first instant after now, and never now', () => {
    expect(nextChangeAfter([entry(1, 300), entry(2, 200), entry(3, 100)], 100)).toBe(200);
    expect(nextChangeAfter([entry(1, 100)], 100)).toBeUndefined();
  });
});
