import fc from 'fast-check';
import type { Eui64 } from '../../../core/identifiers/index.js';
import { deviceRecords, registrationRecords } from '../../../../test/fixtures/context-records.js';
import { ContextCache } from '../context-cache.js';
import { PageReader, PageWriter } from '../context-pages.js';
import { partitionCount, partitionOf } from '../partitions.js';
import type { DeviceRecord, RegistrationRecord } from '../records.js';
import { blockWords } from './arena.js';
import { entityIdOf } from './keys.js';

/** What the packed memory must be equal to: plain maps of the records as they came. */
class Model {
  readonly devices = new Map<Eui64, DeviceRecord>();
  readonly registrations = new Map<string, RegistrationRecord[]>();

  put(change: Change): void {
    switch (change.what) {
      case 'device':
        this.devices.set(change.record.deviceId, change.record);
        return;
      case 'registration':
        this.registrations.set(change.record.mpxn, [...this.#others(change.record), change.record]);
        return;
      case 'withdrawal':
        this.registrations.set(change.record.mpxn, this.#others(change.record));
        return;
      case 'confirmation':
        for (const [mpxn, known] of this.registrations) {
          this.registrations.set(
            mpxn,
            known.map((one) => (isOf(one, change) ? { ...one, observedAt: Math.max(one.observedAt, change.at) } : one)),
          );
        }
    }
  }

  #others({ mpxn, kind, role, effectiveFrom }: RegistrationRecord): RegistrationRecord[] {
    const known = this.registrations.get(mpxn) ?? [];
    return known.filter((one) => !(one.kind === kind && one.role === role && one.effectiveFrom === effectiveFrom));
  }
}

type Change =
  | { readonly what: 'device'; readonly record: DeviceRecord }
  | { readonly what: 'registration'; readonly record: RegistrationRecord }
  | { readonly what: 'withdrawal'; readonly record: RegistrationRecord }
  | { readonly what: 'confirmation'; readonly of: RegistrationRecord; readonly at: number };

const isOf = (one: RegistrationRecord, { of }: { readonly of: RegistrationRecord }): boolean =>
  one.source === of.source && one.kind === of.kind && one.mpid === of.mpid;

const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ what: fc.constant('device' as const), record: deviceRecords }) },
    { weight: 5, arbitrary: fc.record({ what: fc.constant('registration' as const), record: registrationRecords }) },
    fc.record({ what: fc.constant('withdrawal' as const), record: registrationRecords }),
    registrationRecords.map((of) => ({ what: 'confirmation' as const, of, at: of.observedAt })),
  ),
  { maxLength: 120 },
);

function apply(cache: ContextCache, change: Change): void {
  if (change.what === 'device') cache.putDevice(change.record);
  else if (change.what === 'registration') cache.putRegistration(change.record);
  else if (change.what === 'withdrawal') cache.removeRegistration(change.record);
  else {
    const { source, kind, mpid } = change.of;
    cache.confirm({ source, kind, mpid, observedAt: change.at });
  }
}

const byId = (devices: Iterable<DeviceRecord>): readonly DeviceRecord[] =>
  [...devices].toSorted((a, b) => a.deviceId.localeCompare(b.deviceId));

function expectEqual(cache: ContextCache, model: Model): void {
  for (const [deviceId, device] of model.devices) expect(cache.lookupDevice(deviceId)).toStrictEqual(device);
  for (const [mpxn, known] of model.registrations) expect(cache.registrationsOf(mpxn)).toStrictEqual(known);
  const walked = Array.from({ length: partitionCount }, (_, partition) => [...cache.devicesOf(partition)]).flat();
  expect(byId(walked)).toStrictEqual(byId(model.devices.values()));
  const meterPoints = [...model.registrations.values()].filter((known) => known.length > 0).length;
  expect(cache.size).toEqual({ parties: 0, devices: model.devices.size, meterPoints });
}

describe('the packed memory', () => {
  it('holds any records exactly as plain maps do, after any changes', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const cache = new ContextCache();
        const model = new Model();
        for (const change of all) {
          apply(cache, change);
          model.put(change);
        }
        expectEqual(cache, model);
      }),
      { numRuns: 150 },
    );
  });

  it('pages give a reader the devices and registrations that are in the memory, whatever changed between pages', () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 3 }), (rounds) => {
        const cache = new ContextCache();
        const writer = new PageWriter(cache);
        const reader = new PageReader();
        for (const round of rounds) {
          for (const change of round) apply(cache, change);
          const partitions = new Set(round.flatMap((one) => (one.what === 'device' ? [one.record.deviceId] : [])));
          for (const id of [...partitions].slice(0, 5)) {
            const devices = reader.take(structuredClone(writer.partition(partitionOf(id))));
            expect(devices).toStrictEqual(cache.devicesOf(partitionOf(id)));
            for (const { deviceId, mpxn } of devices) {
              expect(reader.lookupDevice(deviceId)).toStrictEqual(cache.lookupDevice(deviceId));
              if (mpxn) expect(reader.registrationsOf(mpxn)).toStrictEqual(cache.registrationsOf(mpxn));
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  const plain = (deviceId: Eui64): DeviceRecord => ({
    ...{ deviceId, deviceType: 'ESME', smetsVersion: 'SMETS1', status: 'Commissioned', cohort: null, mpxn: null },
    ...{ networkOperatorCritical: null, networkOperatorNonCritical: null, supplierCritical: null },
    ...{ supplierNonCritical: null, executionCounters: undefined, attributes: {}, source: 'test', observedAt: 0 },
  });

  it('parts of a partition hold each of its devices once', () => {
    const cache = new ContextCache();
    for (let n = 0; n < 60_000; n++) cache.putDevice(plain(entityIdOf(n >>> 3, n)));
    const writer = new PageWriter(cache);
    for (const parts of [1, 2, 7, 16]) {
      let count = 0;
      for (const partition of [0, 1, 2_048, 4_095]) {
        const reader = new PageReader();
        const again = new PageWriter(cache);
        const ids = Array.from({ length: parts }, (_, part) =>
          reader.take(again.partition(partition, part, parts)).map(({ deviceId }) => deviceId),
        ).flat();
        expect(ids.toSorted()).toEqual([...cache.devicesOf(partition)].map(({ deviceId }) => deviceId).toSorted());
        expect(ids.every((id) => partitionOf(id) === partition)).toBe(true);
        count += ids.length;
      }
      expect(count).toBeGreaterThan(30);
    }
    expect(writer.devices([entityIdOf(0, 5), entityIdOf(77, 1)]).devices).toHaveLength(12);
  });

  it('what was read stays as it was when the record changes', () => {
    const cache = new ContextCache();
    const unique = { ...plain(entityIdOf(1, 1)), attributes: { text: 'before' } };
    cache.putDevice(unique);
    const read = cache.lookupDevice(unique.deviceId);
    cache.putDevice({ ...unique, attributes: { text: 'behind' }, status: 'Suspended' });
    expect(read).toStrictEqual(unique);
    expect({ ...read }).toStrictEqual(unique);
  });

  it('a record longer than a block is held like any other', () => {
    const cache = new ContextCache();
    const registrations = Array.from({ length: 150 }, (_, n) => ({
      ...{ mpxn: '1012345678903', kind: 'networkOperator' as const, role: null, mpid: 'EELC', source: 'test' },
      ...{ effectiveFrom: n, effectiveUntil: n + 1, observedAt: n, attributes: { text: `${n}`.padEnd(9_000, 'é') } },
    }));
    for (const registration of registrations) cache.putRegistration(registration);
    expect(cache.store.meterPoints.arena.blockCount).toBeGreaterThan(2);
    expect(cache.registrationsOf('1012345678903')).toStrictEqual(registrations);
    expect(cache.store.meterPoints.bytes).toBeGreaterThan(blockWords * 4);
  });
});
