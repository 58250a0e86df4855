export type { CacheState } from './cache/change-feed.js';
export { ContextChangeFeed } from './cache/change-feed.js';
export type { CertificateFacts } from './certificates/index.js';
export { CertificateReader, readTrustAnchors, TrustAnchorMalformed } from './certificates/index.js';
export { DeviceContextModule } from './device-context.module.js';
export type { FactNeeds } from './facts/context-gatherer.js';
export { ContextGatherer } from './facts/context-gatherer.js';
export type { FactFault } from './facts/with-facts.js';
export { FactsRefused, withFacts } from './facts/with-facts.js';
