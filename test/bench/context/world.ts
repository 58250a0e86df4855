import type { Eui64 } from '../../../src/core/identifiers/index.js';
import type { ContextCache, DeviceRecord, PartyRecord, RegistrationRecord } from '../../../src/device-context/index.js';
import { invariant } from '../../../src/core/invariant.js';
import { entityIdOf } from '../../../src/device-context/cache/packed/keys.js';

/** A country of devices, each at a meter point of its own: the same for one number everywhere. */

export const now = Date.UTC(2026, 10, 22, 10);
const day = 86_400_000;
const operators = 14;
const suppliers = 60;
const cohorts = ['IOC', 'MOC', 'FOC', null];

const noAttributes = {};
const operatorIds = Array.from({ length: operators }, (_, n) => entityIdOf(0x00db1234, n));
const supplierIds = Array.from({ length: suppliers }, (_, n) => entityIdOf(0x00db1235, n));
const operatorMpids = operatorIds.map((_, n) => `DN${n}`);
const supplierMpids = supplierIds.map((_, n) => `SU${n}`);

const nth = <T>(values: readonly T[], n: number): T => {
  const value = values[n % values.length];
  invariant(value !== undefined, 'a number modulo a length is within it');
  return value;
};
export const operatorId = (n: number): Eui64 => nth(operatorIds, n);
export const supplierId = (n: number): Eui64 => nth(supplierIds, n);
export const deviceIdOf = (n: number): Eui64 => entityIdOf(0x90b3d51f, n);
const operatorMpid = (n: number): string => nth(operatorMpids, n);
const supplierMpid = (n: number): string => nth(supplierMpids, n);

/** Four of five are MPANs, the others MPRNs. */
export const meterPointOf = (n: number): string =>
  n % 5 === 4 ? String(1_000_000_000 + n) : String(1_000_000_000_000 + n * 29);

/** Numbers without order, from 0 to 2^32. */
function mixed(n: number, salt: number): number {
  let hash = Math.imul(n ^ Math.imul(salt, 0x9e3779b9), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** @param round - each gives the device another state */
export function deviceOf(n: number, round = 0): DeviceRecord {
  const seed = mixed(n, round);
  const operator = operatorId(n + (seed % 50 === 0 ? 1 : 0));
  const counters = [{ entityId: supplierId(n), counter: BigInt(now) * 1_000n + BigInt(seed) }];
  if (n % 2 === 0) counters.push({ entityId: operator, counter: BigInt(seed) });
  return {
    deviceId: deviceIdOf(n),
    deviceType: n % 5 === 4 ? 'GSME' : 'ESME',
    smetsVersion: 'SMETS1',
    status: seed % 40 === 0 ? 'Suspended' : 'Commissioned',
    cohort: cohorts[seed % cohorts.length] ?? null,
    mpxn: meterPointOf(n),
    networkOperatorCritical: operator,
    networkOperatorNonCritical: operator,
    supplierCritical: supplierId(n),
    supplierNonCritical: supplierId(n),
    executionCounters: counters,
    // One of a hundred has attributes that no other has.
    attributes: n % 100 === 0 ? { commissionedBy: `crew ${n}` } : { firmwareHold: seed % 16 === 0, region: n % 12 },
    source: 'inventory',
    observedAt: now - (seed % (day / 2)),
  };
}

/** The network operator, the supplier, and of every second meter point the supplier before. */
export function registrationsOf(n: number, round = 0): readonly RegistrationRecord[] {
  const seen = now - (mixed(n, round + 77) % (day / 2));
  const mpxn = meterPointOf(n);
  const began = now - (100 + (n % 900)) * day;
  const role = n % 5 === 4 ? 'GS' : 'IS';
  const all = [
    registration(mpxn, 'networkOperator', null, operatorMpid(n), began - 1_000 * day, Infinity, seen),
    registration(mpxn, 'supplier', role, supplierMpid(n), began, Infinity, seen),
  ];
  if (n % 2 === 0) {
    all.push(registration(mpxn, 'supplier', role, supplierMpid(n + 7), began - 400 * day, began, seen));
  }
  return all;
}

const registration = (
  mpxn: string,
  kind: RegistrationRecord['kind'],
  role: string | null,
  mpid: string,
  effectiveFrom: number,
  effectiveUntil: number,
  observedAt: number,
): RegistrationRecord => ({
  mpxn,
  kind,
  role,
  mpid,
  effectiveFrom,
  effectiveUntil,
  observedAt,
  source: 'rdp',
  attributes: noAttributes,
});

export function parties(): readonly PartyRecord[] {
  const common = { attributes: {}, status: 'active', source: 'party-list', observedAt: now };
  return [
    ...Array.from({ length: operators }, (_, n) => ({
      ...{ ...common, entityId: operatorId(n), name: `Operator ${n}`, userRoles: ['ED'], mpids: [operatorMpid(n)] },
    })),
    ...Array.from({ length: suppliers }, (_, n) => ({
      ...{
        ...common,
        entityId: supplierId(n),
        name: `Supplier ${n}`,
        userRoles: ['IS', 'GS'],
        mpids: [supplierMpid(n)],
      },
    })),
  ];
}

/** Puts devices `from` to `until` and their meter points. */
export function fill(cache: ContextCache, from: number, until: number): void {
  for (let n = from; n < until; n++) {
    cache.putDevice(deviceOf(n));
    for (const registration of registrationsOf(n)) cache.putRegistration(registration);
  }
}
