import type { Schemas } from '../../api/client.js';

export type DeviceKnown = Schemas['DeviceKnowledge'];
export type RegistrationKnown = Schemas['RegistrationKnowledge'];
export type Party = Schemas['FoundPartyDto'];

/** A party that has to do with a device, and what it is to it. */
export interface PartyOfDevice {
  readonly entityId: string;
  readonly name: string;
  readonly mpid: string | null;
  readonly userRoles: readonly string[];
  readonly inSlot: boolean;
  readonly registered: boolean;
  readonly kind: Kind;
}

export const kinds = ['networkOperator', 'supplier'] as const;
export type Kind = (typeof kinds)[number];

/** Entity IDs in the critical slots, and MPIDs that are registered: what has to be looked up to name the parties. */
export function namesToLookUp(
  device: DeviceKnown | undefined,
  registrations: readonly RegistrationKnown[],
): readonly string[] {
  const holders = kinds.flatMap((kind) => holderOf(device, kind) ?? []);
  return [...new Set([...holders, ...registrations.map(({ mpid }) => mpid)])];
}

/** Registrations that are in force at an instant; half-open. */
export function inForceAt(registrations: readonly RegistrationKnown[], at: number): readonly RegistrationKnown[] {
  return registrations.filter(
    ({ effectiveFrom, effectiveUntil }) =>
      Date.parse(effectiveFrom) <= at && (effectiveUntil === null || at < Date.parse(effectiveUntil)),
  );
}

/** Who is in the slots and who is registered, network operators first; whoever is both stands there once. */
export function partiesOfDevice(
  device: DeviceKnown | undefined,
  registrations: readonly RegistrationKnown[],
  parties: readonly Party[],
): readonly PartyOfDevice[] {
  return kinds.flatMap((kind) => {
    const holder = holderOf(device, kind);
    const mpids = registrations.filter((each) => each.kind === kind).map(({ mpid }) => mpid);
    const registered = parties.filter((party) => party.mpids.some((mpid) => mpids.includes(mpid)));
    const inSlot = parties.find(({ entityId }) => entityId === holder);
    const ids = new Set([...(holder === undefined ? [] : [holder]), ...registered.map(({ entityId }) => entityId)]);
    return [...ids].map((entityId): PartyOfDevice => {
      const party = inSlot?.entityId === entityId ? inSlot : registered.find((each) => each.entityId === entityId);
      return {
        ...{ entityId, kind, name: party?.name ?? entityId, mpid: party?.mpids[0] ?? null },
        userRoles: party?.userRoles ?? [],
        inSlot: entityId === holder,
        registered: registered.some((each) => each.entityId === entityId),
      };
    });
  });
}

export function holderOf(device: DeviceKnown | undefined, kind: Kind): string | undefined {
  return device?.anchorSlots?.[kind]?.critical?.entityId;
}

/** The user role in which a party sends, unless somebody says otherwise. */
export function ownRole(userRoles: readonly string[], now: string | undefined): string | undefined {
  return now !== undefined && userRoles.includes(now) ? now : userRoles[0];
}

/** The kind of slot and registration that a sender in this role is judged by. */
export function kindOfRole(userRole: string | undefined): Kind {
  return userRole === 'ED' || userRole === 'GT' ? 'networkOperator' : 'supplier';
}
