import { createWriteStream } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable, Logger } from '@nestjs/common';
import { serviceActor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';
import { Settings } from '../../settings.js';
import { feedOf } from './feed-file.js';
import { ImportDatabase } from './import-database.js';
import { Mappings } from './mapping/mappings.js';
import { responseLines } from './response.js';

const pollMilliseconds = 1_000;
/** Between the replica's mark and the name of a file that was taken. */
const mark = '~';

/**
 * The watched folder: a file appears in `incoming/` by a rename, whole. Whoever renames it into `taken/` has it, so two
 * replicas do not both take one; what lies in `taken/` without a row, because its taker died, any replica enters. When
 * the file is at its end, its response is in `responses/` and it goes to `done/`.
 */
@Injectable()
export class DropFolder {
  readonly #log = new Logger('imports');
  readonly #told = new Set<string>();
  #nextAt = 0;

  constructor(
    private readonly database: ImportDatabase,
    private readonly mappings: Mappings,
    private readonly settings: Settings,
  ) {}

  async turn(): Promise<void> {
    const folder = this.settings.importDropDirectory;
    if (folder === null || Date.now() < this.#nextAt) return;
    this.#nextAt = Date.now() + pollMilliseconds;
    for (const name of ['incoming', 'taken', 'done', 'responses']) await mkdir(join(folder, name), { recursive: true });
    for (const name of (await readdir(join(folder, 'incoming'))).sort()) await this.#take(folder, name);
    for (const name of await readdir(join(folder, 'taken'))) await this.#enter(join(folder, 'taken', name));
    await this.#answer(folder);
  }

  /** A name that fits no mapping, or more than one, stays where it is, and the log says so once. */
  async #take(folder: string, name: string): Promise<void> {
    if (feedOf(name) === undefined && (await this.mappings.forFile(name)) === undefined) {
      if (!this.#told.has(name))
        this.#log.warn(`the name \`${name}\` in the drop folder fits no mapping, or more than one`);
      this.#told.add(name);
      return;
    }
    const taken = join(folder, 'taken', `${randomUUID()}${mark}${name}`);
    // Another replica was first.
    await rename(join(folder, 'incoming', name), taken).catch(() => undefined);
  }

  async #enter(path: string): Promise<void> {
    const name = nameOf(path);
    const feed = feedOf(name);
    const mapping = feed === undefined ? await this.mappings.forFile(name) : undefined;
    if (feed === undefined && mapping === undefined) return;
    await this.database.transaction(async (manager) => {
      const [row] = await manager.query<readonly { id: string }[]>(
        `insert into import_file (state, mapping, mapping_content, feed, file_name, spool, origin, sent_by)
         values ('staging', $1, $2, $3, $4, $5, 'drop', $6) on conflict (spool) do nothing returning import_id as id`,
        [
          ...[mapping?.name ?? `feed-${feed ?? ''}`, mapping === undefined ? null : JSON.stringify(mapping)],
          ...[feed ?? null, name, path, serviceActor('anchorgate').person],
        ],
      );
      if (row === undefined) return;
      await appendEntry(manager, {
        ...{
          actor: serviceActor('anchorgate'),
          action: 'import-received',
          subject: `import/${row.id}`,
          outcome: 'done',
        },
        details: { mapping: mapping?.name ?? null, feed: feed ?? null, fileName: name },
      });
    });
  }

  async #answer(folder: string): Promise<void> {
    const { manager } = await this.database.source();
    const rows = await manager.query<readonly { id: string; spool: string }[]>(
      `select import_id as id, spool from import_file
       where origin = 'drop' and answered_at is null and state in ('applied', 'refused', 'failed') order by import_id`,
    );
    for (const { id, spool } of rows) {
      if (dirname(spool) !== join(folder, 'taken')) continue;
      const response = join(folder, 'responses', `${nameOf(spool)}.${id}.response`);
      await pipeline(Readable.from(responseLines(manager, id)), createWriteStream(`${response}.part`));
      await rename(`${response}.part`, response);
      // Already there when whoever answered before died in between.
      await rename(spool, join(folder, 'done', `${id}${mark}${nameOf(spool)}`)).catch(() => undefined);
      await manager.query('update import_file set answered_at = clock_timestamp() where import_id = $1', [id]);
    }
  }
}

const nameOf = (path: string): string => basename(path).slice(basename(path).indexOf(mark) + 1);
