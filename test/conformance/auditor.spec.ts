import fc from 'fast-check';
import type { CompiledRuleSet, Decision } from '../../src/core/evaluation/index.js';
import {
  compile,
  contextFromFacts,
  decide,
  explain,
  opinionOnShownFacts,
  outcomesOf,
  secondOpinion,
} from '../../src/core/evaluation/index.js';
import type { RuleSet } from '../../src/core/language/index.js';
import { canonicalJson } from '../../src/core/language/index.js';
import { drawn } from './draw.js';
import { changedFacts, contextOf, drawFacts } from './generate-context.js';
import { drawRuleSet } from './generate-rule-set.js';
import { testCatalogue } from './test-catalogue.js';

const examples = drawn((draw) => {
  const base = drawFacts(draw);
  const ruleSet = drawRuleSet(draw, contextOf(base));
  return { ruleSet, facts: draw.chance(50) ? base : changedFacts(draw, base) };
});

describe('an auditor who trusts json-rules-engine only', () => {
  it('finds the verdict from the rule set’s file and the facts that explain=full shows', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(examples, async ({ ruleSet, facts }) => {
        const compiled = compile(ruleSet, null, testCatalogue);
        const context = contextOf(facts);
        const decision = decide(compiled, context);
        const shown = JSON.parse(canonicalJson(explain(compiled, context, decision).facts)) as Record<string, unknown>;
        const file = JSON.parse(JSON.stringify(ruleSet)) as RuleSet;
        const opinion = await opinionOnShownFacts(file, null, testCatalogue, shown);
        const { rules, verdict } = await secondOpinion(compiled, context);
        expect(opinion).toEqual({ rules, verdict });
        if (!isDetermined(compiled, decision)) return;
        compared += 1;
        expect(opinion.verdict).toBe(decision.verdict);
      }),
      { numRuns: 100 },
    );
    expect(compared).toBeGreaterThan(10);
  });

  it('takes counters above 2⁵³ for numbers, not for text', async () => {
    const ruleSet: RuleSet = {
      name: 'counter-rules',
      version: 1,
      title: 'counters',
      basis: [],
      tables: {},
      conditions: {},
      rules: [
        {
          name: 'counter-is-fresh',
          priority: 1,
          conditions: {
            all: [
              {
                fact: 'command',
                path: '$.counter',
                operator: 'greaterThan',
                value: { fact: 'device', path: '$.counter' },
              },
            ],
          },
          event: { type: 'requirement', params: { responseCode: 'E4', mode: 'enforce', because: 'b', basis: 'b' } },
        },
      ],
    };
    const compiled = compile(ruleSet, null, testCatalogue);
    for (const [ours, theirs, verdict] of [
      ['9', '10', 'refuse'],
      ['9007199254740993', '9007199254740993', 'refuse'],
      ['9007199254740993', '9007199254740992', 'permit'],
      ['10', '9', 'permit'],
    ] as const) {
      const context = contextFromFacts(testCatalogue, { 'command.counter': ours, 'device.counter': theirs }, 0);
      const decision = decide(compiled, context);
      const { facts } = explain(compiled, context, decision);
      expect(facts).toMatchObject({ command: { counter: ours }, device: { counter: theirs } });
      expect(decision.verdict).toBe(verdict);
      expect((await opinionOnShownFacts(ruleSet, null, testCatalogue, facts)).verdict).toBe(verdict);
    }
  });
});

function isDetermined(compiled: CompiledRuleSet, decision: Decision): boolean {
  const outcomes = outcomesOf(compiled, { ...decision, waived: [] });
  return outcomes.every(({ outcome }) => outcome !== 'undetermined');
}
