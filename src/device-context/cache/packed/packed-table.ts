import type { Place } from './arena.js';
import { Arena, lengthAt } from './arena.js';
import { KeyIndex } from './key-index.js';

/** Records by key, outside the heap. The first word of a record is its length, the next two are its key, low word first. */
export class PackedTable {
  readonly arena = new Arena();
  readonly #index = new KeyIndex(this.arena);

  get size(): number {
    return this.#index.size;
  }

  /** Outside the heap, with the index. */
  get bytes(): number {
    return this.arena.bytes + this.#index.bytes;
  }

  /** @returns the offset of a record; -1 when there is none with this key */
  find(high: number, low: number): number {
    return this.#index.find(high, low);
  }

  /** Where a record is until the next `put`, after which it may be another's place. */
  place(offset: number): Place {
    return { words: this.arena.wordsOf(offset), at: this.arena.startOf(offset) };
  }

  /** As `KeyIndex.offsetsOf`. */
  offsetsOf(segment: number, part?: number, parts?: number): readonly number[] {
    return this.#index.offsetsOf(segment, part, parts);
  }

  /** Adds or replaces the record with the key that is in it. */
  put(record: Uint32Array, length: number): void {
    const low = record[1] ?? 0;
    const high = record[2] ?? 0;
    const offset = this.#index.find(high, low);
    if (offset === -1) {
      this.#index.add(high, low, this.arena.add(record, length));
    } else if (lengthAt(this.arena.wordsOf(offset), this.arena.startOf(offset)) === length) {
      this.arena.overwrite(offset, record, length);
    } else {
      const moved = this.arena.add(record, length);
      this.#index.move(high, low, offset, moved);
      this.arena.free(offset);
    }
  }

  /** Takes over blocks that another arena gave block by block. @returns false when one is malformed */
  async adopt(blocks: readonly Uint32Array[]): Promise<boolean> {
    for (const words of blocks) this.arena.adopt(words);
    if (!(await this.arena.adopted())) return false;
    await this.#index.build();
    return true;
  }

  /** How many records have a length; looks at all of them. */
  async countOfLength(length: number): Promise<number> {
    let count = 0;
    await this.arena.eachRecord((words, at) => {
      if (words[at] === length) count += 1;
    });
    return count;
  }
}
