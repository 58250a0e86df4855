declare const mprn: unique symbol;
/** MPRN, 1 to 10 digits. */
export type Mprn = string & { readonly [mprn]: true };

const mprnPattern = /^[0-9]{1,10}$/;

/**
 * Reads an MPRN. Its check digits are told, never refused: one source has them, another no published standard.
 * @returns undefined when the text is not 1 to 10 digits
 */
export function parseMprn(text: unknown): { readonly mprn: Mprn; readonly checkDigitsHold: boolean } | undefined {
  if (typeof text !== 'string' || !mprnPattern.test(text)) return undefined;
  return { mprn: text as Mprn, checkDigitsHold: mprnCheckDigitsHold(text) };
}

function mprnCheckDigitsHold(text: string): boolean {
  const body = text.slice(0, -2);
  if (body === '') return false;
  const sum = [...body].reduce((total, digit, i) => total + (body.length - i) * Number(digit), 0);
  return sum % 11 === Number(text.slice(-2));
}
