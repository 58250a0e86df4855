type Label = string | null | undefined;

const few = 1_024;

/** Finds again what a few labels stand for together, without a text of all of them being made each time. */
export class Combinations {
  readonly #labels = new Map<Label, number>();
  readonly #numbers = new Map<number, number>();

  /**
   * The number that `make` gave for these labels.
   * @param make - called for a combination that was not asked for before, and where labels are many each time
   */
  numberOf(a: Label, b: Label, c: Label, d: Label, e: Label, make: () => number): number {
    const key =
      (((this.#label(a) * few + this.#label(b)) * few + this.#label(c)) * few + this.#label(d)) * few + this.#label(e);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const made = make();
    // NaN stands for a label beyond the first thousand: it is not remembered.
    if (!Number.isNaN(key)) this.#numbers.set(key, made);
    return made;
  }

  #label(label: Label): number {
    const known = this.#labels.get(label);
    if (known !== undefined) return known;
    const number = this.#labels.size;
    if (number >= few) return Number.NaN;
    this.#labels.set(label, number);
    return number;
  }
}
