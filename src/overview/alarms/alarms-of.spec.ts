import type { AlarmFacts } from './alarm-facts.js';
import { inWords } from './alarm.js';
import { alarmsOf } from './alarms-of.js';

const quiet: AlarmFacts = {
  guardRails: { count: 0, since: null },
  disagreements: { count: 0, since: null },
  drift: { count: 0, since: null },
  ...{ replicas: [], epochs: [], sources: [], breakGlasses: [], actions: [], imports: [] },
  counting: { countedThrough: '7', lastSequence: '9', lagSeconds: 60 },
};
const since = new Date('2026-11-22T10:15:00.000Z');

describe('alarms', () => {
  it('are none while all is well, counting a minute late included', () => {
    expect(alarmsOf(quiet)).toEqual([]);
  });

  it('tell that numbers are behind, as a warning', () => {
    const late = { ...quiet.counting, lagSeconds: 61 };
    expect(alarmsOf({ ...quiet, counting: late })).toMatchObject([
      { code: 'DECISIONS_NOT_COUNTED', severity: 'warning', message: expect.stringMatching(/61 s behind/) },
    ]);
  });

  it('tell how many commands only a guard rail refused, and since when', () => {
    expect(alarmsOf({ ...quiet, guardRails: { count: 1, since } })).toEqual([
      {
        ...{ code: 'GUARD_RAILS_FIRED', severity: 'alarm', subject: 'decisions', since: '2026-11-22T10:15:00.000Z' },
        message:
          'in the last hour the guard rails refused 1 command that the rules alone would have permitted; ' +
          'look at these decisions and review the version in force',
      },
    ]);
  });

  it('stand before warnings', () => {
    const facts = { ...quiet, counting: { ...quiet.counting, lagSeconds: 900 }, drift: { count: 2, since } };
    expect(alarmsOf(facts).map(({ severity }) => severity)).toEqual(['alarm', 'warning']);
  });
});

describe('a span of time in words', () => {
  it.each([
    [0, '0 s'],
    [119.9, '119 s'],
    [120, '2 min'],
    [7_199, '119 min'],
    [7_200, '2 h'],
    [172_799, '47 h'],
    [172_800, '2 days'],
  ])('%s s is %s', (seconds, words) => expect(inWords(seconds)).toBe(words));
});
