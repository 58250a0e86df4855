import { randomFillSync } from 'node:crypto';

const poolBytes = 8_192;
const bytesPerId = 8;
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** Twelve bits count the IDs of one millisecond; the rest is random. */
const countMax = 0xfff;

/**
 * Makes UUIDs of version 7 (RFC 9562): time-ordered, so that the index on them grows at one end. Each is greater than
 * the one before, also within a millisecond and when the clock steps back.
 */
export class DecisionIds {
  readonly #pool = new Uint8Array(poolBytes);
  #used = poolBytes;
  #milliseconds = 0;
  #count = 0;

  /** @param now - epoch milliseconds */
  next(now: number): string {
    if (now > this.#milliseconds) {
      this.#milliseconds = now;
      this.#count = 0;
    } else if (++this.#count > countMax) {
      this.#milliseconds += 1;
      this.#count = 0;
    }
    const time = this.#milliseconds.toString(16).padStart(12, '0');
    const count = this.#count.toString(16).padStart(3, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${this.#random()}`;
  }

  #random(): string {
    if (this.#used + bytesPerId > poolBytes) {
      randomFillSync(this.#pool);
      this.#used = 0;
    }
    const at = this.#used;
    this.#used += bytesPerId;
    const byte = (i: number): number => this.#pool[at + i] ?? 0;
    const pair = (i: number): string => `${hex[byte(i)]}${hex[byte(i + 1)]}`;
    return `${hex[(byte(0) & 0x3f) | 0x80]}${hex[byte(1)]}-${pair(2)}${pair(4)}${pair(6)}`;
  }
}
