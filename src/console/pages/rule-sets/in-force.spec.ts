import type { Version } from '../../rules/version-queries.js';
import { cohortInWords, cohortsInWords, inForceRows, inTheWorks, mainVersion } from './in-force.js';

const plan = (effectiveFrom: string, cohorts: string[] | null): Version['plans'][number] => ({
  ...{ plan: 1, effectiveFrom, cohorts, plannedBy: 'activator', plannedAt: effectiveFrom, comment: '' },
  state: 'in force',
});
const version = (number: number, more: Partial<Version> = {}): Version => ({
  ...{ name: 'rules', version: number, title: `t${number}`, state: 'active', digest: null, parent: null, revision: 1 },
  ...{ author: 'author', contributors: [], createdAt: '', submittedAt: null, submittedBy: null, evidenceDigest: null },
  ...{ casesDigest: null, catalogueDigest: null, guardRailsDigest: null, approvals: [], plans: [] },
  ...{ endedBy: null, endedAt: null, endComment: null },
  ...more,
});
const documents = { digest: 'd', catalogueDigest: 'c', guardRailsDigest: 'g' };

describe('what is in force', () => {
  it('is since the plan that names the cohort, else since the plan for everybody', () => {
    const versions = [version(2, { plans: [plan('2026-06-01', null), plan('2026-07-01', ['IOC'])] }), version(1)];
    const active = [
      { cohort: null, version: 2, ...documents },
      { cohort: 'IOC', version: 2, ...documents },
      { cohort: 'MOC', version: 1, ...documents },
    ];
    expect(inForceRows(active, versions)).toEqual([
      { cohort: null, version: 2, title: 't2', since: '2026-06-01' },
      { cohort: 'IOC', version: 2, title: 't2', since: '2026-07-01' },
      { cohort: 'MOC', version: 1, title: 't1', since: null },
    ]);
    expect(mainVersion(active)).toBe(2);
    expect(mainVersion(active.slice(2))).toBe(1);
    expect(mainVersion([])).toBeNull();
  });

  it('is told by cohort, and by "every other cohort" where some have their own', () => {
    expect(cohortInWords(null, 0)).toBe('all cohorts');
    expect(cohortInWords(null, 1)).toBe('every other cohort');
    expect(cohortsInWords(['IOC', 'MOC'])).toBe('IOC and MOC');
    expect(cohortsInWords(null)).toBe('all cohorts');
  });
});

describe('what is in the works', () => {
  it('is what waits for a person', () => {
    const states = ['draft', 'submitted', 'approved', 'scheduled', 'active', 'rejected'] as const;
    const found = inTheWorks(states.map((state, i) => version(i + 1, { state })));
    expect(found.map(({ state }) => state)).toEqual(['draft', 'submitted', 'approved']);
  });
});
