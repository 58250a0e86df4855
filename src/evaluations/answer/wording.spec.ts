import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CompiledRuleSet, Context } from '../../core/evaluation/index.js';
import { compile, contextFromFacts, decide } from '../../core/evaluation/index.js';
import { canonicalJson, checkGuardRails, checkRuleSet, parseFactCatalogue } from '../../core/language/index.js';
import type { Checked } from '../../core/language/index.js';
import { Wording } from './wording.js';

const rules = resolve(__dirname, '../../../rules');
const file = (path: string): unknown => JSON.parse(readFileSync(join(rules, path), 'utf8'));
const good = <T>(checked: Checked<T>): T => {
  if (checked.ok) return checked.value;
  throw new Error(checked.diagnostics[0]?.message);
};

function compiledVersion(version: number): CompiledRuleSet {
  const catalogue = good(parseFactCatalogue(file('facts.json')));
  const guardRails = good(checkGuardRails(file('guard-rails.json'), catalogue));
  return compile(
    good(checkRuleSet(file(`smets1-critical-commands/${version}.json`), catalogue)),
    guardRails,
    catalogue,
  );
}

/** Contexts of all case files, each also with every single fact taken away or stated absent. */
function contexts({ catalogue }: CompiledRuleSet): readonly Context[] {
  const folder = 'smets1-critical-commands/cases';
  const now = Date.parse('2026-11-22T10:15:00.000Z');
  return readdirSync(join(rules, folder)).flatMap((name) => {
    const { given } = file(`${folder}/${name}`) as { readonly given: Readonly<Record<string, unknown>> };
    const without = Object.keys(given).map((path) =>
      Object.fromEntries(Object.entries(given).filter(([each]) => each !== path)),
    );
    const absent = Object.keys(given).map((path) => ({ ...given, [path]: null }));
    return [given, ...without, ...absent].map((facts) => contextFromFacts(catalogue, facts, now));
  });
}

describe('the words of a decision', () => {
  it('are the same when they are remembered as when they are written afresh', () => {
    const compiled = compiledVersion(2);
    const remembering = new Wording(compiled);
    const all = contexts(compiled);
    for (const context of [...all, ...all, ...[...all].reverse()]) {
      const decision = decide(compiled, context);
      expect(remembering.wordsOf(context, decision)).toEqual(new Wording(compiled).wordsOf(context, decision));
    }
    expect(all.length).toBeGreaterThan(60);
  });

  it('say of each decision what is missing for it, not for another with the same outcomes', () => {
    const compiled = compiledVersion(2);
    const wording = new Wording(compiled);
    const missing = contexts(compiled).map((context) => wording.wordsOf(context, decide(compiled, context)).reasons);
    expect(new Set(missing).size).toBeGreaterThan(20);
  });

  it('are canonical JSON', () => {
    const compiled = compiledVersion(1);
    const wording = new Wording(compiled);
    for (const context of contexts(compiled)) {
      const { reasons, advisories, outcomes } = wording.wordsOf(context, decide(compiled, context));
      for (const text of [reasons, advisories, outcomes]) expect(text).toBe(canonicalJson(JSON.parse(text)));
    }
  });
});
