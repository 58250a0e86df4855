import fc from 'fast-check';
import { counterMax, parseCounter } from './counter.js';

describe('a counter', () => {
  it.each([
    ['one past the greatest', '18446744073709551616'],
    ['a leading zero', '01'],
    ['a minus', '-1'],
    ['a plus', '+1'],
    ['an exponent', '1e3'],
    ['a point', '1.0'],
    ['hex', '0x10'],
    ['blanks', ' 1'],
    ['nothing', ''],
    ['a JSON number, which may have lost digits', 1201],
    ['a very long text', '1'.repeat(100_000)],
  ])('is refused with %s', (_what, text) => {
    expect(parseCounter(text)).toBeUndefined();
  });

  it('is exact from 0 to 2^64-1', () => {
    expect(parseCounter('0')).toBe(0n);
    expect(parseCounter('18446744073709551615')).toBe(counterMax);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: counterMax }), (counter) => {
        expect(parseCounter(counter.toString())).toBe(counter);
      }),
    );
  });

  it('past 2^64-1 is refused, however far', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: counterMax + 1n, max: 10n ** 30n }), (counter) => {
        expect(parseCounter(counter.toString())).toBeUndefined();
      }),
    );
  });
});
