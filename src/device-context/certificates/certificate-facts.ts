import type { Eui64 } from '../../core/identifiers/index.js';

/** Faults as the fact catalogue names them, in its order. */
export const certificateProblems = [
  'NOT_DER',
  'ALGORITHM_NOT_ECDSA_SHA256',
  'KEY_NOT_P256',
  'ROLE_MALFORMED',
  'ENTITY_ID_MALFORMED',
  'KEY_USAGE_MALFORMED',
  'PATH_MALFORMED',
  'CHAIN_BROKEN',
  'ANCHOR_UNKNOWN',
  'EXPIRED',
  'NOT_YET_VALID',
] as const;
export type CertificateProblem = (typeof certificateProblems)[number];

export type KeyUsage = 'digitalSignature' | 'keyAgreement';

export const certificateKinds = ['digitalSigning', 'keyAgreement', 'keyAgreementTopUp'] as const;
export type CertificateKind = (typeof certificateKinds)[number];

/**
 * What the replacement certificates of one 6.15.1 say together. Null: the command carries none of which it could be
 * said; undefined: they do not say, or not one thing, and `problems` has why.
 */
export interface CertificateFacts {
  readonly problems: readonly CertificateProblem[];
  readonly roles: readonly string[] | undefined;
  readonly entityIds: readonly Eui64[] | undefined;
  readonly entityId: Eui64 | null | undefined;
  readonly keyUsages: Readonly<Record<CertificateKind, KeyUsage | null | undefined>>;
  readonly chain: 'verified' | 'broken' | null;
  readonly validity: 'current' | 'not-current' | 'not-checked' | null | undefined;
}
