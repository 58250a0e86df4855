import type { Eui64 } from '../../core/identifiers/index.js';
import type { ContextCache } from '../../device-context/index.js';
import { isDescribedBy } from '../anchor-slot-store/index.js';
import type { OperatorSlots, SlotCertificate, SlotName } from '../anchor-slot-store/index.js';
import type { ComparedSlot, SlotVerdict } from './drift-records.js';

/** Whether a slot of the store holds what it should. Undefined: the store does not say what it holds. */
export function verdictOn(found: SlotCertificate | null | undefined, expected: SlotCertificate | null): SlotVerdict {
  if (found === undefined) return 'missing';
  return isDescribedBy(found, expected) ? 'right' : 'drifted';
}

/**
 * Holds a slot of the store against what decisions go by.
 * @returns undefined when the inventory does not know the device, or not what its slot holds: then nothing can differ
 */
export function comparedWithContext(
  cache: ContextCache,
  deviceId: Eui64,
  slot: SlotName,
  stored: OperatorSlots | undefined,
): ComparedSlot | undefined {
  const device = cache.lookupDevice(deviceId);
  const entityId = slot === 'critical' ? device?.networkOperatorCritical : device?.networkOperatorNonCritical;
  if (entityId === undefined) return undefined;
  const expected = entityId && { entityId, certificateId: null };
  const found = stored?.[slot];
  return {
    ...{ deviceId, slot, against: 'context', actionId: null, expected, found: found ?? null },
    verdict: verdictOn(found, expected),
  };
}
