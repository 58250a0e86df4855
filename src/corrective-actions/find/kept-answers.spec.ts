import { KeptAnswers } from './kept-answers.js';

/** Work that ends when it is told to. */
class Bench {
  sequence = 1;
  now = 0;
  readonly begun: string[] = [];
  readonly #ends: (() => void)[] = [];
  readonly answers = new KeptAnswers<string, string>(
    (key) =>
      new Promise((resolve) => {
        this.begun.push(key);
        this.#ends.push(() => resolve(`${key} ${this.sequence}`));
      }),
    () => this.sequence,
    () => this.now,
  );

  async endAll(): Promise<void> {
    for (let i = 0; i < 50; i++) {
      this.#ends.splice(0).forEach((end) => end());
      await Promise.resolve();
    }
  }
}

describe('answers that cost a walk', () => {
  it('are refused when walks for eight other keys wait', async () => {
    const bench = new Bench();
    const asked = [...'abcdefghi'].map((key) => bench.answers.of(key).catch(String));
    await expect(bench.answers.of('z')).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    await bench.endAll();
    await Promise.all(asked);
  });

  it('are walked for once, however many ask while one waits', async () => {
    const bench = new Bench();
    const asked = Promise.all([bench.answers.of('a'), bench.answers.of('a'), bench.answers.of('a')]);
    await bench.endAll();
    expect(await asked).toEqual(['a 1', 'a 1', 'a 1']);
    expect(bench.begun).toEqual(['a']);
  });

  it('count no longer when the context has changed, or after a minute', async () => {
    const bench = new Bench();
    const ask = async (): Promise<string> => {
      const answer = bench.answers.of('a');
      await bench.endAll();
      return await answer;
    };
    expect([await ask(), await ask()]).toEqual(['a 1', 'a 1']);
    bench.sequence = 2;
    expect(await ask()).toBe('a 2');
    bench.now = 60_000;
    await ask();
    expect(bench.begun).toHaveLength(3);
  });

  it('are walked for one after the other', async () => {
    const bench = new Bench();
    const asked = Promise.all([bench.answers.of('a'), bench.answers.of('b')]);
    await Promise.resolve();
    expect(bench.begun).toEqual(['a']);
    await bench.endAll();
    expect(await asked).toEqual(['a 1', 'b 1']);
  });
});
