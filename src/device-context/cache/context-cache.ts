import { Injectable } from '@nestjs/common';
import type { Eui64 } from '../../core/identifiers/index.js';
import type { DeviceRecord, PartyRecord, RegistrationRecord } from './records.js';

/** Role under which the entity IDs of ED and GT are found together. */
export const networkOperatorRole = 'networkOperator';
const none: readonly RegistrationRecord[] = [];

/**
 * Current knowledge of all parties, devices and registrations, in memory. Decisions read it, the change feed writes it.
 * Records and lists are replaced, never changed: what a decision has read stays as it was.
 */
@Injectable()
export class ContextCache {
  /** Whether all of it was read; before, nothing may be decided. */
  loaded = false;
  #devices = new Map<string, DeviceRecord>();
  #registrations = new Map<string, readonly RegistrationRecord[]>();
  #parties = new Map<string, PartyRecord>();
  #entityIds: ReadonlyMap<string, ReadonlyMap<string, readonly Eui64[]>> | null = null;

  lookupDevice(deviceId: Eui64): DeviceRecord | undefined {
    return this.#devices.get(deviceId);
  }

  /** All registrations of a meter point, of either kind and any time. */
  registrationsOf(mpxn: string): readonly RegistrationRecord[] {
    return this.#registrations.get(mpxn) ?? none;
  }

  party(entityId: Eui64): PartyRecord | undefined {
    return this.#parties.get(entityId);
  }

  /**
   * Entity IDs with which the party that has this MPID acts in a user role, sorted, whatever its status.
   * @param role - a user role, or `networkOperatorRole` for ED and GT
   * @returns undefined when no party is known: then nobody can say who the registered one is
   */
  entityIdsOf(mpid: string, role: string): readonly Eui64[] | undefined {
    this.#entityIds ??= entityIdsByRole(this.#parties.values());
    return this.#entityIds.get(role)?.get(mpid);
  }

  get size(): { readonly parties: number; readonly devices: number; readonly meterPoints: number } {
    return {
      parties: this.#parties.size,
      devices: this.#devices.size,
      meterPoints: this.#registrations.size,
    };
  }

  /** Takes over what another cache holds, which must not be used any more. */
  become(other: ContextCache): void {
    this.#devices = other.#devices;
    this.#registrations = other.#registrations;
    this.#parties = other.#parties;
    this.#entityIds = null;
  }

  putDevice(device: DeviceRecord): void {
    this.#devices.set(device.deviceId, device);
  }

  putParty(party: PartyRecord): void {
    this.#parties.set(party.entityId, party);
    this.#entityIds = null;
  }

  putRegistration(registration: RegistrationRecord): void {
    const others = this.registrationsOf(registration.mpxn).filter((known) => !isSameRegistration(known, registration));
    this.#registrations.set(registration.mpxn, [...others, registration]);
  }
}

const isSameRegistration = (a: RegistrationRecord, b: RegistrationRecord): boolean =>
  a.kind === b.kind && a.role === b.role && a.effectiveFrom === b.effectiveFrom;

function entityIdsByRole(parties: Iterable<PartyRecord>): ReadonlyMap<string, ReadonlyMap<string, readonly Eui64[]>> {
  const byRole = new Map<string, Map<string, readonly Eui64[]>>();
  for (const { entityId, userRoles, mpids } of parties) {
    const isOperator = userRoles.includes('ED') || userRoles.includes('GT');
    for (const role of isOperator ? [...userRoles, networkOperatorRole] : userRoles) {
      const byMpid = byRole.get(role) ?? new Map<string, readonly Eui64[]>();
      byRole.set(role, byMpid);
      for (const mpid of mpids) byMpid.set(mpid, [...(byMpid.get(mpid) ?? []), entityId].toSorted());
    }
  }
  return byRole;
}
