import {
  contextFromFacts,
  decide,
  explain,
  opinionOnShownFacts,
  outcomesOf,
  secondOpinion,
} from '../../src/core/evaluation/index.js';
import { caseRuns, catalogue, compiled, guardRails, ruleSet } from './rule-files.js';

/** json-rules-engine judges the same rules, verbatim, on the facts of every case. */

const decidedAt = Date.UTC(2026, 10, 22, 10, 15);
const contextOf = (facts: (typeof caseRuns)[number]['facts']) => contextFromFacts(catalogue, facts, decidedAt);

const determined = caseRuns.filter(({ version, facts }) =>
  outcomesOf(compiled(version), decide(compiled(version), contextOf(facts))).every(
    ({ outcome }) => outcome !== 'undetermined',
  ),
);

describe('json-rules-engine', () => {
  it.each(caseRuns.map((run) => [run.label, run] as const))('agrees on %s', async (_label, { version, facts }) => {
    const { disagreements, rules } = await secondOpinion(compiled(version), contextOf(facts));
    expect(disagreements).toEqual([]);
    expect(rules).toHaveLength(ruleSet(version).rules.length + guardRails.rules.length);
  });

  it('gives the same verdict on the facts that an explanation shows, where no rule is undetermined', async () => {
    expect(determined.length).toBeGreaterThan(100);
    for (const { label, version, facts } of determined) {
      const decision = decide(compiled(version), contextOf(facts));
      const shown = explain(compiled(version), contextOf(facts), decision).facts;
      const { verdict } = await opinionOnShownFacts(ruleSet(version), guardRails, catalogue, shown);
      expect({ label, verdict }).toEqual({ label, verdict: decision.verdict });
    }
  });
});
