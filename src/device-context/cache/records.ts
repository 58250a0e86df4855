import type { Eui64 } from '../../core/identifiers/index.js';
import type { Attributes } from '../attributes.js';
import type { RegistrationKind } from '../registration.entity.js';

/** Current knowledge as decisions read it: `null` states that there is none, `undefined` that it is not known. */
interface CachedRecord {
  readonly attributes: Attributes;
  /** Which feed saw it last. */
  readonly source: string;
  /** When it did, epoch milliseconds. */
  readonly observedAt: number;
}

export interface PartyRecord extends CachedRecord {
  readonly entityId: Eui64;
  readonly name: string;
  readonly userRoles: readonly string[];
  readonly mpids: readonly string[];
  readonly status: string;
}

export type SlotEntityId = Eui64 | null | undefined;

export interface ExecutionCounter {
  readonly entityId: Eui64;
  readonly counter: bigint;
}

export interface DeviceRecord extends CachedRecord {
  readonly deviceId: Eui64;
  readonly deviceType: string;
  readonly smetsVersion: string;
  readonly status: string;
  readonly cohort: string | null | undefined;
  readonly mpxn: string | null | undefined;
  readonly networkOperatorCritical: SlotEntityId;
  readonly networkOperatorNonCritical: SlotEntityId;
  readonly supplierCritical: SlotEntityId;
  readonly supplierNonCritical: SlotEntityId;
  /** Few enough to be searched one by one, which costs less memory and time than a map for each device. */
  readonly executionCounters: readonly ExecutionCounter[] | undefined;
}

export interface RegistrationRecord extends CachedRecord {
  readonly mpxn: string;
  readonly kind: RegistrationKind;
  readonly role: string | null;
  readonly mpid: string;
  /** Epoch milliseconds, half-open; `Infinity` until further notice. */
  readonly effectiveFrom: number;
  readonly effectiveUntil: number;
}
