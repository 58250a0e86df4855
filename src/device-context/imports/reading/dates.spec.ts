import { readDate } from './dates.js';

const shown = (...[format, text]: Parameters<typeof readDate>): string | undefined => {
  const at = readDate(format, text);
  return at === undefined ? undefined : new Date(at).toISOString();
};

describe('a date of a file', () => {
  it.each([
    ['instant', '20200101'],
    ['instant', '2020-01-01'],
    ['instant', '2020-01-01T00:00:00+01:00'],
    ['instant', '1899-12-31T00:00:00Z'],
    ['date-utc', '20200230'],
    ['date-utc', '20201301'],
    ['date-utc', '2020-01-01'],
    ['date-utc', '00000000'],
    ['date-utc', '99990101'],
    ['date-london', '2020010'],
    ['date-london', ''],
    ['date-london', '20200101 '],
  ] as const)('is refused: %s %j', (format, text) => {
    expect(readDate(format, text)).toBeUndefined();
  });

  it.each([
    ['instant', '2020-01-01T00:00:00Z', '2020-01-01T00:00:00.000Z'],
    ['date-utc', '20200701', '2020-07-01T00:00:00.000Z'],
    ['date-london', '20200101', '2020-01-01T00:00:00.000Z'],
    ['date-london', '20200701', '2020-06-30T23:00:00.000Z'],
  ] as const)('%s %s is %s', (format, text, expected) => {
    expect(shown(format, text)).toBe(expected);
  });

  it('by London changes with the clocks, on the day after they do', () => {
    // Clocks go forward on 29 March 2026 at 01:00 UTC and back on 25 October 2026 at 01:00 UTC.
    expect(shown('date-london', '20260329')).toBe('2026-03-29T00:00:00.000Z');
    expect(shown('date-london', '20260330')).toBe('2026-03-29T23:00:00.000Z');
    expect(shown('date-london', '20261025')).toBe('2026-10-24T23:00:00.000Z');
    expect(shown('date-london', '20261026')).toBe('2026-10-26T00:00:00.000Z');
  });
});
