import { perSecond, secondsLeft, withSample } from './progress-rate.js';

describe('the rate of progress', () => {
  it('is not told before a second has passed, nor without progress', () => {
    expect(perSecond([])).toBeNull();
    expect(
      perSecond([
        { at: 0, done: 0 },
        { at: 500, done: 50 },
      ]),
    ).toBeNull();
    expect(secondsLeft(null, { done: 1, of: 2 })).toBeNull();
    expect(secondsLeft(0, { done: 1, of: 2 })).toBeNull();
  });

  it('is that of the last seconds', () => {
    let samples = withSample([], { at: 0, done: 0 });
    for (const second of [10, 20, 22]) samples = withSample(samples, { at: second * 1_000, done: second * 5 });
    expect(samples.map(({ at }) => at)).toEqual([10_000, 20_000, 22_000]);
    expect(perSecond(samples)).toBe(5);
    expect(secondsLeft(5, { done: 110, of: 211 })).toBe(21);
  });

  it('begins anew when the number falls, as a roll-back begins at none', () => {
    const samples = withSample(
      [
        { at: 0, done: 90 },
        { at: 1_000, done: 100 },
      ],
      { at: 2_000, done: 0 },
    );
    expect(samples).toEqual([{ at: 2_000, done: 0 }]);
  });
});
