/** The walk below recurs; past this depth the reader with its own stack is asked. */
export const fastDepthMax = 512;

const surrogate = /[\ud800-\udfff]/;

/**
 * The value of a JSON text in which nothing is out of the ordinary, by the engine's own parser; undefined when strict
 * reading has to look closer, which says nothing against the text.
 *
 * INVARIANT (no name is lost): without escapes a text holds one colon for each member and those of its strings. A
 * name given twice loses a member, and with it at least one colon, so that the counts agree only if none was lost.
 */
export function parsePlainJson(text: string, maxDepth: number): { readonly value: unknown } | undefined {
  if (maxDepth > fastDepthMax || text.includes('\\') || surrogate.test(text)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const colons = colonsOf(value, maxDepth);
  return colons === colonsIn(text) ? { value } : undefined;
}

/** Members and colons in strings; NaN, which equals no count, when something is out of the ordinary. */
function colonsOf(value: unknown, depthLeft: number): number {
  if (typeof value === 'string') return colonsIn(value);
  if (typeof value === 'number') return isExact(value) ? 0 : NaN;
  if (typeof value !== 'object' || value === null) return 0;
  if (depthLeft <= 0) return NaN;
  let colons = 0;
  if (Array.isArray(value)) {
    for (const element of value as readonly unknown[]) colons += colonsOf(element, depthLeft - 1);
    return colons;
  }
  for (const [name, member] of Object.entries(value)) {
    if (name === '__proto__') return NaN;
    colons += 1 + colonsIn(name) + colonsOf(member, depthLeft - 1);
  }
  return colons;
}

function isExact(value: number): boolean {
  return Number.isFinite(value) && (Number.isSafeInteger(value) || !Number.isInteger(value));
}

function colonsIn(text: string): number {
  let colons = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) colons++;
  return colons;
}
