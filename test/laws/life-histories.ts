import fc from 'fast-check';
import type { SqlWay } from './life-model.js';
import { sqlWays } from './life-model.js';

export const crew = ['ann', 'bob', 'cyd', 'dee', 'eve'] as const;

/** A step before it is known what there is: `which` counts versions from the newest, 0 is the newest. */
export type Intent =
  | { readonly step: 'draft'; readonly who: string; readonly from: number | null }
  | { readonly step: 'save' | 'submit'; readonly who: string; readonly which: number; readonly stale: boolean }
  | { readonly step: 'approve'; readonly who: string; readonly which: number; readonly digestsHold: boolean }
  | { readonly step: 'reject' | 'activate' | 'schedule'; readonly who: string; readonly which: number }
  | { readonly step: 'withdraw'; readonly who: string; readonly which: number; readonly role: 'author' | 'activator' }
  | { readonly step: 'sql'; readonly way: SqlWay; readonly which: number };

export type Passing = 'follow plans' | 'fifteen days pass' | 'plans fall due';

export interface History {
  /** How far the rule set has come before: so many steps of the usual way. */
  readonly walked: number;
  /** Steps that are taken at once, and what passes after them. */
  readonly batches: readonly { readonly at: readonly Intent[]; readonly then: readonly Passing[] }[];
}

const who = fc.constantFrom(...crew);
/** Whoever had no part in the usual way yet, or the last part, gets further. */
const late = fc.oneof({ weight: 1, arbitrary: who }, { weight: 2, arbitrary: fc.constantFrom('dee', 'eve') });
const which = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(2) });
const rarely = fc.nat(7).map((n) => n === 0);
const one = <T extends string>(step: T): fc.Arbitrary<T> => fc.constant(step);

const intent: fc.Arbitrary<Intent> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ step: one('draft'), who, from: fc.option(fc.nat(2)) }) },
  { weight: 2, arbitrary: fc.record({ step: one('save'), who, which, stale: rarely }) },
  { weight: 3, arbitrary: fc.record({ step: one('submit'), who, which, stale: rarely }) },
  { weight: 5, arbitrary: fc.record({ step: one('approve'), who, which, digestsHold: rarely.map((is) => !is) }) },
  { weight: 4, arbitrary: fc.record({ step: one('activate'), who: late, which }) },
  { weight: 2, arbitrary: fc.record({ step: one('schedule'), who: late, which }) },
  { weight: 1, arbitrary: fc.record({ step: one('reject'), who, which }) },
  {
    weight: 1,
    arbitrary: fc.record({ step: one('withdraw'), who, which, role: fc.constantFrom('author', 'activator') }),
  },
  { weight: 2, arbitrary: fc.record({ step: one('sql'), way: fc.constantFrom(...sqlWays), which }) },
);

const passing: fc.Arbitrary<readonly Passing[]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Passing[]>(['follow plans']) },
  { weight: 2, arbitrary: fc.constant<Passing[]>([]) },
  { weight: 1, arbitrary: fc.constant<Passing[]>(['plans fall due', 'follow plans']) },
  { weight: 1, arbitrary: fc.constant<Passing[]>(['fifteen days pass']) },
  { weight: 1, arbitrary: fc.constant<Passing[]>(['fifteen days pass', 'follow plans']) },
);

export const histories: fc.Arbitrary<History> = fc.record({
  walked: fc.oneof(fc.nat(10), fc.constantFrom(5, 8, 9, 10)),
  batches: fc.array(fc.record({ at: fc.array(intent, { minLength: 1, maxLength: 4 }), then: passing }), {
    ...{ minLength: 1, maxLength: 2 },
  }),
});
