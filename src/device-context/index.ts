export type { CommandAddresses } from './as-of/as-of-context.js';
export { contextAsOf } from './as-of/as-of-context.js';
export type { CacheState } from './cache/change-feed.js';
export { ContextChangeFeed } from './cache/change-feed.js';
export { ContextCache } from './cache/context-cache.js';
export type { ContextPage } from './cache/context-pages.js';
export { PageReader, PageWriter } from './cache/context-pages.js';
export type { ContextReader } from './cache/context-reader.js';
export { networkOperatorRole } from './cache/context-reader.js';
export { partitionCount, partitionOf } from './cache/partitions.js';
export type { DeviceRecord, PartyRecord, RegistrationRecord } from './cache/records.js';
export type { CertificateFacts } from './certificates/index.js';
export type { NotifiedCertificate } from './certificates/index.js';
export {
  CertificateReader,
  notifiedCertificate,
  readTrustAnchors,
  TrustAnchorMalformed,
} from './certificates/index.js';
export { DeviceContextModule } from './device-context.module.js';
export type { CorrectionFacts } from './facts/correction-facts.js';
export type { SlotRecord } from './feeds/slot-changes.js';
export { recordSlotChanges } from './feeds/slot-changes.js';
export type { FactNeeds } from './facts/context-gatherer.js';
export { ContextGatherer } from './facts/context-gatherer.js';
export type { FactFault } from './facts/with-facts.js';
export { FactsRefused, withFacts } from './facts/with-facts.js';
export type { ImportToLookAfter } from './imports/imports-to-look-after.js';
export { importsToLookAfter } from './imports/imports-to-look-after.js';
export { registrationInForce, whyNotInForce } from './facts/registration-in-force.js';
export type { CountedSource, SourceKind } from './sources/count-sources.js';
export { countSources, sourceKinds } from './sources/count-sources.js';
export { CertificateDto } from './certificates/certificate.dto.js';
export type { PartyCertificatesTold } from './search/party-certificates-told.js';
export { readPartyCertificates } from './search/party-certificates-told.js';
