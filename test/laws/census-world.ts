import fc from 'fast-check';
import type { Eui64 } from '../../src/core/identifiers/index.js';
import { parseEui64 } from '../../src/core/identifiers/index.js';
import { ContextCache } from '../../src/device-context/index.js';
import type { DeviceRecord, PartyRecord, RegistrationRecord } from '../../src/device-context/index.js';

/** Small worlds with every kind of gap: slots, meter points, registrations and parties that are not known. */

export const decidedAt = Date.parse('2026-03-01T12:00:00.000Z');
const day = 86_400_000;

export interface CensusWorld {
  readonly parties: readonly PartyRecord[];
  readonly devices: readonly DeviceRecord[];
  readonly registrations: readonly RegistrationRecord[];
}

export function entity(kind: number, number: number): Eui64 {
  const octet = (value: number): string => value.toString(16).toUpperCase().padStart(2, '0');
  const parsed = parseEui64(`90-B3-D5-1F-30-${octet(kind)}-${octet(number)}-00`);
  if (parsed === undefined) throw new Error('these entity IDs are well-formed');
  return parsed;
}

const deviceIdAt = (number: number): Eui64 => {
  const tail = Math.imul(number + 1, 0x9e3779b1) >>> 0;
  const octets = tail.toString(16).toUpperCase().padStart(8, '0').match(/../g) ?? [];
  const parsed = parseEui64(['00', 'DB', '12', '34', ...octets].join('-'));
  if (parsed === undefined) throw new Error('these device IDs are well-formed');
  return parsed;
};

/** Operators of electricity and gas, one of both; suppliers of each; some that are not active. */
const people: readonly (readonly [number, number, readonly string[], string])[] = [
  [2, 0, ['ED'], 'EELC'],
  [2, 1, ['ED'], 'EMEB'],
  [2, 2, ['ED'], 'EELC'],
  [2, 3, ['ED', 'GT'], 'BOTH'],
  [3, 0, ['GT'], 'GTNO'],
  [3, 1, ['GT'], 'GTSO'],
  [1, 0, ['IS'], 'SUPA'],
  [1, 1, ['IS'], 'SUPB'],
  [1, 2, ['GS'], 'GASA'],
  [1, 3, ['GS', 'IS'], 'GASB'],
];
const everybody = people.map(([kind, number]) => entity(kind, number));
const meterPoints = ['1012345678903', '1112345678901', '3938424403', '7'];
const mpids = [...new Set(people.map(([, , , mpid]) => mpid)), 'NONE'];

/** The first one nearly always, so that most commands get past the checks before those that versions differ in. */
const mostly = <T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const status = fc.constantFrom('active', 'active', 'active', 'suspended');
const slot = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...everybody, entity(9, 9)) },
  { weight: 1, arbitrary: fc.constantFrom(null, undefined) },
);

const parties: fc.Arbitrary<readonly PartyRecord[]> = fc
  .array(status, { minLength: people.length, maxLength: people.length })
  .map((statuses) =>
    people.map(([kind, number, userRoles, mpid], i) => ({
      ...{ entityId: entity(kind, number), name: 'a party', userRoles, mpids: [mpid], attributes: {} },
      ...{ status: statuses[i] ?? 'active', source: 'parties', observedAt: decidedAt - day },
    })),
  );

const device = (number: number): fc.Arbitrary<DeviceRecord> =>
  fc.record({
    deviceId: fc.constant(deviceIdAt(number)),
    deviceType: mostly('ESME', 'GSME', 'GPF', 'CHF'),
    smetsVersion: mostly('SMETS1', 'SMETS2'),
    status: mostly('Commissioned', 'Suspended', 'Withdrawn'),
    cohort: fc.constantFrom('IOC', 'MOC', null, undefined),
    mpxn: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...meterPoints) }, fc.constantFrom(null, undefined)),
    networkOperatorCritical: slot,
    networkOperatorNonCritical: slot,
    supplierCritical: slot,
    supplierNonCritical: slot,
    executionCounters: fc.oneof(
      { weight: 15, arbitrary: fc.constant(everybody.map((entityId) => ({ entityId, counter: 41n }))) },
      fc.constantFrom(undefined, []),
    ),
    attributes: fc.constant({}),
    source: fc.constant('inventory'),
    observedAt: mostly(decidedAt - 1_000, decidedAt - 400 * day),
  });

const registration: fc.Arbitrary<RegistrationRecord> = fc
  .record({
    mpxn: fc.constantFrom(...meterPoints),
    mpid: fc.constantFrom(...mpids),
    as: fc.constantFrom(
      { kind: 'networkOperator', role: null } as const,
      { kind: 'networkOperator', role: null } as const,
      { kind: 'supplier', role: 'IS' } as const,
      { kind: 'supplier', role: 'GS' } as const,
    ),
    from: fc.integer({ min: -40, max: 2 }),
    days: fc.constantFrom(20, Infinity, Infinity),
  })
  .map(({ mpxn, mpid, as: { kind, role }, from, days }) => ({
    ...{ mpxn, kind, role, mpid, attributes: {}, source: 'rdp', observedAt: decidedAt - 1_000 },
    ...{ effectiveFrom: decidedAt + from * day, effectiveUntil: decidedAt + (from + days) * day },
  }));

export const censusWorld: fc.Arbitrary<CensusWorld> = fc
  .record({
    parties,
    registrations: fc.array(registration, { minLength: 2, maxLength: 10 }),
    devices: fc
      .integer({ min: 0, max: 25 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => device(i)))),
  })
  .map((world) => ({ ...world, registrations: onePerKey(world.registrations) }));

/** The store knows one registration of a kind and role that begins at an instant. */
function onePerKey(registrations: readonly RegistrationRecord[]): readonly RegistrationRecord[] {
  const byKey = new Map(
    registrations.map((one) => [`${one.mpxn} ${one.kind} ${one.role} ${one.effectiveFrom}`, one] as const),
  );
  return [...byKey.values()];
}

export function cacheOf({ parties, devices, registrations }: CensusWorld): ContextCache {
  const cache = new ContextCache();
  for (const one of parties) cache.putParty(one);
  for (const one of registrations) cache.putRegistration(one);
  for (const one of devices) cache.putDevice(one);
  cache.loaded = true;
  return cache;
}
