import { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import type { TestDatabase } from '../../../test/database.js';
import { createTestDatabase } from '../../../test/database.js';
import type { Eui64 } from '../../core/identifiers/index.js';
import { parseEui64 } from '../../core/identifiers/index.js';
import { invariant } from '../../core/invariant.js';
import { dataSourceOptions } from '../../database/index.js';
import { Device } from '../device.entity.js';
import { feeds } from './feeds.js';
import { receiveFeed } from './receive-feed.js';
import type { SlotRecord } from './slot-changes.js';
import { recordSlotChanges } from './slot-changes.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource({ ...dataSourceOptions(database.url), entities: [Device] }).initialize();
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const now = Date.UTC(2026, 10, 22, 10);
const minute = 60_000;

function id(text: string): Eui64 {
  const parsed = parseEui64(text);
  invariant(parsed !== undefined, 'the test writes its IDs right');
  return parsed;
}

const operator = id('90-B3-D5-1F-30-02-00-00');
const newcomer = id('90-B3-D5-1F-30-03-00-00');
let number = 0;

/** A device of one's own, sent by the feed an hour ago. */
async function fed(change: Readonly<Record<string, unknown>> = {}): Promise<Eui64> {
  number += 1;
  const deviceId = id(`00-DB-12-34-00-00-00-${number.toString(16).padStart(2, '0')}`);
  const line = {
    ...{ deviceId, deviceType: 'ESME', smetsVersion: 'SMETS1', status: 'Commissioned', cohort: 'IOC' },
    executionCounters: { [operator]: '18446744073709551615' },
    anchorSlots: { networkOperator: { critical: { entityId: operator }, nonCritical: null } },
    ...{ attributes: { firmwareHold: false, ratio: 0.1 }, observedAt: new Date(now - 60 * minute).toISOString() },
    ...change,
  };
  const stream = Readable.from([Buffer.from(JSON.stringify(line))]);
  const { receipt } = await receiveFeed(dataSource, feeds.devices, 'inventory', stream, () => now);
  expect(receipt).toMatchObject({ accepted: 1, rejected: 0 });
  return deviceId;
}

const change = (deviceId: Eui64, part: Partial<SlotRecord> = {}): SlotRecord => ({
  ...{ deviceId, side: 'networkOperator', slot: 'critical', certificate: { entityId: newcomer }, observedAt: now },
  ...part,
});

const record = (...changes: readonly SlotRecord[]): ReturnType<typeof recordSlotChanges> =>
  dataSource.transaction('READ COMMITTED', (manager) => recordSlotChanges(manager, 's1sp', changes));

const versionsOf = (deviceId: Eui64): Promise<readonly Device[]> =>
  dataSource.getRepository(Device).find({ where: { deviceId }, order: { versionId: 'ASC' } });

describe('a change of an anchor slot', () => {
  it('names devices that are not known, and records nothing for them', async () => {
    const nobody = id('00-DB-12-34-FF-FF-FF-FF');
    const known = await fed();
    expect(await record(change(nobody), change(known))).toMatchObject({ unknown: [nobody] });
    expect(await versionsOf(nobody)).toEqual([]);
    expect(await versionsOf(known)).toHaveLength(2);
  });

  it('leaves nothing behind when the transaction of the caller is rolled back', async () => {
    const deviceId = await fed();
    const broken = dataSource.transaction('READ COMMITTED', async (manager) => {
      await recordSlotChanges(manager, 's1sp', [change(deviceId)]);
      throw new Error('the caller changed its mind');
    });
    await expect(broken).rejects.toThrow('changed its mind');
    expect(await versionsOf(deviceId)).toHaveLength(1);
  });

  it('makes a version in which all else is as before', async () => {
    const deviceId = await fed();
    const { sequence } = await record(change(deviceId));
    const [before, after] = await versionsOf(deviceId);
    const { deviceType, smetsVersion, status, cohort, mpxn, unstated, executionCounters, attributes } = before ?? {};
    expect(after).toMatchObject({
      ...{ deviceType, smetsVersion, status, cohort, mpxn, unstated, executionCounters, attributes },
      anchorSlots: { networkOperator: { critical: { entityId: newcomer }, nonCritical: null } },
      ...{ source: 's1sp', observedAt: new Date(now), supersededAt: null, sequence: String(sequence) },
    });
    expect(before?.supersededAt).toEqual(after?.recordedAt);
  });

  it('of both slots and sides of one device makes one version', async () => {
    const deviceId = await fed();
    const certificate = { entityId: newcomer, certificateId: { serialNumber: '07', issuer: 'Z1' } };
    await record(
      change(deviceId, { certificate }),
      change(deviceId, { slot: 'nonCritical', certificate }),
      change(deviceId, { side: 'supplier', certificate: null }),
    );
    const [, after, ...more] = await versionsOf(deviceId);
    expect([after?.anchorSlots, more]).toEqual([
      { networkOperator: { critical: certificate, nonCritical: certificate }, supplier: { critical: null } },
      [],
    ]);
  });

  it('states slots of a device of which none were known', async () => {
    const deviceId = await fed({ anchorSlots: undefined });
    await record(change(deviceId));
    expect((await versionsOf(deviceId)).at(-1)?.anchorSlots).toEqual({
      networkOperator: { critical: { entityId: newcomer } },
    });
  });

  it('before the device was seen last counts as seen then, and is current all the same', async () => {
    const deviceId = await fed();
    await record(change(deviceId, { observedAt: now - 90 * minute }));
    const [, after] = await versionsOf(deviceId);
    expect([after?.observedAt, after?.supersededAt]).toEqual([new Date(now - 60 * minute), null]);
  });

  it('told twice makes no second version', async () => {
    const deviceId = await fed();
    await record(change(deviceId));
    await record(change(deviceId));
    expect(await versionsOf(deviceId)).toHaveLength(2);
  });
});
