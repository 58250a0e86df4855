import { Injectable } from '@nestjs/common';
import { ContextCache } from '../../device-context/index.js';
import { Settings } from '../../settings.js';
import type { CountingOrder } from '../counting/unit.js';
import type { Counters } from './counters.js';
import { MainThreadCounters } from './main-thread-counters.js';
import { ThreadCounters } from './thread-counters.js';

/** Beside this file in the compiled product. */
const workerFile = new URL('./census-worker.js', import.meta.url);

/** Engages whoever counts for one census. */
@Injectable()
export class CensusWorkers {
  constructor(
    private readonly settings: Settings,
    private readonly cache: ContextCache,
  ) {}

  /** Whether there is anything to count yet. */
  get ready(): boolean {
    return this.cache.loaded;
  }

  engage(order: CountingOrder): Counters {
    const { censusWorkers } = this.settings;
    if (censusWorkers === 0) return new MainThreadCounters(order, this.cache);
    return new ThreadCounters(order, this.cache, censusWorkers, workerFile);
  }
}
