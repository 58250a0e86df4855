import { happeningsOf } from './happenings.js';
import type { NamedActivation } from './happenings.js';
import { lanesOf, marksOf } from './lanes.js';

const activation = (ruleSet: string, epoch: number, version: number): NamedActivation => ({
  ...{ ruleSet, epoch, activatedAt: `2026-11-22T10:0${epoch}:00.000Z`, breakGlasses: [], cause: 'activation' },
  ...{ by: 'activator', comment: 'in force', active: [{ cohort: null, version, digest: '' }] },
});
const plan = {
  ...{ plan: 12, version: 4, effectiveFrom: '2026-12-04T22:00:00.000Z', cohorts: ['IOC'], plannedBy: 'activator' },
};

describe('activations', () => {
  it('are told latest first, with what is planned before what was', () => {
    const told = happeningsOf([{ name: 'a', coming: [plan] }], [activation('a', 1, 1), activation('a', 2, 2)]);
    expect(told.map(({ cause, what }) => `${cause}: ${what}`)).toEqual([
      'Planned: IOC: version 4',
      'Activation: version 2',
      'Activation: version 1',
    ]);
  });

  it('say that nothing is in force when nothing is', () => {
    const told = happeningsOf([], [{ ...activation('a', 1, 1), active: [], cause: 'lapse', by: 'anchorgate' }]);
    expect(told[0]).toMatchObject({ cause: 'Lapse', what: 'nothing', by: null, links: [] });
  });
});

describe('the marks of columns', () => {
  it('are read apart: those of the same minute tell seconds', () => {
    const [early, late, alone] = ['2026-11-22T10:15:01.000Z', '2026-11-22T10:15:41.500Z', '2026-12-04T22:00:00.000Z'];
    expect(marksOf([early, late, 'now', alone])).toEqual([
      ...['22 Nov, 10:15:01', '22 Nov, 10:15:41', 'now', '4 Dec, 22:00'],
    ]);
  });
});

describe('lanes of activations', () => {
  const happenings = happeningsOf(
    [{ name: 'a', coming: [plan] }],
    [activation('a', 1, 1), activation('b', 2, 1), activation('a', 3, 2)],
  );

  it('have a column for each instant and one for now', () => {
    const { columns } = lanesOf(happenings, ['a', 'b']);
    expect(columns).toEqual([
      ...['2026-11-22T10:01:00.000Z', '2026-11-22T10:02:00.000Z', '2026-11-22T10:03:00.000Z'],
      ...['now', '2026-12-04T22:00:00.000Z'],
    ]);
  });

  it('show each version from its column to that of the next, and what is in force through now', () => {
    const spans = lanesOf(happenings, ['a', 'b']).lanes.map(({ stretches }) =>
      stretches.map(({ from, until, state }) => [from, until, state]),
    );
    expect(spans).toEqual([
      [
        [1, 3, 'past'],
        [3, 5, 'now'],
        [5, 6, 'coming'],
      ],
      [[2, 6, 'now']],
    ]);
  });

  it('keep what has been in force since before the first column', () => {
    const many = [1, 2, 3, 4, 5, 6, 7, 8].map((epoch) => activation('a', epoch, epoch));
    const { columns, lanes } = lanesOf(
      happeningsOf([], [{ ...activation('b', 0, 1), activatedAt: '2025-01-01T00:00:00.000Z' }, ...many]),
      ['a', 'b'],
    );
    expect(columns).toHaveLength(6);
    expect(lanes[1]?.stretches.map(({ from, until }) => [from, until])).toEqual([[1, 7]]);
    expect(lanes[0]?.stretches[0]).toMatchObject({ from: 1, until: 2 });
  });
});
