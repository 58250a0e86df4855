import type { DemoCertificates } from './certificates.js';
import type { DemoParty } from './parties.js';

/** The body of `POST /v1/evaluations`. */
export interface EvaluationRequest {
  readonly requestId: string;
  readonly serviceReferenceVariant: string;
  readonly userRole: string;
  readonly commandVariant: number;
  readonly receivedAt: string;
  readonly signatures: {
    readonly user: string;
    readonly countersignature: string;
    readonly signerEntityId: string;
  };
  readonly updateSecurityCredentials?: {
    readonly remotePartyRole: string;
    readonly remotePartyFloorSeqNumber: string;
    readonly replacementCertificates: { readonly digitalSigning: string; readonly keyAgreement: string };
    readonly certificationPathCertificates: readonly string[];
    readonly applyTimeBasedCPVChecks: boolean;
  };
}

export interface CommandAddress {
  readonly sender: DemoParty;
  readonly deviceId: string;
  /** Originator counter; each command of a sender to a device takes a higher one. */
  readonly counter: bigint;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
}

/** SRV 6.15.1: `sender` puts `replacement`'s certificates into the slot of its role (`domain.md` section 4). */
export function updateSecurityCredentials(
  address: CommandAddress,
  replacement: DemoParty,
  certificates: DemoCertificates,
): EvaluationRequest {
  const { digitalSigning, keyAgreement } = certificates.of(replacement.entityId);
  const isOperator = address.sender.role === 'ED' || address.sender.role === 'GT';
  return {
    ...command(address, '6.15.1'),
    updateSecurityCredentials: {
      remotePartyRole: isOperator ? 'NetworkOperator' : 'Supplier',
      remotePartyFloorSeqNumber: address.counter.toString(),
      replacementCertificates: { digitalSigning, keyAgreement },
      certificationPathCertificates: certificates.path,
      applyTimeBasedCPVChecks: true,
    },
  };
}

/** SRV 7.2 Disable Supply, a supplier's. */
export function disableSupply(address: CommandAddress): EvaluationRequest {
  return command(address, '7.2');
}

function command({ sender, deviceId, counter, receivedAt }: CommandAddress, srv: string): EvaluationRequest {
  return {
    requestId: `${sender.entityId}:${deviceId}:${counter}`,
    serviceReferenceVariant: srv,
    userRole: sender.role,
    commandVariant: 1,
    receivedAt: new Date(receivedAt).toISOString(),
    signatures: { user: 'verified', countersignature: 'verified', signerEntityId: sender.entityId },
  };
}
