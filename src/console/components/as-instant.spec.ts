import { asInstant } from './as-instant.js';

describe('an instant as typed', () => {
  it.each([
    ['2026-11-22', '2026-11-22T00:00:00.000Z'],
    ['2026-11-22 10:15', '2026-11-22T10:15:00.000Z'],
    ['2026-11-22 10:15:07 UTC', '2026-11-22T10:15:07.000Z'],
    ['2026-11-22T10:15:07.123Z', '2026-11-22T10:15:07.123Z'],
    ['yesterday', 'yesterday'],
    ['', undefined],
    [undefined, undefined],
  ])('%s is %s', (typed, instant) => {
    expect(asInstant(typed)).toBe(instant);
  });
});
