import { compiled as version } from '../../../test/rules/rule-files.js';
import { decide, outcomesOf } from '../evaluation/index.js';
import { generatedContexts } from './generated-contexts.js';

const compiled = version(2);

describe('generated contexts', () => {
  it('are such that rules hold, are broken and are undetermined on them', () => {
    const outcomes = generatedContexts(compiled).flatMap((context) => outcomesOf(compiled, decide(compiled, context)));
    const rulesWith = (outcome: string) =>
      new Set(outcomes.filter((each) => each.outcome === outcome).map(({ rule }) => rule)).size;
    const all = new Set(outcomes.map(({ rule }) => rule)).size;
    expect(rulesWith('held')).toBeGreaterThan(all / 2);
    expect(rulesWith('broken')).toBeGreaterThan(all / 2);
    expect(rulesWith('undetermined')).toBeGreaterThan(all / 2);
  });

  it('are 256, and the same for the same rule set', () => {
    const values = generatedContexts(compiled).map((context) => context.values);
    expect(values).toHaveLength(256);
    expect(generatedContexts(compiled).map((context) => context.values)).toEqual(values);
  });
});
