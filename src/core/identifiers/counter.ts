export const counterMax = 18_446_744_073_709_551_615n;

const counterPattern = /^(?:0|[1-9][0-9]{0,19})$/;

/**
 * Reads a counter: decimal 0 … 2⁶⁴−1 without leading zeros, larger than a JavaScript number (`domain.md` section 2).
 * @returns undefined for anything but such a text; a JSON number is refused because it may already have lost digits
 */
export function parseCounter(text: unknown): bigint | undefined {
  if (typeof text !== 'string' || text.length > 20 || !counterPattern.test(text)) return undefined;
  const counter = BigInt(text);
  return counter <= counterMax ? counter : undefined;
}
