import { fieldOf, inLondon, instantOfField } from './instants-in-words.js';
import { releasesAfter } from './release-dates.js';

const at = (text: string): number => Date.parse(text);

describe('the coming releases', () => {
  it('are those of June and November, on a Thursday, the next first', () => {
    expect(releasesAfter(at('2026-11-29T00:00:00.000Z'), 3)).toEqual([
      { name: 'June 2027 release', day: '2027-06-24' },
      { name: 'November 2027 release', day: '2027-11-04' },
      { name: 'June 2028 release', day: '2028-06-29' },
    ]);
  });

  it('are over from their day on', () => {
    expect(releasesAfter(at('2027-06-23T23:59:59.999Z'), 1)[0]?.day).toBe('2027-06-24');
    expect(releasesAfter(at('2027-06-24T00:00:00.000Z'), 1)[0]?.day).toBe('2027-11-04');
    expect(releasesAfter(at('2027-11-30T00:00:00.000Z'), 1)[0]?.day).toBe('2028-06-29');
  });

  it('fall on a Thursday in every year', () => {
    for (const { day } of releasesAfter(at('2026-01-01T00:00:00.000Z'), 80)) {
      expect([day, new Date(day).getUTCDay()]).toEqual([day, 4]);
      expect(['06', '11']).toContain(day.slice(5, 7));
    }
  });
});

describe('an instant', () => {
  it('is an hour later on a clock in London in summer, and the same in winter', () => {
    expect(inLondon(at('2027-06-24T00:00:00.000Z'))).toBe('Thursday 24 June 2027 at 01:00 BST');
    expect(inLondon(at('2027-11-04T00:00:00.000Z'))).toBe('Thursday 4 November 2027 at 00:00 GMT');
  });

  it('is read from a field as UTC, and no other text is one', () => {
    expect(instantOfField('2027-06-24T00:00')).toBe(at('2027-06-24T00:00:00.000Z'));
    expect(instantOfField('2027-06-24T00:00:30')).toBe(at('2027-06-24T00:00:30.000Z'));
    expect(fieldOf(at('2027-06-24T00:00:30.000Z'))).toBe('2027-06-24T00:00');
    for (const text of ['', '2027-06-24', '2027-06-31T00:00', 'tomorrow']) expect(instantOfField(text)).toBeUndefined();
  });
});
