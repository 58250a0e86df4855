import { mpanCheckDigit } from '../../src/core/identifiers/index.js';

/** Odd, so multiplying by it modulo a power of two repeats nothing; scatters neighbours. */
const scatter = 2_654_435_761n;

/**
 * The MPAN of premises `number` in a distributor's region: distributor ID, ten digits, check digit (`domain.md`
 * section 3). Different premises have different MPANs.
 */
export function mpanAt(distributorId: string, number: number): string {
  const unique = (BigInt(number + 1) * scatter) % 2n ** 32n;
  const first12 = `${distributorId}${unique.toString().padStart(10, '0')}`;
  return `${first12}${mpanCheckDigit(first12)}`;
}

/** The MPRN of premises `number`: eight digits and two check digits, weights 8 to 1 modulo 11 (`domain.md` section 3). */
export function mprnAt(number: number): string {
  const body = `${30_000_000 + (number % 40_000_000)}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (body.length - at), 0);
  return `${body}${String(sum % 11).padStart(2, '0')}`;
}
