export type { CertificateFacts, KeyUsage } from './certificate-facts.js';
export { certificateKinds } from './certificate-facts.js';
export { CertificateReader } from './certificate-reader.js';
export type { CertificateDescription, CertificateUsage } from './describe-certificate.js';
export { certificateUsages } from './describe-certificate.js';
export type { NotifiedCertificate } from './notified-certificate.js';
export { notifiedCertificate } from './notified-certificate.js';
export { readTrustAnchors, TrustAnchorMalformed } from './trust-anchors.js';
export { parseCertificateText } from './parse-certificate.js';
