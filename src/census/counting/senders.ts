import type { Eui64 } from '../../core/identifiers/index.js';
import { unreachable } from '../../core/invariant.js';
import type { ContextReader, DeviceRecord } from '../../device-context/index.js';
import type { Directory } from './directory.js';
import type { Registered, Side, Unnamed } from './parties-of-device.js';
import { holderOf, registeredOf, roleByFuel, roleOf, sideOf } from './parties-of-device.js';
import type { CensusSender, CensusUserRole } from './question.js';

/** Who sends one command, in which role. */
export interface Sender {
  readonly entityId: Eui64;
  readonly userRole: CensusUserRole;
}

/** What senders are looked for in. */
export interface Surroundings {
  readonly reader: ContextReader;
  readonly directory: Directory;
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * The side of a device that a command comes from: that of the user role asked for; without one the network operators'
 * for 6.15.1, which MP107 is about, and the suppliers' for any other command.
 */
export function senderSide(serviceReferenceVariant: string, userRole: CensusUserRole | null): Side {
  if (userRole !== null) return sideOf(userRole);
  return serviceReferenceVariant === '6.15.1' ? 'networkOperator' : 'supplier';
}

/** The parties around one side of one device, worked out once for all its senders. */
export class DeviceSenders {
  readonly registered: Registered | Unnamed;
  readonly #byFuel: CensusUserRole;

  constructor(
    private readonly surroundings: Surroundings,
    private readonly device: DeviceRecord,
    private readonly side: Side,
    private readonly userRole: CensusUserRole | null,
  ) {
    this.registered = registeredOf(surroundings.reader, device, side, surroundings.at);
    this.#byFuel = roleByFuel(side, device.deviceType);
  }

  of(sender: CensusSender): Sender | Unnamed {
    if (this.userRole !== null && this.userRole !== this.#byFuel) return 'other-fuel';
    switch (sender) {
      case 'slot-holder':
        return this.holder();
      case 'registered-party': {
        const { registered } = this;
        return typeof registered === 'string' ? registered : this.as(registered.entityIds[0]);
      }
      case 'unrelated-party':
        return this.stranger();
      default:
        return unreachable(sender);
    }
  }

  holder(): Sender | Unnamed {
    const holder = holderOf(this.device, this.side);
    if (holder === undefined) return 'slot-unknown';
    return holder === null ? 'slot-empty' : this.as(holder);
  }

  /** A party of the device's fuel that is in no slot of this side, is not registered, and is none of `others`. */
  stranger(others: readonly Eui64[] = []): Sender | Unnamed {
    const { device, registered } = this;
    const isOperator = this.side === 'networkOperator';
    const related = new Set<unknown>([
      holderOf(device, this.side),
      isOperator ? device.networkOperatorNonCritical : device.supplierNonCritical,
      ...(typeof registered === 'string' ? [] : registered.entityIds),
      ...others,
    ]);
    const entityId = this.surroundings.directory.stranger(this.#byFuel, device.deviceId, related);
    return entityId === undefined ? 'no-unrelated-party' : { entityId, userRole: this.#byFuel };
  }

  as(entityId: Eui64 | undefined): Sender | Unnamed {
    if (entityId === undefined) return 'party-unknown';
    return { entityId, userRole: this.userRole ?? roleOf(this.surroundings.reader, entityId, this.#byFuel) };
  }
}
