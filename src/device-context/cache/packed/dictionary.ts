import { invariant } from '../../../core/invariant.js';

/** Texts by number, and numbers by text; what a text means is read once. It never shrinks. */
export class Dictionary<T> {
  readonly #indexOf = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #values: T[] = [];
  #characters = 0;

  constructor(private readonly read: (text: string) => T) {}

  get size(): number {
    return this.#texts.length;
  }

  /** Of all texts together. */
  get characters(): number {
    return this.#characters;
  }

  /** The number of a text, which is added when it is new. */
  indexOf(text: string): number {
    const known = this.#indexOf.get(text);
    if (known !== undefined) return known;
    const index = this.#texts.length;
    this.#indexOf.set(text, index);
    this.#texts.push(text);
    this.#values.push(this.read(text));
    this.#characters += text.length;
    return index;
  }

  /** The number of a text, if it has one. */
  known(text: string): number | undefined {
    return this.#indexOf.get(text);
  }

  value(index: number): T {
    const value = this.#values[index];
    invariant(value !== undefined, 'a record names entries of the dictionary it was written with');
    return value;
  }

  /** Texts in the order of their numbers, from one on. */
  textsFrom(index: number, until?: number): readonly string[] {
    return this.#texts.slice(index, until);
  }
}
