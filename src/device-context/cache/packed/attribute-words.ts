import type { Attributes } from '../../attributes.js';
import { Dictionary } from './dictionary.js';
import type { RecordWriter } from './record-writer.js';

/** How a record refers to its attributes: there are none, by number in the dictionary, or as JSON in the record itself. */
export const attributeModes = { none: 0, listed: 1, inline: 2 } as const;

export const noAttributes: Attributes = Object.freeze({});

const listedMost = 65_536;
const listedLength = 512;
const seenBits = 1 << 20;
const seenMost = seenBits / 8;

/**
 * Attributes by number. Only those that repeat are listed: on first sight they go into the record itself, and a filter
 * remembers that they were seen.
 */
export class AttributeList {
  readonly entries = new Dictionary<Attributes>(readAttributes);
  readonly #seen = new Uint32Array(seenBits / 32);
  #seenCount = 0;

  /** @returns the number of attributes that repeat; -1 of those that do not, or not yet */
  numberOf(json: string): number {
    const known = this.entries.known(json);
    if (known !== undefined) return known;
    if (json.length > listedLength || this.entries.size >= listedMost || !this.#wasSeen(json)) return -1;
    return this.entries.indexOf(json);
  }

  #wasSeen(json: string): boolean {
    let hash = 0x811c9dc5;
    for (let i = 0; i < json.length; i++) hash = Math.imul(hash ^ json.charCodeAt(i), 0x01000193);
    const bit = (hash ^ (hash >>> 15)) & (seenBits - 1);
    const word = this.#seen[bit >>> 5] ?? 0;
    const mask = 1 << (bit & 31);
    if ((word & mask) !== 0) return true;
    if (this.#seenCount === seenMost) {
      this.#seen.fill(0);
      this.#seenCount = 0;
    }
    this.#seen[bit >>> 5] = (this.#seen[bit >>> 5] ?? 0) | mask;
    this.#seenCount += 1;
    return false;
  }
}

/** The one object that all records with these attributes share, so nobody may change it. */
function readAttributes(json: string): Attributes {
  const attributes = JSON.parse(json) as Attributes;
  for (const value of Object.values(attributes)) Object.freeze(value);
  return Object.freeze(attributes);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Writes attributes at the end of the record that is being made.
 * @returns the mode
 */
export function writeAttributes(attributes: Attributes, list: AttributeList, record: RecordWriter): number {
  const json = JSON.stringify(attributes);
  if (json === '{}') return attributeModes.none;
  const number = list.numberOf(json);
  if (number !== -1) {
    record.push(number);
    return attributeModes.listed;
  }
  const bytes = encoder.encode(json);
  record.push(bytes.length);
  record.pushBytes(bytes);
  return attributeModes.inline;
}

/** How many words attributes take in a record. */
export function attributesLength(words: Uint32Array, at: number, mode: number): number {
  if (mode === attributeModes.none) return 0;
  return mode === attributeModes.listed ? 1 : 1 + Math.ceil((words[at] ?? 0) / 4);
}

/** Attributes that records share; of inline ones none, which `readInlineWhenAsked` mends. */
export function sharedAttributes(
  words: Uint32Array,
  at: number,
  mode: number,
  list: Dictionary<Attributes>,
): Attributes {
  return mode === attributeModes.listed ? list.value(words[at] ?? 0) : noAttributes;
}

/** Gives a record its inline attributes, which are read when somebody asks. They are copied now: the words may change. */
export function readInlineWhenAsked(record: { readonly attributes: Attributes }, words: Uint32Array, at: number): void {
  const bytes = new Uint8Array(words.buffer, words.byteOffset + (at + 1) * 4, words[at] ?? 0).slice();
  let attributes: Attributes | undefined;
  const get = (): Attributes => (attributes ??= readAttributes(decoder.decode(bytes)));
  Object.defineProperty(record, 'attributes', { get, enumerable: true });
}
