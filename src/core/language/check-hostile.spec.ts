import fc from 'fast-check';
import type { Json } from '../../../test/fixtures/rule-set-sample.js';
import { attributed, sample } from '../../../test/fixtures/rule-set-sample.js';
import { checkCaseFile } from './check-case-file.js';
import { checkGuardRails, checkRuleSet } from './check-rule-set.js';
import type { Checked, Diagnostic } from './diagnostic.js';
import { comparePointers } from './json-pointer.js';
import { parseFactCatalogue } from './parse-fact-catalogue.js';
import { segmentsOf } from './json-pointer.js';

const checks: readonly (readonly [string, (json: unknown) => Checked<unknown>])[] = [
  ['checkRuleSet', (json) => checkRuleSet(json, attributed)],
  ['checkGuardRails', (json) => checkGuardRails(json, attributed)],
  ['checkCaseFile', (json) => checkCaseFile(json, attributed)],
  ['parseFactCatalogue', parseFactCatalogue],
];

function diagnosticsOf(checked: Checked<unknown>): readonly Diagnostic[] {
  return checked.ok ? [] : checked.diagnostics;
}

/** JSON made of the words of the language, so that a generated value gets past the first key. */
const words = fc.constantFrom(
  ...['all', 'any', 'not', 'condition', 'conditions', 'rules', 'tables', 'rows', 'key', 'event', 'params', 'waives'],
  ...['fact', 'path', 'operator', 'value', 'name', 'version', 'basis', 'given', 'cases', 'expect', 'facts', 'type'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'sender-is-operator', 'variants', 'device.status'],
);
const texts = fc.oneof(
  words,
  fc.constantFrom('command', '$.userRole', 'in', 'equal', 'not:someFact:equal', 'requirement', 'waiver', '6.15.1'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const hostile = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.oneof(texts, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(words, texts), tie('value'), { maxKeys: 6, noNullPrototype: true }),
  ),
})).value;

/** A path into the sample, and what to put there. */
const wounds = fc.array(fc.tuple(fc.nat(), hostile, fc.boolean()), { minLength: 1, maxLength: 4 });

function wound(json: Json, at: number, value: unknown, remove: boolean): void {
  const places: (readonly [Json, string | number])[] = [];
  const walk = (node: Json): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      places.push([node, key]);
      walk(node[key]);
    }
  };
  walk(json);
  const [node, key] = places[at % places.length] ?? [json, 'rules'];
  if (remove) delete node[key];
  else Object.defineProperty(node, key, { value, enumerable: true, configurable: true, writable: true });
}

function isLawful(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.every(
    (one, i) =>
      /^[A-Z][A-Z0-9_]+$/.test(one.code) &&
      !one.message.includes('\n') &&
      one.message.includes(one.found) &&
      one.message.length < 2000 &&
      segmentsOf(one.pointer).length < 120 &&
      (i === 0 || comparePointers(diagnostics[i - 1]?.pointer ?? '', one.pointer) <= 0),
  );
}

describe.each(checks)('%s', (_name, check) => {
  it('answers any JSON without throwing, its diagnostics sorted and on one line each', () => {
    fc.assert(
      fc.property(hostile, (json) => isLawful(diagnosticsOf(check(json)))),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['lists', (inner: unknown) => [inner]],
    ['objects', (inner: unknown) => ({ all: inner })],
    ['rules', (inner: unknown) => ({ rules: [{ conditions: inner }] })],
  ])('answers 100,000 %s in each other', (_what, around) => {
    let json: unknown = 1;
    for (let i = 0; i < 100_000; i++) json = around(json);
    expect(diagnosticsOf(check(json)).length).toBeGreaterThan(0);
  });
});

describe('checkRuleSet', () => {
  it('answers a sample with any wounds without throwing', () => {
    fc.assert(
      fc.property(wounds, (all) => {
        const json = sample();
        for (const [at, value, remove] of all) wound(json, at, value, remove);
        return isLawful(diagnosticsOf(checkRuleSet(json, attributed)));
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['`all`', (n: number) => ({ all: deep(n, (inner) => ({ all: [inner] })) })],
    ['`not`', (n: number) => deep(n, (inner) => ({ not: inner }))],
  ])('answers conditions with 20,000 %s in each other', (_what, make) => {
    const json = sample();
    json.rules[1].conditions = make(20_000);
    const codes = diagnosticsOf(checkRuleSet(json, attributed)).map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
  });

  it('answers 200,000 conditions, keys or values', () => {
    const many = Array.from({ length: 200_000 }, (_, i) => i);
    const wide: readonly ((json: Json) => void)[] = [
      (json) => (json.rules = many),
      (json) => (json.rules[1].conditions = { any: many }),
      (json) => (json.rules[1].conditions.all[0].value = many),
      (json) => (json.tables.variants.rows = Object.fromEntries(many.map((i) => [`k${i}`, i]))),
      (json) => (json.conditions = Object.fromEntries(many.map((i) => [`k${i}`, i]))),
      (json) => Object.assign(json, Object.fromEntries(many.map((i) => [`k${i}`, i]))),
    ];
    for (const widen of wide) {
      const json = sample();
      widen(json);
      const diagnostics = diagnosticsOf(checkRuleSet(json, attributed));
      expect(diagnostics.length).toBeGreaterThan(0);
      expect(diagnostics.length).toBeLessThanOrEqual(1001);
    }
  });

  it('answers 500 rules that each hold 200 lists of 100 values', () => {
    const json = sample();
    const list = Array.from({ length: 100 }, (_, k) => `value ${k}`);
    for (let i = 3; i < 500; i++) {
      json.rules.push({
        ...json.rules[1],
        name: `rule-number-${i}`,
        conditions: {
          any: Array.from({ length: 200 }, () => ({
            fact: 'party',
            path: '$.name',
            operator: 'notIn',
            value: list,
          })),
        },
      });
    }
    expect(diagnosticsOf(checkRuleSet(json, attributed)).map(({ code }) => code)).toContain('LIMIT_EXCEEDED');
  });
});

function deep(levels: number, around: (inner: unknown) => unknown): unknown {
  let json: unknown = { all: [] };
  for (let i = 0; i < levels; i++) json = around(json);
  return json;
}
