import {
  compile,
  decide,
  explain,
  opinionOnShownFacts,
  outcomesOf,
  secondOpinion,
} from '../../src/core/evaluation/index.js';
import { canonicalJson } from '../../src/core/language/index.js';
import { contextOf, plainRequests } from '../bench/fixtures/requests.js';
import { catalogue, guardRails, ruleSet, versions } from '../rules/rule-files.js';

/** The files of `rules/`, as they are, judged by json-rules-engine on the facts that `explain=full` shows. */

const requests = plainRequests(150, 7);

describe.each(versions)('version %i of the rule set', (version) => {
  const file = ruleSet(version);
  const generated = compile(file, guardRails, catalogue);
  const closures = compile(file, guardRails, catalogue, { codeGeneration: false });

  it('gets the same verdict from json-rules-engine wherever no fact was missing', async () => {
    const seen = { permit: 0, refuse: 0 };
    for (const request of requests) {
      const context = contextOf(catalogue, request);
      const decision = decide(generated, context);
      const { disagreements } = await secondOpinion(generated, context);
      expect(disagreements).toEqual([]);
      if (outcomesOf(generated, decision).some(({ outcome }) => outcome === 'undetermined')) continue;
      const shown = JSON.parse(canonicalJson(explain(generated, context, decision).facts)) as Record<string, unknown>;
      const opinion = await opinionOnShownFacts(file, guardRails, catalogue, shown);
      expect(opinion.verdict).toBe(decision.verdict);
      seen[decision.verdict] += 1;
    }
    expect(Math.min(seen.permit, seen.refuse)).toBeGreaterThan(10);
  });

  it('is decided the same generated and as closures', () => {
    for (const request of requests) {
      const context = contextOf(catalogue, request);
      expect(decide(closures, context)).toEqual(decide(generated, context));
    }
  });
});
