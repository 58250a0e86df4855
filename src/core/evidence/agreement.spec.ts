import { catalogue, compiled, guardRails, ruleSet } from '../../../test/rules/rule-files.js';
import type { CompiledRuleSet } from '../evaluation/index.js';
import { compile } from '../evaluation/index.js';
import type { Rule } from '../language/index.js';
import { agreement } from './agreement.js';
import { Pace } from './pace.js';

const judge = (of: CompiledRuleSet) => agreement(of, [], new Pace(() => Promise.resolve()));

/** Seventy rules: more than json-rules-engine is asked at once, in every priority. */
function manyRules(turn: (rule: Rule, i: number) => Rule): CompiledRuleSet {
  const own = ruleSet(2);
  const requirements = own.rules.filter(({ event }) => event.type === 'requirement');
  const rules = Array.from({ length: 70 }, (_, i): Rule => {
    const rule = requirements[i % requirements.length] ?? own.rules[0];
    if (rule === undefined) throw new Error('there is a rule');
    return turn({ ...rule, name: `rule-${i}`, priority: 1 + ((i * 37) % 50) }, i);
  });
  return compile({ ...own, rules }, guardRails, catalogue);
}

describe('agreement with json-rules-engine', () => {
  it('finds each rule it disagrees on, also among more rules than are judged at once', async () => {
    // A literal that the checker refuses: a counter equals text to nobody but our own evaluator.
    const counter = { fact: 'command', path: '$.originatorCounter', operator: 'equal', value: '1' };
    const odd = [3, 34, 69];
    const of = manyRules((rule, i) => (odd.includes(i) ? { ...rule, conditions: { all: [counter] } } : rule));
    const { disagreements } = await judge(of);
    expect(new Set(disagreements.map(({ rule }) => rule))).toEqual(new Set(odd.map((i) => `rule-${i}`)));
    expect(new Set(disagreements.map(({ ours, theirs }) => `${ours} ${theirs}`))).toEqual(new Set(['true false']));
  });

  it('is found of the rules here, and of more than are judged at once', async () => {
    expect((await judge(manyRules((rule) => rule))).disagreements).toEqual([]);
    expect(await judge(compiled(2))).toEqual({ cases: 0, generatedContexts: 256, disagreements: [] });
  });
});
