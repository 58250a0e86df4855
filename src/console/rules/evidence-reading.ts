import type { Evidence } from '../../core/evidence/index.js';
import { parseStrictJson } from '../../core/language/index.js';

/**
 * Evidence as the service stored it. Its bytes are canonical JSON that core itself made, so its form is taken on the
 * word of its `format`.
 * @throws Error when it is no JSON, or of a format that this console does not know
 */
export function parseEvidence(text: string): Evidence {
  const json = parseStrictJson(text);
  if (!json.ok) throw new Error('the evidence is no JSON; report this version to whoever runs the service');
  const { value } = json;
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (format !== 1) throw new Error(`found evidence of format \`${String(format)}\`; this page reads format \`1\``);
  return value as Evidence;
}
