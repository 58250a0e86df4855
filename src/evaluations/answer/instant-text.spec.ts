import fc from 'fast-check';
import { formatInstant, instantMax, instantMin } from '../../core/identifiers/index.js';
import { instantText } from './instant-text.js';

describe('the text of an instant', () => {
  it('is that of `formatInstant`, for any two instants after each other', () => {
    const instant = fc.oneof(
      fc.integer({ min: instantMin, max: instantMax }),
      fc.integer({ min: Date.parse('2026-11-21T23:59:58.000Z'), max: Date.parse('2026-11-22T00:00:02.000Z') }),
    );
    fc.assert(
      fc.property(instant, instant, (one, other) => {
        expect([instantText(one), instantText(other)]).toEqual([formatInstant(one), formatInstant(other)]);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([Number.NaN, Infinity, 0.5, instantMax + 1])('does not exist for %s', (milliseconds) => {
    expect(() => instantText(milliseconds)).toThrow(/instant/);
  });
});
