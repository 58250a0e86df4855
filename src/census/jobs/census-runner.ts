import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ContextChangeFeed } from '../../device-context/index.js';
import { Problem } from '../../http/index.js';
import { RuleSetVersions } from '../../rule-sets/index.js';
import { CensusWorkers } from '../workers/census-workers.js';
import { CountingEnded } from '../workers/counters.js';
import { CensusLease, LeaseLost } from './census-lease.js';
import { CensusRun, CountingFailed } from './census-run.js';
import { orderOf } from './counting-order.js';

const tickMilliseconds = 1_000;

/** Counts the censuses that were asked for, one at a time; every replica does, each another one. */
@Injectable()
export class CensusRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('Census');
  readonly #holder = CensusLease.newHolder();
  #run: CensusRun | null = null;
  #passing: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;
  #failing = false;

  constructor(
    private readonly source: DataSource,
    private readonly feed: ContextChangeFeed,
    private readonly versions: RuleSetVersions,
    private readonly workers: CensusWorkers,
  ) {}

  onApplicationBootstrap(): void {
    this.#later(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#run?.stop();
    await this.#passing;
  }

  /** Something new may be waiting. */
  wake(): void {
    if (this.#passing === null) this.#later(0);
  }

  #later(milliseconds: number): void {
    if (this.#stopped) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#passing = this.#pass().finally(() => {
        this.#passing = null;
        this.#later(tickMilliseconds);
      });
    }, milliseconds).unref();
  }

  /** Takes what is waiting, census after census. Never rejects: what fails is tried again with the next pass. */
  async #pass(): Promise<void> {
    try {
      while (!this.#stopped && this.workers.ready) {
        const lease = await CensusLease.take(this.source, this.#holder, this.#sequence());
        this.#failing = false;
        if (lease === undefined) return;
        await this.#count(lease);
      }
    } catch (error) {
      if (!this.#failing) this.#log.warn(`a census cannot go on now: ${told(error)}`);
      this.#failing = true;
    }
  }

  async #count(lease: CensusLease): Promise<void> {
    const { census_id: id } = lease.census;
    try {
      const order = await orderOf(this.versions, lease.census);
      this.#run = new CensusRun(this.source.manager, lease, this.workers.engage(order));
      if (this.#stopped) this.#run.stop();
      await this.#run.run(() => this.#sequence());
      this.#log.log(`census ${id} is done`);
    } catch (error) {
      if (error instanceof CountingEnded) await lease.release();
      else if (error instanceof LeaseLost) this.#log.log(`census ${id}: ${error.message}`);
      else if (error instanceof CountingFailed || error instanceof Problem) await this.#fail(lease, error);
      else throw error;
    } finally {
      this.#run = null;
    }
  }

  async #fail(lease: CensusLease, error: Error): Promise<void> {
    this.#log.error(`census ${lease.census.census_id} failed: ${told(error)}`);
    await lease.fail(error.message);
  }

  #sequence(): number {
    return this.feed.cacheState().sequence;
  }
}

const told = (error: unknown): string => (error instanceof Error ? error.message : String(error));
