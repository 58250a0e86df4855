import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compile, decide, outcomesOf } from '../core/evaluation/index.js';
import type { CompiledRuleSet } from '../core/evaluation/index.js';
import { checkGuardRails, checkRuleSet, parseFactCatalogue } from '../core/language/index.js';
import type { Checked } from '../core/language/index.js';
import { generatedContexts, selfTest } from './self-test.js';

const read = (file: string): unknown => JSON.parse(readFileSync(resolve(__dirname, '../../rules', file), 'utf8'));

function held<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.diagnostics[0]?.message);
}

const catalogue = held(parseFactCatalogue(read('facts.json')));
const guardRails = held(checkGuardRails(read('guard-rails.json'), catalogue));
const version = (number: number): CompiledRuleSet =>
  compile(held(checkRuleSet(read(`smets1-critical-commands/${number}.json`), catalogue)), guardRails, catalogue);
const compiled = version(2);

describe('the self-test', () => {
  it('finds functions that decide otherwise than they should', () => {
    expect(selfTest(compiled, version(1))).toMatch(/disagree on context \d+ of `smets1-critical-commands` version 2/);
  });

  it('passes what the compiler makes of the rule sets here', () => {
    for (const number of [1, 2, 3]) expect(selfTest(version(number))).toBeNull();
  });

  it('has contexts on which rules hold, are broken and are undetermined', () => {
    const outcomes = generatedContexts(compiled).flatMap((context) => outcomesOf(compiled, decide(compiled, context)));
    const rulesWith = (outcome: string) =>
      new Set(outcomes.filter((each) => each.outcome === outcome).map(({ rule }) => rule)).size;
    const all = new Set(outcomes.map(({ rule }) => rule)).size;
    expect(rulesWith('held')).toBeGreaterThan(all / 2);
    expect(rulesWith('broken')).toBeGreaterThan(all / 2);
    expect(rulesWith('undetermined')).toBeGreaterThan(all / 2);
  });
});
