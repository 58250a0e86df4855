import { OneAtATime } from './one-at-a-time.js';

describe('one at a time', () => {
  it('passes a failure on to who asked, and goes on with who waits', async () => {
    let runs = 0;
    const task = new OneAtATime(async () => {
      runs++;
      await Promise.resolve();
      if (runs === 1) throw new Error('first');
    });
    const [first, second] = await Promise.allSettled([task.run(), task.run()]);
    expect([first.status, second.status, runs]).toEqual(['rejected', 'fulfilled', 2]);
  });

  it('never runs twice at once, and shares one later run among all who asked meanwhile', async () => {
    let inside = 0;
    let most = 0;
    let runs = 0;
    const task = new OneAtATime(async () => {
      runs++;
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside--;
    });
    await Promise.all([task.run(), task.run(), task.run(), task.run()]);
    expect([most, runs]).toEqual([1, 2]);
    await task.run();
    expect(runs).toBe(3);
  });
});
