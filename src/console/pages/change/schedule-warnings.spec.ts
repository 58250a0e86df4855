import type { Known } from './schedule-warnings.js';
import { scheduleWarnings } from './schedule-warnings.js';

const now = Date.parse('2026-12-01T12:00:00.000Z');
const day = 86_400_000;
const approvals = [
  {
    ...{ approver: 'approver', digest: '', evidenceDigest: '', comment: '', valid: true },
    approvedAt: '2026-12-01T00:00:00.000Z',
  },
];
const known: Known = { version: { version: 3, state: 'approved', approvals }, coming: [], now };
const tuesday = now + 7 * day;
const plan = (version: number, at: number, cohorts: string[] | null = null) => ({
  ...{ plan: 1, version, effectiveFrom: new Date(at).toISOString(), cohorts, plannedBy: 'activator' },
});
const told = (at: number, more: Partial<Known> = {}, cohorts: readonly string[] | null = null) =>
  scheduleWarnings({ at, cohorts }, { ...known, ...more });
const refused = (...args: Parameters<typeof told>) => told(...args).some((one) => one.refused);

describe('a plan', () => {
  it('for a working day within the approval needs no warning', () => {
    expect(told(tuesday)).toEqual([]);
  });

  it('is refused for what is over', () => {
    expect(refused(now)).toBe(true);
    expect(refused(now + 1)).toBe(false);
  });

  it('is refused from the end of the newest approval on, unless the version was in force', () => {
    const end = Date.parse('2026-12-15T00:00:00.000Z');
    expect(refused(end - 1)).toBe(false);
    expect(told(end)).toEqual([{ refused: true, words: expect.stringContaining('counts until 2026-12-15 00:00 UTC') }]);
    expect(refused(end, { version: { version: 3, state: 'superseded', approvals } })).toBe(false);
    expect(refused(tuesday, { version: { version: 3, state: 'approved', approvals: [] } })).toBe(true);
  });

  it('is refused where another version is planned for the same instant and cohorts', () => {
    expect(refused(tuesday, { coming: [plan(4, tuesday)] })).toBe(true);
    expect(refused(tuesday, { coming: [plan(4, tuesday, ['IOC'])] }, ['IOC', 'MOC'])).toBe(true);
    expect(refused(tuesday, { coming: [plan(4, tuesday, ['IOC'])] })).toBe(false);
    expect(refused(tuesday, { coming: [plan(4, tuesday + 1)] })).toBe(false);
  });

  it('says what it replaces, and which other plans there are', () => {
    expect(told(tuesday, { coming: [plan(3, tuesday + day)] })[0]?.words).toBe(
      'This replaces its plan for 2026-12-09 12:00 UTC.',
    );
    expect(told(tuesday, { coming: [plan(4, tuesday - day)] })[0]?.words).toContain('Version 4 is planned before it');
  });

  it('is warned of when it is near or at a weekend', () => {
    expect(told(now + 60_000)[0]?.words).toContain('less than an hour ahead');
    expect(told(now + 4 * day)[0]?.words).toBe('This is a Saturday.');
  });
});
