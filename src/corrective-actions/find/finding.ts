import type { Eui64 } from '../../core/identifiers/index.js';
import { registrationInForce, whyNotInForce } from '../../device-context/index.js';
import type { ContextReader, DeviceRecord } from '../../device-context/index.js';
import type { SlotName } from '../anchor-slot-store/anchor-slot-store.js';
import { slotNames } from '../anchor-slot-store/anchor-slot-store.js';
import { isElectricity } from './distributors.js';

/**
 * How a network operator slot stands to the registration. Only the first three compare a holder with a registered
 * operator; of the others nobody can say that they are wrong.
 *
 * - `holder-unknown`: misplaced too, by an entity that belongs to no party we know
 * - `operator-unknown`: the registered MPID has no entity IDs, so nobody can say whether the holder is one of them
 * - `slot-empty`, `no-meter-point`: stated to be so · `slot-unknown`, `meter-point-unknown`: not stated
 */
export const findingKinds = [
  'right',
  'misplaced',
  'holder-unknown',
  'slot-empty',
  'slot-unknown',
  'no-meter-point',
  'meter-point-unknown',
  'no-registration',
  'registration-conflicting',
  'operator-unknown',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** What was found in one network operator slot of one device. */
export interface Finding {
  readonly device: DeviceRecord;
  readonly slot: SlotName;
  readonly kind: FindingKind;
  readonly holderEntityId: Eui64 | null;
  readonly holderMpid: string | null;
  /** MPID of the registered network operator; null where there is not one. */
  readonly registered: string | null;
}

export const isMisplaced = ({ kind }: Pick<Finding, 'kind'>): boolean =>
  kind === 'misplaced' || kind === 'holder-unknown';

/** Who is in the slot, as lists name him: by MPID, else by entity ID. */
export const holderOf = ({ holderMpid, holderEntityId }: Finding): string | null => holderMpid ?? holderEntityId;

/** User role in which a network operator acts for a meter point. */
export const operatorRoleOf = (mpxn: string): 'ED' | 'GT' => (isElectricity(mpxn) ? 'ED' : 'GT');

/** Who the registered network operator is, or why that is not known. */
type Operator =
  | { readonly mpid: string; readonly entityIds: readonly Eui64[] }
  | { readonly mpid: string | null; readonly fault: FindingKind };

/**
 * Compares both network operator slots of a device, as they are now, with the registration in force at an instant.
 * @param validAt - epoch milliseconds
 */
export function findingsOf(device: DeviceRecord, reader: ContextReader, validAt: number): readonly Finding[] {
  const operator = operatorOf(device, reader, validAt);
  return slotNames.map((slot) => {
    const holder = slot === 'critical' ? device.networkOperatorCritical : device.networkOperatorNonCritical;
    const holderEntityId = holder ?? null;
    const party = holder ? reader.party(holder) : undefined;
    const holderMpid = mpidOf(party?.mpids);
    const kind = kindOf(operator, holder, party !== undefined);
    return { device, slot, kind, holderEntityId, holderMpid, registered: operator.mpid };
  });
}

function operatorOf({ mpxn }: DeviceRecord, reader: ContextReader, validAt: number): Operator {
  if (mpxn === undefined) return { mpid: null, fault: 'meter-point-unknown' };
  if (mpxn === null) return { mpid: null, fault: 'no-meter-point' };
  const registrations = reader.registrationsOf(mpxn);
  const role = operatorRoleOf(mpxn);
  const registration = registrationInForce(registrations, 'networkOperator', validAt, role);
  if (registration === undefined) {
    const why = whyNotInForce(registrations, 'networkOperator', validAt);
    return { mpid: null, fault: why === 'conflicting' ? 'registration-conflicting' : 'no-registration' };
  }
  const { mpid } = registration;
  const entityIds = reader.entityIdsOf(mpid, role);
  return entityIds === undefined ? { mpid, fault: 'operator-unknown' } : { mpid, entityIds };
}

function kindOf(operator: Operator, holder: Eui64 | null | undefined, isParty: boolean): FindingKind {
  if ('fault' in operator) return operator.fault;
  if (holder === undefined) return 'slot-unknown';
  if (holder === null) return 'slot-empty';
  if (operator.entityIds.includes(holder)) return 'right';
  return isParty ? 'misplaced' : 'holder-unknown';
}

/** The first by alphabet: a party may act under several, and one name is enough to find it by. */
const mpidOf = (mpids: readonly string[] | undefined): string | null =>
  mpids === undefined || mpids.length === 0 ? null : ((mpids.length === 1 ? mpids[0] : mpids.toSorted()[0]) ?? null);
