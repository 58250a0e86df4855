import { outcomeWords, readRehearsalSummary, rehearsalFailure } from './rehearsal-summary.js';

describe('what a rehearsal found', () => {
  it.each([null, {}, [], 'done', { failure: 'stopped' }, { devices: 1, pairs: 2 }])(
    'is not read from %j',
    (summary) => {
      expect(readRehearsalSummary(summary)).toBeUndefined();
    },
  );

  it('tells which commands are decided otherwise', () => {
    const before = { verdict: 'permit', responseCode: null };
    const after = { verdict: 'refuse', responseCode: 'E4' };
    const flips = { count: 3, devices: 2, changes: [{ sender: 'slot-holder', before, after, count: 3 }] };
    const read = readRehearsalSummary({ devices: 5, pairs: 20, flips, unnamed: [] });
    expect(read).toMatchObject({ devices: 5, pairs: 20, changed: 3, devicesChanged: 2 });
    expect(read?.changes.map((each) => [outcomeWords(each.before), outcomeWords(each.after)])).toEqual([
      ['permit', 'refuse (E4)'],
    ]);
  });

  it('tells why it failed', () => {
    expect(rehearsalFailure({ failure: 'nothing is in force' })).toBe('nothing is in force');
    expect(rehearsalFailure({})).toBeUndefined();
  });
});
