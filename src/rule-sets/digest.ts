import { createHash } from 'node:crypto';

/** `sha256:<hex>` of the UTF-8 bytes of a text, which is canonical JSON wherever a digest names a document. */
export function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}
