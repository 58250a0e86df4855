import type { DeviceState, RegistrationKnown } from './knowledge-queries.js';
import type { Party } from './party-queries.js';

export type Side = 'networkOperator' | 'supplier';
export type Slot = 'critical' | 'nonCritical';
export type Held = NonNullable<NonNullable<DeviceState['anchorSlots']>[Side]>[Slot];

/** Who is registered, or why nobody can be named. */
export type Registered = { readonly mpid: string } | { readonly mpid: null; readonly why: string };

export interface SlotVerdict {
  readonly tone: 'good' | 'bad' | 'unsure' | 'quiet';
  readonly words: string;
}

/** A device's meters of gas have a gas supplier. */
const gasTypes = ['GSME', 'GPF'];

/**
 * Who is registered for a side of a device at an instant, of the registrations of its meter point.
 * @param at - epoch milliseconds
 */
export function registeredAt(
  registrations: readonly RegistrationKnown[],
  side: Side,
  deviceType: string,
  at: number,
): Registered {
  const role = gasTypes.includes(deviceType) ? 'GS' : 'IS';
  const mpids = registrations
    .filter((each) => each.kind === side && (side === 'networkOperator' || each.role === role) && isInForce(each, at))
    .map(({ mpid }) => mpid);
  const [mpid, ...others] = new Set(mpids);
  if (mpid === undefined) return { mpid: null, why: `no ${sideWords[side]} is registered` };
  return others.length === 0
    ? { mpid }
    : { mpid: null, why: `more than one ${sideWords[side]} is registered: ${[mpid, ...others].join(', ')}` };
}

/** What was read of a meter point, and how the reading stands. */
export interface PointRead {
  readonly data: { readonly registrations: readonly RegistrationKnown[] } | null | undefined;
  readonly isError: boolean;
  /** `data` is of another instant than the one asked about. */
  readonly isPlaceholderData: boolean;
}

/**
 * Who is registered for a side of a device, of what was read of its meter point. A reading that failed, or is of another
 * instant, says nothing of who is registered.
 * @param at - epoch milliseconds
 */
export function registeredFor(
  { mpxn, deviceType }: Pick<DeviceState, 'mpxn' | 'deviceType'>,
  point: PointRead,
  side: Side,
  at: number,
): Registered {
  if (mpxn === null) return { mpid: null, why: 'the device has no meter point' };
  if (mpxn === undefined) return { mpid: null, why: 'its meter point is not stated' };
  const { data, isError, isPlaceholderData } = point;
  if (data === undefined && isError) return { mpid: null, why: 'registrations could not be read' };
  if (data === undefined || isPlaceholderData) return { mpid: null, why: 'registrations are being read' };
  return registeredAt(data?.registrations ?? [], side, deviceType, at);
}

/** Half-open: in force from its first instant, not at its last. */
export function isInForce(
  { effectiveFrom, effectiveUntil }: Pick<RegistrationKnown, 'effectiveFrom' | 'effectiveUntil'>,
  at: number,
): boolean {
  return Date.parse(effectiveFrom) <= at && (effectiveUntil === null || at < Date.parse(effectiveUntil));
}

/**
 * How what a slot holds stands to who is registered.
 * @param held - null: the slot is empty; undefined: nobody told what it holds
 * @param holder - null: the entity belongs to no party that is known; undefined: not known yet
 */
export function slotVerdict(
  side: Side,
  held: Held,
  holder: Party | null | undefined,
  registered: Registered,
): SlotVerdict {
  const one = sideWords[side];
  if (held === undefined) return { tone: 'unsure', words: 'nobody told what it holds' };
  if (held === null) return { tone: 'quiet', words: 'empty' };
  if (registered.mpid === null) return { tone: 'unsure', words: `cannot be compared: ${registered.why}` };
  const { mpid } = registered;
  if (holder === undefined) return { tone: 'quiet', words: `${mpid} is registered` };
  if (holder === null) {
    return { tone: 'bad', words: `holds an entity that is no party we know; ${mpid} is registered` };
  }
  if (holder.mpids.includes(mpid)) return { tone: 'good', words: `holds the registered ${one}` };
  const sits = holder.mpids.join(', ') || holder.name;
  return {
    tone: 'bad',
    words: `holds another ${one} than the registered one: ${sits} sits here, ${mpid} is registered`,
  };
}

const sideWords: Readonly<Record<Side, string>> = { networkOperator: 'operator', supplier: 'supplier' };
