import type { Eui64 } from '../../core/identifiers/index.js';
import type { ContextReader, DeviceRecord, RegistrationRecord } from '../../device-context/index.js';
import { networkOperatorRole, registrationInForce, whyNotInForce } from '../../device-context/index.js';
import type { CensusUserRole } from './question.js';

export type Side = 'networkOperator' | 'supplier';

/** Why nobody could be named as the sender. */
export type Unnamed =
  | 'slot-empty'
  | 'slot-unknown'
  | 'no-meter-point'
  | 'meter-point-unknown'
  | 'no-registration'
  | 'registration-conflicting'
  | 'party-unknown'
  | 'no-unrelated-party'
  | 'other-fuel'
  | 'no-version-for-cohort';

const gasTypes: readonly string[] = ['GSME', 'GPF'];
const otherFuel = { ED: 'GT', GT: 'ED', IS: 'GS', GS: 'IS' } as const satisfies Record<string, CensusUserRole>;

export const sideOf = (role: CensusUserRole): Side => (role === 'ED' || role === 'GT' ? 'networkOperator' : 'supplier');

/** The user role in which one side of a device acts: GSME and GPF are gas, every other type is electricity. */
export function roleByFuel(side: Side, deviceType: string): CensusUserRole {
  const isGas = gasTypes.includes(deviceType);
  if (side === 'networkOperator') return isGas ? 'GT' : 'ED';
  return isGas ? 'GS' : 'IS';
}

/** The role in which a party would send: that of the device's fuel, unless it holds only the other one. */
export function roleOf(reader: ContextReader, entityId: Eui64, byFuel: CensusUserRole): CensusUserRole {
  const roles = reader.party(entityId)?.userRoles ?? [];
  return !roles.includes(byFuel) && roles.includes(otherFuel[byFuel]) ? otherFuel[byFuel] : byFuel;
}

/** Who holds the critical slot of one side; null: nobody, undefined: not known. */
export const holderOf = (device: DeviceRecord, side: Side): Eui64 | null | undefined =>
  side === 'networkOperator' ? device.networkOperatorCritical : device.supplierCritical;

export interface Registered {
  readonly mpid: string;
  /** Never empty; the one that would send comes first: an active one, if there is any. */
  readonly entityIds: readonly Eui64[];
}

/** @param at - epoch milliseconds */
export function registeredOf(
  reader: ContextReader,
  device: DeviceRecord,
  side: Side,
  at: number,
): Registered | Exclude<Unnamed, 'slot-empty' | 'slot-unknown'> {
  if (device.mpxn === undefined) return 'meter-point-unknown';
  if (device.mpxn === null) return 'no-meter-point';
  const registrations = reader.registrationsOf(device.mpxn);
  const role = roleByFuel(side, device.deviceType);
  const registration = registrationInForce(registrations, side, at, role);
  if (registration === undefined) {
    return whyNotInForce(registrations, side, at) === 'conflicting' ? 'registration-conflicting' : 'no-registration';
  }
  const entityIds = entityIdsOf(reader, registration, side, role);
  return entityIds.length === 0 ? 'party-unknown' : { mpid: registration.mpid, entityIds };
}

function entityIdsOf(
  reader: ContextReader,
  { mpid, role }: RegistrationRecord,
  side: Side,
  byFuel: CensusUserRole,
): readonly Eui64[] {
  const known = reader.entityIdsOf(mpid, side === 'networkOperator' ? networkOperatorRole : (role ?? byFuel)) ?? [];
  const active = known.find((entityId) => reader.party(entityId)?.status === 'active');
  return active === undefined || active === known[0] ? known : [active, ...known.filter((one) => one !== active)];
}

/**
 * Whose network a device is in: the registered operator's MPID; the MPAN's distributor ID in words when none is
 * registered; null when neither is known.
 */
export function distributorOf(reader: ContextReader, device: DeviceRecord, at: number): string | null {
  const { mpxn } = device;
  if (typeof mpxn !== 'string') return null;
  const role = roleByFuel('networkOperator', device.deviceType);
  const registration = registrationInForce(reader.registrationsOf(mpxn), 'networkOperator', at, role);
  if (registration !== undefined) return registration.mpid;
  return /^[0-9]{13}$/.test(mpxn) ? `distributor ${mpxn.slice(0, 2)}` : null;
}
