import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { baseOperators, canonicalJson, decorators, resolveOperator } from '../../../core/language/index.js';
import { conditionsOfQuery } from './conditions-of-query.js';
import { queryOfConditions } from './query-of-conditions.js';

const rulesFolder = join(__dirname, '../../../../rules');
const versions = ['smets1-critical-commands', 'corrective-action'].flatMap((name) =>
  readdirSync(join(rulesFolder, name))
    .filter((file) => file.endsWith('.json'))
    .map((file) => join(rulesFolder, name, file)),
);

const word = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/);
const reference = fc.record({
  fact: word,
  path: fc.array(word, { minLength: 1, maxLength: 3 }).map((names) => `$.${names.join('.')}`),
});
const scalar = fc.oneof(fc.string(), fc.boolean(), fc.maxSafeInteger());
const operator = fc
  .tuple(fc.array(fc.constantFrom(...decorators), { maxLength: 3 }), fc.constantFrom(...baseOperators))
  .map(([before, base]) => [...before, base].join(':'));
const comparison = fc
  .tuple(reference, operator, fc.oneof(scalar, fc.array(scalar, { maxLength: 4 }), reference))
  .map(([left, op, value]) => ({ ...left, operator: op, value }));
/** Every form that the language has; which values fit which facts makes no difference to the builder. */
const { condition } = fc.letrec((tie) => ({
  condition: fc.oneof({ maxDepth: 4, depthIdentifier: 'condition' }, comparison, tie('group')),
  group: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'condition' },
    fc.record({ condition: word.map((name) => `${name}-holds`) }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 4 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 4 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));

const there = (json: unknown): string => canonicalJson(conditionsOfQuery(queryOfConditions(json)));

describe('conditions in the query builder', () => {
  it('come back from the builder as they were written, whatever the language allows', () => {
    fc.assert(
      fc.property(condition, (json) => {
        if (typeof json === 'object' && json !== null && 'fact' in json) return;
        expect(there(json)).toBe(canonicalJson(json));
      }),
      { numRuns: 500 },
    );
  });

  it('come back even where the builder has no form for them: any JSON is kept', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(there({ all: [json] })).toBe(canonicalJson({ all: [json] }));
      }),
      { numRuns: 500 },
    );
    const strange = [
      { all: [{ fact: 'a', path: '$.b', operator: 'equal', value: 1, params: {} }] },
      { all: [{ all: [], any: [] }] },
      { any: [{ fact: 'a.b', path: '$.c', operator: 'equal', value: { fact: 'x', path: '$' } }] },
      { not: { not: { condition: 'a-b' } } },
      { condition: 7 },
      { all: [{ fact: 'a', path: '$.b', operator: 'equal', value: { fact: 'x', path: '$.y', more: 1 } }] },
    ];
    for (const json of strange) expect(there(json)).toBe(canonicalJson(json));
  });

  it('of every rule in `rules/` come back as they were written, and without a part that the builder cannot show', () => {
    expect(versions.length).toBeGreaterThan(3);
    for (const file of versions) {
      const { rules, conditions } = JSON.parse(readFileSync(file, 'utf8'));
      const all = [...rules.map((rule: { conditions: unknown }) => rule.conditions), ...Object.values(conditions)];
      for (const json of all) {
        expect(there(json)).toBe(canonicalJson(json));
        expect(JSON.stringify(queryOfConditions(json))).not.toContain('~json');
      }
    }
  });

  it('an operator with decorators is an operator of the language', () => {
    fc.assert(fc.property(operator, (text) => expect(resolveOperator(text)).toBeDefined()));
  });

  it('a denial of several members denies that all of them hold', () => {
    const query = queryOfConditions({ all: [{ condition: 'a-b' }, { condition: 'c-d' }] });
    expect(conditionsOfQuery({ ...query, combinator: 'not' })).toEqual({
      not: { all: [{ condition: 'a-b' }, { condition: 'c-d' }] },
    });
  });

  it('a rule that was one reference and gets a second condition becomes a group', () => {
    const query = queryOfConditions({ condition: 'a-b' });
    expect(conditionsOfQuery({ ...query, rules: [...query.rules, ...query.rules] })).toEqual({
      all: [{ condition: 'a-b' }, { condition: 'a-b' }],
    });
  });
});
