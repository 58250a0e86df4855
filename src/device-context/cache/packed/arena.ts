import { setImmediate } from 'node:timers/promises';

/** 1 MiB: few enough blocks for a list, small enough to be copied at once. */
export const blockWords = 262_144;
const blockBits = 18;
const withinBlock = blockWords - 1;
const freeBit = 0x8000_0000;

/** Words and the place in them where a record begins. */
export interface Place {
  readonly words: Uint32Array;
  readonly at: number;
}

/** How many words a record takes, which its first word says. */
export const lengthAt = (words: Uint32Array, at: number): number => (words[at] ?? 0) & ~freeBit;

/** Whether a record was given up and its place waits for another of the same length. */
export const isFreeAt = (words: Uint32Array, at: number): boolean => ((words[at] ?? 0) & freeBit) !== 0;

/**
 * Memory outside the heap for records of 32-bit words. A record lies in one block; the first word is its length. An
 * offset counts words from the beginning of the first block: 32 bits address 16 GiB. A record longer than a block gets
 * a block of its own length.
 */
export class Arena {
  readonly #blocks: Uint32Array[] = [];
  /** First free place of each length; each free record holds the next one in its second word, plus one. */
  #free = new Map<number, number>();
  /** The block that grows, and how far it is used. */
  #filling = -1;
  #used = blockWords;
  #appendsOnly = false;
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  get blockCount(): number {
    return this.#blocks.length;
  }

  /** Index of the block to which records are appended; -1 while there is none. */
  get filling(): number {
    return this.#filling;
  }

  /** While true, places that became free stay so: a copy made block by block then misses no record that moves. */
  set appendsOnly(isSo: boolean) {
    this.#appendsOnly = isSo;
  }

  wordsOf(offset: number): Uint32Array {
    return this.#blocks[offset >>> blockBits] ?? noWords;
  }

  /** Where a record begins in `wordsOf(offset)`. */
  startOf(offset: number): number {
    return offset & withinBlock;
  }

  /** The used words of a block, not a copy. */
  block(index: number): Uint32Array {
    const words = this.#blocks[index] ?? noWords;
    return index === this.#filling ? words.subarray(0, this.#used) : words;
  }

  /** @returns offset of a copy of the first `length` words of `record`, whose first word becomes the length */
  add(record: Uint32Array, length: number): number {
    const offset = this.#takeFree(length) ?? this.#append(length);
    this.overwrite(offset, record, length);
    return offset;
  }

  overwrite(offset: number, record: Uint32Array, length: number): void {
    const words = this.wordsOf(offset);
    const at = this.startOf(offset);
    words[at] = length;
    for (let i = 1; i < length; i++) words[at + i] = record[i] ?? 0;
  }

  free(offset: number): void {
    const words = this.wordsOf(offset);
    const at = this.startOf(offset);
    const length = lengthAt(words, at);
    words[at] = length | freeBit;
    words[at + 1] = (this.#free.get(length) ?? -1) + 1;
    this.#free.set(length, offset);
  }

  /** Takes over a block as `block` gave it; call `adopted` after the last one. */
  adopt(words: Uint32Array): void {
    this.#bytes += words.byteLength;
    this.#blocks.push(words);
  }

  /**
   * Finds the free places of adopted blocks, and refuses blocks in which lengths do not add up.
   * @returns false when a block is malformed
   */
  async adopted(): Promise<boolean> {
    this.#free = new Map();
    for (const [index, words] of this.#blocks.entries()) {
      const end = this.eachIn(index, (at) => {
        if (isFreeAt(words, at)) this.free(index * blockWords + at);
      });
      if (end === -1) return false;
      if (words.length === blockWords) [this.#filling, this.#used] = [index, end];
      if (index % blocksPerTurn === 0) await setImmediate();
    }
    return true;
  }

  /** Visits every record that is not free, some blocks in one turn of the event loop. */
  async eachRecord(visit: (words: Uint32Array, at: number, offset: number) => void): Promise<void> {
    for (let index = 0; index < this.#blocks.length; index++) {
      const words = this.block(index);
      this.eachIn(index, (at) => {
        if (!isFreeAt(words, at)) visit(words, at, index * blockWords + at);
      });
      if (index % blocksPerTurn === 0) await setImmediate();
    }
  }

  /**
   * Visits where each record begins in a block, free ones too.
   * @returns where the records end; -1 when a length leads out of the block
   */
  eachIn(index: number, visit: (at: number) => void): number {
    const words = this.block(index);
    let at = 0;
    while (at < words.length) {
      const length = lengthAt(words, at);
      if (length === 0) break;
      if (length < leastLength || at + length > words.length) return -1;
      visit(at);
      at += length;
    }
    return at;
  }

  #takeFree(length: number): number | undefined {
    if (this.#appendsOnly) return undefined;
    const offset = this.#free.get(length);
    if (offset === undefined) return undefined;
    const next = (this.wordsOf(offset)[this.startOf(offset) + 1] ?? 0) - 1;
    if (next === -1) this.#free.delete(length);
    else this.#free.set(length, next);
    return offset;
  }

  #append(length: number): number {
    if (length > blockWords) {
      this.adopt(new Uint32Array(length));
      return (this.#blocks.length - 1) * blockWords;
    }
    if (this.#used + length > blockWords) {
      this.adopt(new Uint32Array(blockWords));
      [this.#filling, this.#used] = [this.#blocks.length - 1, 0];
    }
    const offset = this.#filling * blockWords + this.#used;
    this.#used += length;
    return offset;
  }
}

/** So many milliseconds at most. */
const blocksPerTurn = 4;
/** The length and a key of two words. */
const leastLength = 3;
const noWords = new Uint32Array(0);
