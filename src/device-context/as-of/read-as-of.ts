import type { EntityManager } from 'typeorm';
import type { Eui64 } from '../../core/identifiers/index.js';
import type { Attributes } from '../attributes.js';
import type { DeviceRow, PartyRow } from '../cache/read-rows.js';
import type { RegistrationKind } from '../registration.entity.js';
import { deviceAsOf } from './device-observations.js';
import type { AsOf } from './instants.js';
import { bound } from './instants.js';
import { partiesKnown, registrationsKnown } from './known-versions.js';

/** A version, and the observation of it that counts at the instants asked for. */
export interface SeenVersion {
  readonly version_id: string;
  readonly attributes: Attributes;
  readonly recorded_at: Date;
  readonly superseded_at: Date | null;
  readonly sequence: string;
  readonly seen_at: Date;
  readonly seen_by: string;
}

/** What a row says of when it was seen, which as of an instant another observation may say. */
type SeenNow = 'attributes' | 'source' | 'observed_at';

export type DeviceSeen = SeenVersion & Omit<DeviceRow, SeenNow>;
export type PartySeen = SeenVersion & Omit<PartyRow, SeenNow>;

export interface RegistrationSeen extends SeenVersion {
  readonly mpxn: string;
  readonly kind: RegistrationKind;
  readonly role: string | null;
  readonly mpid: string;
  readonly effective_from: Date;
  readonly effective_until: Date | null;
  readonly withdrawn: boolean;
}

const maxDevices = 1_000;

/** The state of a device; undefined when nothing was known of it. */
export async function readDeviceAsOf(
  manager: EntityManager,
  deviceId: Eui64,
  { validAt, knownAt }: AsOf,
): Promise<DeviceSeen | undefined> {
  const rows = await manager.query<readonly DeviceSeen[]>(deviceAsOf('$1', '$2::timestamptz', '$3::timestamptz'), [
    deviceId,
    bound(validAt),
    bound(knownAt),
  ]);
  return rows[0];
}

/** Registrations of a meter point, of either kind and any period, that were known and not withdrawn. */
export const readRegistrationsAsOf = (
  manager: EntityManager,
  mpxn: string,
  knownAt: number | undefined,
): Promise<readonly RegistrationSeen[]> => manager.query(registrationsKnown, [mpxn, bound(knownAt)]);

/** All parties that were known. */
export const readPartiesAsOf = (manager: EntityManager, knownAt: number | undefined): Promise<readonly PartySeen[]> =>
  manager.query(partiesKnown, [bound(knownAt)]);

/** IDs of the devices, at most 1,000, that served a meter point, in their order. */
export async function readDeviceIdsAsOf(
  manager: EntityManager,
  mpxn: string,
  { validAt, knownAt }: AsOf,
): Promise<readonly string[]> {
  const rows = await manager.query<readonly { readonly device_id: string }[]>(
    `select candidate.device_id from (select distinct device_id from device where mpxn = $1) candidate
     cross join lateral (${deviceAsOf('candidate.device_id', '$2::timestamptz', '$3::timestamptz')}) state
     where state.mpxn = $1 order by candidate.device_id limit ${maxDevices}`,
    [mpxn, bound(validAt), bound(knownAt)],
  );
  return rows.map(({ device_id }) => device_id);
}
