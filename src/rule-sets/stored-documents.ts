import type { EntityManager } from 'typeorm';
import { parseStrictJson } from '../core/language/index.js';
import { Problem } from '../http/index.js';
import type { DocumentKind } from './http/document.dto.js';

export interface StoredDocument {
  readonly kind: DocumentKind;
  /** Canonical JSON as stored, whose SHA-256 is its digest. */
  readonly content: string;
}

/** @throws Problem 404 */
export async function readDocument(manager: EntityManager, digest: string): Promise<StoredDocument> {
  const rows = await manager.query<readonly StoredDocument[]>(
    'select kind, content from rule_document where digest = $1',
    [digest],
  );
  const [document] = rows;
  if (document === undefined) throw new Problem(404, 'NOT_FOUND', `no document has the digest \`${digest}\``);
  return document;
}

/** A stored document as JSON. @throws Problem 404 */
export async function documentJson(manager: EntityManager, digest: string): Promise<unknown> {
  const { content } = await readDocument(manager, digest);
  const json = parseStrictJson(content);
  if (json.ok) return json.value;
  throw new Problem(503, 'NO_ACTIVE_RULE_SET', `the document with digest \`${digest}\` is no JSON any more`);
}
