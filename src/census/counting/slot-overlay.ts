import type { Eui64 } from '../../core/identifiers/index.js';
import type { ContextReader, DeviceRecord, PartyRecord, RegistrationRecord } from '../../device-context/index.js';

/** Entities that a corrective action puts into the network operator slots of one device. */
export interface PlannedSlots {
  readonly deviceId: Eui64;
  readonly critical?: Eui64;
  readonly nonCritical?: Eui64;
}

/** What is known, with other network operator slots in one device at a time. */
export class SlotOverlay implements ContextReader {
  readonly loaded = true;
  #device: DeviceRecord | undefined;

  constructor(private readonly now: ContextReader) {}

  put(device: DeviceRecord, { critical, nonCritical }: PlannedSlots): void {
    this.#device = {
      ...device,
      // What a reader computes when it is asked is not an own property, so a spread may lose it.
      attributes: device.attributes,
      networkOperatorCritical: critical ?? device.networkOperatorCritical,
      networkOperatorNonCritical: nonCritical ?? device.networkOperatorNonCritical,
    };
  }

  lookupDevice(deviceId: Eui64): DeviceRecord | undefined {
    return this.#device?.deviceId === deviceId ? this.#device : this.now.lookupDevice(deviceId);
  }

  registrationsOf(mpxn: string): readonly RegistrationRecord[] {
    return this.now.registrationsOf(mpxn);
  }

  party(entityId: Eui64): PartyRecord | undefined {
    return this.now.party(entityId);
  }

  entityIdsOf(mpid: string, role: string): readonly Eui64[] | undefined {
    return this.now.entityIdsOf(mpid, role);
  }
}
