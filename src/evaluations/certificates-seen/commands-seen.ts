import type { EntityManager } from 'typeorm';
import { parseRecord } from '../../core/evaluation/index.js';
import type { Eui64 } from '../../core/identifiers/index.js';
import { updateSecurityCredentialsVariant } from '../request/evaluation-request.dto.js';

/** Certificates of one decided 6.15.1, base64 DER. */
export interface CommandSeen {
  readonly replacements: readonly string[];
  readonly path: readonly string[];
  readonly decidedAt: Date;
}

/** How far back is looked, and how many commands are read: by their sender, and by anybody. */
const lookedAtMax = 200_000;
const ownMax = 100;
const anyMax = 200;

/**
 * The latest decided 6.15.1 that may hold an entity's certificates: its own, and those that others sent, since whoever
 * is wrongly in a slot places the right one's. Bounded, whatever the number of decisions.
 */
export async function commandsSeen(manager: EntityManager, entityId: Eui64): Promise<readonly CommandSeen[]> {
  const latest = (condition: string, limit: number): string =>
    `(select sequence, decided_at, record from decision, head
      where sequence > head.last - ${lookedAtMax} and service_reference_variant = $1 ${condition}
      order by sequence desc limit ${limit})`;
  const rows = await manager.query<readonly { readonly decided_at: Date; readonly record: string }[]>(
    `with head as (select last_sequence as last from decision_head), latest as (
       ${latest('and originator_id = $2', ownMax)} union ${latest('', anyMax)}
     )
     select decided_at, record from latest order by sequence desc`,
    [updateSecurityCredentialsVariant, entityId],
  );
  return rows.map(({ decided_at: decidedAt, record }) => ({ ...certificatesIn(record), decidedAt }));
}

function certificatesIn(record: string): Omit<CommandSeen, 'decidedAt'> {
  const credentials = propertyOf(parseRecord(record).request, 'updateSecurityCredentials');
  return {
    replacements: textsIn(propertyOf(credentials, 'replacementCertificates')),
    path: textsIn(propertyOf(credentials, 'certificationPathCertificates')),
  };
}

const textsIn = (json: unknown): readonly string[] =>
  Object.values(Object(json) as Readonly<Record<string, unknown>>).filter((text) => typeof text === 'string');

const propertyOf = (json: unknown, name: string): unknown =>
  typeof json === 'object' && json !== null ? Object.entries(json).find(([key]) => key === name)?.[1] : undefined;
