export { AnchorSlotStore, AnchorSlotStoreRefused, AnchorSlotStoreUnavailable, slotNames } from './anchor-slot-store.js';
export type { OperatorSlots, SlotCertificate, SlotChange, SlotChangeOutcome, SlotName } from './anchor-slot-store.js';
export { anchorSlotStoreProviders } from './providers.js';
export { holdSame, isDescribedBy, parseSlotCertificate } from './slot-certificate.js';
