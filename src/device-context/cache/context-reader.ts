import type { Eui64 } from '../../core/identifiers/index.js';
import type { DeviceRecord, PartyRecord, RegistrationRecord } from './records.js';

/** Role under which the entity IDs of ED and GT are found together. */
export const networkOperatorRole = 'networkOperator';

/** What decisions read: current knowledge in memory, a page of it in another thread, or knowledge as of an instant. */
export interface ContextReader {
  /** Whether all of it was read; before, nothing may be decided. */
  readonly loaded: boolean;
  lookupDevice(deviceId: Eui64): DeviceRecord | undefined;
  /** All registrations of a meter point, of either kind and any time; none that was withdrawn. */
  registrationsOf(mpxn: string): readonly RegistrationRecord[];
  party(entityId: Eui64): PartyRecord | undefined;
  /**
   * Entity IDs with which the party that has this MPID acts in a user role, sorted, whatever its status.
   * @param role - a user role, or `networkOperatorRole` for ED and GT
   * @returns undefined when no party is known: then nobody can say who the registered one is
   */
  entityIdsOf(mpid: string, role: string): readonly Eui64[] | undefined;
}
