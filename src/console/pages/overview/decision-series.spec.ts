import { chartOf, minuteInWords, refusalsByCode, totalsOf } from './decision-series.js';
import type { DecisionCounts } from './overview-queries.js';

const bucket = (at: string, permit: number, codes: Readonly<Record<string, number>>) => ({
  at,
  permit,
  refuse: Object.values(codes).reduce((sum, count) => sum + count, 0),
  byResponseCode: Object.entries(codes).map(([responseCode, count]) => ({ responseCode, count })),
});

const counts: DecisionCounts = {
  from: '2026-11-22T10:00:00.000Z',
  until: '2026-11-22T10:04:00.000Z',
  bucketSeconds: 60,
  buckets: [
    bucket('2026-11-22T10:01:00.000Z', 5, { E4: 2, E5: 1 }),
    bucket('2026-11-22T10:03:00.000Z', 7, { E4: 1, E1: 3, E2: 1, E3: 1, E19: 1 }),
  ],
  countedThrough: '21',
  lastSequence: '21',
  lagSeconds: 0,
};

describe('series of decisions', () => {
  it('sum up over the span', () => {
    expect(totalsOf(counts)).toEqual({ permit: 12, refuse: 10 });
    expect(refusalsByCode(counts).slice(0, 3)).toEqual([
      { responseCode: 'E1', count: 3 },
      { responseCode: 'E4', count: 3 },
      { responseCode: 'E19', count: 1 },
    ]);
  });

  it('have a value for each minute, zero where nothing was decided', () => {
    const { at, lines } = chartOf(counts);
    expect(at.map((second) => new Date(second * 1_000).toISOString().slice(11, 16))).toEqual([
      ...['10:00', '10:01', '10:02', '10:03'],
    ]);
    expect(lines[0]).toEqual({ label: 'permitted', values: [0, 5, 0, 7] });
  });

  it('lose no refusal: what has no line of its own is in the last', () => {
    const { lines } = chartOf(counts);
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)?.label).toBe('refused, other codes');
    const refused = lines.slice(1).flatMap(({ values }) => values);
    expect(refused.reduce((sum, value) => sum + value, 0)).toBe(10);
  });

  it('tell one minute in words', () => {
    expect(minuteInWords(chartOf({ ...counts, buckets: counts.buckets.slice(0, 1) }), 1)).toBe(
      '10:01 UTC: 5 permitted, 2 refused E4, 1 refused E5',
    );
    expect(minuteInWords({ at: [], lines: [] }, -2)).toBe('');
  });
});
