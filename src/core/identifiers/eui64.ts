declare const eui64: unique symbol;
/** Canonical: `90-B3-D5-1F-30-02-00-00`, upper case with dashes. */
export type Eui64 = string & { readonly [eui64]: true };

const eui64Pattern = /^[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){7}$/;

/**
 * Reads an entity ID in either case (`domain.md` section 2).
 * @returns the canonical form, or undefined when the text is not eight bytes in hex joined by dashes
 */
export function parseEui64(text: unknown): Eui64 | undefined {
  if (typeof text !== 'string' || text.length !== 23 || !eui64Pattern.test(text)) return undefined;
  return text.toUpperCase() as Eui64;
}
