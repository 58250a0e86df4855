import type { Json } from '../../../test/fixtures/rule-set-sample.js';
import { attributed, codesAt, sample } from '../../../test/fixtures/rule-set-sample.js';
import { checkGuardRails } from './check-rule-set.js';

function guardRails(): Json {
  const json = sample();
  delete json.version;
  json.basis = 'a source in words';
  json.rules.pop();
  for (const rule of json.rules) {
    delete rule.event.params.mode;
    rule.event.type = 'guard-rail';
  }
  json.rules[1].conditions = { all: [{ condition: 'sender-is-operator' }] };
  return json;
}

describe('a fault in the guard rails is reported where it stands', () => {
  it.each<readonly [string, (json: Json) => unknown, readonly string[]]>([
    ['a version', (json) => (json.version = 1), ['KEY_UNKNOWN /version']],
    ['no basis', (json) => (json.basis = ''), ['TEXT_EMPTY /basis']],
    ['a requirement', (json) => (json.rules[0].event.type = 'requirement'), ['EVENT_TYPE_UNKNOWN /rules/0/event/type']],
    ['a waiver', (json) => (json.rules[0].event.type = 'waiver'), ['EVENT_TYPE_UNKNOWN /rules/0/event/type']],
    ['a mode', (json) => (json.rules[0].event.params.mode = 'off'), ['KEY_UNKNOWN /rules/0/event/params/mode']],
    [
      'no response code',
      (json) => delete json.rules[0].event.params.responseCode,
      ['KEY_MISSING /rules/0/event/params'],
    ],
    [
      'no rules',
      (json) => (json.rules = []),
      ['CONDITION_UNUSED /conditions/sender-is-operator', 'RULES_EMPTY /rules', 'TABLE_UNUSED /tables/variants'],
    ],
    [
      'an empty group',
      (json) => (json.rules[0].conditions = { any: [] }),
      ['GROUP_EMPTY /rules/0/conditions', 'TABLE_UNUSED /tables/variants'],
    ],
  ])('%s', (_what, change, expected) => {
    const json = guardRails();
    change(json);
    expect(codesAt(checkGuardRails(json, attributed))).toEqual(expected);
  });
});

it('guard rails without a fault pass unchanged', () => {
  expect(checkGuardRails(guardRails(), attributed)).toEqual({ ok: true, value: guardRails() });
});
