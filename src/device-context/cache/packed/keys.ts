import type { Eui64 } from '../../../core/identifiers/index.js';

/** Keys of records: two words each. A device's is its EUI-64; a meter point's is its digits as a number, and how many. */

/** First four bytes of an EUI-64. */
export const highWordOf = (entityId: Eui64): number => fourBytes(entityId, 0);
/** Last four bytes of an EUI-64. */
export const lowWordOf = (entityId: Eui64): number => fourBytes(entityId, 12);

/** Eight hex digits of `90-B3-D5-1F`, from a position on. */
function fourBytes(text: string, from: number): number {
  return (
    ((digit(text, from) << 28) |
      (digit(text, from + 1) << 24) |
      (digit(text, from + 3) << 20) |
      (digit(text, from + 4) << 16) |
      (digit(text, from + 6) << 12) |
      (digit(text, from + 7) << 8) |
      (digit(text, from + 9) << 4) |
      digit(text, from + 10)) >>>
    0
  );
}

/** `0` is 48, `A` is 65: canonical IDs are upper case. */
function digit(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 58 ? code - 48 : code - 55;
}

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).toUpperCase().padStart(2, '0'));
const hex = (byte: number): string => hexOfByte[byte & 255] ?? '';

const dashed = (word: number): string => `${hex(word >>> 24)}-${hex(word >>> 16)}-${hex(word >>> 8)}-${hex(word)}`;

/** Reads an EUI-64 from its two words. */
export const entityIdOf = (high: number, low: number): Eui64 => `${dashed(high)}-${dashed(low)}` as Eui64;

const twoTo32 = 0x1_0000_0000;

/** A meter point's digits, read as a number below 10^13. */
export const numberOfMeterPoint = (mpxn: string): number => Number(mpxn);

/** Low 32 bits of the number. */
export const lowWordOfNumber = (number: number): number => number >>> 0;

/** High 12 bits of the number; above them, in four bits, how many digits: leading zeros count. */
export const highWordOfNumber = (number: number, digits: number): number =>
  Math.floor(number / twoTo32) | (digits << 12);

export function meterPointOf(high: number, low: number): string {
  const text = ((high & 0xfff) * twoTo32 + low).toString();
  const digits = (high >>> 12) & 0xf;
  return text.length === digits ? text : text.padStart(digits, '0');
}

/** Spreads keys evenly; the same everywhere and for ever, since partitions follow from it. */
export function hashOf(high: number, low: number): number {
  let hash = Math.imul(high ^ 0x9e3779b9, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ low, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 16), 0x165667b1);
  return (hash ^ (hash >>> 15)) >>> 0;
}
