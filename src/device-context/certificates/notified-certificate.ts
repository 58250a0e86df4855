import type { Eui64 } from '../../core/identifiers/index.js';
import { parseCertificateText } from './parse-certificate.js';

/** What an anchor slot names of a certificate. */
export interface NotifiedCertificate {
  readonly entityId: Eui64;
  /** Serial number in hex, upper case; common name of the issuer. */
  readonly certificateId: { readonly serialNumber: string; readonly issuer: string };
}

/** @returns undefined when the text is not canonical base64 of one certificate that names an entity and its issuer */
export function notifiedCertificate(base64: string): NotifiedCertificate | undefined {
  const parsed = parseCertificateText(base64);
  if (parsed?.entityId === undefined) return undefined;
  const { CN: name } = parsed.forVerification.toLegacyObject().issuer;
  const issuer: unknown = Array.isArray(name) ? name.at(-1) : name;
  if (typeof issuer !== 'string') return undefined;
  return { entityId: parsed.entityId, certificateId: { serialNumber: parsed.forVerification.serialNumber, issuer } };
}
