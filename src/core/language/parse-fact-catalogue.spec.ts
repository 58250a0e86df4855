import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../../../test/fixtures/rule-set-sample.js';
import { attributed, attributedFacts, codesAt } from '../../../test/fixtures/rule-set-sample.js';
import { boundFactPaths } from './bound-facts.js';
import { parseFactCatalogue } from './parse-fact-catalogue.js';

function faultsAfter(change: (facts: Json, json: Json) => void): readonly string[] {
  const json = attributedFacts();
  change(json.facts, json);
  return codesAt(parseFactCatalogue(json));
}

const status = 'device.status';
const at = '/facts/device.status';

describe('a fault in the fact catalogue is reported where it stands', () => {
  it.each<readonly [string, (facts: Json, json: Json) => unknown, readonly string[]]>([
    ['no title', (_facts, json) => delete json.title, ['KEY_MISSING ']],
    ['no facts', (_facts, json) => delete json.facts, ['KEY_MISSING ']],
    [
      'a fact that the service does not gather',
      (facts) => (facts['device.colour'] = facts[status]),
      ['FACT_UNBOUND /facts/device.colour'],
    ],
    ['a fact of another group', (facts) => (facts['weather.now'] = facts[status]), ['FACT_UNBOUND /facts/weather.now']],
    [
      'an attribute of an attribute',
      (facts) => (facts['device.attributes.a.b'] = facts[status]),
      ['FACT_UNBOUND /facts/device.attributes.a.b'],
    ],
    [
      'an attribute that is no name',
      (facts) => (facts['device.attributes.A-B'] = facts[status]),
      ['FACT_PATH_MALFORMED /facts/device.attributes.A-B'],
    ],
    [
      'an attribute that every object has',
      (facts) => (facts['device.attributes.constructor'] = facts[status]),
      ['FACT_PATH_MALFORMED /facts/device.attributes.constructor'],
    ],
    [
      'a device attribute from another source',
      (facts) => (facts['device.attributes.firmwareHold'].source = 'party'),
      ['FACT_SOURCE_NOT_BOUND /facts/device.attributes.firmwareHold/source'],
    ],
    [
      'a gathered fact from another source',
      (facts) => (facts[status].source = 'party'),
      [`FACT_SOURCE_NOT_BOUND ${at}/source`],
    ],
    ['an unknown source', (facts) => (facts[status].source = 'inventory'), [`SOURCE_UNKNOWN ${at}/source`]],
    [
      'a gathered fact of another type',
      (facts) => {
        facts[status].type = 'text';
        delete facts[status].values;
      },
      [`FACT_TYPE_NOT_BOUND ${at}/type`],
    ],
    [
      'a gathered list of another type',
      (facts) => (facts['party.mpids'].of = 'eui64'),
      ['FACT_TYPE_NOT_BOUND /facts/party.mpids/type'],
    ],
    ['an unknown type', (facts) => (facts[status].type = 'number'), [`FACT_TYPE_UNKNOWN ${at}/type`]],
    ['a list of lists', (facts) => (facts['party.mpids'].of = 'list'), ['FACT_TYPE_UNKNOWN /facts/party.mpids/of']],
    ['a list of what', (facts) => delete facts['party.mpids'].of, ['KEY_MISSING /facts/party.mpids']],
    ['an enum without values', (facts) => delete facts[status].values, [`KEY_MISSING ${at}`]],
    ['an enum with no values', (facts) => (facts[status].values = []), [`ENUM_EMPTY ${at}/values`]],
    [
      'an enum value twice',
      (facts) => (facts[status].values = ['Pending', 'Pending']),
      [`LIST_VALUE_DUPLICATED ${at}/values/1`],
    ],
    ['an enum value that is no text', (facts) => (facts[status].values = [1]), [`WRONG_TYPE ${at}/values/0`]],
    [
      'values of what is no enum',
      (facts) => (facts['device.cohort'].values = ['IOC']),
      ['KEY_UNKNOWN /facts/device.cohort/values'],
    ],
    [
      'elements of what is no list',
      (facts) => (facts['device.cohort'].of = 'text'),
      ['KEY_UNKNOWN /facts/device.cohort/of'],
    ],
    ['no meaning', (facts) => (facts[status].meaning = ''), [`TEXT_EMPTY ${at}/meaning`]],
    ['a misspelt key', (facts) => (facts[status].nullabel = true), [`KEY_UNKNOWN ${at}/nullabel`]],
    ['`nullable` as text', (facts) => (facts[status].nullable = 'yes'), [`WRONG_TYPE ${at}/nullable`]],
    [
      'a maximum age that is no duration',
      (facts) => (facts[status].maxAge = '31 days'),
      [`MAX_AGE_MALFORMED ${at}/maxAge`],
    ],
    ['a maximum age of a month', (facts) => (facts[status].maxAge = 'P1M'), [`MAX_AGE_MALFORMED ${at}/maxAge`]],
    ['a maximum age of nothing', (facts) => (facts[status].maxAge = 'PT0S'), [`MAX_AGE_MALFORMED ${at}/maxAge`]],
    ['a maximum age below a second', (facts) => (facts[status].maxAge = 'PT0.5S'), [`MAX_AGE_MALFORMED ${at}/maxAge`]],
    ['an entry that is no object', (facts) => (facts[status] = 'enum'), [`WRONG_TYPE ${at}`]],
  ])('%s', (_what, change, expected) => {
    expect(faultsAfter(change)).toEqual(expected);
  });
});

describe('the fact catalogue', () => {
  it('is sorted by path, each fact at its index', () => {
    const paths = attributed.facts.map(({ path }) => path);
    expect(paths).toEqual([...paths].sort());
    attributed.facts.forEach((fact, i) => {
      expect(fact.index).toBe(i);
      expect(attributed.byPath.get(fact.path)).toBe(fact);
    });
  });

  it('keeps types, sources and ages as written', () => {
    expect(attributed.byPath.get('device.status')).toMatchObject({
      type: { name: 'enum' },
      source: 'device',
      nullable: false,
      maxAgeSeconds: 31 * 86_400,
    });
    expect(attributed.byPath.get('party.mpids')).toMatchObject({ type: { name: 'list', of: { name: 'text' } } });
    expect(attributed.byPath.get('device.attributes.installedAt')).toMatchObject({ nullable: true });
    expect(attributed.byPath.get('clock.decidedAt')).not.toHaveProperty('maxAgeSeconds');
  });

  it('of the repository names exactly the facts that the service gathers', () => {
    const json: Json = JSON.parse(readFileSync(join(__dirname, '../../../rules/facts.json'), 'utf8'));
    const paths = Object.keys(json.facts).filter((path) => !path.includes('.attributes.'));
    expect(paths.sort()).toEqual([...boundFactPaths.keys()].sort());
  });
});
