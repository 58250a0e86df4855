import type { EntityManager } from 'typeorm';
import { canonicalJson } from '../../core/language/index.js';
import type { UnitResult } from '../counting/unit.js';
import type { Counters } from '../workers/counters.js';
import { CountingEnded } from '../workers/counters.js';
import type { CensusLease } from './census-lease.js';
import { resultOf } from './census-result.js';
import { collectUnits } from './collect-units.js';
import { readUnit } from './units.js';

/** What is kept together: about this much, which is written within a turn of a millisecond, and not older than this. */
const keptUnits = 64;
const keptCharacters = 100_000;
const keptMilliseconds = 250;
/** The lease is renewed, and a cancellation noticed, this often. */
const renewMilliseconds = 500;

/** What was counted is worth nothing: the rule sets, the data or this program make it impossible. */
export class CountingFailed extends Error {
  override readonly name = 'CountingFailed';
}

/** One census from where it is to its end, in this replica. */
export class CensusRun {
  readonly #counted: UnitResult[] = [];
  #characters = 0;
  #keptAt = performance.now();
  #keeping: Promise<void> | null = null;
  #fault: Error | undefined;

  constructor(
    private readonly manager: EntityManager,
    private readonly lease: CensusLease,
    private readonly counters: Counters,
  ) {}

  /**
   * Counts every unit that was not counted yet and finishes the census.
   * @param contextSequence - how far this replica's knowledge goes
   * @throws LeaseLost · CountingEnded after `stop` · CountingFailed · what the database throws
   */
  async run(contextSequence: () => number): Promise<void> {
    const renewing = setInterval(
      () => void this.lease.renew().catch((error: unknown) => this.#stopFor(error)),
      renewMilliseconds,
    );
    try {
      await this.#countAll(await this.lease.done());
    } finally {
      clearInterval(renewing);
      await this.counters.close();
    }
    const { question, census_id: id } = this.lease.census;
    const { counts, listDigest } = await collectUnits(this.manager, id);
    const result = resultOf(question, counts, listDigest);
    await this.lease.finish(result, canonicalJson(result), contextSequence());
  }

  /** Gives up what is under way; what was kept stays kept. */
  stop(): void {
    this.#stopFor(new CountingEnded('this replica stops'));
  }

  async #countAll(done: ReadonlySet<number>): Promise<void> {
    const { question, units } = this.lease.census;
    const underWay = new Set<Promise<void>>();
    for (let number = 0; number < units && this.#fault === undefined; number++) {
      if (done.has(number)) continue;
      const unit = await readUnit(this.manager, question, number);
      const counting = this.counters.count(unit).then(
        (result) => this.#take(result),
        (error: unknown) => this.#stopFor(failureOf(error)),
      );
      const tracked: Promise<void> = counting.finally(() => underWay.delete(tracked));
      underWay.add(tracked);
      if (underWay.size >= this.counters.width) await Promise.race(underWay);
      await this.#keepWhenDue();
    }
    await Promise.all(underWay);
    await this.#keeping;
    this.#throwFault();
    await this.#keep();
    this.#throwFault();
  }

  #take(result: UnitResult): void {
    this.#counted.push(result);
    this.#characters += result.flipLines.length;
  }

  /** Keeping goes on beside counting, but counting never runs away from it. */
  async #keepWhenDue(): Promise<void> {
    const age = performance.now() - this.#keptAt;
    const isDue = this.#counted.length >= keptUnits || this.#characters >= keptCharacters || age >= keptMilliseconds;
    if (!isDue || this.#counted.length === 0) return;
    await this.#keeping;
    this.#keeping = this.#keep().finally(() => (this.#keeping = null));
  }

  async #keep(): Promise<void> {
    const results = this.#counted.splice(0);
    this.#characters = 0;
    this.#keptAt = performance.now();
    if (results.length === 0) return;
    try {
      await this.lease.keep(results);
    } catch (error) {
      this.#stopFor(error);
    }
  }

  #stopFor(error: unknown): void {
    this.#fault ??= error instanceof Error ? error : new Error(String(error));
    // Its own end is waited for where the counting is.
    void this.counters.close();
  }

  #throwFault(): void {
    if (this.#fault !== undefined) throw this.#fault;
  }
}

function failureOf(error: unknown): Error {
  if (error instanceof CountingEnded) return error;
  return new CountingFailed(error instanceof Error ? error.message : String(error));
}
