import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { TestDatabase } from '../../../../test/database.js';
import { createTestDatabase } from '../../../../test/database.js';
import { dataSourceOptions } from '../../../database/index.js';
import { readSettings } from '../../../settings.js';
import { ContextChangeFeed } from '../change-feed.js';
import { ContextCache } from '../context-cache.js';
import { entityIdOf } from '../packed/keys.js';

let database: TestDatabase;
let dataSource: DataSource;
let folder: string;
let warned: jest.SpyInstance;
const running: ContextChangeFeed[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anchorgate-keeper-'));
  database = await createTestDatabase();
  dataSource = await new DataSource({ ...dataSourceOptions(database.url) }).initialize();
  warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
});

afterEach(async () => {
  for (const changeFeed of running.splice(0)) await changeFeed.beforeApplicationShutdown();
  warned.mockRestore();
  await dataSource.destroy();
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function asOwner(text: string): Promise<void> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** Devices `from` to `until`, one change each. */
async function insertDevices(from: number, until: number): Promise<void> {
  const ids = Array.from({ length: until - from }, (_, i) => `'${entityIdOf(1, from + i)}'`);
  await asOwner(
    `insert into device (device_id, device_type, smets_version, status, unstated, observed_at, source,
       first_observed_at, first_source, recorded_at, sequence)
     select id, 'ESME', 'SMETS1', 'Commissioned', '{cohort,mpxn}', now(), 'test', now(), 'test', now(),
       (select value from context_sequence) + row_number() over ()
     from unnest(array[${ids.join(',')}]) id;
     update context_sequence set value = value + ${ids.length}`,
  );
}

interface Replica {
  readonly cache: ContextCache;
  readonly changeFeed: ContextChangeFeed;
  /** From which change on it read the database. */
  readonly lag: number;
}

async function replica(): Promise<Replica> {
  const cache = new ContextCache();
  const settings = readSettings({ DATABASE_URL: database.url, NODE_ENV: 'test', CONTEXT_SNAPSHOT_DIR: folder });
  const changeFeed = new ContextChangeFeed(dataSource, cache, settings);
  running.push(changeFeed);
  await changeFeed.onApplicationBootstrap();
  return { cache, changeFeed, lag: changeFeed.cacheState().lag };
}

async function stop({ changeFeed }: Replica): Promise<void> {
  running.splice(running.indexOf(changeFeed), 1);
  await changeFeed.beforeApplicationShutdown();
}

describe('the snapshot of a replica', () => {
  beforeEach(async () => {
    await insertDevices(0, 20);
    await stop(await replica());
    expect(readdirSync(folder)).toEqual(['context.snapshot']);
  });

  const path = (): string => join(folder, 'context.snapshot');
  const reasons = (): string => warned.mock.calls.flat().join('\n');

  it('of another database is refused, and all is read from the database', async () => {
    await asOwner(`update context_identity set database_id = gen_random_uuid()`);
    const { cache, lag } = await replica();
    expect([cache.size.devices, lag]).toEqual([20, 20]);
    expect(reasons()).toContain('of another database');
  });

  it('from before what the database takes is refused', async () => {
    await asOwner(`update context_identity set snapshot_floor = 21`);
    expect((await replica()).lag).toBe(20);
    expect(reasons()).toContain('takes none that ends before `21`');
  });

  it('from after the last change of the database is refused', async () => {
    await asOwner(
      `begin; alter table device disable trigger device_is_append_only;
       delete from device where sequence = 20; update context_sequence set value = 19; commit`,
    );
    const { cache, lag } = await replica();
    expect([cache.size.devices, lag]).toEqual([19, 19]);
    expect(reasons()).toContain('after the last change `19` of the database');
  });

  it('that was altered is refused, and replaced by a good one at the next stop', async () => {
    const bytes = readFileSync(path());
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(path(), bytes);
    const refusing = await replica();
    expect(refusing.lag).toBe(20);
    expect(reasons()).toContain('altered');
    await stop(refusing);
    expect((await replica()).lag).toBe(0);
  });

  it('saves reading again what is in it, and what came since follows', async () => {
    await insertDevices(20, 25);
    const { cache, changeFeed, lag } = await replica();
    expect(lag).toBe(5);
    expect(cache.size.devices).toBe(25);
    for (let n = 0; n < 25; n++) expect(cache.lookupDevice(entityIdOf(1, n))).toMatchObject({ status: 'Commissioned' });
    expect(changeFeed.cacheState()).toMatchObject({ loaded: true, sequence: 25, devices: 25 });
    expect(Date.now() - (changeFeed.cacheState().snapshotAt ?? 0)).toBeLessThan(60_000);
  });

  it('is not written again while nothing changed', async () => {
    const before = readFileSync(path());
    await stop(await replica());
    expect(readFileSync(path()).equals(before)).toBe(true);
  });
});
