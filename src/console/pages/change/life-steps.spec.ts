import type { VersionLife } from '../../rules/people-and-steps.js';
import { lifeSteps } from './life-steps.js';

const day = (number: number): string => `2026-11-0${number}T00:00:00.000Z`;
const draft: VersionLife = {
  ...{ version: 3, state: 'draft', author: 'author', contributors: ['author', 'helper'], createdAt: day(1) },
  ...{ submittedAt: null, submittedBy: null, approvals: [], plans: [], endedBy: null, endedAt: null, endComment: null },
};
const submitted: VersionLife = { ...draft, state: 'submitted', submittedAt: day(2), submittedBy: 'author' };
const approvals = [
  { approver: 'approver', approvedAt: day(3), digest: '', evidenceDigest: '', comment: '', valid: true },
];
const approved: VersionLife = { ...submitted, state: 'approved', approvals };
const plan = {
  ...{ plan: 1, effectiveFrom: day(5), cohorts: null, plannedBy: 'activator', plannedAt: day(4), comment: '' },
};
const scheduled: VersionLife = { ...approved, state: 'scheduled', plans: [{ ...plan, state: 'pending' }] };

const told = (version: VersionLife) => lifeSteps(version).map(({ state, reached }) => `${state}: ${reached}`);

describe('the life of a version', () => {
  it('begins as a draft, with everything to come', () => {
    expect(told(draft)).toEqual([
      'draft: now',
      ...['submitted', 'approved', 'scheduled', 'active'].map((one) => `${one}: to come`),
    ]);
    expect(lifeSteps(draft)[0]).toMatchObject({ people: ['author', 'helper'], at: day(1) });
  });

  it('tells at each step who brought it there, and when', () => {
    expect(lifeSteps(scheduled).slice(1, 4)).toEqual([
      { state: 'submitted', reached: 'done', people: ['author'], at: day(2), note: null },
      { state: 'approved', reached: 'done', people: ['approver'], at: day(3), note: null },
      { state: 'scheduled', reached: 'now', people: ['activator'], at: day(4), note: `from ${day(5)}` },
    ]);
  });

  it('is active from when its plan counts, for the cohorts that it names', () => {
    const active: VersionLife = {
      ...scheduled,
      state: 'active',
      plans: [{ ...plan, cohorts: ['IOC'], state: 'in force' }],
    };
    expect(lifeSteps(active).at(-1)).toEqual({
      ...{ state: 'active', reached: 'now', people: [], at: day(5), note: 'for IOC' },
    });
    expect(told({ ...active, state: 'superseded' }).slice(-2)).toEqual(['active: done', 'superseded: now']);
  });

  it('ends where it was ended, and shows nothing that it never came to', () => {
    const end = { endedBy: 'approver', endedAt: day(6), endComment: 'not like this' };
    expect(told({ ...submitted, ...end, state: 'rejected' })).toEqual([
      'draft: done',
      'submitted: done',
      'rejected: now',
    ]);
    expect(lifeSteps({ ...submitted, ...end, state: 'rejected' }).at(-1)).toMatchObject({
      ...{ people: ['approver'], at: day(6), note: 'not like this' },
    });
    expect(told({ ...scheduled, ...end, state: 'lapsed' }).at(-2)).toBe('scheduled: done');
    expect(told({ ...draft, ...end, state: 'withdrawn' })).toEqual(['draft: done', 'withdrawn: now']);
  });
});
