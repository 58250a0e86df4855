import type { DecisionCounts } from './overview-queries.js';

/** Lines over one axis of time. */
export interface Chart {
  /** Epoch seconds, evenly spaced. */
  readonly at: readonly number[];
  readonly lines: readonly { readonly label: string; readonly values: readonly number[] }[];
}

/** So many response codes have a line of their own; where there are more, one fewer, and one for the others. */
export const linesMost = 4;

/** Sums over the whole span. */
export function totalsOf({ buckets }: Pick<DecisionCounts, 'buckets'>): {
  readonly permit: number;
  readonly refuse: number;
} {
  return buckets.reduce((sum, bucket) => ({ permit: sum.permit + bucket.permit, refuse: sum.refuse + bucket.refuse }), {
    permit: 0,
    refuse: 0,
  });
}

/** Refusals of the whole span by response code, the most frequent first. */
export function refusalsByCode({
  buckets,
}: Pick<DecisionCounts, 'buckets'>): readonly { readonly responseCode: string; readonly count: number }[] {
  const sums = new Map<string, number>();
  for (const { byResponseCode } of buckets) {
    for (const { responseCode, count } of byResponseCode) sums.set(responseCode, (sums.get(responseCode) ?? 0) + count);
  }
  return [...sums]
    .map(([responseCode, count]) => ({ responseCode, count }))
    .sort((one, other) => other.count - one.count || one.responseCode.localeCompare(other.responseCode));
}

/**
 * Permits, and refusals by response code: the most frequent codes each, the others together. Minutes without a decision
 * are zero.
 */
export function chartOf(counts: DecisionCounts): Chart {
  const { bucketSeconds, buckets } = counts;
  const first = Math.ceil(Date.parse(counts.from) / 1_000 / bucketSeconds) * bucketSeconds;
  const last = Date.parse(counts.until) / 1_000;
  const at = Array.from(
    { length: Math.max(0, Math.ceil((last - first) / bucketSeconds)) },
    (_, i) => first + i * bucketSeconds,
  );
  const byInstant = new Map(buckets.map((bucket) => [Date.parse(bucket.at) / 1_000, bucket]));
  const codes = refusalsByCode(counts).map(({ responseCode }) => responseCode);
  const named = codes.length > linesMost ? codes.slice(0, linesMost - 1) : codes;
  const valuesOf = (value: (bucket: DecisionCounts['buckets'][number]) => number): readonly number[] =>
    at.map((instant) => {
      const bucket = byInstant.get(instant);
      return bucket === undefined ? 0 : value(bucket);
    });
  const countOf = (bucket: DecisionCounts['buckets'][number], counts: (code: string) => boolean): number =>
    bucket.byResponseCode.reduce((sum, { responseCode, count }) => sum + (counts(responseCode) ? count : 0), 0);
  return {
    at,
    lines: [
      { label: 'permitted', values: valuesOf(({ permit }) => permit) },
      ...named.map((code) => ({
        label: `refused ${code}`,
        values: valuesOf((bucket) => countOf(bucket, (each) => each === code)),
      })),
      ...(codes.length > named.length
        ? [
            {
              label: 'refused, other codes',
              values: valuesOf((bucket) => countOf(bucket, (each) => !named.includes(each))),
            },
          ]
        : []),
    ],
  };
}

/** `15:04 UTC: 120 permitted, 3 refused E4`: one point of the lines; empty where there is none. */
export function minuteInWords({ at, lines }: Chart, place: number): string {
  const second = at[place];
  if (second === undefined) return '';
  const told = lines.map(({ label, values }) => `${(values[place] ?? 0).toLocaleString('en-GB')} ${label}`);
  return `${new Date(second * 1_000).toISOString().slice(11, 16)} UTC: ${told.join(', ')}`;
}
