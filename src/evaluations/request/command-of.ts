import type { Command, UpdateSecurityCredentials } from '../../core/evaluation/index.js';
import { parseServiceReferenceVariant } from '../../core/identifiers/index.js';
import { invariant } from '../../core/invariant.js';
import type { EvaluationRequestDto, UpdateSecurityCredentialsDto } from './evaluation-request.dto.js';
import { readCertificate, readEui64, readFloor, readInstant, readRequestId } from './text-formats.js';

/** The command that a checked request asks about. */
export function commandOf(request: EvaluationRequestDto): Command {
  const { signatures, updateSecurityCredentials: credentials } = request;
  return {
    requestId: known(readRequestId(request.requestId)),
    serviceReferenceVariant: known(parseServiceReferenceVariant(request.serviceReferenceVariant)),
    userRole: request.userRole,
    commandVariant: request.commandVariant + 0,
    receivedAt: known(readInstant(request.receivedAt)),
    signatures: {
      user: signatures.user,
      countersignature: signatures.countersignature,
      signerEntityId: known(readEui64(signatures.signerEntityId)),
    },
    updateSecurityCredentials: credentials === undefined ? null : credentialsOf(credentials),
  };
}

function credentialsOf(dto: UpdateSecurityCredentialsDto): UpdateSecurityCredentials {
  const { digitalSigning, keyAgreement, keyAgreementTopUp } = dto.replacementCertificates;
  return {
    remotePartyRole: dto.remotePartyRole,
    remotePartyFloorSeqNumber: ifSent(dto.remotePartyFloorSeqNumber, readFloor),
    remotePartyPrepaymentTopUpFloorSeqNumber: ifSent(dto.remotePartyPrepaymentTopUpFloorSeqNumber, readFloor),
    executionDateTime: ifSent(dto.executionDateTime, readInstant),
    replacementCertificates: {
      digitalSigning: ifSent(digitalSigning, readCertificate),
      keyAgreement: ifSent(keyAgreement, readCertificate),
      keyAgreementTopUp: ifSent(keyAgreementTopUp, readCertificate),
    },
    certificationPathCertificates: dto.certificationPathCertificates.map((text) => known(readCertificate(text))),
    applyTimeBasedCPVChecks: dto.applyTimeBasedCPVChecks,
  };
}

function ifSent<T>(text: string | undefined, parse: (text: string) => T | undefined): T | null {
  return text === undefined ? null : known(parse(text));
}

function known<T>(value: T | undefined): T {
  invariant(value !== undefined, 'the schema of a request asks the same parsers');
  return value;
}
