import type { Command, UpdateSecurityCredentials } from '../../core/evaluation/index.js';
import { instantText } from '../answer/instant-text.js';

/**
 * The canonical JSON (RFC 8785) of a request, written member by member in sorted order. Equal commands have equal
 * texts, so it also tells whether a request ID was used for something else.
 * Throughput: no text of a parsed command holds a character that JSON escapes, so nothing is looked at twice.
 */
export function requestText(command: Command): string {
  const { signatures, updateSecurityCredentials } = command;
  const credentials = updateSecurityCredentials === null ? '' : credentialsText(updateSecurityCredentials);
  return (
    `{"commandVariant":${command.commandVariant},"receivedAt":"${instantText(command.receivedAt)}",` +
    `"requestId":"${command.requestId.text}","serviceReferenceVariant":"${command.serviceReferenceVariant}",` +
    `"signatures":{"countersignature":"${signatures.countersignature}",` +
    `"signerEntityId":"${signatures.signerEntityId}","user":"${signatures.user}"},` +
    `${credentials}"userRole":"${command.userRole}"}`
  );
}

function credentialsText(credentials: UpdateSecurityCredentials): string {
  const { executionDateTime: executionAt, replacementCertificates: replacement } = credentials;
  const topUpFloor = credentials.remotePartyPrepaymentTopUpFloorSeqNumber;
  return (
    `"updateSecurityCredentials":{"applyTimeBasedCPVChecks":${credentials.applyTimeBasedCPVChecks},` +
    `"certificationPathCertificates":["${credentials.certificationPathCertificates.join('","')}"],` +
    (executionAt === null ? '' : `"executionDateTime":"${instantText(executionAt)}",`) +
    optional('remotePartyFloorSeqNumber', credentials.remotePartyFloorSeqNumber) +
    optional('remotePartyPrepaymentTopUpFloorSeqNumber', topUpFloor) +
    `"remotePartyRole":"${credentials.remotePartyRole}","replacementCertificates":{` +
    (
      optional('digitalSigning', replacement.digitalSigning) +
      optional('keyAgreement', replacement.keyAgreement) +
      optional('keyAgreementTopUp', replacement.keyAgreementTopUp)
    ).slice(0, -1) +
    '}},'
  );
}

const optional = (name: string, value: string | bigint | null): string =>
  value === null ? '' : `"${name}":"${value}",`;
