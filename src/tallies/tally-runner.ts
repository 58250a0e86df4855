import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { countDecisions, progressOf } from './count-decisions.js';

/** Decisions are looked for this often; the overview shows them so much later. */
const tickMilliseconds = 1_000;
/** About a tenth of a second of one connection. */
export const batchDecisions = 2_000;

/**
 * Keeps the counts of decisions up to date, off the request path. Every replica tries; who holds the head counts, and the
 * others find nothing to do.
 *
 * INVARIANT (bounded work): a transaction counts one batch, and after it the runner rests as long as the batch took, so
 * that a backlog of millions takes at most half a connection from who records decisions.
 */
@Injectable()
export class TallyRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('Tallies');
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;
  #failing = false;

  constructor(@InjectDataSource() private readonly source: DataSource) {}

  onApplicationBootstrap(): void {
    this.#later(0);
  }

  /** A batch under way ends by itself or is rolled back: a silent database must not keep the service from closing. */
  beforeApplicationShutdown(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #later(milliseconds: number): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.#pass().then((rest) => this.#later(rest)), milliseconds).unref();
  }

  /** @returns milliseconds to rest before the next. Never rejects: what fails is tried again. */
  async #pass(): Promise<number> {
    const startedAt = performance.now();
    try {
      const { countedThrough, lastSequence } = await progressOf(this.source.manager);
      if (countedThrough === lastSequence) return tickMilliseconds;
      const counted = await countDecisions(this.source, batchDecisions);
      if (this.#failing) this.#log.log('decisions are counted again');
      this.#failing = false;
      return counted.kind === 'counted' && counted.left > 0 ? performance.now() - startedAt : tickMilliseconds;
    } catch (error) {
      // The overview tells how far decisions are counted; decisions themselves do not need it.
      if (!this.#failing && !this.#stopped) this.#log.warn(`decisions cannot be counted now: ${String(error)}`);
      this.#failing = true;
      return tickMilliseconds;
    }
  }
}
