import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IssuedCertificate } from '../../test/fixtures/test-ca.js';
import { createTestCa } from '../../test/fixtures/test-ca.js';
import type { CertificateId } from './feed-lines.js';
import type { DemoParty, DemoRole } from './parties.js';

/** The two certificates of one party (`domain.md` section 5: one use each). */
export interface PartyCertificates {
  /** Base64 DER. */
  readonly digitalSigning: string;
  readonly keyAgreement: string;
  readonly digitalSigningId: CertificateId;
  readonly keyAgreementId: CertificateId;
}

export interface DemoCertificates {
  readonly of: (entityId: string) => PartyCertificates;
  /** Base64 DER of issuing CA and root. */
  readonly path: readonly string[];
  readonly rootPem: string;
}

/** Remote party roles (`domain.md` section 2). */
const remotePartyRoles: Readonly<Record<DemoRole, number>> = { IS: 2, GS: 2, ED: 3, GT: 3 };

/**
 * Issues each party's certificates from a certification authority that follows from `secret`: the same secret gives the
 * same certificates. Private keys stay inside the authority; nothing writes them.
 */
export function issueDemoCertificates(parties: readonly DemoParty[], secret: string): DemoCertificates {
  const authority = createTestCa({ seed: secret, name: 'demo' });
  const issued = new Map(
    parties.map(({ entityId, role }) => {
      const request = { entityId, role: remotePartyRoles[role] };
      const digitalSigning = authority.issueOrganisationCertificate({ ...request, usage: 'digitalSignature' });
      const keyAgreement = authority.issueOrganisationCertificate({ ...request, usage: 'keyAgreement' });
      const certificates: PartyCertificates = {
        digitalSigning: digitalSigning.base64,
        keyAgreement: keyAgreement.base64,
        digitalSigningId: certificateId(digitalSigning),
        keyAgreementId: certificateId(keyAgreement),
      };
      return [entityId, certificates] as const;
    }),
  );
  const of = (entityId: string): PartyCertificates => {
    const certificates = issued.get(entityId);
    if (!certificates) throw new RangeError(`no certificates for entity \`${entityId}\`; issue some first`);
    return certificates;
  };
  return { of, path: authority.path, rootPem: authority.root.pem };
}

function certificateId({ serialNumber, issuer }: IssuedCertificate): CertificateId {
  return { serialNumber, issuer };
}

/**
 * The secret of this data directory's authority, made on the first call. Not the seed of the world: whoever knew it
 * could issue certificates that the service accepts.
 */
export function demoAuthoritySecret(dataDirectory: string): string {
  const file = join(dataDirectory, 'demo-authority.secret');
  mkdirSync(dataDirectory, { recursive: true });
  try {
    writeFileSync(file, `demo-${randomBytes(16).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
  }
  return readFileSync(file, 'utf8').trim();
}

/** Writes the authority's root to where the service looks for trust anchors. */
export function writeTrustAnchor(trustAnchorsDirectory: string, certificates: DemoCertificates): void {
  mkdirSync(trustAnchorsDirectory, { recursive: true });
  writeFileSync(join(trustAnchorsDirectory, 'demo-root.pem'), certificates.rootPem);
}
