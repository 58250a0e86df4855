import fc from 'fast-check';

/** Draws for one generated example: as many as it wants, all from one seed, so that an example is known by its seed. */
export class Draw {
  constructor(private state: number) {}

  /** A whole number from 0 up to but not including `below`. */
  below(below: number): number {
    // mulberry32
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  }

  /** True in about `percent` of a hundred draws. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
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

/** An arbitrary from a function that draws. Not shrunk: another seed is another example, not a smaller one. */
export function drawn<T>(make: (draw: Draw) => T): fc.Arbitrary<T> {
  return fc.noShrink(fc.integer().map((seed) => make(new Draw(seed))));
}
