import { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import type { TestDatabase } from '../../../test/database.js';
import { createTestDatabase } from '../../../test/database.js';
import type { Eui64 } from '../../core/identifiers/index.js';
import { parseEui64 } from '../../core/identifiers/index.js';
import { invariant } from '../../core/invariant.js';
import { dataSourceOptions } from '../../database/index.js';
import { readDeviceAsOf, readRegistrationsAsOf } from '../as-of/read-as-of.js';
import { Device } from '../device.entity.js';
import { Registration } from '../registration.entity.js';
import { feeds } from './feeds.js';
import type { FeedReceipt } from './receive-feed.js';
import { receiveFeed } from './receive-feed.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  const options = { ...dataSourceOptions(database.url), entities: [Device, Registration] };
  dataSource = await new DataSource(options).initialize();
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const now = Date.UTC(2026, 10, 22, 10);
const at = (minute: number): number => now - 3_600_000 + minute * 60_000;
const seen = (minute: number): string => new Date(at(minute)).toISOString();

let number = 0;
let deviceId: Eui64;
let mpxn: string;
beforeEach(() => {
  number += 1;
  const parsed = parseEui64(`00-DB-12-34-00-00-00-${number.toString(16).padStart(2, '0')}`);
  invariant(parsed !== undefined, 'the test numbers its devices right');
  deviceId = parsed;
  mpxn = String(1_000_000_000_000 + number);
});

const device = (status: string, minute: number): object => ({
  ...{ deviceId, deviceType: 'ESME', smetsVersion: 'SMETS1', status, observedAt: seen(minute) },
});

const registration = (mpid: string, minute: number, change: object = {}): object => ({
  ...{ mpxn, kind: 'networkOperator', mpid, observedAt: seen(minute) },
  ...{ effectiveFrom: '2020-01-01T00:00:00.000Z', effectiveUntil: null },
  ...change,
});

async function send(
  name: 'devices' | 'registrations',
  lines: readonly object[],
  source = 'test',
): Promise<FeedReceipt> {
  const stream = Readable.from([Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n'))]);
  const clock = (): number => now;
  const { receipt } =
    name === 'devices'
      ? await receiveFeed(dataSource, feeds.devices, source, stream, clock)
      : await receiveFeed(dataSource, feeds.registrations, source, stream, clock);
  return receipt;
}

const versions = (): Promise<readonly Device[]> =>
  dataSource.getRepository(Device).find({ where: { deviceId }, order: { versionId: 'ASC' } });

const sightings = (): Promise<readonly object[]> =>
  dataSource.query(
    `select status, sighting.observed_at, sighting.source from sighting join device using (version_id)
     where kind = 'device' and device_id = $1 order by sighting.observed_at`,
    [deviceId],
  );

async function statusAt(minute: number): Promise<string | undefined> {
  return (await readDeviceAsOf(dataSource.manager, deviceId, { validAt: at(minute), knownAt: undefined }))?.status;
}

describe('a late observation of a device', () => {
  it('never touches what is current', async () => {
    await send('devices', [device('Commissioned', 20)]);
    const [before] = await versions();
    const receipt = await send('devices', [device('Suspended', 10), device('Commissioned', 5)]);
    expect(receipt).toMatchObject({ accepted: 1, unchanged: 1, rejected: 0 });
    expect((await versions())[0]).toEqual(before);
  });

  it('with other content is a version that was never current', async () => {
    await send('devices', [device('Commissioned', 20)]);
    await send('devices', [device('Suspended', 10)], 'late');
    const [, late] = await versions();
    expect(late).toMatchObject({ status: 'Suspended', source: 'late', supersededAt: late?.recordedAt });
    expect(await Promise.all([9, 10, 19, 20].map(statusAt))).toEqual([
      ...[undefined, 'Suspended', 'Suspended', 'Commissioned'],
    ]);
  });

  it('sent again tells nothing new', async () => {
    await send('devices', [device('Commissioned', 20), device('Suspended', 10)]);
    const again = await send('devices', [device('Suspended', 10), device('Suspended', 10)]);
    expect(again).toMatchObject({ accepted: 0, unchanged: 2, rejected: 0 });
    expect([(await versions()).length, await sightings()]).toEqual([2, []]);
  });

  it('that repeats what is known of its time is a sighting of that version', async () => {
    await send('devices', [device('Suspended', 10), device('Commissioned', 20)]);
    expect(await send('devices', [device('Suspended', 15)], 'late')).toMatchObject({ unchanged: 1 });
    expect((await versions()).length).toBe(2);
    expect(await sightings()).toEqual([{ status: 'Suspended', observed_at: new Date(at(15)), source: 'late' }]);
  });

  it('that repeats the current content is a sighting of the current version', async () => {
    await send('devices', [device('Suspended', 10), device('Commissioned', 20)]);
    await send('devices', [device('Commissioned', 15)], 'late');
    expect(await sightings()).toEqual([{ status: 'Commissioned', observed_at: new Date(at(15)), source: 'late' }]);
    expect(await Promise.all([14, 15].map(statusAt))).toEqual(['Suspended', 'Commissioned']);
  });

  it('counts before another of the same instant when it comes after it, also in one batch', async () => {
    await send('devices', [device('Commissioned', 20)]);
    await send('devices', [device('Suspended', 10), device('Commissioned', 10)]);
    expect(await statusAt(10)).toBe('Commissioned');
    await send('devices', [device('Withdrawn', 10), device('Commissioned', 10), device('Suspended', 10)]);
    expect(await statusAt(10)).toBe('Suspended');
  });
});

describe('an observation of a device that is current', () => {
  it('keeps each time it was seen', async () => {
    await send('devices', [device('Commissioned', 10)]);
    await send('devices', [device('Commissioned', 12)], 'two');
    await send('devices', [device('Commissioned', 15)], 'three');
    const [version] = await versions();
    expect(version).toMatchObject({ observedAt: new Date(at(15)), source: 'three' });
    expect(await sightings()).toEqual([
      { status: 'Commissioned', observed_at: new Date(at(12)), source: 'two' },
      { status: 'Commissioned', observed_at: new Date(at(15)), source: 'three' },
    ]);
  });
});

describe('a late line about a registration', () => {
  it('with other content is refused, and what is known stays', async () => {
    await send('registrations', [registration('EELC', 20)]);
    const receipt = await send('registrations', [registration('SPOW', 10)]);
    expect(receipt).toMatchObject({ accepted: 0, rejected: 1, errors: [{ code: 'OBSERVATION_OLDER' }] });
    const known = await readRegistrationsAsOf(dataSource.manager, mpxn, undefined);
    expect(known.map(({ mpid }) => mpid)).toEqual(['EELC']);
  });

  it('with the same content does not make it older', async () => {
    await send('registrations', [registration('EELC', 20)]);
    expect(await send('registrations', [registration('EELC', 10)])).toMatchObject({ unchanged: 1 });
    const [known] = await readRegistrationsAsOf(dataSource.manager, mpxn, undefined);
    expect(known?.seen_at).toEqual(new Date(at(20)));
  });
});

describe('a registration that is withdrawn', () => {
  it('is known no more, stays in history, and may come back', async () => {
    await send('registrations', [registration('EELC', 10)]);
    const [known] = await readRegistrationsAsOf(dataSource.manager, mpxn, undefined);
    expect(await send('registrations', [registration('EELC', 20, { withdrawn: true })])).toMatchObject({ accepted: 1 });
    expect(await readRegistrationsAsOf(dataSource.manager, mpxn, undefined)).toEqual([]);
    const then = await readRegistrationsAsOf(dataSource.manager, mpxn, known?.recorded_at.getTime());
    expect(then.map(({ mpid }) => mpid)).toEqual(['EELC']);
    expect(await send('registrations', [registration('EELC', 30)])).toMatchObject({ accepted: 1 });
    expect(await readRegistrationsAsOf(dataSource.manager, mpxn, undefined)).toHaveLength(1);
  });

  it('is stated by `true` or `false` and nothing else', async () => {
    for (const withdrawn of [null, 1, 'true', {}]) {
      expect(await send('registrations', [registration('EELC', 10, { withdrawn })])).toMatchObject({
        ...{ accepted: 0, errors: [{ code: 'PROPERTY_INVALID', pointer: '/withdrawn' }] },
      });
    }
    expect(await send('registrations', [registration('EELC', 10, { withdrawn: false })])).toMatchObject({
      accepted: 1,
    });
  });
});
