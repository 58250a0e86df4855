import fc from 'fast-check';

/** Draws for one generated example; fast-check remembers and shrinks them. */
export class Draw {
  constructor(private readonly gen: fc.GeneratorValue) {}

  /** A whole number from 0 up to but not including `below`. */
  below(below: number): number {
    return this.gen(fc.integer, { min: 0, max: below - 1 });
  }

  /** True in about `percent` of a hundred draws. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }

  one<T>(values: readonly [T, ...T[]]): T;
  one<T>(values: readonly T[]): T | undefined;
  one<T>(values: readonly T[]): T | undefined {
    return values[this.below(Math.max(1, values.length))];
  }

  /** Different ones, in their order. */
  some<T>(values: readonly T[], percent: number): readonly T[] {
    return values.filter(() => this.chance(percent));
  }

  times<T>(min: number, max: number, make: (i: number) => T): readonly T[] {
    return Array.from({ length: min + this.below(max - min + 1) }, (_, i) => make(i));
  }
}

/** An arbitrary from a function that draws. */
export function drawn<T>(make: (draw: Draw) => T): fc.Arbitrary<T> {
  return fc.gen().map((gen) => make(new Draw(gen)));
}
