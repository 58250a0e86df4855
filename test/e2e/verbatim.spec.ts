import { seededRandom } from '../../tools/demo/random.js';
import { inParallel } from '../service-client.js';
import { activate, readRulesFile, ruleSetName } from './activation.js';
import type { DemoService, EvaluationAnswer } from './demo-service.js';
import { decisionOf, evaluate, startDemoService } from './demo-service.js';
import { variedRequest } from './varied-requests.js';
import type { VerbatimRuleSet } from './verbatim-engine.js';
import { verdictOfEngine, withBigCounters } from './verbatim-engine.js';

/** `VERBATIM_DECISIONS` chooses how many decisions of each version are decided again. */
const decisions = Number(process.env['VERBATIM_DECISIONS'] ?? 1_000);

interface ExplainedAnswer extends EvaluationAnswer {
  readonly explanation: {
    readonly facts: Readonly<Record<string, unknown>>;
    readonly rules: readonly { readonly rule: string; readonly truth: string; readonly outcome: string }[];
  };
}

let demo: DemoService;
beforeAll(async () => {
  demo = await startDemoService();
}, 120_000);
afterAll(() => demo?.stop());

describe.each([1, 2, 3])('the file of version %i, handed to json-rules-engine verbatim', (version) => {
  const answers: ExplainedAnswer[] = [];

  beforeAll(
    async () => {
      await activate(demo, version);
      const random = seededRandom(version);
      const requests = Array.from({ length: decisions }, () => variedRequest(demo, random));
      const unique = [...new Map(requests.map((request) => [request.requestId, request])).values()];
      await inParallel(unique.length, 16, async (number) => {
        const answer = decisionOf(await evaluate(demo, unique[number], '?explain=full')) as ExplainedAnswer;
        answers.push(answer);
      });
    },
    180_000 + decisions * 60,
  );

  it(
    'gives the recorded verdict on every decision where no fact was missing',
    async () => {
      const { rulesDirectory } = demo.service;
      const ruleSet = readRulesFile(rulesDirectory, `${ruleSetName}/${version}.json`) as unknown as VerbatimRuleSet;
      const guardRails = readRulesFile(rulesDirectory, 'guard-rails.json') as unknown as VerbatimRuleSet;
      const catalogue = readRulesFile(rulesDirectory, 'facts.json')['facts'] as Record<string, { type: string }>;
      const complete = answers.filter(({ explanation }) => explanation.rules.every(({ truth }) => truth !== 'unknown'));
      const verdicts = { permit: 0, refuse: 0 };
      const different: unknown[] = [];
      for (const { verdict, requestId, explanation } of complete) {
        const opinion = await verdictOfEngine([ruleSet, guardRails], withBigCounters(explanation.facts, catalogue));
        expect(opinion.rules).toBe(explanation.rules.length);
        verdicts[verdict] += 1;
        if (opinion.verdict !== verdict) different.push({ requestId, ours: verdict, theirs: opinion.verdict });
      }
      expect(different).toEqual([]);
      expect(verdicts.permit).toBeGreaterThan(decisions / 10);
      expect(verdicts.refuse).toBeGreaterThan(decisions / 10);
    },
    180_000 + decisions * 60,
  );

  it('was asked about rules that hold and rules that break', () => {
    const outcomes = new Map<string, Set<string>>();
    for (const { explanation } of answers) {
      for (const { rule, truth } of explanation.rules) outcomes.set(rule, (outcomes.get(rule) ?? new Set()).add(truth));
    }
    const oneSided = [...outcomes].filter(([, truths]) => !truths.has('true') || !truths.has('false'));
    expect(oneSided.length).toBeLessThan(outcomes.size / 2);
  });
});
