import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/index.js';
import { canonicalJson } from '../core/language/index.js';

/** One thing that somebody did, was refused, or did not bring to its end. */
export interface TrailEntry {
  readonly actor: Actor;
  /** A verb phrase in lower case with dashes: `version-submitted`, `feed-received`. */
  readonly action: string;
  /** What it was done to: `smets1-critical-commands/3`, `person/anna`. */
  readonly subject: string;
  readonly outcome: 'done' | 'refused' | 'failed';
  /** Code of the problem, when it was refused or failed. */
  readonly code?: string;
  /** Why, in the words of who did it; of a refusal, its detail. */
  readonly reason?: string;
  readonly beforeDigest?: string | null;
  readonly afterDigest?: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** U+001F separates the fields in the hash of an entry, and PostgreSQL keeps no U+0000: no field may hold either. */
const keepable = (text: string): string => text.replaceAll('\u001f', ' ').replaceAll('\u0000', ' ');

/**
 * Appends to the audit trail in the caller's transaction: what is rolled back was not done, and what is done has its
 * entry. Append before taking the fence: the head of the trail stays locked until the transaction ends.
 * @returns the entry's sequence number
 */
export async function appendEntry(manager: EntityManager, entry: TrailEntry): Promise<number> {
  const { actor } = entry;
  const rows = await manager.query<readonly { readonly sequence: string }[]>(
    `insert into audit_trail (actor, roles, address, http_request_id, action, subject, outcome, code, reason,
       before_digest, after_digest, details)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning sequence`,
    [
      ...[actor.person, actor.roles.join(' '), actor.address, actor.httpRequestId, entry.action, entry.subject],
      ...[entry.outcome, entry.code ?? null, entry.reason ?? null, entry.beforeDigest ?? null],
      ...[entry.afterDigest ?? null, canonicalJson(entry.details ?? {})],
    ].map((text) => (text === null ? null : keepable(text))),
  );
  return Number(rows[0]?.sequence);
}
