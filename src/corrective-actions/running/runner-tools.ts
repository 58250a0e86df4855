import type { DataSource } from 'typeorm';
import type { ContextCache, ContextChangeFeed } from '../../device-context/index.js';
import type { AnchorSlotStore } from '../anchor-slot-store/index.js';
import type { Eligibility } from '../eligibility/eligibility.js';

/** What runs of corrective actions take from their surroundings. Injectable. */
export abstract class RunnerTools {
  abstract readonly source: DataSource;
  abstract readonly store: AnchorSlotStore;
  abstract readonly eligibility: Eligibility;
  abstract readonly cache: ContextCache;
  abstract readonly feed: ContextChangeFeed;
  /** Epoch milliseconds. */
  abstract readonly now: () => number;
  /** 0 to 1, excluding 1. */
  abstract readonly random: () => number;
  /** A new one each time, over all replicas. */
  abstract readonly newKey: () => string;
  /** Resolves early when the signal aborts. */
  abstract readonly pause: (milliseconds: number, stop: AbortSignal) => Promise<void>;
}
