import type { StoredRecord } from '../../../core/evaluation/index.js';
import { member } from '../../trace/json-member.js';

/**
 * The simulator with the command of a record: the same device, sender, service request, counter, signatures and
 * credentials, by the version that decided it. Its certificates are read from the record there.
 */
export function simulatorPlace({ request, answer }: Pick<StoredRecord, 'request' | 'answer'>): string {
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  const [originatorId, deviceId, counter] = text(member(request, 'requestId'))?.split(':') ?? [];
  const signatures = member(request, 'signatures');
  const credentials = member(request, 'updateSecurityCredentials');
  const command: Readonly<Record<string, string | undefined>> = {
    ...{ ruleSet: answer.ruleSet.name, version: String(answer.ruleSet.version), deviceId, originatorId, counter },
    userRole: text(member(request, 'userRole')),
    serviceReferenceVariant: text(member(request, 'serviceReferenceVariant')),
    commandVariant: text(member(request, 'commandVariant')),
    userSignature: text(member(signatures, 'user')),
    countersignature: text(member(signatures, 'countersignature')),
    signerEntityId: text(member(signatures, 'signerEntityId')),
  };
  const update: Readonly<Record<string, string | undefined>> =
    credentials === undefined
      ? {}
      : {
          remotePartyRole: text(member(credentials, 'remotePartyRole')),
          floor: text(member(credentials, 'remotePartyFloorSeqNumber')) ?? 'none',
          timeChecks: member(credentials, 'applyTimeBasedCPVChecks') === false ? 'no' : undefined,
          certificates: `decision:${answer.decisionId}`,
        };
  const told = Object.entries({ ...command, ...update }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return `/simulator?${new URLSearchParams(Object.fromEntries(told)).toString()}`;
}
