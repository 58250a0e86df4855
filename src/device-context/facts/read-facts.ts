import type { SignatureState, UpdateSecurityCredentials } from '../../core/evaluation/command.js';
import type { Fact } from '../../core/evaluation/context.js';
import type { Eui64 } from '../../core/identifiers/index.js';
import { serviceReferenceOf } from '../../core/identifiers/index.js';
import type { FactSource, ScalarTypeName } from '../../core/language/index.js';
import { networkOperatorRole } from '../cache/context-reader.js';
import type { ExecutionCounter } from '../cache/records.js';
import type { CertificateFacts } from '../certificates/index.js';
import { certificateKinds } from '../certificates/index.js';
import { deviceStatuses, deviceTypes, smetsVersions } from '../device.entity.js';
import { partyStatuses } from '../party.entity.js';
import { correctedSlots } from './correction-facts.js';
import type { CorrectionFacts } from './correction-facts.js';
import type { Scope } from './scope.js';

/** Type that a value has by its nature; `[]` marks a list. The catalogue may narrow text to an enum. */
export type NaturalType = Exclude<ScalarTypeName, 'enum'> | 'eui64[]' | 'text[]';

/** How one fact is read. These run for every decision: each is one property or one look-up. */
export interface FactReader {
  readonly source: FactSource;
  readonly type: NaturalType;
  readonly mayBeNull: boolean;
  /** The only texts it can give, where feed and table see to that; a catalogue that names all of them needs no check. */
  readonly oneOf?: readonly string[];
  readonly read: (scope: Scope) => Fact;
}

/** `credentials.*` and `certificate.*` are null for every other command than 6.15.1: it states that there are none. */
const stated = (source: FactSource, type: NaturalType, read: (scope: Scope) => Fact): FactReader => ({
  ...{ source, type, read, mayBeNull: true },
});

const known = (source: FactSource, type: NaturalType, read: (scope: Scope) => Fact): FactReader => ({
  ...{ source, type, read, mayBeNull: false },
});

/** A text that feed, table or parser hold to a closed list. */
const listed = (source: FactSource, oneOf: readonly string[], read: (scope: Scope) => Fact): FactReader => ({
  ...{ source, type: 'text', read, mayBeNull: false, oneOf },
});

const signatureStates: readonly SignatureState[] = ['verified', 'failed', 'not-checked'];

const credentials = (type: NaturalType, read: (sent: UpdateSecurityCredentials) => Fact): FactReader =>
  stated(
    'command',
    type,
    ({ command }) => command.updateSecurityCredentials && read(command.updateSecurityCredentials),
  );

const certificate = (type: NaturalType, read: (facts: CertificateFacts) => Fact): FactReader =>
  stated('certificate', type, (scope) => scope.certificate && read(scope.certificate));

const correction = (type: NaturalType, read: (facts: CorrectionFacts) => Fact): FactReader =>
  stated('correction', type, (scope) => scope.correction && read(scope.correction));

const operator = 'networkOperatorRegistration';
const supplier = 'supplierRegistration';

/** A source's clock may be a little ahead of ours; nothing was seen in the future. */
const ageOf = (seen: { readonly observedAt: number } | undefined, decidedAt: number): number | undefined =>
  seen && Math.max(0, decidedAt - seen.observedAt);

/** Every fact the service itself can supply, by path; `*.attributes.*` come on top. */
export const factReaders: Readonly<Record<string, FactReader>> = {
  'command.requestId': known('command', 'text', ({ command }) => command.requestId.text),
  'command.originatorId': known('command', 'eui64', ({ command }) => command.requestId.originatorId),
  'command.targetId': known('command', 'eui64', ({ command }) => command.requestId.targetId),
  'command.originatorCounter': known('command', 'counter', ({ command }) => command.requestId.counter),
  'command.serviceReferenceVariant': known('command', 'srv', ({ command }) => command.serviceReferenceVariant),
  'command.serviceReference': known('command', 'text', ({ command }) =>
    serviceReference(command.serviceReferenceVariant),
  ),
  'command.userRole': known('command', 'text', ({ command }) => command.userRole),
  'command.commandVariant': known('command', 'integer', ({ command }) => command.commandVariant),
  'command.receivedAt': known('command', 'instant', ({ command }) => command.receivedAt),
  'command.userSignature': listed('command', signatureStates, ({ command }) => command.signatures.user),
  'command.countersignature': listed('command', signatureStates, ({ command }) => command.signatures.countersignature),
  'command.signerEntityId': known('command', 'eui64', ({ command }) => command.signatures.signerEntityId),
  'credentials.remotePartyRole': credentials('text', (sent) => sent.remotePartyRole),
  'credentials.floorSequenceNumber': credentials('counter', (sent) => sent.remotePartyFloorSeqNumber),
  'credentials.prepaymentTopUpFloorSequenceNumber': credentials(
    'counter',
    (sent) => sent.remotePartyPrepaymentTopUpFloorSeqNumber,
  ),
  'credentials.executionDateTime': credentials('instant', (sent) => sent.executionDateTime),
  'credentials.replacementCertificates': credentials('text[]', ({ replacementCertificates }) =>
    certificateKinds.filter((kind) => replacementCertificates[kind] !== null),
  ),
  'credentials.certificationPathLength': credentials('integer', (sent) => sent.certificationPathCertificates.length),
  'credentials.applyTimeBasedChecks': credentials('boolean', (sent) => sent.applyTimeBasedCPVChecks),
  'certificate.problems': certificate('text[]', ({ problems }) => problems),
  'certificate.roles': certificate('text[]', ({ roles }) => roles),
  'certificate.entityIds': certificate('eui64[]', ({ entityIds }) => entityIds),
  'certificate.entityId': certificate('eui64', ({ entityId }) => entityId),
  'certificate.digitalSigningKeyUsage': certificate('text', ({ keyUsages }) => keyUsages.digitalSigning),
  'certificate.keyAgreementKeyUsage': certificate('text', ({ keyUsages }) => keyUsages.keyAgreement),
  'certificate.keyAgreementTopUpKeyUsage': certificate('text', ({ keyUsages }) => keyUsages.keyAgreementTopUp),
  'certificate.chain': certificate('text', ({ chain }) => chain),
  'certificate.validity': certificate('text', ({ validity }) => validity),
  'device.deviceId': known('device', 'eui64', ({ device }) => device?.deviceId),
  'device.deviceType': listed('device', deviceTypes, ({ device }) => device?.deviceType),
  'device.smetsVersion': listed('device', smetsVersions, ({ device }) => device?.smetsVersion),
  'device.status': listed('device', deviceStatuses, ({ device }) => device?.status),
  'device.cohort': stated('device', 'text', ({ device }) => device?.cohort),
  'device.mpxn': stated('device', 'text', ({ device }) => device?.mpxn),
  'device.executionCounter': known('device', 'counter', ({ device, command }) =>
    counterFor(device?.executionCounters, command.requestId.originatorId),
  ),
  'device.networkOperatorSlot.criticalEntityId': stated(
    'device',
    'eui64',
    ({ device }) => device?.networkOperatorCritical,
  ),
  'device.networkOperatorSlot.nonCriticalEntityId': stated(
    'device',
    'eui64',
    ({ device }) => device?.networkOperatorNonCritical,
  ),
  'device.supplierSlot.criticalEntityId': stated('device', 'eui64', ({ device }) => device?.supplierCritical),
  'device.supplierSlot.nonCriticalEntityId': stated('device', 'eui64', ({ device }) => device?.supplierNonCritical),
  'device.age': known('device', 'duration', ({ device, decidedAt }) => ageOf(device, decidedAt)),
  'registration.networkOperatorMpid': known(operator, 'text', ({ networkOperator }) => networkOperator?.mpid),
  'registration.networkOperatorEntityIds': known(
    operator,
    'eui64[]',
    ({ networkOperator, cache }) => networkOperator && cache.entityIdsOf(networkOperator.mpid, networkOperatorRole),
  ),
  'registration.networkOperatorAge': known(operator, 'duration', (scope) =>
    ageOf(scope.networkOperator, scope.decidedAt),
  ),
  'registration.supplierMpid': known(supplier, 'text', (scope) => scope.supplier?.mpid),
  'registration.supplierRole': stated(supplier, 'text', (scope) => scope.supplier?.role),
  'registration.supplierEntityIds': known(
    supplier,
    'eui64[]',
    (scope) => scope.supplier && scope.cache.entityIdsOf(scope.supplier.mpid, scope.supplier.role ?? ''),
  ),
  'registration.supplierAge': known(supplier, 'duration', (scope) => ageOf(scope.supplier, scope.decidedAt)),
  'party.entityId': known('party', 'eui64', ({ party }) => party?.entityId),
  'party.name': known('party', 'text', ({ party }) => party?.name),
  'party.userRoles': known('party', 'text[]', ({ party }) => party?.userRoles),
  'party.mpids': known('party', 'text[]', ({ party }) => party?.mpids),
  'party.status': listed('party', partyStatuses, ({ party }) => party?.status),
  'correction.slot': listed('correction', correctedSlots, (scope) => scope.correction?.slot),
  'correction.fromEntityId': correction('eui64', (facts) => facts.fromEntityId),
  'correction.toEntityId': correction('eui64', (facts) => facts.toEntityId),
  'correction.fromPartyConsents': correction('boolean', (facts) =>
    facts.fromEntityId === null ? null : facts.fromPartyConsents,
  ),
  'correction.toPartyConsents': correction('boolean', (facts) => facts.toPartyConsents),
  'correction.sinceLastPermit': correction('duration', (facts) => facts.sinceLastPermit),
  'clock.decidedAt': known('clock', 'instant', ({ decidedAt }) => decidedAt),
};

function counterFor(counters: readonly ExecutionCounter[] | undefined, originatorId: Eui64): bigint | undefined {
  for (const { entityId, counter } of counters ?? []) if (entityId === originatorId) return counter;
  return undefined;
}

const serviceReferences = new Map<string, string>();

/** There are at most some ten thousand well-formed variants; each is split once. */
function serviceReference(variant: Scope['command']['serviceReferenceVariant']): string {
  const known = serviceReferences.get(variant);
  if (known !== undefined) return known;
  const reference = serviceReferenceOf(variant);
  serviceReferences.set(variant, reference);
  return reference;
}
