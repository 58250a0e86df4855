import { X509Certificate } from 'node:crypto';
import { parseEui64 } from '../../core/identifiers/index.js';
import type { Eui64 } from '../../core/identifiers/index.js';
import type { CertificateReader } from '../../device-context/index.js';
import type { ProblemError } from '../../http/index.js';
import type { SlotCertificate, SlotName } from '../anchor-slot-store/anchor-slot-store.js';
import type { TargetDto } from './plan.dto.js';

/** What is placed in a slot of each name. */
export type Target = Readonly<Record<SlotName, SlotCertificate>>;

/**
 * Shown wherever a plan is: that the critical slot takes the digital signing certificate and the other one the key
 * agreement certificate is assumed.
 */
export const unverifiedUses =
  'the critical slot takes the digital signing certificate, the non-critical one the key agreement certificate: assumed, ' +
  'found in no source';

const networkOperator = 'NetworkOperator';

/**
 * Reads and verifies the certificates that a plan places: each of the network operator it is said to be of, one of each
 * use, on a chain to a trust anchor, valid now.
 * @param decidedAt - epoch milliseconds
 * @returns the targets by entity ID, and what is wrong with the others
 */
export function readTargets(
  reader: CertificateReader,
  targets: readonly TargetDto[],
  path: readonly string[],
  decidedAt: number,
): { readonly targets: ReadonlyMap<Eui64, Target>; readonly errors: readonly ProblemError[] } {
  const found = new Map<Eui64, Target>();
  const errors: ProblemError[] = [];
  targets.forEach((target, index) => {
    const pointer = `/targets/${index}`;
    const entityId = parseEui64(target.entityId);
    const faults = entityId === undefined ? ['`entityId` is no entity ID'] : faultsOf(reader, target, path, decidedAt);
    if (entityId !== undefined && found.has(entityId)) faults.push(`\`${entityId}\` is named twice`);
    for (const detail of faults) errors.push({ code: 'TARGET_FAULTY', pointer, detail });
    if (entityId === undefined || faults.length > 0) return;
    const critical = certificateIdOf(target.critical);
    const nonCritical = certificateIdOf(target.nonCritical);
    found.set(entityId, {
      critical: { entityId, certificateId: critical },
      nonCritical: { entityId, certificateId: nonCritical },
    });
  });
  return { targets: found, errors };
}

function faultsOf(reader: CertificateReader, target: TargetDto, path: readonly string[], decidedAt: number): string[] {
  const facts = reader.read(
    {
      remotePartyRole: networkOperator,
      remotePartyFloorSeqNumber: null,
      remotePartyPrepaymentTopUpFloorSeqNumber: null,
      executionDateTime: null,
      replacementCertificates: {
        digitalSigning: target.critical,
        keyAgreement: target.nonCritical,
        keyAgreementTopUp: null,
      },
      certificationPathCertificates: path,
      applyTimeBasedCPVChecks: true,
    },
    decidedAt,
  );
  const { problems, roles, entityId, keyUsages, chain, validity } = facts;
  if (problems.length > 0) return [`found ${problems.join(', ')} in its certificates or their path`];
  const faults: string[] = [];
  if (roles?.length !== 1 || roles[0] !== networkOperator) faults.push('a certificate is not of a network operator');
  if (entityId !== parseEui64(target.entityId)) faults.push('a certificate names another entity than `entityId`');
  if (keyUsages.digitalSigning !== 'digitalSignature') faults.push('`critical` is not a digital signing certificate');
  if (keyUsages.keyAgreement !== 'keyAgreement') faults.push('`nonCritical` is not a key agreement certificate');
  if (chain !== 'verified') faults.push('a certificate does not lead to a trust anchor');
  if (validity !== 'current') faults.push('a certificate is not valid now');
  return faults;
}

/** Serial number (hex, upper case) and the issuer's common name (`domain.md` section 2). */
function certificateIdOf(base64: string): SlotCertificate['certificateId'] {
  const certificate = new X509Certificate(Buffer.from(base64, 'base64'));
  const { CN: issuer } = certificate.toLegacyObject().issuer;
  const name = Array.isArray(issuer) ? issuer.at(-1) : issuer;
  return { serialNumber: certificate.serialNumber, issuer: typeof name === 'string' ? name : certificate.issuer };
}
