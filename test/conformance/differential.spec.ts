import fc from 'fast-check';
import type { CompiledRuleSet, Context, Decision, Outcome, Truth } from '../../src/core/evaluation/index.js';
import {
  compile,
  decide,
  disagreements,
  explain,
  outcomesOf,
  rulesPerChunk,
  secondOpinion,
} from '../../src/core/evaluation/index.js';
import type { GuardRails, RuleSet } from '../../src/core/language/index.js';
import { drawn } from './draw.js';
import { changedFacts, contextOf, drawFacts } from './generate-context.js';
import { drawGuardRails, drawRuleSet } from './generate-rule-set.js';
import { testCatalogue } from './test-catalogue.js';

/** Four readings of the language over generated rule sets and facts. `DIFFERENTIAL_RUNS` asks for more rule sets. */

const runs = Number(process.env.DIFFERENTIAL_RUNS ?? 380);
const contextsEach = 24;

interface Example {
  readonly ruleSet: RuleSet;
  readonly guardRails: GuardRails | null;
  readonly contexts: readonly Context[];
}

const examples = drawn((draw): Example => {
  const facts = drawFacts(draw);
  const base = contextOf(facts);
  const contexts = Array.from({ length: contextsEach - 1 }, () => contextOf(changedFacts(draw, facts)));
  const guardRails = draw.chance(20) ? drawGuardRails(draw, base) : null;
  return { ruleSet: drawRuleSet(draw, base), guardRails, contexts: [base, ...contexts] };
});

describe('generated rule sets over generated facts', () => {
  it('mean the same generated, as closures, interpreted, and to json-rules-engine wherever facts are known', async () => {
    const seen = { comparisons: 0, decisions: 0, permits: 0, determined: 0, waived: 0 };
    await fc.assert(
      fc.asyncProperty(examples, async ({ ruleSet, guardRails, contexts }) => {
        const generated = compile(ruleSet, guardRails, testCatalogue);
        const closures = compile(ruleSet, guardRails, testCatalogue, { codeGeneration: false });
        expect([generated.codeGenerated, closures.codeGenerated]).toEqual([true, false]);
        for (const context of contexts) {
          const decision = decide(generated, context);
          expectSame(decide(closures, context), decision);
          expectInterpreted(generated, context, decision);
          const opinion = await secondOpinion(generated, context);
          expectSame(disagreements(generated, decision, opinion), []);
          seen.decisions += 1;
          seen.comparisons += opinion.rules.length;
          seen.determined += generated.rules.filter((_, i) => truthAt(decision, i) !== 'unknown').length;
          seen.permits += decision.verdict === 'permit' ? 1 : 0;
          seen.waived += decision.waived.some((mask) => mask !== 0) ? 1 : 0;
        }
      }),
      { numRuns: runs },
    );
    // Without these the test could pass by generating nothing worth comparing.
    expect(seen.comparisons).toBeGreaterThan(runs * contextsEach * 11);
    expect(seen.permits / seen.decisions).toBeGreaterThan(0.3);
    expect(seen.permits / seen.decisions).toBeLessThan(0.9);
    expect(seen.determined / seen.comparisons).toBeGreaterThan(0.6);
    expect(seen.waived / seen.decisions).toBeGreaterThan(0.05);
  }, 600_000);
});

function truthAt({ truths }: Decision, position: number): Truth {
  const [chunk, bit] = [Math.floor(position / rulesPerChunk), 2 ** (position % rulesPerChunk)];
  if (((truths[2 * chunk] ?? 0) & bit) !== 0) return 'true';
  return ((truths[2 * chunk + 1] ?? 0) & bit) !== 0 ? 'false' : 'unknown';
}

/** The truth of every rule as the interpreter reads it, and the verdict as design section 2 says it follows. */
function expectInterpreted(compiled: CompiledRuleSet, context: Context, decision: Decision): void {
  const { rules } = explain(compiled, context, decision);
  const outcomes = compiled.rules.map(({ rule: { name, event } }, i): Outcome => {
    const truth = rules[i]?.truth ?? 'unknown';
    const isWaived = compiled.ruleSet.rules.some(
      (waiver) =>
        event.type === 'requirement' &&
        waiver.event.type === 'waiver' &&
        waiver.event.params.waives.includes(name) &&
        (truth === 'false' || waiver.event.params.whenUndetermined) &&
        rules.some(
          ({ rule, event: kind, truth: applies }) => rule === waiver.name && kind === 'waiver' && applies === 'true',
        ),
    );
    if (truth === 'true') return 'held';
    if (isWaived) return 'waived';
    return truth === 'false' ? 'broken' : 'undetermined';
  });
  const refusing = compiled.rules.filter(({ kind, mode }, i) => {
    const refuses = outcomes[i] === 'broken' || outcomes[i] === 'undetermined';
    return refuses && mode === 'enforce' && kind !== 'waiver';
  });
  const first = refusing.find(({ kind }) => kind === 'requirement') ?? refusing[0];
  const found = {
    truths: rules.map((_, i) => truthAt(decision, i)),
    outcomes: outcomesOf(compiled, decision).map(({ outcome }) => outcome),
    verdict: decision.verdict,
    responseCode: decision.responseCode,
    guardRailFired: decision.guardRailFired,
  };
  expectSame(found, {
    truths: rules.map(({ truth }) => truth),
    outcomes,
    verdict: first === undefined ? 'permit' : 'refuse',
    responseCode: first?.responseCode ?? null,
    guardRailFired: first?.kind === 'guard-rail',
  });
}

/** As `toEqual`, which costs more than what is tested here. */
function expectSame(found: unknown, expected: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found).toEqual(expected);
}
