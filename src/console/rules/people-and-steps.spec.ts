import { nextStep, offeredSteps } from './people-and-steps.js';
import type { VersionLife } from './people-and-steps.js';
import { partsTaken } from './parts-of-people.js';

const at = '2026-11-22T10:15:00.000Z';
const draft: VersionLife = {
  ...{ version: 3, state: 'draft', author: 'author', contributors: ['author', 'editor'], createdAt: at },
  ...{ submittedAt: null, submittedBy: null, approvals: [], plans: [] },
  ...{ endedBy: null, endedAt: null, endComment: null },
};
const submitted: VersionLife = { ...draft, state: 'submitted', submittedBy: 'author', submittedAt: at };
const approval = {
  approver: 'approver',
  approvedAt: at,
  digest: 'd',
  evidenceDigest: 'e',
  comment: 'read',
  valid: true,
};
const approved: VersionLife = { ...submitted, state: 'approved', approvals: [approval] };
const plan = {
  ...{ plan: 1, effectiveFrom: at, cohorts: null, plannedBy: 'activator', plannedAt: at, comment: '' },
  state: 'pending' as const,
};
const active: VersionLife = { ...approved, state: 'active', plans: [{ ...plan, state: 'in force' }] };
const all = ['author', 'approver', 'activator'];

const whyNotOf = (version: VersionLife, step: string, person: string, roles: readonly string[]) =>
  offeredSteps(version, { person, roles }).find((each) => each.step === step)?.whyNot;

describe('the steps of a version', () => {
  it('are those of the transition table, with activation where scheduling is', () => {
    const stepsOf = (version: VersionLife) => offeredSteps(version, { person: 'x', roles: [] }).map(({ step }) => step);
    expect(stepsOf(draft)).toEqual(['edit', 'submit', 'withdraw']);
    expect(stepsOf(submitted)).toEqual(['approve', 'reject', 'withdraw']);
    expect(stepsOf(approved)).toEqual(['approve', 'reject', 'schedule', 'activate', 'withdraw']);
    expect(stepsOf({ ...draft, state: 'rejected' })).toEqual([]);
  });

  it('refuse whoever lacks the role, and name it', () => {
    expect(whyNotOf(submitted, 'approve', 'auditor', ['auditor'])).toContain('the role approver');
    expect(whyNotOf(submitted, 'approve', 'approver', ['approver'])).toBeNull();
  });

  it('refuse the edit of a draft that comes from a file, and say what to do instead', () => {
    const imported: VersionLife = { ...draft, author: 'import', contributors: [] };
    expect(whyNotOf(imported, 'edit', 'author', all)).toMatch(/comes from a file\. Change the file, or make a draft/);
    expect(whyNotOf(imported, 'submit', 'author', all)).toBeNull();
    expect(whyNotOf(draft, 'edit', 'author', all)).toBeNull();
    expect(nextStep(imported)?.words).toContain('submits it as it is');
  });

  it('refuse an approval by anybody who wrote the version, whatever roles he holds', () => {
    expect(whyNotOf(submitted, 'approve', 'author', all)).toContain('You wrote, edited or submitted version 3');
    expect(whyNotOf(submitted, 'approve', 'editor', all)).toContain('You wrote, edited or submitted version 3');
  });

  it('refuse an activation by an approver and by an author', () => {
    expect(whyNotOf(approved, 'activate', 'approver', all)).toContain('You approved version 3');
    expect(whyNotOf(approved, 'schedule', 'author', all)).toContain('You wrote, edited or submitted');
    expect(whyNotOf(approved, 'schedule', 'activator', all)).toBeNull();
  });

  it('withdraw by an author until a version is scheduled, by an activator from then on', () => {
    expect(whyNotOf(approved, 'withdraw', 'author', ['author'])).toBeNull();
    expect(whyNotOf({ ...approved, state: 'scheduled' }, 'withdraw', 'author', ['author'])).toContain('role activator');
  });

  it('offer to withdraw of a version in force only a plan that is to come', () => {
    expect(whyNotOf(active, 'withdraw', 'activator', ['activator'])).toBeUndefined();
    expect(whyNotOf({ ...active, plans: [plan] }, 'withdraw', 'activator', ['activator'])).toBeNull();
  });
});

describe('what a version waits for', () => {
  it('names who may not take the next step', () => {
    expect(nextStep(submitted)?.words).toBe('An approver who is none of author, editor approves or rejects it.');
    expect(nextStep(approved)?.words).toContain('author, editor, approver');
    expect(nextStep(active)).toBeNull();
  });
});

describe('the parts of people', () => {
  it('stand in the order of the life of a version, each with its comment', () => {
    expect(partsTaken(active).map(({ did, person, comment }) => [did, person, comment])).toEqual([
      ['began', 'author', null],
      ['helped to write', 'editor', null],
      ['submitted', 'author', null],
      ['approved', 'approver', 'read'],
      ['planned', 'activator', null],
    ]);
  });

  it('end with whoever ended it', () => {
    const rejected: VersionLife = {
      ...submitted,
      state: 'rejected',
      endedBy: 'approver',
      endedAt: at,
      endComment: 'no',
    };
    expect(partsTaken(rejected).at(-1)).toEqual({ did: 'rejected', person: 'approver', at, comment: 'no' });
  });
});
