import fc from 'fast-check';
import type { Context, Decision } from '../../src/core/evaluation/index.js';
import { compile, decide, explain, outcomesOf, reasonsOf } from '../../src/core/evaluation/index.js';
import type { RuleSet } from '../../src/core/language/index.js';
import { drawn } from './draw.js';
import { changedFacts, contextOf, drawFacts } from './generate-context.js';
import { drawRuleSet } from './generate-rule-set.js';
import { testCatalogue } from './test-catalogue.js';

/** Laws that every rule set keeps, whatever it says. */

interface Example {
  readonly ruleSet: RuleSet;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Paths that are taken away. */
  readonly taken: readonly string[];
}

const examples = drawn((draw): Example => {
  const base = drawFacts(draw);
  const ruleSet = drawRuleSet(draw, contextOf(base));
  const facts = draw.chance(50) ? base : changedFacts(draw, base);
  return { ruleSet, facts, taken: draw.some(Object.keys(facts), draw.chance(50) ? 5 : 40) };
});

function without(facts: Example['facts'], taken: readonly string[]): Example['facts'] {
  return Object.fromEntries(Object.entries(facts).filter(([path]) => !taken.includes(path)));
}

describe('whatever a rule set says', () => {
  it('facts taken away never turn a refusal into a permit, nor a rule true', () => {
    let turned = 0;
    fc.assert(
      fc.property(examples, ({ ruleSet, facts, taken }) => {
        const compiled = compile(ruleSet, null, testCatalogue);
        const before = decide(compiled, contextOf(facts));
        const after = decide(compiled, contextOf(without(facts, taken)));
        if (before.verdict === 'refuse') expect(after.verdict).toBe('refuse');
        if (before.verdict === 'permit' && after.verdict === 'refuse') turned += 1;
        const becameTrue = trueBits(after).map((bits, chunk) => bits & ~(trueBits(before)[chunk] ?? 0));
        expect(becameTrue.every((bits) => bits === 0)).toBe(true);
      }),
      { numRuns: 250 },
    );
    expect(turned).toBeGreaterThan(20);
  });

  it('a permit means that each enforced requirement is true or waived', () => {
    let permits = 0;
    fc.assert(
      fc.property(examples, ({ ruleSet, facts }) => {
        const compiled = compile(ruleSet, null, testCatalogue);
        const context = contextOf(facts);
        const decision = decide(compiled, context);
        const outcomes = outcomesOf(compiled, decision);
        expect(outcomes.map(({ rule }) => rule).sort()).toEqual(ruleSet.rules.map(({ name }) => name).sort());
        const enforced = ruleSet.rules.filter(
          ({ event }) => event.type === 'requirement' && event.params.mode === 'enforce',
        );
        const stands = enforced.every(({ name }) =>
          outcomes.some(({ rule, outcome }) => rule === name && (outcome === 'held' || outcome === 'waived')),
        );
        expect(decision.verdict).toBe(stands ? 'permit' : 'refuse');
        permits += stands ? 1 : 0;
      }),
      { numRuns: 120 },
    );
    expect(permits).toBeGreaterThan(20);
  });

  it('an undetermined rule names the facts that would settle it', () => {
    let undetermined = 0;
    fc.assert(
      fc.property(examples, ({ ruleSet, facts, taken }) => {
        const compiled = compile(ruleSet, null, testCatalogue);
        const context = contextOf(without(facts, taken));
        const decision = decide(compiled, context);
        for (const { rule, outcome, missingFacts, missing } of reasonsOf(compiled, context, decision)) {
          expect(missingFacts).toEqual([...new Set(missingFacts)].sort());
          expect(missing.map(({ fact }) => fact)).toEqual(missingFacts);
          if (outcome !== 'undetermined') continue;
          undetermined += 1;
          expect({ rule, missingFacts }).not.toEqual({ rule, missingFacts: [] });
        }
      }),
      { numRuns: 120 },
    );
    expect(undetermined).toBeGreaterThan(30);
  });

  it('no context makes it throw, and a value of the wrong type is unknown to all three readings', () => {
    const wrong = fc.oneof(
      fc.constantFrom(undefined, null, NaN, -5, -0, Infinity, 2n ** 64n, '', '6.15.1', true, 7, Object.freeze([])),
      fc.array(fc.oneof(fc.string(), fc.bigInt(), fc.integer(), fc.boolean())),
      fc.string({ unit: 'binary' }),
    );
    const values = fc.array(wrong, { maxLength: testCatalogue.facts.length });
    fc.assert(
      fc.property(examples, fc.array(values, { minLength: 8, maxLength: 8 }), ({ ruleSet }, many) => {
        const generated = compile(ruleSet, null, testCatalogue);
        const closures = compile(ruleSet, null, testCatalogue, { codeGeneration: false });
        for (const each of many) {
          const context: Context = { ...contextOf({}), values: each };
          const decision = decide(generated, context);
          expect(decide(closures, context)).toEqual(decision);
          expect(explain(generated, context, decision).rules.map(({ truth }) => truth)).toEqual(
            outcomesOf(generated, { ...decision, waived: [] }).map(({ outcome }) => truths[outcome]),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the same rule set and facts give the same decision, however often and in whatever order', () => {
    fc.assert(
      fc.property(examples, ({ ruleSet, facts, taken }) => {
        const compiled = compile(ruleSet, null, testCatalogue);
        const [one, other] = [contextOf(facts), contextOf(without(facts, taken))];
        const first = decide(compiled, one);
        decide(compiled, other);
        expect(decide(compiled, one)).toEqual(first);
        expect(decide(compile(ruleSet, null, testCatalogue), one)).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });
});

function trueBits({ truths }: Decision): readonly number[] {
  return truths.filter((_, i) => i % 2 === 0);
}

const truths = { held: 'true', broken: 'false', undetermined: 'unknown', waived: 'unknown' } as const;
