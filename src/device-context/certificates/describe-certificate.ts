import type { Eui64 } from '../../core/identifiers/index.js';
import { formatInstant } from '../../core/identifiers/index.js';
import type { CertificateProblem, KeyUsage } from './certificate-facts.js';
import { certificateProblems } from './certificate-facts.js';
import { chainOf, isSignedBy } from './chain.js';
import type { ParsedCertificate } from './parse-certificate.js';

export const certificateUsages = ['digitalSigning', 'keyAgreement', 'certificateSigning'] as const;
export type CertificateUsage = (typeof certificateUsages)[number];

/** What one certificate says, for people. Null: it does not say, or cannot be read. */
export interface CertificateDescription {
  /** Names of the subject in one line. */
  readonly subject: string | null;
  readonly entityId: Eui64 | null;
  readonly remotePartyRole: string | null;
  readonly usage: CertificateUsage | null;
  /** Hex, upper case. */
  readonly serialNumber: string | null;
  /** Common name of the issuer, or all its names where it has none. */
  readonly issuer: string | null;
  /** RFC 3339; the first and the last second in which it is valid. */
  readonly notBefore: string | null;
  readonly notAfter: string | null;
  readonly keyUsage: KeyUsage | null;
  /** Whether signatures lead from it to a trust anchor. */
  readonly chain: 'verified' | 'broken' | null;
  readonly problems: readonly CertificateProblem[];
}

const unreadable: CertificateDescription = {
  ...{ subject: null, entityId: null, remotePartyRole: null, usage: null, serialNumber: null, issuer: null },
  ...{ notBefore: null, notAfter: null, keyUsage: null, chain: null, problems: ['NOT_DER'] },
};
const second = 1_000;
const uniqueIdentifier = 'x500UniqueIdentifier=';

/**
 * @param certificate - undefined when the text was not one
 * @param path - certificates that may be on its way to a trust anchor
 * @param now - epoch milliseconds
 */
export function describeCertificate(
  certificate: ParsedCertificate | undefined,
  path: readonly ParsedCertificate[],
  anchors: readonly ParsedCertificate[],
  now: number,
): CertificateDescription {
  if (certificate === undefined) return unreadable;
  const { role, entityId, keyUsage, notBefore, notAfter, forVerification } = certificate;
  const isAuthority = certificate.isIssuingAuthority || certificate.subject === certificate.issuer;
  const chain = chainProblem(certificate, path, anchors);
  const found = new Set<CertificateProblem>([
    // What only an organisation's certificate must say is no fault of an authority's.
    ...(isAuthority ? [] : certificate.faults),
    ...(chain === null ? [] : [chain]),
    ...(now >= notAfter + second ? (['EXPIRED'] as const) : []),
    ...(now < notBefore ? (['NOT_YET_VALID'] as const) : []),
  ]);
  return {
    ...{ subject: subjectOf(certificate), entityId: entityId ?? null, remotePartyRole: role ?? null },
    ...{ usage: isAuthority ? 'certificateSigning' : usageOf(keyUsage), keyUsage: keyUsage ?? null },
    ...{ serialNumber: forVerification.serialNumber, issuer: issuerOf(certificate) },
    ...{ notBefore: formatInstant(notBefore), notAfter: formatInstant(notAfter) },
    chain: chain === null ? 'verified' : 'broken',
    problems: certificateProblems.filter((problem) => found.has(problem)),
  };
}

function chainProblem(
  certificate: ParsedCertificate,
  path: readonly ParsedCertificate[],
  anchors: readonly ParsedCertificate[],
): CertificateProblem | null {
  if (anchors.some(({ der }) => der.equals(certificate.der))) return null;
  if (certificate.subject === certificate.issuer) return 'ANCHOR_UNKNOWN';
  // An authority is signed by an anchor, which itself need not be an issuing authority.
  if (certificate.isIssuingAuthority) return signedByAnchor(certificate, anchors);
  return chainOf(certificate, path, anchors).problem;
}

function signedByAnchor(
  certificate: ParsedCertificate,
  anchors: readonly ParsedCertificate[],
): CertificateProblem | null {
  const named = anchors.filter(({ subject }) => subject === certificate.issuer);
  if (named.length === 0) return 'ANCHOR_UNKNOWN';
  return named.some((anchor) => isSignedBy(certificate, anchor)) ? null : 'CHAIN_BROKEN';
}

function usageOf(keyUsage: KeyUsage | undefined): CertificateUsage | null {
  if (keyUsage === undefined) return null;
  return keyUsage === 'digitalSignature' ? 'digitalSigning' : 'keyAgreement';
}

function issuerOf({ forVerification }: ParsedCertificate): string {
  const { CN: name } = forVerification.toLegacyObject().issuer;
  const issuer: unknown = Array.isArray(name) ? name.at(-1) : name;
  return typeof issuer === 'string' ? issuer : oneLine(forVerification.issuer);
}

/** The unique identifier is eight octets, which OpenSSL writes as if they were text: the entity ID says them. */
function subjectOf({ forVerification, entityId }: ParsedCertificate): string {
  const names = forVerification.subject.split('\n').filter((name) => !name.startsWith(uniqueIdentifier));
  return [...names, ...(entityId === undefined ? [] : [`uniqueIdentifier=${entityId}`])].join(', ');
}

const oneLine = (names: string): string => names.split('\n').join(', ');
