import type { Command, UpdateSecurityCredentials } from '../../core/evaluation/index.js';
import type { Eui64, ServiceReferenceVariant } from '../../core/identifiers/index.js';
import { counterMax } from '../../core/identifiers/index.js';
import type { CertificateFacts, DeviceRecord } from '../../device-context/index.js';
import type { Side } from './parties-of-device.js';
import type { Sender } from './senders.js';

/** A command that nobody sent, and what its certificates say. */
export interface SyntheticCommand {
  readonly command: Command;
  readonly certificates: CertificateFacts | null;
}

/** Stands for a certificate: a census assumes what certificates say and never parses one. */
const assumedCertificate = 'assumed';

const remoteRoles = { networkOperator: 'NetworkOperator', supplier: 'Supplier' } as const;

/**
 * A sender's next command to a device, with nothing wrong about it: signatures verified, signed by the sender, variant
 * 1, a counter just above the execution counter that is known of him. Of a 6.15.1 the certificates are well-formed, of
 * the sender's kind, and name `replacement`.
 * @param at - epoch milliseconds
 */
export function syntheticCommand(
  device: DeviceRecord,
  { entityId, userRole }: Sender,
  serviceReferenceVariant: ServiceReferenceVariant,
  at: number,
  replacing: { readonly side: Side; readonly replacement: Eui64 },
): SyntheticCommand {
  const counter = counterAbove(device, entityId);
  const replaces = serviceReferenceVariant === '6.15.1';
  const remotePartyRole = remoteRoles[replacing.side];
  const { deviceId: targetId } = device;
  return {
    command: {
      requestId: { text: `${entityId}:${targetId}:${counter}`, originatorId: entityId, targetId, counter },
      serviceReferenceVariant,
      userRole,
      commandVariant: 1,
      receivedAt: at,
      signatures: { user: 'verified', countersignature: 'verified', signerEntityId: entityId },
      updateSecurityCredentials: replaces ? replacementOf(remotePartyRole, counter) : null,
    },
    certificates: replaces ? soundCertificates(remotePartyRole, replacing.replacement) : null,
  };
}

function counterAbove({ executionCounters }: DeviceRecord, entityId: Eui64): bigint {
  for (const known of executionCounters ?? []) {
    if (known.entityId === entityId) return known.counter < counterMax ? known.counter + 1n : counterMax;
  }
  return 1n;
}

const replacementOf = (remotePartyRole: string, counter: bigint): UpdateSecurityCredentials => ({
  remotePartyRole,
  remotePartyFloorSeqNumber: counter,
  remotePartyPrepaymentTopUpFloorSeqNumber: null,
  executionDateTime: null,
  replacementCertificates: {
    digitalSigning: assumedCertificate,
    keyAgreement: assumedCertificate,
    keyAgreementTopUp: null,
  },
  certificationPathCertificates: [assumedCertificate],
  applyTimeBasedCPVChecks: true,
});

const soundCertificates = (role: string, entityId: Eui64): CertificateFacts => ({
  problems: [],
  roles: [role],
  entityIds: [entityId],
  entityId,
  keyUsages: { digitalSigning: 'digitalSignature', keyAgreement: 'keyAgreement', keyAgreementTopUp: null },
  chain: 'verified',
  validity: 'current',
});
