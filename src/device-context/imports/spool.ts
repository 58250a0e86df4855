import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';
import { Settings } from '../../settings.js';
import type { Mapping } from './mapping/mapping.js';
import { leaseSeconds } from './staging/lease.js';

const renewMilliseconds = 8_000;

/** Digest and length of a file, read as a stream. */
export async function digestOf(path: string): Promise<{ readonly digest: string; readonly bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(path, { highWaterMark: 256 * 1_024 }) as AsyncIterable<Buffer>) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { digest: `sha256:${hash.digest('hex')}`, bytes };
}

/** Takes uploads: a file is written down whole, on disk, before anybody reads a line of it. */
@Injectable()
export class Spool {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
  ) {}

  /** @returns the number of the import, which has begun to wait; an upload that breaks off is `failed` */
  async receive(actor: Actor, mapping: Mapping, fileName: string, body: Readable): Promise<string> {
    const folder = join(this.settings.dataDirectory, 'imports');
    await mkdir(folder, { recursive: true });
    const receiver = randomUUID();
    const path = join(folder, receiver);
    const id = await this.#begin(actor, mapping, fileName, path, receiver);
    const timer = setInterval(() => void this.#renew(id, receiver), renewMilliseconds).unref();
    try {
      const { digest, bytes } = await write(body, `${path}.part`);
      await rename(`${path}.part`, path);
      await this.dataSource.transaction(async (manager) => {
        await manager.query(
          `update import_file set state = 'staging', digest = $2, bytes = $3, runner = null, runner_until = null
           where import_id = $1`,
          [id, digest, bytes],
        );
        await appendEntry(manager, {
          ...{ actor, action: 'import-received', subject: `import/${id}`, outcome: 'done', afterDigest: digest },
          details: { mapping: mapping.name, fileName, bytes },
        });
      });
      return id;
    } catch (error) {
      await rm(`${path}.part`, { force: true });
      await this.dataSource
        .query(`update import_file set runner_until = clock_timestamp() where import_id = $1 and state = 'receiving'`, [
          id,
        ])
        // It is failed when its lease runs out.
        .catch(() => undefined);
      throw error;
    } finally {
      clearInterval(timer);
    }
  }

  async #begin(actor: Actor, mapping: Mapping, fileName: string, path: string, receiver: string): Promise<string> {
    return await this.dataSource.transaction(async (manager) => {
      const [row] = await manager.query<readonly { id: string }[]>(
        `insert into import_file (state, mapping, mapping_content, file_name, spool, origin, sent_by, runner, runner_until)
         values ('receiving', $1, $2, $3, $4, 'upload', $5, $6, clock_timestamp() + interval '${leaseSeconds} s')
         returning import_id as id`,
        [mapping.name, JSON.stringify(mapping), fileName, path, actor.person, receiver],
      );
      const id = row?.id ?? '';
      await appendEntry(manager, {
        ...{ actor, action: 'import-begun', subject: `import/${id}`, outcome: 'done' },
        details: { mapping: mapping.name, fileName },
      });
      return id;
    });
  }

  async #renew(id: string, receiver: string): Promise<void> {
    await this.dataSource
      .query(
        `update import_file set runner_until = clock_timestamp() + interval '${leaseSeconds} s'
         where import_id = $1 and runner = $2 and state = 'receiving'`,
        [id, receiver],
      )
      // The next one may succeed; when none does, the database tells that the upload broke off.
      .catch(() => undefined);
  }
}

async function write(body: Readable, path: string): Promise<{ readonly digest: string; readonly bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'w', 0o600);
  try {
    for await (const piece of body as AsyncIterable<Buffer>) {
      hash.update(piece);
      bytes += piece.length;
      await file.writeFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { digest: `sha256:${hash.digest('hex')}`, bytes };
}
