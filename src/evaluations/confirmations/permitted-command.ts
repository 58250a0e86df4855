import type { EntityManager } from 'typeorm';
import { parseRecord } from '../../core/evaluation/index.js';
import type { Eui64, RequestId } from '../../core/identifiers/index.js';
import { invariant } from '../../core/invariant.js';
import { notifiedCertificate } from '../../device-context/index.js';
import { Problem } from '../../http/index.js';
import { updateSecurityCredentialsVariant } from '../request/evaluation-request.dto.js';

export type Side = 'networkOperator' | 'supplier';

/** A 6.15.1 that was permitted, as far as a confirmation of it is checked. */
export interface PermittedCommand {
  readonly decisionId: string;
  /** Epoch milliseconds. */
  readonly decidedAt: number;
  readonly deviceId: Eui64;
  readonly side: Side;
  /** Its replacement certificates, base64 DER, and the entities they are of. */
  readonly certificates: ReadonlySet<string>;
  readonly entityIds: ReadonlySet<Eui64>;
}

interface DecisionRow {
  readonly decision_id: string;
  readonly verdict: string;
  readonly service_reference_variant: string;
  readonly decided_at: Date;
  readonly record: string;
}

const sides: ReadonlyMap<unknown, Side> = new Map([
  ['NetworkOperator', 'networkOperator'],
  ['Supplier', 'supplier'],
]);

/**
 * The command that a caller's request ID stands for.
 * @throws Problem 409 unless it was decided for this caller, permitted, and a 6.15.1 of a party that has slots
 */
export async function permittedCommand(
  manager: EntityManager,
  caller: string,
  requestId: RequestId,
): Promise<PermittedCommand> {
  const rows = await manager.query<readonly DecisionRow[]>(
    `select decision_id, verdict, service_reference_variant, decided_at, record from decision
     where caller = $1 and request_id = $2`,
    [caller, requestId.text],
  );
  const [decision] = rows;
  if (decision === undefined) {
    throw refused('UNDECIDED', 'found no decision of yours for this `requestId`; expected a permitted 6.15.1');
  }
  if (decision.service_reference_variant !== updateSecurityCredentialsVariant) {
    throw refused('OTHER_COMMAND', `found \`${decision.service_reference_variant}\`, expected \`6.15.1\``);
  }
  if (decision.verdict !== 'permit') {
    throw refused('NOT_PERMITTED', 'found a refusal for this `requestId`, expected a permit; nothing was changed here');
  }
  const { remotePartyRole, texts } = credentialsIn(decision.record);
  const side = sides.get(remotePartyRole);
  if (side === undefined) {
    throw refused('OTHER_COMMAND', 'found another `remotePartyRole`, expected `NetworkOperator` or `Supplier`');
  }
  return {
    decisionId: decision.decision_id,
    decidedAt: decision.decided_at.getTime(),
    deviceId: requestId.targetId,
    side,
    certificates: new Set(texts),
    entityIds: new Set(texts.flatMap((text) => notifiedCertificate(text)?.entityId ?? [])),
  };
}

/** What of the stored request says which slots are filled with what. */
function credentialsIn(record: string): { readonly remotePartyRole: unknown; readonly texts: readonly string[] } {
  const credentials = propertyOf(parseRecord(record).request, 'updateSecurityCredentials');
  const replacements = propertyOf(credentials, 'replacementCertificates');
  invariant(typeof replacements === 'object' && replacements !== null, 'the record of a 6.15.1 keeps its credentials');
  return {
    remotePartyRole: propertyOf(credentials, 'remotePartyRole'),
    texts: Object.values(replacements).filter((text) => typeof text === 'string'),
  };
}

const propertyOf = (json: unknown, name: string): unknown =>
  typeof json === 'object' && json !== null ? Object.entries(json).find(([key]) => key === name)?.[1] : undefined;

type Refusal = 'UNDECIDED' | 'NOT_PERMITTED' | 'OTHER_COMMAND' | 'OTHER_CERTIFICATE' | 'DEVICE_UNKNOWN' | 'DIFFERS';

export const refused = (refusal: Refusal, detail: string): Problem =>
  new Problem(409, `ANCHOR_SLOT_CHANGE_${refusal}`, detail);
