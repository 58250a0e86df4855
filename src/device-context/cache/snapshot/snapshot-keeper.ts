import { Logger } from '@nestjs/common';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { formatInstant } from '../../../core/identifiers/index.js';
import { invariant } from '../../../core/invariant.js';
import type { ContextCache } from '../context-cache.js';
import { SnapshotRefused } from './frames.js';
import { readSnapshot } from './read-snapshot.js';
import type { SnapshotHeader } from './snapshot-header.js';
import { writeSnapshot } from './write-snapshot.js';

const fileName = 'context.snapshot';
const unfinished = /^context\.snapshot\.\d+\.new$/;
/** After each block of 1 MiB, while decisions run. */
const pauseMilliseconds = 4;

interface Identity {
  readonly database_id: string;
  readonly snapshot_floor: number;
  readonly sequence: number;
}

/** Keeps a snapshot of the cache in a folder of this replica, and starts from it. */
export class SnapshotKeeper {
  readonly #log = new Logger('device-context');
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> | null = null;
  #last: SnapshotHeader | null = null;

  /** @param sequence - up to which everything is in the cache now */
  constructor(
    private readonly dataSource: DataSource,
    private readonly cache: ContextCache,
    private readonly folder: string,
    private readonly sequence: () => number,
  ) {}

  /** Epoch milliseconds; null when there is none. */
  get takenAt(): number | null {
    return this.#last === null ? null : Date.parse(this.#last.takenAt);
  }

  /**
   * Fills the cache from the snapshot, if there is one that is whole, of this database and not too old or new for it.
   * @returns the sequence number after which everything has to be read; 0 when nothing was taken
   */
  async restore(): Promise<number> {
    const path = join(this.folder, fileName);
    const startedAt = Date.now();
    try {
      const identity = await this.#identity();
      const { header, store } = await readSnapshot(path, (one) => judge(one, identity));
      this.cache.takeOver(store);
      this.#last = header;
      const seconds = Math.round((Date.now() - startedAt) / 1_000);
      this.#log.log(`the snapshot of ${header.takenAt} was read in ${seconds} s; what came after it follows`);
      return header.sequence;
    } catch (error) {
      if (isMissing(error)) return 0;
      if (!(error instanceof SnapshotRefused)) throw error;
      this.#log.warn(`snapshot \`${path}\` is refused: ${error.message}; everything is read from the database instead`);
      return 0;
    }
  }

  start(minutes: number): void {
    this.#timer = setInterval(() => void this.#writeAndTell(pauseMilliseconds), minutes * 60_000).unref();
  }

  /** Writes a last snapshot when something changed since the one before. */
  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#writing;
    if (this.cache.loaded && this.#last?.sequence !== this.sequence()) await this.#writeAndTell(0);
  }

  /**
   * Writes a snapshot now.
   * @param pause - as of `writeSnapshot`
   */
  async write(pause: number): Promise<void> {
    const { database_id: databaseId } = await this.#identity();
    const header = { databaseId, sequence: this.sequence(), takenAt: formatInstant(Date.now()) };
    const { store } = this.cache;
    await this.#removeUnfinished();
    const isCurrent = (): boolean => this.cache.store === store;
    await writeSnapshot(store, header, join(this.folder, fileName), pause, isCurrent);
    this.#last = header;
  }

  #writeAndTell(pause: number): Promise<void> {
    if (!this.cache.loaded) return Promise.resolve();
    this.#writing ??= this.write(pause)
      .catch((error: unknown) => {
        // Told by the age of the newest snapshot, which grows; the next time tries again.
        this.#log.warn(`no snapshot was written: ${error instanceof Error ? error.message : String(error)}`);
      })
      .finally(() => {
        this.#writing = null;
      });
    return this.#writing;
  }

  async #removeUnfinished(): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    await Promise.all(
      names.filter((name) => unfinished.test(name)).map((name) => rm(join(this.folder, name), { force: true })),
    );
  }

  async #identity(): Promise<Identity> {
    const rows = await this.dataSource.query<Identity[]>(
      `select database_id, snapshot_floor::float8 as snapshot_floor,
         (select value::float8 from context_sequence) as sequence
       from context_identity`,
    );
    const [identity] = rows;
    invariant(identity !== undefined, 'the migration puts one row into context_identity');
    return identity;
  }
}

function judge(header: SnapshotHeader, identity: Identity): void {
  const { sequence } = header;
  if (header.databaseId !== identity.database_id) throw new SnapshotRefused('it is of another database');
  if (sequence < identity.snapshot_floor) {
    throw new SnapshotRefused(
      `it ends at change \`${sequence}\`; the database takes none that ends before \`${identity.snapshot_floor}\``,
    );
  }
  if (sequence > identity.sequence) {
    throw new SnapshotRefused(
      `it ends at change \`${sequence}\`, after the last change \`${identity.sequence}\` of the database`,
    );
  }
}

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
