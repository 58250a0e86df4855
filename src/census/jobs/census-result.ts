import type { Outcome } from '../counting/decider.js';
import type { Question, RehearsalQuestion, VersionsQuestion } from '../counting/question.js';

/** What came of a census. Equal knowledge gives an equal result: it holds no time, no person and no number of a row. */
export interface CensusResult {
  readonly question: AskedOf;
  readonly devices: number;
  /** Commands that were decided twice. */
  readonly pairs: number;
  readonly unnamed: readonly { readonly sender: string; readonly reason: string; readonly count: number }[];
  readonly before: readonly (Outcome & { readonly count: number })[];
  readonly after: readonly (Outcome & { readonly count: number })[];
  readonly flips: Flips;
}

/** What was asked, without the number that a corrective action happens to have. */
export type AskedOf = VersionsQuestion | Omit<RehearsalQuestion, 'action'>;

export interface Flips {
  readonly count: number;
  /** Devices with one flip or more. */
  readonly devices: number;
  /** SHA-256 of the list of flips as `GET …/flips` sends it. */
  readonly listDigest: string;
  readonly changes: readonly {
    readonly sender: string;
    readonly before: Outcome;
    readonly after: Outcome;
    readonly count: number;
  }[];
  readonly bySender: readonly { readonly sender: string; readonly count: number }[];
  /** A null cohort: the device belongs to none, or with `unknown` that is not known. */
  readonly byCohort: readonly { readonly cohort: string | null; readonly unknown?: true; readonly count: number }[];
  readonly byDistributor: readonly { readonly distributor: string | null; readonly count: number }[];
  /** Flips away from and to a response code; null is a permit. */
  readonly byResponseCode: readonly {
    readonly responseCode: string | null;
    readonly before: number;
    readonly after: number;
  }[];
}

type Parts = readonly (string | null)[];
type Entries = readonly (readonly [Parts, number])[];

/** @param counts - by the JSON lists that `Tally` makes */
export function resultOf(question: Question, counts: ReadonlyMap<string, number>, listDigest: string): CensusResult {
  // The keys are our own, written by `Tally`; sorted, so that the order of parts never shows.
  const entries = [...counts].map(([key, count]) => [JSON.parse(key) as Parts, count] as const);
  const of = (name: string): Entries => entries.filter(([parts]) => parts[0] === name);
  const total = (name: string): number => of(name).reduce((sum, [, count]) => sum + count, 0);
  const pairs = of('pair').map(([[, sender, bV, bC, aV, aC], count]) => ({
    ...{ sender: text(sender), count },
    ...{ before: outcome(bV, bC), after: outcome(aV, aC) },
  }));
  const flips = pairs.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  return {
    question: askedOf(question),
    devices: total('device'),
    pairs: sum(pairs),
    unnamed: sorted(
      of('unnamed').map(([[, sender, reason], count]) => ({ sender: text(sender), reason: text(reason), count })),
    ),
    before: added(pairs.map(({ before, count }) => ({ ...before, count }))),
    after: added(pairs.map(({ after, count }) => ({ ...after, count }))),
    flips: {
      count: sum(flips),
      devices: total('flipping-device'),
      listDigest,
      changes: sorted(flips),
      bySender: added(flips.map(({ sender, count }) => ({ sender, count }))),
      byCohort: sorted(
        of('flip-cohort').map(([parts, count]) =>
          parts.length === 1 ? { cohort: null, unknown: true, count } : { cohort: parts[1] ?? null, count },
        ),
      ),
      byDistributor: sorted(of('flip-distributor').map(([[, distributor = null], count]) => ({ distributor, count }))),
      byResponseCode: byResponseCode(flips),
    },
  };
}

function askedOf(question: Question): AskedOf {
  if (question.kind === 'versions') return question;
  const { kind, planDigest, items, ruleSets } = question;
  return { kind, planDigest, items, ruleSets };
}

function byResponseCode(
  flips: readonly { readonly before: Outcome; readonly after: Outcome; readonly count: number }[],
): Flips['byResponseCode'] {
  const codes = new Map<string | null, { before: number; after: number }>();
  const at = (code: string | null) => {
    const known = codes.get(code) ?? { before: 0, after: 0 };
    codes.set(code, known);
    return known;
  };
  for (const { before, after, count } of flips) {
    at(before.responseCode).before += count;
    at(after.responseCode).after += count;
  }
  return sorted([...codes].map(([responseCode, count]) => ({ responseCode, ...count })));
}

const text = (part: string | null | undefined): string => part ?? '';
const outcome = (verdict: string | null | undefined, responseCode: string | null | undefined): Outcome => ({
  verdict: verdict === 'permit' ? 'permit' : 'refuse',
  responseCode: responseCode ?? null,
});
const sum = (counted: readonly { readonly count: number }[]): number =>
  counted.reduce((total, { count }) => total + count, 0);

/** Equal ones become one with the sum of their counts. */
function added<T extends { readonly count: number }>(counted: readonly T[]): readonly T[] {
  const byKey = new Map<string, T>();
  for (const one of counted) {
    const key = keyOf(one);
    byKey.set(key, { ...one, count: one.count + (byKey.get(key)?.count ?? 0) });
  }
  return sorted([...byKey.values()]);
}

/** By what is counted, not by how many. */
const sorted = <T extends object>(counted: readonly T[]): readonly T[] =>
  counted.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));

const keyOf = (counted: object): string =>
  JSON.stringify(Object.entries(counted).filter(([name]) => !['count'].includes(name)));
