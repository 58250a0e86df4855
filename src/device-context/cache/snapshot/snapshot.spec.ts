import fc from 'fast-check';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { deviceRecords, registrationRecords } from '../../../../test/fixtures/context-records.js';
import { ContextCache } from '../context-cache.js';
import { entityIdOf } from '../packed/keys.js';
import { PackedStore } from '../packed/packed-store.js';
import { partitionCount } from '../partitions.js';
import type { DeviceRecord, RegistrationRecord } from '../records.js';
import { SnapshotRefused } from './frames.js';
import { readSnapshot } from './read-snapshot.js';
import { SnapshotGivenUp, writeSnapshot } from './write-snapshot.js';

const header = { databaseId: 'test', sequence: 7, takenAt: '2026-11-22T10:00:00.000Z' };
const accept = (): undefined => undefined;
let folder: string;
let path: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'anchorgate-snapshot-'));
  path = join(folder, 'context.snapshot');
});
afterAll(() => rmSync(folder, { recursive: true }));

function contentOf(store: PackedStore, mpxns: Iterable<string>): unknown {
  const devices = Array.from({ length: partitionCount }, (_, partition) => store.devicesOf(partition)).flat();
  return {
    devices: devices.toSorted((a, b) => a.deviceId.localeCompare(b.deviceId)),
    registrations: [...mpxns].map((mpxn) => byKey(store.registrationsOf(mpxn))),
    parties: [...store.parties.all()],
    counts: [store.devices.size, store.meterPointCount],
  };
}

const keyOf = ({ mpxn, kind, role, effectiveFrom }: RegistrationRecord): string =>
  JSON.stringify([mpxn, kind, role, effectiveFrom]);
const byKey = (registrations: readonly RegistrationRecord[]): readonly RegistrationRecord[] =>
  registrations.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)));

describe('a snapshot', () => {
  let bytes: Buffer;

  beforeAll(async () => {
    const store = new PackedStore();
    for (const device of fc.sample(deviceRecords, { numRuns: 2, seed: 3 })) store.putDevice(device);
    for (const one of fc.sample(registrationRecords, { numRuns: 2, seed: 3 })) store.putRegistration(one, true);
    await writeSnapshot(store, header, path, 0);
    bytes = readFileSync(path);
  });

  const readBytes = async (content: Buffer): Promise<unknown> => {
    const copy = join(folder, 'edited.snapshot');
    writeFileSync(copy, content);
    return readSnapshot(copy, accept);
  };

  it('is refused after any edit of any byte', async () => {
    for (let at = 0; at < bytes.length; at++) {
      const edited = Buffer.from(bytes);
      edited[at] = (edited[at] ?? 0) ^ (1 << (at % 8));
      await expect(readBytes(edited)).rejects.toThrow(SnapshotRefused);
    }
  }, 120_000);

  it('is refused when it is torn anywhere, or goes on after its end', async () => {
    for (let length = 0; length < bytes.length; length += 1 + (length % 7)) {
      await expect(readBytes(bytes.subarray(0, length))).rejects.toThrow(SnapshotRefused);
    }
    await expect(readBytes(Buffer.concat([bytes, Buffer.alloc(1)]))).rejects.toThrow('altered');
    await expect(readBytes(Buffer.concat([bytes, bytes]))).rejects.toThrow('altered');
  }, 120_000);

  it('is refused when whoever looks at its header refuses it', async () => {
    const judge = (): void => {
      throw new SnapshotRefused('it is of another database');
    };
    await expect(readSnapshot(path, judge)).rejects.toThrow('it is of another database');
  });

  it('is not left behind when it was given up', async () => {
    await expect(writeSnapshot(new PackedStore(), header, path, 0, () => false)).rejects.toThrow(SnapshotGivenUp);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('gives back all that was in memory, and a memory that goes on', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deviceRecords), fc.array(registrationRecords), async (devices, registrations) => {
        const store = new PackedStore();
        for (const device of devices) store.putDevice(device);
        for (const one of registrations) store.putRegistration(one, true);
        for (const one of registrations.slice(0, 3)) store.putRegistration(one, false);
        store.dictionaries.registrationProfiles.confirm({
          ...{ source: 'rdp:EELC', kind: 'networkOperator', mpid: 'EELC', observedAt: 1_795_000_000_000 },
        });
        const mpxns = new Set(registrations.map(({ mpxn }) => mpxn));
        await writeSnapshot(store, header, path, 0);
        const read = await readSnapshot(path, accept);
        expect(read.header).toEqual(header);
        expect(contentOf(read.store, mpxns)).toStrictEqual(contentOf(store, mpxns));
        for (const one of [store, read.store]) {
          for (const device of devices) one.putDevice({ ...device, executionCounters: undefined, status: 'Pending' });
          for (const registration of registrations) one.putRegistration({ ...registration, attributes: {} }, true);
        }
        expect(contentOf(read.store, mpxns)).toStrictEqual(contentOf(store, mpxns));
      }),
      { numRuns: 40 },
    );
  });
});

/** A small generator of numbers, the same for one seed everywhere. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('a snapshot that is written while the memory changes', () => {
  const meterPoint = (n: number): string => String(1_000_000_000_000 + n);

  function deviceOf(n: number, pick: (below: number) => number): DeviceRecord {
    const counters = Array.from({ length: pick(5) }, (_, i) => ({
      entityId: entityIdOf(9, i),
      counter: BigInt(pick(99)),
    }));
    return {
      ...{ deviceId: entityIdOf(1, n), deviceType: 'ESME', smetsVersion: 'SMETS1', status: 'Commissioned' },
      ...{ cohort: null, mpxn: meterPoint(n), networkOperatorCritical: null, networkOperatorNonCritical: null },
      ...{ supplierCritical: null, supplierNonCritical: null, executionCounters: counters, source: 'test' },
      ...{ attributes: pick(3) === 0 ? { text: 'x'.repeat(pick(60)) } : {}, observedAt: pick(1_000_000) },
    };
  }

  const registrationOf = (n: number, pick: (below: number) => number): RegistrationRecord => ({
    ...{ mpxn: meterPoint(n), kind: 'supplier', role: 'IS', mpid: `S${pick(5)}`, effectiveFrom: pick(6) },
    ...{ effectiveUntil: Infinity, attributes: {}, source: 'test', observedAt: pick(1_000_000) },
  });

  it.each([1, 2])('is whole once what changed since its number was read again (seed %i)', async (seed) => {
    const pick = numbers(seed);
    const cache = new ContextCache();
    const count = 30_000;
    for (let n = 0; n < count; n++) {
      cache.putDevice(deviceOf(n, pick));
      for (let i = pick(4); i >= 0; i--) cache.putRegistration(registrationOf(n, pick));
    }
    // What the database would tell again: of each thing that changed, how it is now.
    const devices = new Map<string, DeviceRecord>();
    const registrations = new Map<string, { readonly one: RegistrationRecord; readonly isThere: boolean }>();
    let isWriting = true;
    const writing = writeSnapshot(cache.store, header, path, 1).finally(() => (isWriting = false));
    while (isWriting) {
      for (let i = 0; i < 200; i++) {
        const device = deviceOf(pick(count + 5_000), pick);
        devices.set(device.deviceId, device);
        cache.putDevice(device);
        const [one, isThere] = [registrationOf(pick(count + 5_000), pick), pick(4) > 0];
        registrations.set(keyOf(one), { one, isThere });
        if (isThere) cache.putRegistration(one);
        else cache.removeRegistration(one);
      }
      await setImmediate();
    }
    await writing;
    expect(devices.size).toBeGreaterThan(1_000);
    const { store } = await readSnapshot(path, accept);
    for (const { one, isThere } of registrations.values()) store.putRegistration(one, isThere);
    for (const device of devices.values()) store.putDevice(device);
    const mpxns = Array.from({ length: count + 5_000 }, (_, n) => meterPoint(n));
    expect(contentOf(store, mpxns)).toEqual(contentOf(cache.store, mpxns));
  });
});
