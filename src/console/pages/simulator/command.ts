import { parseCounter, parseEui64, parseServiceReferenceVariant } from '../../../core/identifiers/index.js';
import type { Schemas } from '../../api/client.js';
import type { CarriedCertificates } from './carried-certificates.js';
import type { RemotePartyRole } from './command-words.js';
import { oneOf, remotePartyRoles, signatureStates, updateSecurityCredentials, userRoles } from './command-words.js';
import { kindOfRole } from './parties-of-device.js';
import type { Question } from './question.js';

export type EvaluationRequest = Schemas['EvaluationRequestDto'];
/** A command but for the instant at which it is received, which is that of asking. */
export type AskedCommand = Omit<EvaluationRequest, 'receivedAt'>;

/** What is known beside the address, from which defaults follow. */
export interface CommandSetting {
  /** Of the device, by entity ID; decimal text. */
  readonly executionCounters: Readonly<Record<string, string>>;
  /** Null while they are looked up, or where there are none. */
  readonly certificates: CarriedCertificates | null;
}

/** A command that can be asked about, or what it still lacks, a sentence each. */
export type MadeCommand =
  | { readonly ready: true; readonly command: AskedCommand }
  | { readonly ready: false; readonly lacks: readonly string[] };

const floorMax = 9_223_372_036_854_775_807n;
const commandVariantMax = 2_147_483_647;
export const floorNotSent = 'none';

/** The next counter that the device accepts from this sender, as far as the service knows. */
export function nextCounter({ executionCounters }: CommandSetting, originatorId: string | undefined): string {
  const last = parseCounter(originatorId === undefined ? undefined : executionCounters[originatorId]);
  return String((last ?? 0n) + 1n);
}

/** Whose certificates a sender replaces, unless somebody says otherwise: its own kind's. */
export const defaultRemotePartyRole = (userRole: string | undefined): RemotePartyRole =>
  kindOfRole(userRole) === 'networkOperator' ? 'NetworkOperator' : 'Supplier';

/** The command of a question. What is typed wrong is said; nothing is put right in silence. */
export function commandOf(question: Question, setting: CommandSetting): MadeCommand {
  const deviceId = parseEui64(question.deviceId);
  const originatorId = parseEui64(question.originatorId);
  const userRole = oneOf(userRoles, question.userRole);
  const variant = parseServiceReferenceVariant(question.serviceReferenceVariant);
  const counter = question.counter ?? nextCounter(setting, originatorId);
  const commandVariant = wholeNumber(question.commandVariant ?? '1', commandVariantMax);
  const signerEntityId = parseEui64(question.signerEntityId ?? question.originatorId);
  const credentials = variant === updateSecurityCredentials ? credentialsOf(question, setting, counter) : undefined;
  const lacks = [
    ...(deviceId === undefined ? ['Pick a device.'] : []),
    ...(originatorId === undefined ? ['Pick the party that sends the command.'] : []),
    ...(userRole === undefined ? ['Choose the user role in which it sends.'] : []),
    ...(variant === undefined ? ['Choose a service request.'] : []),
    ...(parseCounter(counter) === undefined ? ['The originator counter is a whole number without leading zeros.'] : []),
    ...(commandVariant === undefined ? ['The command variant is a whole number.'] : []),
    ...(originatorId !== undefined && signerEntityId === undefined
      ? ['The signer is an entity ID: eight pairs of hexadecimal digits joined by dashes.']
      : []),
    ...(typeof credentials === 'string' ? [credentials] : []),
  ];
  if (
    deviceId === undefined ||
    originatorId === undefined ||
    userRole === undefined ||
    variant === undefined ||
    commandVariant === undefined ||
    signerEntityId === undefined ||
    typeof credentials === 'string' ||
    lacks.length > 0
  ) {
    return { ready: false, lacks };
  }
  const command: AskedCommand = {
    requestId: `${originatorId}:${deviceId}:${counter}`,
    ...{ serviceReferenceVariant: variant, userRole, commandVariant },
    signatures: {
      user: oneOf(signatureStates, question.userSignature) ?? 'verified',
      countersignature: oneOf(signatureStates, question.countersignature) ?? 'verified',
      signerEntityId,
    },
    ...(credentials === undefined ? {} : { updateSecurityCredentials: credentials }),
  };
  return { ready: true, command };
}

type Credentials = Schemas['UpdateSecurityCredentialsDto'];

/** @returns the credentials, or what they lack */
function credentialsOf(question: Question, { certificates }: CommandSetting, counter: string): Credentials | string {
  const floor = question.floor ?? counter;
  const floorNumber = parseCounter(floor);
  if (floor !== floorNotSent && (floorNumber === undefined || floorNumber > floorMax)) {
    return 'The floor number is a whole number up to 9223372036854775807, without leading zeros.';
  }
  if (certificates === null) return 'Choose the certificates that the command carries.';
  const { certificationPath, ...carried } = certificates;
  if (certificationPath.length === 0) {
    return 'Add the certificates of the issuing authority: a command carries one to three of them as its path.';
  }
  const { executionDateTime, remotePartyPrepaymentTopUpFloorSeqNumber, ...replacementCertificates } = carried;
  return {
    remotePartyRole: oneOf(remotePartyRoles, question.remotePartyRole) ?? defaultRemotePartyRole(question.userRole),
    ...(floor === floorNotSent ? {} : { remotePartyFloorSeqNumber: floor }),
    ...(executionDateTime === undefined ? {} : { executionDateTime }),
    ...(remotePartyPrepaymentTopUpFloorSeqNumber === undefined ? {} : { remotePartyPrepaymentTopUpFloorSeqNumber }),
    replacementCertificates,
    certificationPathCertificates: [...certificationPath],
    applyTimeBasedCPVChecks: question.timeChecks !== 'no',
  };
}

function wholeNumber(text: string, most: number): number | undefined {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : undefined;
  return number === undefined || number > most ? undefined : number;
}
