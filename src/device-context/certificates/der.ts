/** One DER element: its tag and content octets. */
export interface Element {
  readonly tag: number;
  readonly content: Uint8Array;
}

/**
 * The elements that follow each other in these octets.
 * @throws RangeError when they are not DER
 */
export function elements(der: Uint8Array): readonly Element[] {
  const found: Element[] = [];
  for (let at = 0; at < der.length;) {
    const { header, length } = lengthAt(der, at);
    const end = at + header + length;
    if (end > der.length) throw new RangeError('an element ends past its container');
    found.push({ tag: der[at] ?? 0, content: der.subarray(at + header, end) });
    at = end;
  }
  return found;
}

/** Length of the element at a position, and of its tag and length octets before the content. */
export function lengthAt(der: Uint8Array, at: number): { readonly header: number; readonly length: number } {
  const first = der[at + 1] ?? 0x80;
  if (first < 0x80) return { header: 2, length: first };
  const octets = first & 0x7f;
  if (octets === 0 || octets > 3) throw new RangeError('the length is indefinite or too long');
  let length = 0;
  for (let i = 0; i < octets; i += 1) length = length * 256 + (der[at + 2 + i] ?? 0);
  return { header: 2 + octets, length };
}
