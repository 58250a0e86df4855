import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509Certificate as PeculiarCertificate,
} from '@peculiar/x509';
import type { Eui64 } from '../../core/identifiers/index.js';
import { parseEui64 } from '../../core/identifiers/index.js';
import type { CertificateProblem, KeyUsage } from './certificate-facts.js';
import { elements, lengthAt } from './der.js';
import { remotePartyRole } from './remote-party-roles.js';
import type { NameAttribute } from './subject-attributes.js';
import { nameAttributes, organisationalUnitOid, uniqueIdentifierOid } from './subject-attributes.js';

/** What a certificate says, whatever the time and whoever signed it. */
export interface ParsedCertificate {
  readonly der: Buffer;
  /** Faults it has as an organisation certificate. */
  readonly faults: readonly CertificateProblem[];
  readonly role: string | undefined;
  readonly entityId: Eui64 | undefined;
  readonly keyUsage: KeyUsage | undefined;
  /** Epoch milliseconds of the first and last second in which it is valid. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** DER of the names, hex. */
  readonly subject: string;
  readonly issuer: string;
  /** OU 07, a CA that issues no further CA, ECDSA over P-256 with SHA-256 (`domain.md` section 5). */
  readonly isIssuingAuthority: boolean;
  /** Whether it has a critical extension that we do not know: then no path through it counts (RFC 5280, 4.2). */
  readonly hasUnknownCritical: boolean;
  readonly forVerification: X509Certificate;
}

const maxDerBytes = 6_144;
/** Content of the AlgorithmIdentifier: the object identifier 1.2.840.10045.4.3.2 and no parameters. */
const ecdsaSha256 = '06082a8648ce3d040302';
/** A subject public key up to its point: id-ecPublicKey, prime256v1, BIT STRING, uncompressed. */
const p256Prefix = '3059301306072a8648ce3d020106082a8648ce3d03010703420004';
const bitStringTag = 0x03;
/** UTF8String and PrintableString. */
const textTags = new Set([0x0c, 0x13]);
const keyUsageOid = '2.5.29.15';
const basicConstraintsOid = '2.5.29.19';
const knownCritical = new Set([keyUsageOid, basicConstraintsOid, '2.5.29.32']);
const longestText = Math.ceil(maxDerBytes / 3) * 4;

/** @returns undefined when the text is not canonical base64, or not of one certificate */
export function parseCertificateText(base64: string): ParsedCertificate | undefined {
  if (base64.length > longestText) return undefined;
  const der = Buffer.from(base64, 'base64');
  return der.toString('base64') === base64 ? parseCertificate(der) : undefined;
}

/** @returns undefined when these are not the octets of one certificate and nothing else */
export function parseCertificate(der: Buffer): ParsedCertificate | undefined {
  if (der.length > maxDerBytes || der[0] !== 0x30) return undefined;
  try {
    const { header, length } = lengthAt(der, 0);
    // Both libraries pass over what follows the certificate.
    if (header + length !== der.length) return undefined;
    // OpenSSL first: it turns hostile octets down in a tenth of a millisecond, the other parser may take twenty.
    const forVerification = new X509Certificate(der);
    return describe(der, new PeculiarCertificate(der), forVerification);
  } catch {
    // Whatever a library throws at these octets, they are not a certificate: a fact, NOT_DER.
    return undefined;
  }
}

function describe(der: Buffer, certificate: PeculiarCertificate, forVerification: X509Certificate): ParsedCertificate {
  const subjectDer = Buffer.from(certificate.subjectName.toArrayBuffer());
  const attributes = nameAttributes(subjectDer);
  const role = roleIn(attributes);
  const entityId = entityIdIn(attributes);
  const usages = usagesOf(certificate);
  const keyUsage = singleUsage(usages);
  const isSignedRight = isEcdsaSha256(der);
  const isP256 = isP256Key(certificate, forVerification);
  const faults: CertificateProblem[] = [];
  if (!isSignedRight) faults.push('ALGORITHM_NOT_ECDSA_SHA256');
  if (!isP256) faults.push('KEY_NOT_P256');
  if (role === undefined) faults.push('ROLE_MALFORMED');
  if (entityId === undefined) faults.push('ENTITY_ID_MALFORMED');
  if (keyUsage === undefined) faults.push('KEY_USAGE_MALFORMED');
  return {
    ...{ der, faults, role, entityId, keyUsage, forVerification },
    notBefore: timeOf(certificate.notBefore),
    notAfter: timeOf(certificate.notAfter),
    subject: subjectDer.toString('hex'),
    issuer: Buffer.from(certificate.issuerName.toArrayBuffer()).toString('hex'),
    isIssuingAuthority: role === 'IssuingAuthority' && isSignedRight && isP256 && mayIssue(certificate, usages),
    hasUnknownCritical: certificate.extensions.some(({ type, critical }) => critical && !knownCritical.has(type)),
  };
}

function timeOf(date: Date): number {
  const time = date.getTime();
  if (Number.isNaN(time)) throw new RangeError('a validity date cannot be read');
  return time;
}

function roleIn(attributes: readonly NameAttribute[]): string | undefined {
  const [unit, another] = attributes.filter(({ oid }) => oid === organisationalUnitOid);
  if (unit === undefined || another !== undefined || !textTags.has(unit.tag)) return undefined;
  return remotePartyRole(Buffer.from(unit.value).toString('latin1'));
}

/** Exactly one unique identifier, a BIT STRING of 64 bits: one octet that says none is unused, and eight. */
function entityIdIn(attributes: readonly NameAttribute[]): Eui64 | undefined {
  const [identifier, another] = attributes.filter(({ oid }) => oid === uniqueIdentifierOid);
  if (identifier === undefined || another !== undefined || identifier.tag !== bitStringTag) return undefined;
  const [unusedBits, ...octets] = identifier.value;
  if (unusedBits !== 0 || octets.length !== 8) return undefined;
  return parseEui64(octets.map((octet) => octet.toString(16).padStart(2, '0')).join('-'));
}

/** The flags of the one critical key usage extension; 0 when it is missing, twice there or not critical. */
function usagesOf(certificate: PeculiarCertificate): number {
  const [extension, another] = certificate.extensions.filter(({ type }) => type === keyUsageOid);
  if (another !== undefined || !(extension instanceof KeyUsagesExtension) || !extension.critical) return 0;
  return extension.usages;
}

function singleUsage(usages: number): KeyUsage | undefined {
  if (usages === Number(KeyUsageFlags.digitalSignature)) return 'digitalSignature';
  return usages === Number(KeyUsageFlags.keyAgreement) ? 'keyAgreement' : undefined;
}

function mayIssue(certificate: PeculiarCertificate, usages: number): boolean {
  const [extension, another] = certificate.extensions.filter(({ type }) => type === basicConstraintsOid);
  if (another !== undefined || !(extension instanceof BasicConstraintsExtension)) return false;
  const isIssuer = extension.critical && extension.ca && extension.pathLength === 0;
  return isIssuer && (usages & KeyUsageFlags.keyCertSign) !== 0;
}

/** The algorithm of the signature itself; OpenSSL holds it to be the one that the signed part names. */
function isEcdsaSha256(der: Buffer): boolean {
  const [certificate] = elements(der);
  const [, algorithm] = certificate === undefined ? [] : elements(certificate.content);
  return algorithm !== undefined && Buffer.from(algorithm.content).toString('hex') === ecdsaSha256;
}

/** A named P-256 key as an uncompressed point, and one that OpenSSL takes (the point is on the curve). */
function isP256Key({ publicKey }: PeculiarCertificate, forVerification: X509Certificate): boolean {
  const info = Buffer.from(publicKey.rawData).toString('hex');
  return info.startsWith(p256Prefix) && forVerification.publicKey.asymmetricKeyType === 'ec';
}
