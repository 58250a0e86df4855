import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { createTestDatabase } from '../../../test/database.js';
import type { TestDatabase } from '../../../test/database.js';
import { deviceIdOf, insertDevices } from '../../../test/fixtures/planned-action.js';
import { ownerOf } from '../../../test/fixtures/rule-set-replica.js';
import { parseEui64 } from '../../core/identifiers/index.js';
import type { Eui64 } from '../../core/identifiers/index.js';
import { dataSourceOptions } from '../../database/index.js';
import { AnchorSlotStoreRefused } from './anchor-slot-store.js';
import type { SlotCertificate, SlotChange } from './anchor-slot-store.js';
import { OwnAnchorSlotStore } from './own-anchor-slot-store.js';

const certificate = (last: string): SlotCertificate => ({
  entityId: eui64(`90-B3-D5-1F-30-00-00-${last}`),
  certificateId: { serialNumber: `9${last}`, issuer: 'I1' },
});
const [first, second, third] = [certificate('01'), certificate('02'), certificate('03')];

let database: TestDatabase;
let owner: Client;
let source: DataSource;
let store: OwnAnchorSlotStore;
let devices = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = await ownerOf(database.url);
  source = await new DataSource(dataSourceOptions(database.url, 12)).initialize();
  store = new OwnAnchorSlotStore(source);
});
afterAll(async () => {
  await owner.end();
  await source.destroy();
  await database.drop();
});

function eui64(text: string): Eui64 {
  const parsed = parseEui64(text);
  if (parsed === undefined) throw new Error(`no EUI-64: ${text}`);
  return parsed;
}

/** A device of the inventory; only its critical slot is known. */
async function device(critical: SlotCertificate | null): Promise<Eui64> {
  devices += 1;
  const deviceId = eui64(deviceIdOf(devices));
  const mpxn = String(2_000_000_000_000 + devices);
  await insertDevices(owner, [
    { deviceId, mpxn, slot: 'critical', fromMpid: null, toMpid: 'EELC', from: critical, to: second },
  ]);
  return deviceId;
}

const change = (
  deviceId: Eui64,
  expected: SlotCertificate | null,
  replacement: SlotCertificate | null,
): SlotChange => ({ deviceId, slot: 'critical', expected, replacement });

const critical = async (deviceId: Eui64): Promise<SlotCertificate | null | undefined> =>
  (await store.read([deviceId])).get(deviceId)?.critical;

describe('our own store', () => {
  it('refuses a key that came with other changes before, and changes nothing', async () => {
    const one = await device(first);
    await store.change('reused', [change(one, first, second)]);
    await expect(store.change('reused', [change(one, second, third)])).rejects.toThrow(AnchorSlotStoreRefused);
    expect(await critical(one)).toEqual(second);
  });

  it('leaves alone what does not hold what is expected, and tells what it holds', async () => {
    const one = await device(third);
    expect(await store.change('conflict', [change(one, first, second)])).toEqual([{ kind: 'conflict', found: third }]);
    expect(await critical(one)).toEqual(third);
  });

  it('does not know a device that the inventory does not know, nor a slot of which it says nothing', async () => {
    const [stranger, one] = [eui64('00-DB-12-34-FF-FF-FF-FE'), await device(first)];
    expect((await store.read([stranger, one])).has(stranger)).toBe(false);
    expect((await store.read([one])).get(one)).toEqual({ critical: first });
    const unknown = { kind: 'unknown-device' };
    const other: SlotChange = { deviceId: one, slot: 'nonCritical', expected: first, replacement: second };
    expect(await store.change('unknown', [change(stranger, first, second), other])).toEqual([unknown, unknown]);
  });

  it('makes a key once: again, it gives the outcomes it gave, whoever changed the slot in between', async () => {
    const one = await device(first);
    const changes = [change(one, first, second)];
    const outcomes = await store.change('once', changes);
    expect(outcomes).toEqual([{ kind: 'applied' }]);
    await store.change('in between', [change(one, second, first)]);
    expect(await store.change('once', changes)).toEqual(outcomes);
    expect(await critical(one)).toEqual(first);
  });

  it('makes one of many changes that come at once and expect the same', async () => {
    const one = await device(first);
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, async (_, number) => {
        return await store.change(`race ${number % 6}`, [change(one, first, number % 6 < 3 ? second : third)]);
      }),
    );
    const applied = outcomes.flat().filter(({ kind }) => kind === 'applied');
    // The key that won was sent twice, and gave the same outcome to both.
    expect(applied).toHaveLength(2);
    const { rows } = await owner.query(
      `select count(*)::integer as made from anchor_slot_write, jsonb_array_elements(outcomes) as outcome
       where key like 'race %' and outcome ->> 'kind' = 'applied'`,
    );
    expect(rows).toEqual([{ made: 1 }]);
  });

  it('knows a slot that was left empty from one that was never said', async () => {
    const one = await device(null);
    expect(await store.change('fill', [change(one, null, second)])).toEqual([{ kind: 'applied' }]);
    expect(await store.change('fill again', [change(one, null, second)])).toEqual([{ kind: 'already' }]);
    expect(await store.change('empty', [change(one, second, null)])).toEqual([{ kind: 'applied' }]);
    expect(await critical(one)).toBeNull();
  });

  it('names the certificate of a slot of which only the entity was known', async () => {
    const one = await device({ ...first, certificateId: null });
    expect(await store.change('name', [change(one, first, second)])).toEqual([{ kind: 'applied' }]);
    expect(await critical(one)).toEqual(second);
  });

  it('makes all of a batch or nothing', async () => {
    const one = await device(first);
    const twice = [change(one, first, second), change(one, first, third)];
    await expect(store.change('twice', twice)).rejects.toThrow();
    expect(await critical(one)).toEqual(first);
    expect((await owner.query(`select from anchor_slot_write where key = 'twice'`)).rowCount).toBe(0);
  });
});
