import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Engine } from 'json-rules-engine';
import type { RuleProperties } from 'json-rules-engine';
import type { Truth } from '../../src/core/evaluation/index.js';
import {
  compile,
  contextFromFacts,
  decide,
  explain,
  outcomesOf,
  secondOpinion,
} from '../../src/core/evaluation/index.js';
import { invariant } from '../../src/core/invariant.js';
import type { Group, RuleSet } from '../../src/core/language/index.js';
import { checkRuleSet } from '../../src/core/language/index.js';
import { testCatalogue } from './test-catalogue.js';

/**
 * What json-rules-engine itself makes of conditions, measured here on the engine as it is installed, beside what we
 * make of them: the same where facts are known, unknown where they are not, and a diagnostic where it is silent.
 */

interface Row {
  readonly law: string;
  readonly condition: Record<string, unknown>;
  readonly conditions?: Record<string, Group>;
  readonly facts: Record<string, unknown>;
  readonly theirs: boolean | 'throws';
  readonly ours: Truth;
  readonly diagnostics: readonly string[];
}

function rowsOf(file: string): readonly (readonly [string, Row])[] {
  const { rows } = JSON.parse(readFileSync(join(__dirname, file), 'utf8')) as { rows: readonly Row[] };
  return rows.map((row) => [row.law, row]);
}

const files = ['operators.json', 'decorators.json', 'groups-and-references.json'];
const meaningful = files.flatMap(rowsOf);
/** Not part of the engine as it is installed: theirs is what they say with our operators added. */
const own = rowsOf('own-operators.json');
const silent = rowsOf('silent-shapes.json');

function ruleOf({ condition }: Row): unknown {
  const conditions = 'operator' in condition ? { all: [condition] } : condition;
  const params = { responseCode: 'E1', mode: 'enforce', because: 'measured', basis: 'measured' };
  return { name: 'measured-rule', priority: 1, conditions, event: { type: 'requirement', params } };
}

function ruleSetOf(row: Row): unknown {
  const basis = [{ document: 'json-rules-engine', clause: '7.3.1' }];
  const parts = { tables: {}, conditions: row.conditions ?? {}, rules: [ruleOf(row)] };
  return { name: 'measured-rules', version: 1, title: 'measured', basis, ...parts };
}

/** The engine as it comes out of the box, but for facts that may be missing. */
async function measured(row: Row, facts: Record<string, unknown>): Promise<boolean | 'throws'> {
  const engine = new Engine([], { allowUndefinedFacts: true });
  try {
    engine.addRule(ruleOf(row) as RuleProperties);
    for (const [name, group] of Object.entries(row.conditions ?? {})) engine.setCondition(name, group as never);
    const { results, failureResults } = await engine.run(facts);
    expect(results.length + failureResults.length).toBe(1);
    return results.length === 1;
  } catch {
    return 'throws';
  }
}

/** Facts by path, nested; counters as BigInt. */
function engineFacts(facts: Record<string, unknown>): Record<string, unknown> {
  const context = contextFromFacts(testCatalogue, facts, 0);
  const nested: Record<string, Record<string, unknown>> = {};
  for (const [path, json] of Object.entries(facts)) {
    const definition = testCatalogue.byPath.get(path);
    invariant(definition, `\`${path}\` is a fact of the test catalogue`);
    const scalar = definition.type.name === 'list' ? definition.type.of : definition.type;
    const names = path.split('.');
    const last = names.pop() ?? '';
    let at: Record<string, unknown> = nested;
    for (const name of names) at = (at[name] ??= {}) as Record<string, unknown>;
    at[last] = scalar.name === 'counter' ? context.values[definition.index] : json;
  }
  return nested;
}

function acceptedRuleSet(row: Row): RuleSet {
  const checked = checkRuleSet(ruleSetOf(row), testCatalogue);
  if (!checked.ok) throw new Error(checked.diagnostics.map(({ message }) => message).join('\n'));
  return checked.value;
}

describe('json-rules-engine', () => {
  it.each(meaningful)('says as recorded: %s', async (_law, row) => {
    expect(await measured(row, engineFacts(row.facts))).toBe(row.theirs);
  });

  it.each(silent)('says as recorded, without a word: %s', async (_law, row) => {
    const facts = row.facts as { command?: { counter?: unknown } };
    if (facts.command?.counter !== undefined) facts.command.counter = 1n;
    expect(await measured(row, row.facts)).toBe(row.theirs);
  });

  it('drops rules in silence when one engine runs many times at once', async () => {
    const rules = Array.from({ length: 20 }, (_, i) => ({
      name: `rule-${i}`,
      priority: 1 + (i % 5),
      conditions: { all: [{ fact: 'command', path: '$.role', operator: 'equal', value: 'ED' }] },
      event: { type: 'requirement' },
    }));
    const shared = new Engine(rules);
    const slowly = (i: number) => () => new Promise((resolve) => setTimeout(() => resolve({ role: 'ED' }), i % 7));
    const runs = await Promise.all(Array.from({ length: 50 }, (_, i) => shared.run({ command: slowly(i) })));
    const counts = runs.map(({ results, failureResults }) => results.length + failureResults.length);
    expect(Math.min(...counts)).toBeLessThan(20);
  });
});

describe('our reading', () => {
  it.each([...meaningful, ...own])('%s', async (_law, row) => {
    const ruleSet = acceptedRuleSet(row);
    const context = contextFromFacts(testCatalogue, row.facts, 0);
    for (const codeGeneration of [true, false]) {
      const compiled = compile(ruleSet, null, testCatalogue, { codeGeneration });
      const decision = decide(compiled, context);
      const outcome = { true: 'held', false: 'broken', unknown: 'undetermined' }[row.ours];
      expect(outcomesOf(compiled, decision)).toEqual([{ rule: 'measured-rule', outcome }]);
      expect(explain(compiled, context, decision).rules[0]?.truth).toBe(row.ours);
      expect(decision.verdict).toBe(row.ours === 'true' ? 'permit' : 'refuse');
      const { rules, disagreements } = await secondOpinion(compiled, context);
      expect(disagreements).toEqual([]);
      if (row.theirs !== 'throws') expect(rules[0]?.holds).toBe(row.theirs);
    }
  });

  it.each(silent)('is a diagnostic: %s', (_law, row) => {
    const checked = checkRuleSet(ruleSetOf(row), testCatalogue);
    const codes = checked.ok ? [] : checked.diagnostics.map(({ code }) => code);
    expect([...new Set(codes)].sort()).toEqual(row.diagnostics);
  });

  it('covers every operator and every decorator of the engine', () => {
    const text = JSON.stringify(meaningful.map(([, { condition }]) => condition));
    const written = [...text.matchAll(/"operator":"([^"]+)"/g)].flatMap((match) => (match[1] ?? '').split(':'));
    const theirs = ['equal', 'notEqual', 'in', 'notIn', 'contains', 'doesNotContain', 'lessThan', 'lessThanInclusive'];
    const more = [
      'greaterThan',
      'greaterThanInclusive',
      'someFact',
      'everyFact',
      'someValue',
      'everyValue',
      'swap',
      'not',
    ];
    expect([...theirs, ...more].filter((name) => !written.includes(name))).toEqual([]);
  });
});
