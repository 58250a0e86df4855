import { domains, testCatalogue } from '../../../test/conformance/test-catalogue.js';
import { compare, compiledOf, fact, requirement, ruleSetOf } from '../../../test/fixtures/rules.js';
import type { Condition, Group, RuleSet } from '../language/index.js';
import { compile, contextFromFacts, decide, outcomesOf } from './index.js';

describe.each([true, false])('compiled with codeGeneration %s', (codeGeneration) => {
  const outcome = (rule: Group, facts: Record<string, unknown>, parts: Partial<RuleSet> = {}) => {
    const compiled = compiledOf([requirement('one-rule', rule)], parts, { codeGeneration });
    return outcomesOf(compiled, decide(compiled, contextFromFacts(testCatalogue, facts, 0)))[0]?.outcome;
  };

  it('takes hostile texts for texts, never for code', () => {
    const hostile = ['"];throw 1;//', "'+globalThis+'", '\u2028', '${1}', '*/', '</script>', '\\', '\\u0022'];
    for (const text of hostile) {
      const rule = { all: [compare('command.label', 'equal', text)] };
      expect(outcome(rule, { 'command.label': `${text} ` })).toBe('broken');
      expect(outcome(rule, { 'command.label': text })).toBe('held');
    }
  });

  it('finds rows and columns by their own names only', () => {
    const owner = '90-B3-D5-1F-30-02-00-00';
    const tables = { labelled: { key: 'command.label', rows: { a: { owner } } } };
    const rule = { all: [compare('command.sender', 'equal', fact('labelled.owner'))] };
    const facts = { 'command.sender': owner };
    expect(outcome(rule, { ...facts, 'command.label': 'toString' }, { tables })).toBe('undetermined');
    expect(outcome(rule, { ...facts, 'command.label': '__proto__' }, { tables })).toBe('undetermined');
    expect(outcome(rule, { ...facts, 'command.label': 'constructor' }, { tables })).toBe('undetermined');
    expect(outcome(rule, facts, { tables })).toBe('undetermined');
    expect(outcome(rule, { ...facts, 'command.label': 'a' }, { tables })).toBe('held');
  });

  it('searches long lists of a table as it searches short ones', () => {
    const long = domains.text.filter((text) => text !== 'b');
    expect(long.length).toBeGreaterThan(8);
    const tables = { labelled: { key: 'command.label', rows: { a: { labels: long }, ab: { labels: ['b'] } } } };
    const rule = (path: string): Group => ({ all: [compare(path, 'in', fact('labelled.labels'))] });
    const facts = (label: string, text: string) => ({ 'command.label': label, 'device.slot.label': text });
    expect(outcome(rule('device.slot.label'), facts('a', 'b'), { tables })).toBe('broken');
    expect(outcome(rule('device.slot.label'), facts('a', 't9'), { tables })).toBe('held');
    expect(outcome(rule('device.slot.label'), facts('ab', 'b'), { tables })).toBe('held');
    expect(outcome(rule('device.slot.label'), facts('c', 'b'), { tables })).toBe('undetermined');
  });

  it('computes nested conditions once: thirty levels that each use the one below twice', () => {
    const conditions: Record<string, Group> = { 'level-0': { all: [compare('command.size', 'greaterThan', 1)] } };
    for (let level = 1; level <= 30; level++) {
      const below: Condition = { condition: `level-${level - 1}` };
      const guard = compare('command.size', 'lessThan', 100 + level);
      conditions[`level-${level}`] = { any: [{ all: [below, guard] }, { all: [{ not: { not: below } }, guard] }] };
    }
    const rule = requirement('deep-rule', { condition: 'level-30' });
    const unchecked: RuleSet = {
      ...ruleSetOf([requirement('some-rule', { all: [compare('command.role', 'equal', 'ED')] })]),
    };
    const compiled = compile({ ...unchecked, conditions, rules: [rule] }, null, testCatalogue, { codeGeneration });
    const verdictOf = (size: number) =>
      decide(compiled, contextFromFacts(testCatalogue, { 'command.size': size }, 0)).verdict;
    expect([verdictOf(1), verdictOf(2)]).toEqual(['refuse', 'permit']);
  });

  it('tells which facts it uses, keys of tables included, and no others', () => {
    const tables = { labelled: { key: 'command.label', rows: { a: { owner: '90-B3-D5-1F-30-02-00-00' } } } };
    const rule = { all: [compare('labelled.owner', 'equal', fact('command.sender'))] };
    const compiled = compiledOf([requirement('one-rule', rule)], { tables }, { codeGeneration });
    const paths = compiled.usedFacts.map((index) => testCatalogue.facts[index]?.path);
    expect(paths).toEqual(['command.label', 'command.sender']);
  });
});

it('falls back to closures where the host forbids code generation', () => {
  const original = globalThis.Function;
  const forbidden = new Proxy(original, {
    construct: () => {
      throw new EvalError('Code generation from strings disallowed for this context');
    },
  });
  globalThis.Function = forbidden;
  try {
    const compiled = compiledOf([requirement('one-rule', { all: [compare('command.role', 'equal', 'ED')] })]);
    expect(compiled.codeGenerated).toBe(false);
    expect(decide(compiled, contextFromFacts(testCatalogue, { 'command.role': 'ED' }, 0)).verdict).toBe('permit');
  } finally {
    globalThis.Function = original;
  }
});
