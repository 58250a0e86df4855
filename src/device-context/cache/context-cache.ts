import { Injectable } from '@nestjs/common';
import type { Eui64 } from '../../core/identifiers/index.js';
import type { ContextReader } from './context-reader.js';
import { PackedStore } from './packed/packed-store.js';
import type { Confirmation } from './packed/registration-profiles.js';
import type { DeviceRecord, PartyRecord, RegistrationRecord } from './records.js';

/**
 * Current knowledge of all parties, devices and registrations, in memory. Decisions read it, the change feed writes it.
 * What a decision has read stays as it was: it is a copy.
 */
@Injectable()
export class ContextCache implements ContextReader {
  /** Whether all of it was read; before, nothing may be decided. */
  loaded = false;
  #store = new PackedStore();

  /** For who copies it: pages and snapshots. Another one after `become`. */
  get store(): PackedStore {
    return this.#store;
  }

  lookupDevice(deviceId: Eui64): DeviceRecord | undefined {
    return this.#store.lookupDevice(deviceId);
  }

  /** All registrations of a meter point, of either kind and any time. */
  registrationsOf(mpxn: string): readonly RegistrationRecord[] {
    return this.#store.registrationsOf(mpxn);
  }

  party(entityId: Eui64): PartyRecord | undefined {
    return this.#store.parties.get(entityId);
  }

  entityIdsOf(mpid: string, role: string): readonly Eui64[] | undefined {
    return this.#store.parties.entityIdsOf(mpid, role);
  }

  parties(): Iterable<PartyRecord> {
    return this.#store.parties.all();
  }

  /** The devices of one partition, 0 to `partitionCount - 1`. */
  devicesOf(partition: number): Iterable<DeviceRecord> {
    return this.#store.devicesOf(partition);
  }

  get size(): { readonly parties: number; readonly devices: number; readonly meterPoints: number } {
    return {
      parties: this.#store.parties.size,
      devices: this.#store.devices.size,
      meterPoints: this.#store.meterPointCount,
    };
  }

  /** Takes over what another cache holds, which must not be used any more. */
  become(other: ContextCache): void {
    this.#store = other.#store;
  }

  /** Takes over a store that was read elsewhere. */
  takeOver(store: PackedStore): void {
    this.#store = store;
  }

  putDevice(device: DeviceRecord): void {
    this.#store.putDevice(device);
  }

  putParty(party: PartyRecord): void {
    this.#store.parties.put(party);
  }

  putRegistration(registration: RegistrationRecord): void {
    this.#store.putRegistration(registration, true);
  }

  /** One that never should have been: it was withdrawn. */
  removeRegistration(registration: RegistrationRecord): void {
    this.#store.putRegistration(registration, false);
  }

  /** Tells that a source saw again all registrations of one market participant that were put so far. */
  confirm(confirmation: Confirmation): void {
    this.#store.dictionaries.registrationProfiles.confirm(confirmation);
  }
}
