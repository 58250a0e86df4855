import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Provider, Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ContextCache, ContextChangeFeed } from '../../device-context/index.js';
import { AnchorSlotStore } from '../anchor-slot-store/index.js';
import { Eligibility } from '../eligibility/eligibility.js';
import { CorrectionRunner } from './correction-runner.js';
import { DriftController } from './drift.controller.js';
import { Drift } from './drift.js';
import { RunnerTools } from './runner-tools.js';

/** Needs `anchorSlotStoreProviders`, `Eligibility` and the modules of the context and of the database beside it. */
export const runningProviders: readonly Provider[] = [
  {
    provide: RunnerTools,
    inject: [DataSource, AnchorSlotStore, Eligibility, ContextCache, ContextChangeFeed],
    useFactory: (
      source: DataSource,
      store: AnchorSlotStore,
      eligibility: Eligibility,
      cache: ContextCache,
      feed: ContextChangeFeed,
    ): RunnerTools => ({
      ...{ source, store, eligibility, cache, feed },
      ...{ now: Date.now, random: Math.random, newKey: randomUUID },
      pause: async (milliseconds, signal) => {
        await pause(milliseconds, undefined, { signal }).catch(() => undefined);
      },
    }),
  },
  CorrectionRunner,
  Drift,
];

export const runningControllers: readonly Type[] = [DriftController];
