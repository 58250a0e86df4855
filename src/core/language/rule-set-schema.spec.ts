import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Json } from '../../../test/fixtures/rule-set-sample.js';
import { sample } from '../../../test/fixtures/rule-set-sample.js';
import { parseFactCatalogue } from './parse-fact-catalogue.js';
import { ruleSetSchema } from './rule-set-schema.js';

const rules = join(__dirname, '../../../rules');
const read = (...names: string[]): Json => JSON.parse(readFileSync(join(rules, ...names), 'utf8'));

function schema(): Json {
  const catalogue = parseFactCatalogue(read('facts.json'));
  if (!catalogue.ok) throw new Error('facts.json has faults');
  return ruleSetSchema(catalogue.value);
}

describe('the schema of a rule set', () => {
  const accepts: ValidateFunction = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(
    schema(),
  );

  it.each<readonly [string, (json: Json) => unknown]>([
    ['an unknown key', (json) => (json.descriptoin = 'x')],
    ['an unknown operator', (json) => (json.rules[1].conditions.all[0].operator = 'equals')],
    ['an unknown path of a known fact', (json) => (json.rules[1].conditions.all[0].path = '$.originatorCount')],
    ['an unknown path on the other side', (json) => (json.rules[1].conditions.all[0].value.path = '$.counter')],
    ['a path with a filter', (json) => (json.rules[0].conditions.all[0].path = '$..[?(@.a)]')],
    ['an empty group', (json) => (json.rules[1].conditions.all = [])],
    ['a group with `all` and `any`', (json) => (json.rules[1].conditions.any = json.rules[1].conditions.all)],
    ['a bare comparison as conditions', (json) => (json.rules[1].conditions = json.rules[1].conditions.all[0])],
    ['an unknown mode', (json) => (json.rules[0].event.params.mode = 'enforced')],
    ['a success code', (json) => (json.rules[0].event.params.responseCode = 'I0')],
    ['a guard rail in a rule set', (json) => (json.rules[0].event.type = 'guard-rail')],
    ['a waiver of nothing', (json) => (json.rules[2].event.params.waives = [])],
    ['a name that is no phrase', (json) => (json.rules[0].name = 'role')],
    ['a table keyed by a counter', (json) => (json.tables.variants.key = 'command.originatorCounter')],
    ['a cell that is an object', (json) => (json.tables.variants.rows['7.2'].lowest = {})],
  ])('refuses %s', (_what, change) => {
    const json = sample();
    change(json);
    expect(accepts(json)).toBe(false);
  });

  it('accepts the sample and every rule set and guard rail of the repository', () => {
    const name = 'smets1-critical-commands';
    const versions = readdirSync(join(rules, name)).filter((file) => file.endsWith('.json'));
    expect(versions.length).toBeGreaterThanOrEqual(3);
    for (const json of [sample(), read('guard-rails.json'), ...versions.map((file) => read(name, file))]) {
      accepts(json);
      expect(accepts.errors ?? []).toEqual([]);
    }
  });

  it('is what rules/rule-set.schema.json holds', () => {
    expect(read('rule-set.schema.json')).toEqual(JSON.parse(JSON.stringify(schema())));
  });
});
