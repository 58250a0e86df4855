import { parseStrictJson } from '../../core/language/index.js';
import type { Checked } from '../../core/language/index.js';
import { digestOf } from '../digest.js';
import { NotLoadable } from './not-loadable.js';

/**
 * A stored text, believed as far as a digest proves it, read and checked.
 * @param what - for the message: `version 2 of \`smets1-critical-commands\``
 * @throws NotLoadable CONTENT_MISSING · CONTENT_TAMPERED · CONTENT_REFUSED
 */
export function provenText<T>(
  what: string,
  digest: string,
  content: string | undefined,
  check: (json: unknown) => Checked<T>,
): T {
  if (content === undefined)
    throw new NotLoadable('CONTENT_MISSING', `${what} with digest \`${digest}\` is not stored`);
  requireDigest('CONTENT_TAMPERED', what, digest, content);
  const json = parseStrictJson(content);
  const checked = json.ok ? check(json.value) : json;
  if (checked.ok) return checked.value;
  throw new NotLoadable('CONTENT_REFUSED', `${what}: ${checked.diagnostics[0]?.message ?? 'it does not hold'}`);
}

/** @throws NotLoadable with the code when the text has another digest */
export function requireDigest(code: string, what: string, digest: string, content: string): void {
  const found = digestOf(content);
  if (found === digest) return;
  throw new NotLoadable(code, `${what}: the stored text has digest \`${found}\`, not \`${digest.slice(0, 80)}\``);
}
