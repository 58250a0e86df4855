import fc from 'fast-check';
import { drawn } from '../../../test/conformance/draw.js';
import { changedFacts, contextOf, drawFacts } from '../../../test/conformance/generate-context.js';
import { drawRuleSet } from '../../../test/conformance/generate-rule-set.js';
import { testCatalogue } from '../../../test/conformance/test-catalogue.js';
import type { Context, Truth } from '../evaluation/index.js';
import { compile, decide } from '../evaluation/index.js';
import { conjunction, negation } from '../evaluation/interpret-operator.js';
import { interpret } from '../evaluation/interpret.js';
import { truthOf } from '../evaluation/outcomes.js';
import type { Comparison, Condition, Group, Rule, RuleSet } from '../language/index.js';
import { measureCoverage } from './coverage.js';
import { Pace } from './pace.js';

/** Laws of coverage on rule sets that a generator draws, with cases that are small changes of one another. */

interface Example {
  readonly ruleSet: RuleSet;
  readonly contexts: readonly Context[];
}

const cases = 40;

const examples = drawn((draw): Example => {
  const base = drawFacts(draw);
  const ruleSet = drawRuleSet(draw, contextOf(base));
  const changed = Array.from({ length: cases - 1 }, () => contextOf(changedFacts(draw, base)));
  return { ruleSet, contexts: [contextOf(base), ...changed] };
});

const measure = ({ ruleSet, contexts }: Example) =>
  measureCoverage(ruleSet, testCatalogue, contexts, new Pace(() => Promise.resolve()));

/** The same condition with its references written out; each comparison replaced by what `leaf` gives for its number. */
function writtenOut(
  condition: Condition,
  named: Readonly<Record<string, Group>>,
  leaf: (comparison: Comparison, number: number) => Condition,
): Condition {
  let count = 0;
  const walk = (each: Condition): Condition => {
    if ('all' in each) return { all: each.all.map(walk) };
    if ('any' in each) return { any: each.any.map(walk) };
    if ('not' in each) return { not: walk(each.not) };
    if ('condition' in each) return walk(named[each.condition] ?? each);
    return leaf(each, count++);
  };
  return walk(condition);
}

function leavesOf(rule: Rule, { conditions }: RuleSet): readonly Comparison[] {
  const leaves: Comparison[] = [];
  writtenOut(rule.conditions, conditions, (comparison) => {
    leaves.push(comparison);
    return comparison;
  });
  return leaves;
}

/** The definition, word for word: the truth of the rule's conditions with one occurrence forced. */
function forced(condition: Condition, ruleSet: RuleSet, truths: readonly Truth[], at: number, truth: Truth): Truth {
  let count = 0;
  const walk = (each: Condition): Truth => {
    if ('all' in each) return conjunction(each.all.map(walk));
    if ('any' in each) return negation(conjunction(each.any.map(walk).map(negation)));
    if ('not' in each) return negation(walk(each.not));
    const number = count++;
    return number === at ? truth : (truths[number] ?? 'unknown');
  };
  return walk(writtenOut(condition, ruleSet.conditions, (comparison) => comparison));
}

function shownByDefinition(rule: Rule, { ruleSet, contexts }: Example, at: number): string {
  const shown = new Set<Truth>();
  const leaves = leavesOf(rule, ruleSet);
  for (const { values } of contexts) {
    const scope = { document: ruleSet, catalogue: testCatalogue, values, named: new Map() };
    const truths = leaves.map((leaf) => interpret(leaf, scope).truth);
    const isTrueWith = (truth: Truth) => forced(rule.conditions, ruleSet, truths, at, truth) === 'true';
    if (isTrueWith('true') !== isTrueWith('false')) shown.add(truths[at] ?? 'unknown');
  }
  if (shown.has('true')) return shown.has('false') ? 'both' : 'only true';
  return shown.has('false') ? 'only false' : 'neither';
}

describe('coverage', () => {
  it('is what its definition says, of every comparison of every rule', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(examples, async (example) => {
        const coverage = await measure(example);
        const expected = example.ruleSet.rules.flatMap((rule) =>
          leavesOf(rule, example.ruleSet).map((_, at) => [rule.name, shownByDefinition(rule, example, at)] as const),
        );
        for (const [, shown] of expected) seen.set(shown, (seen.get(shown) ?? 0) + 1);
        expect(coverage.conditions).toBe(expected.length);
        expect(coverage.uncovered.map(({ rule, shown }) => [rule, shown])).toEqual(
          expected.filter(([, shown]) => shown !== 'both'),
        );
        expect(coverage.covered + coverage.uncovered.length).toBe(coverage.conditions);
      }),
      { numRuns: 25 },
    );
    for (const shown of ['both', 'only true', 'only false', 'neither']) {
      expect(seen.get(shown)).toBeGreaterThan(100);
    }
  });

  it('never rises when a case is taken away', async () => {
    let fallen = 0;
    await fc.assert(
      fc.asyncProperty(examples, fc.nat(cases - 1), async ({ ruleSet, contexts }, taken) => {
        const full = await measure({ ruleSet, contexts });
        const fewer = await measure({ ruleSet, contexts: contexts.filter((_, i) => i !== taken) });
        const places = ({ uncovered }: typeof full) =>
          uncovered.map(({ pointer, through }) => [pointer, ...through].join());
        expect(places(fewer)).toEqual(expect.arrayContaining(places(full)));
        expect(fewer.covered).toBeLessThanOrEqual(full.covered);
        if (fewer.covered < full.covered) fallen++;
      }),
      { numRuns: 300 },
    );
    expect(fallen).toBeGreaterThan(3);
  });

  it('means that a covered comparison cannot be negated without a case that notices', async () => {
    let mutants = 0;
    await fc.assert(
      fc.asyncProperty(examples, async ({ ruleSet, contexts }) => {
        const { uncovered } = await measure({ ruleSet, contexts });
        const places = new Set(uncovered.map(({ pointer, through }) => [pointer, ...through].join()));
        const empty = await measure({ ruleSet, contexts: [] });
        const occurrences = empty.uncovered.map(({ rule, pointer, through }) => ({
          rule,
          isCovered: !places.has([pointer, ...through].join()),
        }));
        const original = compile(ruleSet, null, testCatalogue);
        for (const rule of ruleSet.rules) {
          const covered = occurrences.filter((each) => each.rule === rule.name).map(({ isCovered }) => isCovered);
          for (const at of covered.keys()) {
            if (covered[at] !== true) continue;
            const mutated = writtenOut(rule.conditions, ruleSet.conditions, (comparison, i) =>
              i === at ? { not: comparison } : comparison,
            );
            const mutant = compile(
              { ...ruleSet, rules: [{ ...rule, conditions: { all: [mutated] } }] },
              null,
              testCatalogue,
            );
            const notices = contexts.some((context) => {
              const isTrue = (compiled: typeof mutant) =>
                compiled.rules.some(
                  (each) => each.rule.name === rule.name && truthOf(each, decide(compiled, context)) === 'true',
                );
              return isTrue(original) !== isTrue(mutant);
            });
            expect({ rule: rule.name, at, notices }).toEqual({ rule: rule.name, at, notices: true });
            mutants++;
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(mutants).toBeGreaterThan(200);
  });
});
