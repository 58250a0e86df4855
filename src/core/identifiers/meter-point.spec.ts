import fc from 'fast-check';
import { maskMeterPoint } from './meter-point.js';
import { mpanCheckDigit, parseMpan } from './mpan.js';
import { parseMprn } from './mprn.js';

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((each) => each.join(''));

describe('an MPAN', () => {
  it.each(['', '101234567890', '10123456789031', '10 1234 567 8903', '1012345678９03', 'x012345678903'])(
    'is refused as %j',
    (text) => {
      expect(parseMpan(text)).toBeUndefined();
    },
  );

  it('is refused as a number', () => {
    expect(parseMpan(1012345678903)).toBeUndefined();
  });

  // The samples of domain.md section 3.
  it.each(['1012345678901', '1312345678333'])('%s is read, and its check digit does not hold', (text) => {
    expect(parseMpan(text)).toEqual({ mpan: text, checkDigitHolds: false });
  });

  it.each([
    '1012345678903',
    '1200012345679',
    '1600004567890',
    '1721000001235',
    '2000000000006',
    '2200000000014',
    '2499999999991',
  ])('%s is read, and its check digit holds', (text) => {
    expect(parseMpan(text)).toEqual({ mpan: text, checkDigitHolds: true });
  });

  it('has exactly one check digit that holds', () => {
    fc.assert(
      fc.property(digits(12), (first12) => {
        const holding = [...'0123456789'].filter((digit) => parseMpan(first12 + digit)?.checkDigitHolds);
        expect(holding).toEqual([String(mpanCheckDigit(first12))]);
      }),
    );
  });
});

describe('an MPRN', () => {
  it.each(['', '12345678901', '39384244O3', '-1', '3938424403 '])('is refused as %j', (text) => {
    expect(parseMprn(text)).toBeUndefined();
  });

  it.each(['3938424404', '1234567811', '1', '12'])('%s is read, and its check digits do not hold', (text) => {
    expect(parseMprn(text)).toEqual({ mprn: text, checkDigitsHold: false });
  });

  it.each(['3938424403', '1234567810', '7500000104'])('%s is read, and its check digits hold', (text) => {
    expect(parseMprn(text)).toEqual({ mprn: text, checkDigitsHold: true });
  });
});

describe('a masked meter point', () => {
  it('shows the last four digits at most, and never a whole number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 13 }).chain(digits), (text) => {
        const masked = maskMeterPoint(text);
        expect(masked).toBe(text.length > 4 ? `…${text.slice(-4)}` : '…');
        expect(masked.includes(text)).toBe(false);
      }),
    );
  });

  it('carries nothing but digits into a log', () => {
    expect(maskMeterPoint('10123\n4567\u001b[31m8903')).toBe('…8903');
  });
});
