import { Problem } from '../../http/index.js';

const keptMilliseconds = 60_000;
const keptKeys = 8;

interface Kept<Answer> {
  /** Sequence of the context when the work began; null while it waits for its turn. */
  sequence: number | null;
  beganAt: number;
  readonly answer: Promise<Answer>;
}

/**
 * Answers that cost a walk over all devices. One walk at a time; whoever asks while one waits for its turn shares it,
 * and an answer counts for a minute or until the context changes, so that many readers cost no more than one.
 */
export class KeptAnswers<Key, Answer> {
  readonly #kept = new Map<Key, Kept<Answer>>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly work: (key: Key) => Promise<Answer>,
    private readonly sequenceNow: () => number,
    private readonly clock: () => number,
  ) {}

  /** @throws Problem 429 when walks for too many other keys wait already */
  async of(key: Key): Promise<Answer> {
    const known = this.#kept.get(key);
    if (known !== undefined && this.#counts(known)) return await known.answer;
    this.#makeRoom();
    const answer = this.#last.then(() => {
      kept.sequence = this.sequenceNow();
      kept.beganAt = this.clock();
      return this.work(key);
    });
    const kept: Kept<Answer> = { sequence: null, beganAt: 0, answer };
    this.#last = answer.catch(() => this.#forget(key, kept));
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return await answer;
  }

  #counts({ sequence, beganAt }: Kept<Answer>): boolean {
    if (sequence === null) return true;
    return sequence === this.sequenceNow() && this.clock() - beganAt < keptMilliseconds;
  }

  #makeRoom(): void {
    if ([...this.#kept.values()].filter(({ sequence }) => sequence === null).length >= keptKeys) {
      const detail = `counts for ${keptKeys} other instants wait already; send again in a minute`;
      throw new Problem(429, 'TOO_MANY_REQUESTS', detail, [], { 'Retry-After': '60' });
    }
    const done = [...this.#kept].find(([, { sequence }]) => sequence !== null);
    if (this.#kept.size >= keptKeys && done !== undefined) this.#kept.delete(done[0]);
  }

  #forget(key: Key, kept: Kept<Answer>): void {
    if (this.#kept.get(key) === kept) this.#kept.delete(key);
  }
}
