import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { TestDatabase } from '../../../test/database.js';
import { createTestDatabase } from '../../../test/database.js';
import type { Eui64 } from '../../core/identifiers/index.js';
import { parseEui64 } from '../../core/identifiers/index.js';
import { invariant } from '../../core/invariant.js';
import { dataSourceOptions } from '../../database/index.js';
import { readSettings } from '../../settings.js';
import { Device } from '../device.entity.js';
import { feeds } from '../feeds/feeds.js';
import type { FeedReceipt } from '../feeds/receive-feed.js';
import { receiveFeed } from '../feeds/receive-feed.js';
import { Registration } from '../registration.entity.js';
import { ContextChangeFeed } from './change-feed.js';
import { ContextCache } from './context-cache.js';

let database: TestDatabase;
let dataSource: DataSource;
const running: ContextChangeFeed[] = [];

beforeEach(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource({
    ...dataSourceOptions(database.url),
    entities: [Device, Registration],
  }).initialize();
});

afterEach(async () => {
  for (const changeFeed of running.splice(0)) await changeFeed.beforeApplicationShutdown();
  await dataSource.destroy();
  await database.drop();
});

/** Runs SQL as the owner of the database: what the service's own role may not do. */
async function asOwner(text: string): Promise<void> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

interface Replica {
  readonly cache: ContextCache;
  readonly changeFeed: ContextChangeFeed;
}

async function replica(): Promise<Replica> {
  const cache = new ContextCache();
  const settings = readSettings({ DATABASE_URL: database.url, NODE_ENV: 'test' });
  const changeFeed = new ContextChangeFeed(dataSource, cache, settings);
  running.push(changeFeed);
  await changeFeed.onApplicationBootstrap();
  return { cache, changeFeed };
}

const now = Date.UTC(2026, 10, 22, 10);
const seen = (minutes: number): string => new Date(now - 3_600_000 + minutes * 60_000).toISOString();

function entityId(n: number): Eui64 {
  const hex = n.toString(16).toUpperCase().padStart(8, '0').match(/../g)?.join('-');
  const parsed = parseEui64(`00-DB-12-34-${hex}`);
  invariant(parsed !== undefined, 'the test numbers its devices right');
  return parsed;
}

const device = (n: number, change: Readonly<Record<string, unknown>> = {}): object => ({
  ...{ deviceId: entityId(n), deviceType: 'ESME', smetsVersion: 'SMETS1', status: 'Commissioned', cohort: 'IOC' },
  ...{ mpxn: String(1_000_000_000_000 + n), executionCounters: { [entityId(1)]: '18446744073709551615' } },
  anchorSlots: { networkOperator: { critical: { entityId: entityId(2) }, nonCritical: null } },
  ...{ attributes: { firmwareHold: false }, observedAt: seen(0) },
  ...change,
});

const registration = (change: Readonly<Record<string, unknown>> = {}): object => ({
  ...{ mpxn: '1012345678903', kind: 'networkOperator', mpid: 'EELC', observedAt: seen(0) },
  ...{ effectiveFrom: '2020-01-01T00:00:00.000Z', effectiveUntil: null },
  ...change,
});

type Name = keyof typeof feeds;
async function send(
  name: Name,
  lines: readonly object[],
  source = 'test',
): Promise<FeedReceipt & { sequence: number }> {
  const stream = Readable.from([Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n'))]);
  const clock = (): number => now;
  const { receipt, sequence } =
    name === 'parties'
      ? await receiveFeed(dataSource, feeds.parties, source, stream, clock)
      : name === 'devices'
        ? await receiveFeed(dataSource, feeds.devices, source, stream, clock)
        : await receiveFeed(dataSource, feeds.registrations, source, stream, clock);
  return { ...receipt, sequence };
}

async function eventually(holds: () => boolean, milliseconds = 5_000): Promise<void> {
  for (const end = Date.now() + milliseconds; !holds() && Date.now() < end;) await wait(10);
  expect(holds()).toBe(true);
}

/** All that a cache knows of these devices and meter points. */
const contentOf = ({ cache }: Replica, count: number): unknown =>
  Array.from({ length: count }, (_, n) => {
    const known = cache.lookupDevice(entityId(n));
    return [known, known?.mpxn ? cache.registrationsOf(known.mpxn) : []];
  });

describe('an older observation', () => {
  it('of a registration never overwrites newer content, and is refused', async () => {
    await send('registrations', [registration({ observedAt: seen(5) })]);
    const receipt = await send('registrations', [registration({ mpid: 'LOND', observedAt: seen(4) })]);
    expect(receipt).toMatchObject({ accepted: 0, rejected: 1, errors: [{ code: 'OBSERVATION_OLDER', line: 1 }] });
    expect((await replica()).cache.registrationsOf('1012345678903')).toMatchObject([{ mpid: 'EELC' }]);
  });

  it('of a device never overwrites newer content, though it is kept', async () => {
    const early = await replica();
    await send('devices', [device(1, { observedAt: seen(5) })]);
    const { sequence } = await send('devices', [device(1, { status: 'Suspended', observedAt: seen(4) })]);
    await early.changeFeed.pullUpTo(sequence);
    for (const { cache } of [early, await replica()]) {
      expect(cache.lookupDevice(entityId(1))?.status).toBe('Commissioned');
    }
  });

  it('of the same content is unchanged and does not make it older', async () => {
    await send('devices', [device(1, { observedAt: seen(5) })]);
    expect(await send('devices', [device(1, { observedAt: seen(4) })])).toMatchObject({ unchanged: 1, rejected: 0 });
    expect((await replica()).cache.lookupDevice(entityId(1))?.observedAt).toBe(Date.parse(seen(5)));
  });
});

describe('a version', () => {
  it('is closed by the next one and never rewritten', async () => {
    await send('devices', [device(1)]);
    await send('devices', [device(1, { status: 'Suspended', observedAt: seen(1) })]);
    const versions = await dataSource.getRepository(Device).find({ order: { versionId: 'ASC' } });
    expect(versions.map(({ status, supersededAt }) => [status, supersededAt])).toEqual([
      ['Commissioned', versions[1]?.recordedAt],
      ['Suspended', null],
    ]);
    for (const change of [`update device set status = 'Recovery'`, 'delete from device']) {
      await expect(dataSource.query(change)).rejects.toThrow();
      await expect(asOwner(change)).rejects.toThrow('never rewritten');
    }
  });

  it('is seen again without a new one', async () => {
    await send('devices', [device(1)], 'first');
    const { unchanged } = await send('devices', [device(1, { observedAt: seen(9) })], 'second');
    expect(unchanged).toBe(1);
    const versions = await dataSource.getRepository(Device).find();
    expect(versions.map(({ observedAt, source }) => [observedAt.toISOString(), source])).toEqual([[seen(9), 'second']]);
  });

  it('is the last of several lines about one device in one feed', async () => {
    const statuses = ['Pending', 'Whitelisted', 'Commissioned', 'Commissioned', 'Pending'];
    const lines = statuses.map((status, minutes) => device(1, { status, observedAt: seen(minutes) }));
    expect(await send('devices', lines)).toMatchObject({ accepted: 4, unchanged: 1, rejected: 0 });
    expect((await replica()).cache.lookupDevice(entityId(1))?.status).toBe('Pending');
    expect(await dataSource.getRepository(Device).count()).toBe(4);
  });

  it('of a registration replaces that of the same begin, and stands beside that of another', async () => {
    const next = { effectiveFrom: '2025-01-01T00:00:00.000Z', mpid: 'LOND' };
    await send('registrations', [registration(), registration(next)]);
    await send('registrations', [registration({ effectiveUntil: next.effectiveFrom, observedAt: seen(1) })]);
    const known = (await replica()).cache.registrationsOf('1012345678903');
    expect(known.map(({ mpid, effectiveUntil }) => [mpid, effectiveUntil]).toSorted()).toEqual([
      ['EELC', Date.parse(next.effectiveFrom)],
      ['LOND', Infinity],
    ]);
  });
});

describe('the change feed', () => {
  it('brings what another replica was told, within a moment', async () => {
    const other = await replica();
    await eventually(() => other.changeFeed.cacheState().listening);
    await send('devices', [device(1)]);
    await eventually(() => other.cache.lookupDevice(entityId(1)) !== undefined);
    await send('devices', [device(1, { observedAt: seen(3) })]);
    await eventually(() => other.cache.lookupDevice(entityId(1))?.observedAt === Date.parse(seen(3)));
  });

  it('shows what a feed wrote once it was pulled up to', async () => {
    const { cache, changeFeed } = await replica();
    for (let n = 0; n < 20; n += 1) {
      const { sequence } = await send('devices', [device(n)]);
      await changeFeed.pullUpTo(sequence);
      expect(cache.lookupDevice(entityId(n))).toBeDefined();
    }
  });

  it('loses nothing of concurrent feeds, and all replicas agree with a fresh start', async () => {
    const replicas = [await replica(), await replica()];
    const feed = async (writer: number): Promise<number> => {
      let last = 0;
      for (let round = 0; round < 8; round += 1) {
        const numbers = Array.from({ length: 40 }, (_, i) => (i * 7 + writer + round) % 100);
        const lines = numbers.map((n) =>
          device(n, { attributes: { writer, round }, observedAt: seen(round * 4 + writer) }),
        );
        last = (await send('devices', lines)).sequence;
        const points = numbers.map((n) =>
          registration({ mpxn: String(1_000_000_000_000 + n), observedAt: seen(round) }),
        );
        last = (await send('registrations', points)).sequence;
      }
      return last;
    };
    const last = Math.max(...(await Promise.all([0, 1, 2, 3].map(feed))));
    await eventually(() => replicas.every(({ changeFeed }) => changeFeed.cacheState().sequence === last));
    const restarted = await replica();
    expect(restarted.cache.size).toEqual({ parties: 0, devices: 100, meterPoints: 100 });
    for (const one of replicas) expect(contentOf(one, 100)).toEqual(contentOf(restarted, 100));
    const rows = await dataSource.query<{ gaps: string }[]>(
      `select count(*) as gaps from (select sequence from device union all select sequence from registration) s
       where sequence > (select value from context_sequence)`,
    );
    expect(rows).toEqual([{ gaps: '0' }]);
  });

  it('keeps what it knows when the database goes, tells it, and goes on when it is back', async () => {
    await send('devices', [device(1)]);
    const { cache, changeFeed } = await replica();
    await asOwner('alter table context_sequence rename to context_sequence_away');
    await eventually(() => changeFeed.cacheState().lastError !== null);
    expect(cache.lookupDevice(entityId(1))).toBeDefined();
    await asOwner('alter table context_sequence_away rename to context_sequence');
    await eventually(() => changeFeed.cacheState().lastError === null);
    expect(changeFeed.cacheState()).toMatchObject({ loaded: true, failures: 0, devices: 1 });
  });

  it('listens again after its connection was cut', async () => {
    const { cache, changeFeed } = await replica();
    await eventually(() => changeFeed.cacheState().listening);
    await asOwner(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'anchorgate-listen-%' and datname = current_database()`,
    );
    await eventually(() => !changeFeed.cacheState().listening);
    await eventually(() => changeFeed.cacheState().listening);
    await send('devices', [device(1)]);
    await eventually(() => cache.lookupDevice(entityId(1)) !== undefined);
  });

  it('forgets what a fail-over lost', async () => {
    const { sequence } = await send('devices', [device(1), device(2)]);
    const { cache, changeFeed } = await replica();
    expect(changeFeed.cacheState().sequence).toBe(sequence);
    await asOwner(
      `begin; alter table device disable trigger device_is_append_only;
       delete from device where device_id = '${entityId(2)}'; update context_sequence set value = value - 1; commit`,
    );
    await eventually(() => cache.lookupDevice(entityId(2)) === undefined);
    expect(cache.lookupDevice(entityId(1))).toBeDefined();
  });
});

describe('receiveFeed', () => {
  it('keeps good lines beside bad ones, and lists no more faults than it says', async () => {
    const lines = Array.from({ length: 2_500 }, (_, n) => (n % 2 === 0 ? device(n) : { deviceId: 'x' }));
    const receipt = await send('devices', lines);
    expect(receipt).toMatchObject({ accepted: 1_250, unchanged: 0, rejected: 1_250 });
    expect(receipt.errors).toHaveLength(1_000);
    expect(receipt.errorsLeftOut).toBe(1_250 * 5 - 1_000);
  });

  it('keeps the batches before a stream that breaks off', async () => {
    async function* stream(): AsyncGenerator<Buffer> {
      for (let n = 0; n < 1_500; n += 1) yield Buffer.from(`${JSON.stringify(device(n))}\n`);
      await Promise.resolve();
      throw new Error('aborted');
    }
    const feed = receiveFeed(dataSource, feeds.devices, 'test', Readable.from(stream()), () => now);
    await expect(feed).rejects.toThrow('aborted');
    expect(await dataSource.getRepository(Device).count()).toBe(1_000);
  });

  it('tells the same feed, sent again, that nothing changed', async () => {
    const lines = [registration(), registration({ kind: 'supplier', role: 'IS', mpid: 'SUPA' })];
    expect(await send('registrations', lines)).toMatchObject({ accepted: 2, unchanged: 0 });
    expect(await send('registrations', lines)).toMatchObject({ accepted: 0, unchanged: 2, rejected: 0 });
  });
});
