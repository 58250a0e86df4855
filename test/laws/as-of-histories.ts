import fc from 'fast-check';

/** What one history tells. Instants are minutes after the beginning of its world. */
export type Told =
  | { readonly kind: 'device'; readonly variant: number; readonly minute: number; readonly source: string }
  | { readonly kind: 'slot'; readonly holder: number; readonly minute: number }
  | {
      readonly kind: 'registration';
      readonly ofSupplier: boolean;
      readonly from: number;
      readonly operator: number;
      readonly until: number | null;
      readonly withdrawn: boolean;
      readonly minute: number;
      readonly source: string;
    }
  | { readonly kind: 'party'; readonly variant: number; readonly minute: number; readonly source: string }
  | {
      readonly kind: 'confirmation';
      readonly ofSupplier: boolean;
      readonly operator: number;
      readonly minute: number;
      readonly source: string;
    };

/** Asked afterwards: how it was at a minute, as known around the time at which a step was recorded. */
export interface Question {
  readonly validMinute: number | null;
  /** Step, counted from 0, and milliseconds beside it; null: as known now. */
  readonly known: { readonly step: number; readonly offset: -1 | 0 | 1 } | null;
}

export interface History {
  /** Each step is recorded after the one before. */
  readonly steps: readonly (readonly Told[])[];
  readonly questions: readonly Question[];
}

export const stepCount = 7;
const lastMinute = 12;

const minute = fc.integer({ min: 0, max: lastMinute });
const source = fc.constantFrom('one', 'two');

const told: fc.Arbitrary<Told> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('device'), variant: fc.integer({ min: 0, max: 3 }), minute, source }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('slot'), holder: fc.integer({ min: 0, max: 2 }), minute }) },
  {
    weight: 5,
    arbitrary: fc.record({
      ...{ kind: fc.constant('registration'), ofSupplier: fc.boolean(), from: fc.constantFrom(0, 4), minute, source },
      operator: fc.integer({ min: 0, max: 1 }),
      until: fc.constantFrom(null, 6, 10),
      withdrawn: fc.constantFrom(false, false, false, true),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('party'), variant: fc.integer({ min: 0, max: 1 }), minute, source }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ kind: fc.constant('confirmation'), ofSupplier: fc.boolean(), minute, source },
      operator: fc.integer({ min: 0, max: 1 }),
    }),
  },
);

const question: fc.Arbitrary<Question> = fc.record({
  validMinute: fc.option(fc.integer({ min: -1, max: lastMinute + 1 }), { freq: 6 }),
  known: fc.option(
    fc.record({ step: fc.integer({ min: 0, max: stepCount - 1 }), offset: fc.constantFrom(-1, 0, 0, 1) }),
    { freq: 6 },
  ),
});

export const histories: fc.Arbitrary<History> = fc.record({
  steps: fc.array(fc.array(told, { maxLength: 4 }), { minLength: stepCount, maxLength: stepCount }),
  questions: fc.array(question, { minLength: 6, maxLength: 6 }),
});
