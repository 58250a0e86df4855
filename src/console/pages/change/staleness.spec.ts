import { approvalLifetime } from '../../../core/lifecycle/index.js';
import type { Around, StaleVersion } from './staleness.js';
import { staleOf } from './staleness.js';

const now = Date.parse('2026-11-29T00:00:00.000Z');
const before = (milliseconds: number): string => new Date(now - milliseconds).toISOString();
const hour = 3_600_000;
const approvedAgo = (ago: number, valid = true) => ({
  ...{ approver: 'approver', approvedAt: before(ago), digest: '', evidenceDigest: '', comment: '', valid },
});
const submitted: StaleVersion = {
  ...{ state: 'submitted', author: 'author', parent: 2, catalogueDigest: 'sha256:c', guardRailsDigest: 'sha256:g' },
  ...{ approvals: [], submittedAt: before(2 * hour), endComment: null },
};
const approved: StaleVersion = { ...submitted, state: 'approved', approvals: [approvedAgo(hour)] };
const around: Around = {
  ...{
    inForce: [2],
    current: { catalogueDigest: 'sha256:c', guardRailsDigest: 'sha256:g' },
    censusAt: before(hour),
    now,
  },
};

const codes = (version: StaleVersion, more: Partial<Around> = {}) =>
  staleOf(version, { ...around, ...more }).map(({ code, weight }) => `${code} ${weight}`);

describe('what was found and said of a version', () => {
  it('counts while nothing changed', () => {
    expect([codes(submitted), codes(approved), codes({ ...submitted, state: 'draft' })]).toEqual([[], [], []]);
  });

  it('no longer counts once another version decides than the one it was made from', () => {
    expect(codes(approved, { inForce: [3] })).toEqual(['PARENT_NOT_IN_FORCE over']);
    expect(codes({ ...submitted, state: 'draft' }, { inForce: [3, 4] })).toEqual(['PARENT_NOT_IN_FORCE over']);
    expect(codes(approved, { inForce: [3, 2] })).toEqual([]);
    expect(codes({ ...approved, parent: null }, { inForce: [] })).toEqual([]);
    expect(staleOf({ ...submitted, state: 'lapsed', endComment: 'in force is version 3' }, around)[0]?.words).toBe(
      'This version has lapsed: in force is version 3.',
    );
  });

  it('asks for another parent only of a draft that can take one', () => {
    const whatToDo = (author: string) =>
      staleOf({ ...submitted, state: 'draft', author }, { ...around, inForce: [3] })[0]?.whatToDo;
    expect(whatToDo('author')).toContain('take that as its parent');
    expect(whatToDo('import')).toMatch(/takes no other parent\. Make a new draft from it/);
  });

  it('is to be looked at when the catalogue or the guard rails are others today', () => {
    const current = { catalogueDigest: 'sha256:d', guardRailsDigest: 'sha256:h' };
    expect(codes(submitted, { current })).toEqual(['DOCUMENTS_CHANGED soon']);
    expect(staleOf(submitted, { ...around, current })[0]?.words).toMatch(/^The fact catalogue and the guard rails/);
    expect(codes(submitted, { current: null })).toEqual([]);
  });

  it('no longer counts 14 days after the newest approval, and is told of two days ahead', () => {
    const old = (ago: number) => ({ ...approved, approvals: [approvedAgo(ago)] });
    expect(codes(old(approvalLifetime))).toEqual(['APPROVAL_OLD over']);
    expect(codes(old(approvalLifetime - hour))).toEqual(['APPROVAL_ENDS soon']);
    expect(codes({ ...approved, approvals: [approvedAgo(approvalLifetime), approvedAgo(hour)] })).toEqual([]);
    expect(codes({ ...approved, approvals: [approvedAgo(hour, false)] })).toEqual(['APPROVAL_OLD over']);
  });

  it('is to be looked at when devices were counted before it was submitted, or more than a day ago', () => {
    expect(codes(submitted, { censusAt: before(3 * hour) })).toEqual(['CENSUS_OLD soon']);
    expect(codes({ ...submitted, submittedAt: before(30 * hour) }, { censusAt: before(25 * hour) })).toEqual([
      'CENSUS_OLD soon',
    ]);
    expect(codes(submitted, { censusAt: null })).toEqual([]);
  });

  it('is told worst first', () => {
    expect(codes(approved, { inForce: [3], censusAt: before(3 * hour) })).toEqual([
      'PARENT_NOT_IN_FORCE over',
      'CENSUS_OLD soon',
    ]);
  });

  it('of a version that decides or that ended is history', () => {
    for (const state of ['active', 'superseded', 'rejected', 'withdrawn'] as const) {
      expect(codes({ ...approved, state }, { inForce: [7] })).toEqual([]);
    }
  });
});
