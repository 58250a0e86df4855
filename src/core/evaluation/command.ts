import type { Eui64 } from '../identifiers/eui64.js';
import type { RequestId } from '../identifiers/request-id.js';
import type { ServiceReferenceVariant } from '../identifiers/service-reference-variant.js';

export type SignatureState = 'verified' | 'failed' | 'not-checked';

/** Parsed body of SRV 6.15.1 (`domain.md` section 4); certificates are base64 DER, unparsed. */
export interface UpdateSecurityCredentials {
  readonly remotePartyRole: string;
  readonly remotePartyFloorSeqNumber: bigint | null;
  readonly remotePartyPrepaymentTopUpFloorSeqNumber: bigint | null;
  readonly executionDateTime: number | null;
  readonly replacementCertificates: {
    readonly digitalSigning: string | null;
    readonly keyAgreement: string | null;
    readonly keyAgreementTopUp: string | null;
  };
  readonly certificationPathCertificates: readonly string[];
  readonly applyTimeBasedCPVChecks: boolean;
}

/** A critical command as the S1SP asks about it, parsed at the edge. */
export interface Command {
  readonly requestId: RequestId;
  readonly serviceReferenceVariant: ServiceReferenceVariant;
  readonly userRole: string;
  readonly commandVariant: number;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  readonly signatures: {
    readonly user: SignatureState;
    readonly countersignature: SignatureState;
    readonly signerEntityId: Eui64;
  };
  readonly updateSecurityCredentials: UpdateSecurityCredentials | null;
}
