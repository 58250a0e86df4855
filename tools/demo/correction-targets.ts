import type { DemoCertificates } from './certificates.js';
import type { DemoParty } from './parties.js';

/** What a corrective action asks of the network operators: the certificates to be placed, base64 DER. */
export interface CorrectionTargets {
  readonly targets: readonly { readonly entityId: string; readonly critical: string; readonly nonCritical: string }[];
  readonly certificationPath: readonly string[];
}

/** Of every network operator; which certificate belongs into which slot is assumed, as in the inventory's lines. */
export function correctionTargets(parties: readonly DemoParty[], certificates: DemoCertificates): CorrectionTargets {
  const operators = parties.filter(({ role }) => role === 'ED' || role === 'GT');
  const targets = operators.map(({ entityId }) => {
    const { digitalSigning, keyAgreement } = certificates.of(entityId);
    return { entityId, critical: digitalSigning, nonCritical: keyAgreement };
  });
  return { targets, certificationPath: certificates.path };
}
