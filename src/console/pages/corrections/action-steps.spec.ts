import type { Role } from '../../session/session.js';
import { isAhead, whyNot } from './action-steps.js';

type Facts = Parameters<typeof whyNot>[1];

const person = (name: string, ...roles: readonly Role[]) => ({
  person: name,
  may: (...any: readonly Role[]) => any.some((role) => roles.includes(role)),
});
const corrector = person('corrector', 'corrector');
const approver = person('approver', 'approver');
const activator = person('activator', 'activator');
const auditor = person('auditor', 'auditor');

const party = (mpid: string, recordedBy: string | null): Facts['parties'][number] => ({
  ...{ mpid, leaves: 1, placed: 1, answer: recordedBy === null ? null : 'consented', recordedBy },
  ...{ signedBy: null, signedRole: null, reference: null, recordedAt: null },
});
const ready: Facts = {
  ...{ state: 'planned', items: 2, plannedBy: 'corrector', partiesMissing: [], decision: null },
  parties: [party('EELC', 'corrector')],
  rehearsal: { id: '1', state: 'done', startedBy: 'corrector', summary: {} },
  rehearsalDigest: 'sha256:1',
};
const decided: Facts['decision'] = {
  decision: 'approved',
  ...{ planDigest: '', rehearsalDigest: '', comment: '', decidedAt: '', decidedBy: 'approver' },
};

describe('why a step of a corrective action cannot be taken', () => {
  it('is told to whoever lacks the role, an auditor for every step', () => {
    for (const step of ['consents', 'rehearsal', 'approval', 'rejection', 'withdrawal'] as const) {
      expect([step, whyNot(step, ready, auditor)]).toEqual([step, expect.stringContaining('role')]);
    }
    for (const step of ['pause', 'abort'] as const) {
      expect(whyNot(step, { ...ready, state: 'applying' }, auditor)).toContain('corrector or activator');
    }
  });

  it('is told to an approver before every party has answered, and before a rehearsal', () => {
    expect(whyNot('approval', { ...ready, partiesMissing: ['LOND'] }, approver)).toContain('LOND has not');
    expect(whyNot('approval', { ...ready, rehearsalDigest: null }, approver)).toContain('rehearsed');
    expect(whyNot('approval', ready, approver)).toBeNull();
  });

  it('is four eyes, for whoever planned, recorded a consent or approved', () => {
    const all = person('corrector', 'corrector', 'approver');
    expect(whyNot('approval', ready, all)).toContain('You planned it');
    expect(whyNot('rejection', { ...ready, plannedBy: 'other' }, all)).toContain('You recorded');
    const approved: Facts = { ...ready, state: 'approved', decision: decided };
    expect(whyNot('start', approved, person('approver', 'approver', 'activator'))).toContain('You approved it');
    expect(whyNot('start', approved, activator)).toBeNull();
    expect(whyNot('start', approved, corrector)).toBeNull();
  });

  it('is the state, where it does not fit', () => {
    expect(whyNot('start', ready, activator)).toContain('only planned');
    expect(whyNot('rehearsal', { ...ready, state: 'planning' }, corrector)).toContain('still being planned');
    expect(whyNot('rehearsal', { ...ready, items: 0 }, corrector)).toContain('nothing to rehearse');
    expect(whyNot('roll-back', { ...ready, state: 'applied' }, corrector)).toBeNull();
  });

  it('is not asked of steps that can never come', () => {
    expect(isAhead('approval', 'withdrawn')).toBe(false);
    expect(isAhead('start', 'planned')).toBe(true);
    expect(isAhead('roll-back', 'applying')).toBe(true);
    expect(isAhead('pause', 'planned')).toBe(false);
  });
});
