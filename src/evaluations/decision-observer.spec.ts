import { Logger } from '@nestjs/common';
import { register } from 'prom-client';
import { caseRuns, catalogue, guardRails, ruleSet } from '../../test/rules/rule-files.js';
import { compile, contextFromFacts, decide } from '../core/evaluation/index.js';
import type { RuleSet } from '../core/language/index.js';
import { readSettings } from '../settings.js';
import type { Decided } from './decided.js';
import { DecisionObserver } from './decision-observer.js';
import { SecondOpinions } from './second-opinions.js';

const settings = readSettings({
  ...{ NODE_ENV: 'test', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', DATA_DIR: '/nonexistent' },
  SECOND_OPINION_SHARE: '0',
});
const observer = new DecisionObserver(new SecondOpinions(settings));
const fired = async (): Promise<number> =>
  (await register.getSingleMetric('anchorgate_guard_rails_fired_total')?.get())?.values[0]?.value ?? 0;

let lines: string[];
beforeEach(() => {
  lines = [];
  Logger.overrideLogger({ log: () => {}, warn: () => {}, error: (line: string) => void lines.push(line) });
});
afterAll(() => Logger.overrideLogger(false));

/** Version 2 with every requirement switched off: only the guard rails are left to refuse. */
const permissive: RuleSet = {
  ...ruleSet(2),
  rules: ruleSet(2).rules.flatMap((rule) => {
    const { event } = rule;
    if (event.type !== 'requirement') return [];
    return [{ ...rule, event: { ...event, params: { ...event.params, mode: 'off' as const } } }];
  }),
};

/** A command that no guard rail permits, decided as if these guard rails were break-glasses. */
function decided(breakGlassRules: readonly string[]): Decided {
  const compiled = compile(permissive, guardRails, catalogue);
  const run = caseRuns.find(({ version }) => version === 2);
  const facts = { ...run?.facts, 'command.userSignature': 'failed', 'command.countersignature': 'failed' };
  const context = contextFromFacts(catalogue, facts, 0);
  const active = { name: 'a-rule-set', version: 7, breakGlassRules: new Set(breakGlassRules), compiled };
  const decision = decide(compiled, context);
  expect(decision.guardRailFired).toBe(true);
  // The observer reads no more of a decision than this.
  return { decisionId: 'the-decision', active, decision, context } as unknown as Decided;
}

describe('a guard rail that refuses what the rule set alone permits', () => {
  it('is no alert when it stands for a break-glass', async () => {
    const before = await fired();
    observer.decided(decided(guardRails.rules.map(({ name }) => name)));
    expect([lines, await fired()]).toEqual([[], before]);
  });

  it('is an alert that names the guard rail, the version and the decision', async () => {
    const before = await fired();
    observer.decided(decided([]));
    expect(await fired()).toBe(before + 1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^GUARD_RAIL_FIRED: decision `the-decision` .*`both-signatures-are-verified`/);
    expect(lines[0]).toMatch(/version 7 of `a-rule-set`/);
  });
});
