import fc from 'fast-check';
import { formatDuration, parseDuration } from './duration.js';

describe('a duration', () => {
  it.each(['', 'P', 'PT', 'P1DT', 'P1M', 'P1Y', 'P1W2D', '1D', 'P-1D', 'P1.5D', 'PT1.5H', 'P1D2H', 'PT1M1H', 'p1d'])(
    'is refused as %j',
    (text) => {
      expect(parseDuration(text)).toBeUndefined();
    },
  );

  it('is refused when it is longer than a number can hold exactly', () => {
    expect(parseDuration('P9999999999999999D')).toBeUndefined();
  });

  it.each([
    ['P31D', 2_678_400_000],
    ['P1W', 604_800_000],
    ['PT26H', 93_600_000],
    ['P1DT2H', 93_600_000],
    ['PT0.25S', 250],
    ['PT0S', 0],
  ])('%s is %d ms', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  it('is written in one form, which reads back', () => {
    expect(formatDuration(93_600_000)).toBe('P1DT2H');
    expect(formatDuration(0)).toBe('PT0S');
    expect(formatDuration(60_250)).toBe('PT1M0.250S');
    fc.assert(
      fc.property(fc.maxSafeNat(), (milliseconds) => {
        expect(parseDuration(formatDuration(milliseconds))).toBe(milliseconds);
      }),
    );
  });
});
