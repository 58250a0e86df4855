import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { invariant } from '../../core/invariant.js';
import { Settings } from '../../settings.js';
import { endImport } from './applying/ends.js';
import { judgeAndApply } from './applying/judge-and-apply.js';
import { DropFolder } from './drop-folder.js';
import { receiveFeedFile } from './feed-file.js';
import { ImportDatabase } from './import-database.js';
import { importColumns } from './import-row.js';
import type { ImportRow } from './import-row.js';
import { endLease, LeaseLost, renewLease, takeImport } from './staging/lease.js';
import { digestOf } from './spool.js';
import { stagedIs, stageFile } from './staging/stage-file.js';

const pollMilliseconds = 500;
const renewMilliseconds = 8_000;
const sweepMilliseconds = 60_000;

/**
 * Works through the files that wait, one at a time; every replica does, and a file is taken over when whoever had it
 * does not say so for half a minute. A file can only be read where its spool is: on the same host, or in a shared folder.
 */
@Injectable()
export class ImportRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #me = randomUUID();
  readonly #log = new Logger('imports');
  readonly #stop = new AbortController();
  /** Files that are not to be found on this host. */
  readonly #elsewhere = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> = Promise.resolve();
  #isWaiting = false;
  #sweepAt = 0;

  constructor(
    private readonly database: ImportDatabase,
    private readonly settings: Settings,
    private readonly dropFolder: DropFolder,
  ) {}

  onApplicationBootstrap(): void {
    this.#schedule(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stop.abort();
    clearTimeout(this.#timer);
    await this.#working;
  }

  #schedule(milliseconds: number): void {
    if (this.#stop.signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#working = this.#turn().then((worked) => this.#schedule(worked ? 0 : pollMilliseconds));
    }, milliseconds).unref();
  }

  /** @returns whether there was something to do */
  async #turn(): Promise<boolean> {
    try {
      await this.dropFolder.turn();
      await this.#failBrokenUploads();
      await this.#sweep();
      this.#isWaiting = false;
      const row = await this.database.transaction((manager) => takeImport(manager, this.#me, [...this.#elsewhere]));
      if (row === undefined) return false;
      await this.#work(row);
      return true;
    } catch (error) {
      if (!this.#isWaiting && !this.#stop.signal.aborted) this.#log.warn(`imports wait: ${messageOf(error)}`);
      this.#isWaiting = true;
      return false;
    }
  }

  async #work(row: ImportRow): Promise<void> {
    const timer = setInterval(() => void this.#renew(row), renewMilliseconds).unref();
    try {
      await this.#advance(row);
    } catch (error) {
      if (!(error instanceof LeaseLost) && !this.#stop.signal.aborted) {
        // The lease is kept and runs out: tried again then, not at once, and by any replica.
        this.#log.error(`import ${row.id} stopped and is tried again: ${messageOf(error)}`);
        return;
      }
    } finally {
      clearInterval(timer);
    }
    // When the database is away the lease ends by itself.
    await this.database.transaction((manager) => endLease(manager, this.#me, row.id)).catch(() => undefined);
  }

  async #renew(row: ImportRow): Promise<void> {
    // A lease that is lost shows where it counts: in the transaction that would change something.
    await this.database.transaction((manager) => renewLease(manager, this.#me, row.id)).catch(() => undefined);
  }

  async #advance(row: ImportRow): Promise<void> {
    const common = { database: this.database, runner: this.#me, row, now: () => Date.now(), stop: this.#stop.signal };
    if (row.state === 'staging' && !existsSync(row.spool)) {
      this.#elsewhere.add(row.id);
      this.#log.warn(`import ${row.id} waits for a replica that finds its file \`${row.file_name}\``);
      return;
    }
    if (row.state === 'staging' && !(await this.#isWhole(row))) return;
    if (row.feed !== null) return await receiveFeedFile(common);
    const mapping = row.mapping_content;
    invariant(mapping !== null, 'a file is of a mapping or of a feed');
    if (row.state === 'staging') {
      const state = await stageFile({ ...common, mapping });
      const { refusal } = state;
      if (refusal === null) return;
      await this.#end(row, { state: 'refused', reasons: [refusal] });
    } else if (
      row.reading === null ||
      !(await stagedIs((await this.database.source()).manager, row.id, row.reading.staged))
    ) {
      await this.#readAgain(row);
      return;
    } else {
      const outcome = await judgeAndApply({
        ...common,
        mapping,
        state: row.reading,
        heldShare: this.settings.importHeldShare,
      });
      if (outcome === 'held') return;
    }
    await this.#tidy(row);
  }

  /** The lines were lost with a crash of the database server: what was released is judged again. */
  async #readAgain(row: ImportRow): Promise<void> {
    await this.database.transaction((manager) =>
      manager.query(
        `update import_file set state = 'staging', decided_by = null, decided_at = null, decision_reason = null
         where import_id = $1 and runner = $2`,
        [row.id, this.#me],
      ),
    );
  }

  /** The digest is that of what was received; a file that changed since is not what was sent. */
  async #isWhole(row: ImportRow): Promise<boolean> {
    if (row.read_lines !== '0' && row.digest !== null) return true;
    const { digest, bytes } = await digestOf(row.spool);
    if (row.digest !== null && row.digest !== digest) {
      const detail = `found the digest \`${digest}\`, expected \`${row.digest}\` as received; send the file again`;
      await this.#end(row, { state: 'failed', reasons: [{ code: 'FILE_CHANGED', detail }] });
      return false;
    }
    await this.database.transaction((manager) =>
      manager.query('update import_file set digest = $3, bytes = $4 where import_id = $1 and runner = $2', [
        ...[row.id, this.#me, digest, bytes],
      ]),
    );
    return true;
  }

  async #end(row: ImportRow, end: Parameters<typeof endImport>[3]): Promise<void> {
    await this.database.transaction((manager) => endImport(manager, row, this.#me, end));
  }

  async #tidy(row: ImportRow): Promise<void> {
    await this.database.transaction((manager) => manager.query('select close_import_staging($1)', [row.id]));
    if (row.origin === 'upload') await rm(row.spool, { force: true });
  }

  /** What whoever ended a file left behind when it died before it had tidied up. */
  async #sweep(): Promise<void> {
    if (Date.now() < this.#sweepAt) return;
    this.#sweepAt = Date.now() + sweepMilliseconds;
    const { manager } = await this.database.source();
    const rows = await manager.query<readonly ImportRow[]>(
      `select ${importColumns} from import_file
       where state in ('applied', 'refused', 'failed') and import_id in (
         select substr(relname, 15)::bigint from pg_class where relname ~ '^import_staged_[0-9]{1,18}$')`,
    );
    for (const row of rows) await this.#tidy(row);
  }

  /** An upload that nobody renews any more ended with its connection or its replica. */
  async #failBrokenUploads(): Promise<void> {
    await this.database.transaction(async (manager) => {
      const rows = await manager.query<readonly ImportRow[]>(
        `select import_id as id, mapping, file_name, digest, runner from import_file
         where state = 'receiving' and runner_until < clock_timestamp() order by import_id limit 10 for update skip locked`,
      );
      for (const row of rows as readonly (ImportRow & { readonly runner: string | null })[]) {
        const reasons = [{ code: 'UPLOAD_BROKEN', detail: 'the upload broke off; send the file again' }];
        await endImport(manager, row, row.runner, { state: 'failed', reasons });
      }
    });
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
