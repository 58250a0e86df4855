import { invariant } from '../invariant.js';

declare const mpan: unique symbol;
/** MPAN core, 13 digits. */
export type Mpan = string & { readonly [mpan]: true };

const mpanPattern = /^[0-9]{13}$/;
const weights = [3, 5, 7, 13, 17, 19, 23, 29, 31, 37, 41, 43];

/**
 * Check digit of an MPAN core: weighted sum modulo 11 modulo 10 (`domain.md` section 3).
 * @param first12 - distributor ID and unique part, twelve digits
 */
export function mpanCheckDigit(first12: string): number {
  invariant(/^[0-9]{12}$/.test(first12), 'a check digit is asked for twelve digits');
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first12[i]), 0);
  return (sum % 11) % 10;
}

/**
 * Reads an MPAN. A wrong check digit is told, not refused: DCC's own sample numbers fail it (`domain.md` section 3).
 * @returns undefined when the text is not 13 digits
 */
export function parseMpan(text: unknown): { readonly mpan: Mpan; readonly checkDigitHolds: boolean } | undefined {
  if (typeof text !== 'string' || !mpanPattern.test(text)) return undefined;
  return { mpan: text as Mpan, checkDigitHolds: mpanCheckDigit(text.slice(0, 12)) === Number(text[12]) };
}
