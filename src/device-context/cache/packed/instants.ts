import { invariant } from '../../../core/invariant.js';

/**
 * Instants in 49 bits: milliseconds since the beginning of the year 0, which are below 2^49 until long after the year
 * 9999; the highest value is `Infinity`.
 */
const origin = 62_167_219_200_000;
const twoTo32 = 0x1_0000_0000;
export const highBits = 17;
export const highMask = 2 ** highBits - 1;
const infinite = 2 ** 49 - 1;

const coded = (instant: number): number => (instant === Infinity ? infinite : instant + origin);

export const lowOf = (instant: number): number => coded(instant) >>> 0;

/** The upper 17 bits. */
export function highOf(instant: number): number {
  const value = coded(instant);
  invariant(Number.isInteger(value) && value >= 0 && value <= infinite, 'an instant is a whole millisecond of our era');
  return Math.floor(value / twoTo32);
}

export function instantFrom(high: number, low: number): number {
  const value = high * twoTo32 + low;
  return value === infinite ? Infinity : value - origin;
}
