import { backoff, retryAfterMilliseconds } from './waits-between-tries.js';

const limits = { firstMilliseconds: 100, mostMilliseconds: 2_000 };
const now = Date.parse('2026-11-23T10:00:00Z');

describe('the wait before a try', () => {
  it('doubles up to its limit, of which it takes a random part', () => {
    expect([1, 2, 3, 5, 6, 60].map((tries) => backoff(tries, () => 0.999_999, limits))).toEqual([
      ...[100, 200, 400, 1_600, 2_000, 2_000],
    ]);
    expect(backoff(3, () => 0, limits)).toBe(0);
  });

  it.each([
    [undefined, 0],
    ['soon', 0],
    ['-5', 0],
    ['Mon, 23 Nov 2026 09:59:00 GMT', 0],
    ['7', 7_000],
    ['Mon, 23 Nov 2026 10:00:30 GMT', 30_000],
    ['999999', 300_000],
  ])('is what `Retry-After: %s` asks for: %i ms', (header, milliseconds) => {
    expect(retryAfterMilliseconds(header, now)).toBe(milliseconds);
  });
});
