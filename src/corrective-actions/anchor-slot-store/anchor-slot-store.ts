import type { Eui64 } from '../../core/identifiers/index.js';

/** The two slots of a device for its network operator (`domain.md` section 2, notified certificate IDs). */
export const slotNames = ['critical', 'nonCritical'] as const;
export type SlotName = (typeof slotNames)[number];

/** What a slot holds. */
export interface SlotCertificate {
  readonly entityId: Eui64;
  /** Null: the store names the entity only. */
  readonly certificateId: { readonly serialNumber: string; readonly issuer: string } | null;
}

/** Network operator slots of one device. Null: the slot is empty; left out: the store does not know what it holds. */
export type OperatorSlots = Readonly<Partial<Record<SlotName, SlotCertificate | null>>>;

/** Replaces what a slot holds, if it holds what is expected. */
export interface SlotChange {
  readonly deviceId: Eui64;
  readonly slot: SlotName;
  readonly expected: SlotCertificate | null;
  /** Null empties the slot: a roll-back of what was empty. */
  readonly replacement: SlotCertificate | null;
}

/**
 * What became of a change. `already`: the slot holds the replacement, by an earlier try or by somebody else. `conflict`:
 * it holds something else than expected, and was left alone. `unknown-device`: the store does not know the device, or
 * not what the slot holds.
 */
export type SlotChangeOutcome =
  | { readonly kind: 'applied' }
  | { readonly kind: 'already' }
  | { readonly kind: 'conflict'; readonly found: SlotCertificate | null }
  | { readonly kind: 'unknown-device' };

/** The store gave no answer that says what became of the changes; asking again with the same key is safe. */
export class AnchorSlotStoreUnavailable extends Error {
  override readonly name = 'AnchorSlotStoreUnavailable';

  /** @param retryAfterMilliseconds - how long the store asks to be left alone; 0: it did not say */
  constructor(
    message: string,
    readonly retryAfterMilliseconds = 0,
  ) {
    super(message);
  }
}

/** The store refuses to be asked this way: sending the same again will not help until somebody mends the cause. */
export class AnchorSlotStoreRefused extends Error {
  override readonly name = 'AnchorSlotStoreRefused';
}

/** The S1SP's database of virtual anchor slots. */
export abstract class AnchorSlotStore {
  /**
   * @param deviceIds - at most 1,000
   * @returns the slots of the devices that the store knows
   * @throws AnchorSlotStoreUnavailable
   * @throws AnchorSlotStoreRefused
   */
  abstract read(deviceIds: readonly Eui64[]): Promise<ReadonlyMap<Eui64, OperatorSlots>>;

  /**
   * Makes some changes, at most one for a slot and at most 1,000.
   *
   * INVARIANT (applied once): the same key with the same changes has the effect of one call, however often it is sent,
   * and no change of it is made again after another key changed the slot.
   * @returns an outcome for each change, in order
   * @throws AnchorSlotStoreUnavailable
   * @throws AnchorSlotStoreRefused, also for a key that came with other changes before
   */
  abstract change(key: string, changes: readonly SlotChange[]): Promise<readonly SlotChangeOutcome[]>;
}
