import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { canonicalJson } from '../../core/language/index.js';
import { ContextCache, ContextChangeFeed } from '../../device-context/index.js';
import type { KindsBySlotDto, TrendDto } from './misplacement.dto.js';
import { bySlotAndKind } from './misplacement-counts.js';
import { MisplacementFinder } from './misplacement-finder.js';

const lookMilliseconds = 60_000;
const hourMilliseconds = 3_600_000;
/** Replicas take turns on it to write a point. */
const trendLock = 7_163_280_031;

interface Counts {
  readonly devices: number;
  readonly devicesMisplaced: number;
  readonly slots: KindsBySlotDto;
}

interface LastPoint {
  readonly age: number;
  readonly counts: Counts;
  readonly sequence: number;
  /** Of the newest file that was applied; null: none ever. */
  readonly applied: number | null;
}

/** Notes from time to time how many slots are misplaced, so that one can see them become fewer. */
@Injectable()
export class MisplacementTrend implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('corrective-actions');
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<unknown> = Promise.resolve();
  #stopped = false;
  #failing = false;
  /** When the counts were last found to be those of the last point: until an hour later there is no need to count. */
  #same: { readonly sequence: number; readonly at: number } | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly finder: MisplacementFinder,
    private readonly cache: ContextCache,
    private readonly changeFeed: ContextChangeFeed,
  ) {}

  onApplicationBootstrap(): void {
    this.#lookLater();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#looking;
  }

  /** @param after - epoch milliseconds */
  async points(after: number | null, limit: number): Promise<TrendDto> {
    const rows = await this.dataSource.query<
      readonly { readonly taken_at: Date; readonly context_sequence: string; readonly counts: Counts }[]
    >(
      `select taken_at, context_sequence, counts from misplacement_trend
       where $1::timestamptz is null or taken_at > $1 order by taken_at limit $2`,
      [after === null ? null : new Date(after), limit + 1],
    );
    const points = rows.slice(0, limit).map(({ taken_at: takenAt, context_sequence: sequence, counts }) => ({
      takenAt: takenAt.toISOString(),
      contextSequence: Number(sequence),
      ...{ devices: counts.devices, devicesMisplaced: counts.devicesMisplaced, slots: counts.slots },
    }));
    return { points, next: rows.length > limit ? (points.at(-1)?.takenAt ?? null) : null };
  }

  /**
   * Writes a point if the counts have changed since the last one, and it is an hour old or a file was applied since.
   * @returns whether one was written
   */
  async look(): Promise<boolean> {
    if (!this.cache.loaded || this.cache.size.devices === 0) return false;
    if (!this.#isDue(await this.#last(), this.changeFeed.cacheState().sequence)) return false;
    const { contextSequence, cells, devices, devicesMisplaced } = await this.finder.counts(null);
    const counts: Counts = { devices, devicesMisplaced, slots: bySlotAndKind(cells) };
    return await this.dataSource.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [trendLock]);
      const last = await this.#last();
      if (!this.#isDue(last, contextSequence.from)) return false;
      if (last !== undefined && canonicalJson(last.counts) === canonicalJson(counts)) {
        this.#same = { sequence: contextSequence.from, at: Date.now() };
        return false;
      }
      await manager.query(
        `insert into misplacement_trend (taken_at, context_sequence, counts)
         values (date_trunc('milliseconds', clock_timestamp()), $1, $2)`,
        [contextSequence.from, JSON.stringify(counts)],
      );
      return true;
    });
  }

  async #last(): Promise<LastPoint | undefined> {
    const rows = await this.dataSource.query<
      readonly {
        readonly age: number;
        readonly counts: Counts;
        readonly sequence: string;
        readonly applied: string | null;
      }[]
    >(
      `select (extract(epoch from clock_timestamp() - taken_at) * 1000)::float8 as age, counts,
         context_sequence as sequence, (select max(applied_sequence) from import_file where state = 'applied') as applied
       from misplacement_trend order by taken_at desc limit 1`,
    );
    const [row] = rows;
    if (row === undefined) return undefined;
    return { ...row, sequence: Number(row.sequence), applied: row.applied === null ? null : Number(row.applied) };
  }

  #isDue(last: LastPoint | undefined, sequence: number): boolean {
    if (last === undefined) return true;
    const compared = Math.max(last.sequence, this.#same?.sequence ?? 0);
    const age = Math.min(last.age, this.#same === undefined ? Infinity : Date.now() - this.#same.at);
    return sequence > compared && (age >= hourMilliseconds || (last.applied ?? 0) > compared);
  }

  #lookLater(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#looking = this.#lookAndTell().finally(() => this.#lookLater());
    }, lookMilliseconds).unref();
  }

  async #lookAndTell(): Promise<void> {
    try {
      await this.look();
      this.#failing = false;
    } catch (error) {
      // Nothing depends on the trend; it is told once, and the next minute tries again.
      if (!this.#failing) this.#log.warn(`the trend of misplaced slots cannot be written: ${String(error)}`);
      this.#failing = true;
    }
  }
}
