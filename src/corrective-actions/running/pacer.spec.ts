import { Pacer } from './pacer.js';

describe('the pace', () => {
  it('lets the first batch go at once, and the next when the one before has had its time', () => {
    const pacer = new Pacer();
    expect(pacer.wait(5_000)).toBe(0);
    pacer.spend(50, 100, 5_000);
    expect([pacer.wait(5_000), pacer.wait(5_200), pacer.wait(5_500)]).toEqual([500, 300, 0]);
  });

  it('saves up nothing while nothing is sent', () => {
    const pacer = new Pacer();
    pacer.spend(10, 10, 0);
    pacer.spend(10, 10, 60_000);
    expect(pacer.wait(60_000)).toBe(1_000);
  });

  it('is at most so many a second, however the batches are cut', () => {
    const pacer = new Pacer();
    let now = 0;
    let sent = 0;
    for (const items of [3, 100, 1, 40, 100, 7, 100, 100]) {
      now += pacer.wait(now);
      expect(sent * 10).toBeLessThanOrEqual(now);
      pacer.spend(items, 100, now);
      sent += items;
    }
    expect(now).toBe(3_510);
  });
});
