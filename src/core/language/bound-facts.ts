import type { FactSource, FactType } from './fact-catalogue.js';

/** A fact that the service gathers: its type (`list of eui64` for a list) and source are fixed in its code. */
export interface BoundFact {
  readonly type: string;
  readonly source: FactSource;
}

/** Every fact that the service can gather, apart from attributes. A catalogue may name these and no others. */
export const boundFactPaths: ReadonlyMap<string, BoundFact> = new Map<string, BoundFact>([
  ['certificate.chain', { type: 'enum', source: 'certificate' }],
  ['certificate.digitalSigningKeyUsage', { type: 'enum', source: 'certificate' }],
  ['certificate.entityId', { type: 'eui64', source: 'certificate' }],
  ['certificate.entityIds', { type: 'list of eui64', source: 'certificate' }],
  ['certificate.keyAgreementKeyUsage', { type: 'enum', source: 'certificate' }],
  ['certificate.keyAgreementTopUpKeyUsage', { type: 'enum', source: 'certificate' }],
  ['certificate.problems', { type: 'list of enum', source: 'certificate' }],
  ['certificate.roles', { type: 'list of enum', source: 'certificate' }],
  ['certificate.validity', { type: 'enum', source: 'certificate' }],
  ['clock.decidedAt', { type: 'instant', source: 'clock' }],
  ['command.commandVariant', { type: 'integer', source: 'command' }],
  ['command.countersignature', { type: 'enum', source: 'command' }],
  ['command.originatorCounter', { type: 'counter', source: 'command' }],
  ['command.originatorId', { type: 'eui64', source: 'command' }],
  ['command.receivedAt', { type: 'instant', source: 'command' }],
  ['command.requestId', { type: 'text', source: 'command' }],
  ['command.serviceReference', { type: 'text', source: 'command' }],
  ['command.serviceReferenceVariant', { type: 'srv', source: 'command' }],
  ['command.signerEntityId', { type: 'eui64', source: 'command' }],
  ['command.targetId', { type: 'eui64', source: 'command' }],
  ['command.userRole', { type: 'enum', source: 'command' }],
  ['command.userSignature', { type: 'enum', source: 'command' }],
  ['correction.fromEntityId', { type: 'eui64', source: 'correction' }],
  ['correction.fromPartyConsents', { type: 'boolean', source: 'correction' }],
  ['correction.sinceLastPermit', { type: 'duration', source: 'correction' }],
  ['correction.slot', { type: 'enum', source: 'correction' }],
  ['correction.toEntityId', { type: 'eui64', source: 'correction' }],
  ['correction.toPartyConsents', { type: 'boolean', source: 'correction' }],
  ['credentials.applyTimeBasedChecks', { type: 'boolean', source: 'command' }],
  ['credentials.certificationPathLength', { type: 'integer', source: 'command' }],
  ['credentials.executionDateTime', { type: 'instant', source: 'command' }],
  ['credentials.floorSequenceNumber', { type: 'counter', source: 'command' }],
  ['credentials.prepaymentTopUpFloorSequenceNumber', { type: 'counter', source: 'command' }],
  ['credentials.remotePartyRole', { type: 'enum', source: 'command' }],
  ['credentials.replacementCertificates', { type: 'list of enum', source: 'command' }],
  ['device.age', { type: 'duration', source: 'device' }],
  ['device.cohort', { type: 'text', source: 'device' }],
  ['device.deviceId', { type: 'eui64', source: 'device' }],
  ['device.deviceType', { type: 'enum', source: 'device' }],
  ['device.executionCounter', { type: 'counter', source: 'device' }],
  ['device.mpxn', { type: 'text', source: 'device' }],
  ['device.networkOperatorSlot.criticalEntityId', { type: 'eui64', source: 'device' }],
  ['device.networkOperatorSlot.nonCriticalEntityId', { type: 'eui64', source: 'device' }],
  ['device.smetsVersion', { type: 'enum', source: 'device' }],
  ['device.status', { type: 'enum', source: 'device' }],
  ['device.supplierSlot.criticalEntityId', { type: 'eui64', source: 'device' }],
  ['device.supplierSlot.nonCriticalEntityId', { type: 'eui64', source: 'device' }],
  ['party.entityId', { type: 'eui64', source: 'party' }],
  ['party.mpids', { type: 'list of text', source: 'party' }],
  ['party.name', { type: 'text', source: 'party' }],
  ['party.status', { type: 'enum', source: 'party' }],
  ['party.userRoles', { type: 'list of enum', source: 'party' }],
  ['registration.networkOperatorAge', { type: 'duration', source: 'networkOperatorRegistration' }],
  ['registration.networkOperatorEntityIds', { type: 'list of eui64', source: 'networkOperatorRegistration' }],
  ['registration.networkOperatorMpid', { type: 'text', source: 'networkOperatorRegistration' }],
  ['registration.supplierAge', { type: 'duration', source: 'supplierRegistration' }],
  ['registration.supplierEntityIds', { type: 'list of eui64', source: 'supplierRegistration' }],
  ['registration.supplierMpid', { type: 'text', source: 'supplierRegistration' }],
  ['registration.supplierRole', { type: 'enum', source: 'supplierRegistration' }],
]);

/** Feeds may carry any attribute of these; a catalogue entry makes one a fact, of any type. */
export const attributeGroups: ReadonlyMap<string, readonly FactSource[]> = new Map<string, readonly FactSource[]>([
  ['device.attributes', ['device']],
  ['party.attributes', ['party']],
  ['registration.attributes', ['networkOperatorRegistration', 'supplierRegistration']],
]);

/** A type in the words that `boundFactPaths` uses. */
export function typeText(type: FactType): string {
  return type.name === 'list' ? `list of ${type.of.name}` : type.name;
}
