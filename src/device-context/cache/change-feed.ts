import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WakeUps } from '../../database/index.js';
import { contextChannel } from '../feeds/record-versions.js';
import { Settings } from '../../settings.js';
import { ContextCache } from './context-cache.js';
import { showContext } from './metrics.js';
import { pullChanges } from './pull-changes.js';
import { SnapshotKeeper } from './snapshot/snapshot-keeper.js';

const pollMilliseconds = 250;

/** How current this replica's memory is. Times are epoch milliseconds. */
export interface CacheState {
  readonly loaded: boolean;
  /** Everything up to this sequence number is in memory. */
  readonly sequence: number;
  /** When the database was last read to its end; null before the first time. */
  readonly readAt: number | null;
  /** Reads that failed since; 0 when the last one succeeded. */
  readonly failures: number;
  readonly lastError: string | null;
  readonly listening: boolean;
  /** How many changes were waiting when the database was last read. */
  readonly lag: number;
  /** When the newest snapshot was begun; null when there is none. */
  readonly snapshotAt: number | null;
  /** Outside the heap, by part. */
  readonly bytes: { readonly devices: number; readonly meter_points: number };
  readonly parties: number;
  readonly devices: number;
  readonly meterPoints: number;
}

/** Keeps the cache current: loads all of it at start, then reads what was committed since, by sequence number. */
@Injectable()
export class ContextChangeFeed implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('device-context');
  readonly #wakeUps: WakeUps;
  #sequence = 0;
  #lag = 0;
  #readAt: number | null = null;
  #failures = 0;
  #lastError: string | null = null;
  #pulling: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;
  readonly #snapshots: SnapshotKeeper | null;
  readonly #snapshotMinutes: number;

  constructor(
    private readonly dataSource: DataSource,
    private readonly cache: ContextCache,
    settings: Settings,
  ) {
    this.#wakeUps = new WakeUps(settings.databaseUrl, contextChannel, () => void this.#poll());
    const { contextSnapshotDirectory: folder, contextSnapshotMinutes } = settings;
    this.#snapshots = folder === null ? null : new SnapshotKeeper(dataSource, cache, folder, () => this.#sequence);
    this.#snapshotMinutes = contextSnapshotMinutes;
    showContext(() => this.cacheState());
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.#snapshots !== null) this.#sequence = await this.#snapshots.restore();
    await this.#pull();
    this.#wakeUps.start();
    this.#schedule();
    this.#snapshots?.start(this.#snapshotMinutes);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#wakeUps.stop();
    await this.#pulling?.catch(() => undefined);
    await this.#snapshots?.stop();
  }

  cacheState(): CacheState {
    return {
      loaded: this.cache.loaded,
      sequence: this.#sequence,
      readAt: this.#readAt,
      failures: this.#failures,
      lastError: this.#lastError,
      listening: this.#wakeUps.listening,
      lag: this.#lag,
      snapshotAt: this.#snapshots?.takenAt ?? null,
      bytes: { devices: this.cache.store.devices.bytes, meter_points: this.cache.store.meterPoints.bytes },
      ...this.cache.size,
    };
  }

  /** Resolves when everything up to this sequence number is in memory; rejects when the database cannot be read. */
  async pullUpTo(sequence: number): Promise<void> {
    while (this.#sequence < sequence) await this.#pull();
  }

  #pull(): Promise<void> {
    this.#pulling ??= this.#readOnce().finally(() => {
      this.#pulling = null;
    });
    return this.#pulling;
  }

  async #readOnce(): Promise<void> {
    const startedAt = Date.now();
    const { sequence, lag } = await pullChanges(this.dataSource, this.cache, this.#sequence);
    this.#sequence = sequence;
    this.#lag = lag;
    this.#readAt = startedAt;
  }

  async #poll(): Promise<void> {
    if (this.#stopped) return;
    try {
      await this.#pull();
      if (this.#failures > 0) this.#log.log('the context is read again');
      this.#failures = 0;
      this.#lastError = null;
    } catch (error) {
      // Told by `cacheState`, hence by readiness and metrics, until it is mended; the next poll tries again.
      this.#lastError = error instanceof Error ? error.message : String(error);
      if (this.#failures === 0) this.#log.warn(`the context cannot be read: ${this.#lastError}`);
      this.#failures += 1;
    }
  }

  #schedule(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.#poll().then(() => this.#schedule()), pollMilliseconds).unref();
  }
}
