/** How far something was, and when (epoch milliseconds). */
export interface Sample {
  readonly at: number;
  readonly done: number;
}

const windowMilliseconds = 15_000;

/** The samples that still count when one more is taken. What goes backwards is another run: nothing before it counts. */
export function withSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const last = samples.at(-1);
  if (last !== undefined && sample.done < last.done) return [sample];
  return [...samples.filter(({ at }) => sample.at - at <= windowMilliseconds && at < sample.at), sample];
}

/** Done a second over the last seconds; null before two samples lie a second apart. */
export function perSecond(samples: readonly Sample[]): number | null {
  const [first, last] = [samples[0], samples.at(-1)];
  if (first === undefined || last === undefined || last.at - first.at < 1_000) return null;
  return ((last.done - first.done) / (last.at - first.at)) * 1_000;
}

/** Whole seconds until all is done at this rate; null when that cannot be told. */
export function secondsLeft(
  rate: number | null,
  { done, of }: { readonly done: number; readonly of: number },
): number | null {
  if (rate === null || rate <= 0) return null;
  return Math.ceil((of - done) / rate);
}
