import { setImmediate } from 'node:timers/promises';
import type { Arena } from './arena.js';
import { hashOf } from './keys.js';

/** By the top twelve bits of a key's hash: the partitions, where the keys are device IDs. */
export const segmentCount = 4_096;
const segmentBits = 12;
const belowSegment = 2 ** (32 - segmentBits);

/** How full a segment may become, how much it then grows, and how full it is when it is built at once. */
const fullest = 0.5;
const growth = 1.4;
const builtFullness = 0.42;

const noSlots = new Uint32Array(0);

/**
 * Where the record of a key lies: open addressing with linear probing, in segments that grow each for itself, so that
 * no growth takes longer than one segment. A slot holds an offset plus one, or 0. The key is compared in the record.
 */
export class KeyIndex {
  readonly #segments: Uint32Array[] = Array.from({ length: segmentCount }, () => noSlots);
  readonly #counts = new Uint32Array(segmentCount);
  #size = 0;
  #bytes = 0;

  constructor(private readonly arena: Arena) {}

  get size(): number {
    return this.#size;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** @returns the offset of the record with this key; -1 when there is none */
  find(high: number, low: number): number {
    const hash = hashOf(high, low);
    const slots = this.#segments[hash >>> 20] ?? noSlots;
    if (slots.length === 0) return -1;
    for (let slot = homeOf(hash, slots.length); ; slot = slot + 1 === slots.length ? 0 : slot + 1) {
      const entry = slots[slot] ?? 0;
      if (entry === 0) return -1;
      if (this.#hasKey(entry - 1, high, low)) return entry - 1;
    }
  }

  /** Adds a key that is not there yet. */
  add(high: number, low: number, offset: number): void {
    const hash = hashOf(high, low);
    const segment = hash >>> 20;
    const count = (this.#counts[segment] ?? 0) + 1;
    if (count > (this.#segments[segment]?.length ?? 0) * fullest) this.#grow(segment);
    place(this.#segments[segment] ?? noSlots, hash, offset + 1);
    this.#counts[segment] = count;
    this.#size += 1;
  }

  /** A key's record lies elsewhere now. */
  move(high: number, low: number, from: number, to: number): void {
    const hash = hashOf(high, low);
    const slots = this.#segments[hash >>> 20] ?? noSlots;
    let slot = homeOf(hash, slots.length);
    while (slots[slot] !== from + 1) slot = slot + 1 === slots.length ? 0 : slot + 1;
    slots[slot] = to + 1;
  }

  /**
   * Offsets of the records of one segment, or of one of several equal parts of it. Which part a record is in follows
   * from its key alone.
   */
  offsetsOf(segment: number, part = 0, parts = 1): readonly number[] {
    const slots = this.#segments[segment] ?? noSlots;
    const first = Math.ceil((part / parts) * belowSegment);
    const end = Math.ceil(((part + 1) / parts) * belowSegment);
    const found: number[] = [];
    const home = homeOf(first, slots.length);
    const homes = homeOf(end - 1, slots.length) - home;
    let slot = home;
    for (let step = 0; step < slots.length; step++) {
      const entry = slots[slot] ?? 0;
      // A record that found its home taken lies before the next empty slot.
      if (entry === 0 && step >= homes) break;
      if (entry !== 0 && (parts === 1 || this.#isWithin(entry - 1, first, end))) found.push(entry - 1);
      slot = slot + 1 === slots.length ? 0 : slot + 1;
    }
    return found;
  }

  /** Indexes all records of the arena, whose index this is from now on; of two with one key, one is given up. */
  async build(): Promise<void> {
    const { arena } = this;
    const counts = new Uint32Array(segmentCount + 1);
    await arena.eachRecord((words, at) => {
      const segment = hashOf(words[at + 2] ?? 0, words[at + 1] ?? 0) >>> 20;
      counts[segment + 1] = (counts[segment + 1] ?? 0) + 1;
    });
    for (let i = 1; i <= segmentCount; i++) counts[i] = (counts[i] ?? 0) + (counts[i - 1] ?? 0);
    const next = counts.slice();
    const total = counts[segmentCount] ?? 0;
    const hashes = new Uint32Array(total);
    const offsets = new Uint32Array(total);
    await arena.eachRecord((words, at, offset) => {
      const hash = hashOf(words[at + 2] ?? 0, words[at + 1] ?? 0);
      const position = next[hash >>> 20] ?? 0;
      next[hash >>> 20] = position + 1;
      hashes[position] = hash;
      offsets[position] = offset;
    });
    for (let segment = 0; segment < segmentCount; segment++) {
      const [from, until] = [counts[segment] ?? 0, counts[segment + 1] ?? 0];
      if (until > from) this.#buildSegment(segment, hashes.subarray(from, until), offsets.subarray(from, until));
      if (segment % 16 === 0) await setImmediate();
    }
  }

  /** Equal hashes are told apart here without a look at the records, which lie anywhere in memory. */
  #buildSegment(segment: number, hashes: Uint32Array, offsets: Uint32Array): void {
    const slots = new Uint32Array(Math.ceil(hashes.length / builtFullness) + 1);
    const hashesInSlots = new Uint32Array(slots.length);
    let count = 0;
    for (let i = 0; i < hashes.length; i++) {
      const [hash, offset] = [hashes[i] ?? 0, offsets[i] ?? 0];
      let slot = homeOf(hash, slots.length);
      while (slots[slot] !== 0 && !(hashesInSlots[slot] === hash && this.#haveOneKey((slots[slot] ?? 0) - 1, offset))) {
        slot = slot + 1 === slots.length ? 0 : slot + 1;
      }
      if (slots[slot] !== 0) {
        this.arena.free(offset);
        continue;
      }
      slots[slot] = offset + 1;
      hashesInSlots[slot] = hash;
      count += 1;
    }
    this.#segments[segment] = slots;
    this.#counts[segment] = count;
    this.#size += count;
    this.#bytes += slots.byteLength;
  }

  #hasKey(offset: number, high: number, low: number): boolean {
    const words = this.arena.wordsOf(offset);
    const at = this.arena.startOf(offset);
    return words[at + 1] === low && words[at + 2] === high;
  }

  #haveOneKey(a: number, b: number): boolean {
    const words = this.arena.wordsOf(a);
    const at = this.arena.startOf(a);
    return this.#hasKey(b, words[at + 2] ?? 0, words[at + 1] ?? 0);
  }

  #hashAt(offset: number): number {
    const words = this.arena.wordsOf(offset);
    const at = this.arena.startOf(offset);
    return hashOf(words[at + 2] ?? 0, words[at + 1] ?? 0);
  }

  #isWithin(offset: number, first: number, end: number): boolean {
    const below = this.#hashAt(offset) % belowSegment;
    return below >= first && below < end;
  }

  #grow(segment: number): void {
    const before = this.#segments[segment] ?? noSlots;
    const after = new Uint32Array(Math.floor(before.length * growth) + 8);
    for (const entry of before) if (entry !== 0) place(after, this.#hashAt(entry - 1), entry);
    this.#segments[segment] = after;
    this.#bytes += after.byteLength - before.byteLength;
  }
}

/** Slot at which the search for a hash begins; in the order of the hashes, so that parts of a segment lie together. */
const homeOf = (hash: number, slots: number): number => Math.floor(((hash % belowSegment) * slots) / belowSegment);

function place(slots: Uint32Array, hash: number, entry: number): void {
  let slot = homeOf(hash, slots.length);
  while (slots[slot] !== 0) slot = slot + 1 === slots.length ? 0 : slot + 1;
  slots[slot] = entry;
}
