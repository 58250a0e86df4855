import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseFile, RuleSet } from '../../../core/language/index.js';
import { checkCaseFile, checkGuardRails, checkRuleSet, parseFactCatalogue } from '../../../core/language/index.js';
import { CaseRunner } from './case-runs.js';

const folder = join(__dirname, '../../../../rules');
const read = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
function held<T>(checked: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!checked.ok) throw new Error('a file in rules/ does not hold');
  return checked.value;
}
const catalogue = held(parseFactCatalogue(read('facts.json')));
const guardRails = held(checkGuardRails(read('guard-rails.json'), catalogue));
const ruleSet: RuleSet = held(checkRuleSet(read('smets1-critical-commands', '2.json'), catalogue));
const files = readdirSync(join(folder, 'smets1-critical-commands', 'cases'));
const cases: Record<string, CaseFile> = Object.fromEntries(
  files.map((name) => [name, held(checkCaseFile(read('smets1-critical-commands', 'cases', name), catalogue))]),
);

describe('the cases of a draft', () => {
  it('all pass for a version that was released, and cover its requirements', async () => {
    const run = await new CaseRunner({ ruleSet, guardRails, catalogue, cases }).run();
    expect(run.results.length).toBeGreaterThan(20);
    expect(run).toMatchObject({ failed: 0, missing: [] });
    expect(run.coverage.covered).toBeGreaterThan(0);
  });

  it('that fail come first, each with what differs, and can be explained', async () => {
    const rules = ruleSet.rules.map((rule) =>
      rule.event.type === 'requirement' && rule.event.params.responseCode === 'E4'
        ? { ...rule, event: { ...rule.event, params: { ...rule.event.params, responseCode: 'E5' } } }
        : rule,
    );
    const runner = new CaseRunner({ ruleSet: { ...ruleSet, rules }, guardRails, catalogue, cases });
    const { results, failed } = await runner.run();
    expect(failed).toBeGreaterThan(0);
    expect(results.slice(0, failed).every(({ differences }) => differences.length > 0)).toBe(true);
    const [first] = results;
    expect(first?.differences.join()).toContain('E5');
    expect(runner.explain(first?.file ?? '', first?.index ?? 0)?.rules.length).toBeGreaterThan(10);
    expect(runner.explain('none.json', 0)).toBeUndefined();
  });

  it('without any, every requirement lacks one that holds and one that breaks', async () => {
    const { missing } = await new CaseRunner({ ruleSet, guardRails, catalogue, cases: {} }).run();
    const requirements = ruleSet.rules.filter(({ event }) => event.type === 'requirement').length;
    expect(missing.length).toBe(2 * requirements);
  });
});
