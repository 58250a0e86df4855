import type { CertificateProblem } from './certificate-facts.js';
import type { ParsedCertificate } from './parse-certificate.js';

/** The way from one replacement certificate to a trust anchor, as far as it goes. */
export interface Chain {
  /** Issuing CA and anchor, those that were found. */
  readonly above: readonly ParsedCertificate[];
  readonly problem: CertificateProblem | null;
}

const verified = new WeakMap<ParsedCertificate, WeakMap<ParsedCertificate, boolean>>();

/** Whether one certificate's key signed the other; each pair is computed once for as long as both are remembered. */
export function isSignedBy(certificate: ParsedCertificate, issuer: ParsedCertificate): boolean {
  if (certificate.issuer !== issuer.subject) return false;
  const known = verified.get(certificate)?.get(issuer);
  if (known !== undefined) return known;
  const holds = verifies(certificate, issuer);
  const byIssuer = verified.get(certificate) ?? new WeakMap<ParsedCertificate, boolean>();
  verified.set(certificate, byIssuer.set(issuer, holds));
  return holds;
}

function verifies(certificate: ParsedCertificate, issuer: ParsedCertificate): boolean {
  try {
    return certificate.forVerification.verify(issuer.forVerification.publicKey);
  } catch {
    // A signature or key that cannot even be tried does not verify.
    return false;
  }
}

/**
 * Organisation certificate → issuing CA → trust anchor, every signature verified. The issuing CA comes from the
 * command's path or is itself a configured anchor.
 */
export function chainOf(
  certificate: ParsedCertificate,
  path: readonly ParsedCertificate[],
  anchors: readonly ParsedCertificate[],
): Chain {
  const isIssuer = (candidate: ParsedCertificate): boolean =>
    candidate.isIssuingAuthority && !candidate.hasUnknownCritical && isSignedBy(certificate, candidate);
  const trusted = anchors.find(isIssuer);
  if (trusted !== undefined) return { above: [trusted], problem: broken(certificate) };
  const issuers = path.filter(isIssuer);
  for (const issuer of issuers) {
    const anchor = anchors.find((candidate) => isSignedBy(issuer, candidate));
    if (anchor !== undefined) return { above: [issuer, anchor], problem: broken(certificate) };
  }
  const [issuer] = issuers;
  if (issuer === undefined) return { above: [], problem: 'CHAIN_BROKEN' };
  const isNamed = anchors.some(({ subject }) => subject === issuer.issuer);
  return { above: [issuer], problem: isNamed ? 'CHAIN_BROKEN' : 'ANCHOR_UNKNOWN' };
}

const broken = ({ hasUnknownCritical }: ParsedCertificate): CertificateProblem | null =>
  hasUnknownCritical ? 'CHAIN_BROKEN' : null;

/** What a certificate of the command's path is, if it is none of: a configured anchor, an issuing CA. */
export function pathProblem(
  certificate: ParsedCertificate,
  anchors: readonly ParsedCertificate[],
): CertificateProblem | null {
  if (certificate.isIssuingAuthority || anchors.some(({ der }) => der.equals(certificate.der))) return null;
  return certificate.subject === certificate.issuer ? 'ANCHOR_UNKNOWN' : 'PATH_MALFORMED';
}
