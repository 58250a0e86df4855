import fc from 'fast-check';
import { formatInstant, instantMax, instantMin, parseInstant } from './instant.js';

describe('an instant', () => {
  it.each([
    ['30 February', '2026-02-30T00:00:00.000Z'],
    ['29 February of an ordinary year', '2025-02-29T00:00:00.000Z'],
    ['the hour 24', '2026-11-22T24:00:00.000Z'],
    ['a leap second', '2016-12-31T23:59:60.000Z'],
    ['an offset', '2026-11-22T10:15:00.000+00:00'],
    ['no zone', '2026-11-22T10:15:00.000'],
    ['no time', '2026-11-22'],
    ['microseconds', '2026-11-22T10:15:00.000001Z'],
    ['a small z', '2026-11-22T10:15:00.000z'],
    ['a blank between', '2026-11-22 10:15:00.000Z'],
    ['a year of five digits', '12026-11-22T10:15:00.000Z'],
    ['a number', 1_795_342_500_000],
    ['nothing', ''],
  ])('is refused with %s', (_what, text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('is read with none to three decimals of a second', () => {
    const whole = Date.UTC(2026, 10, 22, 10, 15, 0);
    expect(parseInstant('2026-11-22T10:15:00Z')).toBe(whole);
    expect(parseInstant('2026-11-22T10:15:00.5Z')).toBe(whole + 500);
    expect(parseInstant('2026-11-22T10:15:00.050Z')).toBe(whole + 50);
    expect(parseInstant('2024-02-29T00:00:00Z')).toBe(Date.UTC(2024, 1, 29));
  });

  it('is written so that it reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: instantMin, max: instantMax }), (milliseconds) => {
        expect(parseInstant(formatInstant(milliseconds))).toBe(milliseconds);
      }),
    );
    expect(parseInstant(formatInstant(instantMin))).toBe(instantMin);
    expect(parseInstant(formatInstant(instantMax))).toBe(instantMax);
  });
});
