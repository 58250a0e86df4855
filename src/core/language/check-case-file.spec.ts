import type { Json } from '../../../test/fixtures/rule-set-sample.js';
import { attributed, codesAt } from '../../../test/fixtures/rule-set-sample.js';
import { checkCaseFile } from './check-case-file.js';

const sample = (): Json => ({
  title: 'A file of cases',
  given: {
    'command.userRole': 'ED',
    'command.originatorCounter': '18446744073709551615',
    'credentials.floorSequenceNumber': null,
    'party.mpids': ['EELC'],
  },
  cases: [
    {
      name: 'permits the registered party',
      with: { 'device.age': 'PT26H' },
      without: ['party.mpids'],
      versions: [1, 2],
      expect: { verdict: 'permit', responseCode: null, outcomes: { 'role-may-send': 'held' }, advisories: [] },
    },
    { name: 'refuses all others', versions: [1], expect: { verdict: 'refuse', responseCode: 'E4' } },
  ],
});

describe('a fault in a case file is reported where it stands', () => {
  it.each<readonly [string, (json: Json) => unknown, readonly string[]]>([
    ['no title', (json) => delete json.title, ['KEY_MISSING ']],
    ['no cases', (json) => (json.cases = []), ['CASES_EMPTY /cases']],
    [
      'an unknown fact',
      (json) => (json.given['command.userRoll'] = 'ED'),
      ['CASE_FACT_UNKNOWN /given/command.userRoll'],
    ],
    [
      'an enum value that does not exist',
      (json) => (json.given['command.userRole'] = 'DNO'),
      ['CASE_FACT_TYPE /given/command.userRole'],
    ],
    [
      'a counter as a number',
      (json) => (json.given['command.originatorCounter'] = 7),
      ['CASE_FACT_TYPE /given/command.originatorCounter'],
    ],
    [
      'a single value for a list',
      (json) => (json.given['party.mpids'] = 'EELC'),
      ['CASE_FACT_TYPE /given/party.mpids'],
    ],
    ['`null` in a list', (json) => (json.given['party.mpids'] = [null]), ['CASE_FACT_TYPE /given/party.mpids']],
    [
      '`null` for what cannot be absent',
      (json) => (json.cases[0].with['device.status'] = null),
      ['CASE_FACT_NOT_NULLABLE /cases/0/with/device.status'],
    ],
    ['facts that are no object', (json) => (json.cases[0].with = []), ['WRONG_TYPE /cases/0/with']],
    [
      'taking away what is not given',
      (json) => (json.cases[0].without = ['party.name']),
      ['CASE_WITHOUT_NOTHING /cases/0/without/0'],
    ],
    [
      'giving and taking away',
      (json) => (json.cases[0].without = ['device.age']),
      ['CASE_FACT_CONFLICTING /cases/0/without/0'],
    ],
    [
      'taking away twice',
      (json) => json.cases[0].without.push('party.mpids'),
      ['LIST_VALUE_DUPLICATED /cases/0/without/1'],
    ],
    ['no versions', (json) => (json.cases[1].versions = []), ['CASE_VERSIONS_EMPTY /cases/1/versions']],
    ['a version twice', (json) => (json.cases[1].versions = [2, 2]), ['LIST_VALUE_DUPLICATED /cases/1/versions/1']],
    ['version 0', (json) => (json.cases[1].versions = [0]), ['VERSION_MALFORMED /cases/1/versions/0']],
    ['two cases of one name', (json) => (json.cases[1].name = json.cases[0].name), ['NAME_DUPLICATED /cases/1/name']],
    ['a case without a name', (json) => (json.cases[1].name = ''), ['TEXT_EMPTY /cases/1/name']],
    ['nothing expected', (json) => delete json.cases[1].expect, ['KEY_MISSING /cases/1']],
    [
      'an unknown verdict',
      (json) => (json.cases[0].expect.verdict = 'allow'),
      ['VERDICT_UNKNOWN /cases/0/expect/verdict'],
    ],
    [
      'a permit with a response code',
      (json) => (json.cases[0].expect.responseCode = 'E4'),
      ['RESPONSE_CODE_MALFORMED /cases/0/expect/responseCode'],
    ],
    [
      'a refusal without a response code',
      (json) => (json.cases[1].expect.responseCode = null),
      ['WRONG_TYPE /cases/1/expect/responseCode'],
    ],
    [
      'a success code',
      (json) => (json.cases[1].expect.responseCode = 'I0'),
      ['RESPONSE_CODE_MALFORMED /cases/1/expect/responseCode'],
    ],
    [
      'an unknown outcome',
      (json) => (json.cases[0].expect.outcomes['role-may-send'] = 'true'),
      ['OUTCOME_UNKNOWN /cases/0/expect/outcomes/role-may-send'],
    ],
    [
      'an outcome of what is no rule name',
      (json) => (json.cases[0].expect.outcomes = { x: 'held' }),
      ['NAME_NOT_PHRASE /cases/0/expect/outcomes/x'],
    ],
    [
      'an advisory twice',
      (json) => (json.cases[0].expect.advisories = ['a-rule', 'a-rule']),
      ['LIST_VALUE_DUPLICATED /cases/0/expect/advisories/1'],
    ],
    ['an unknown key', (json) => (json.cases[0].exepct = {}), ['KEY_UNKNOWN /cases/0/exepct']],
  ])('%s', (_what, change, expected) => {
    const json = sample();
    change(json);
    expect(codesAt(checkCaseFile(json, attributed))).toEqual(expected);
  });

  it('without showing a meter point', () => {
    const json = sample();
    json.given['device.mpxn'] = 1012345678903;
    const checked = checkCaseFile(json, attributed);
    expect(codesAt(checked)).toEqual(['CASE_FACT_TYPE /given/device.mpxn']);
    expect(JSON.stringify(checked)).not.toContain('1012345678903');
  });
});

it('a case file without a fault passes unchanged', () => {
  expect(checkCaseFile(sample(), attributed)).toEqual({ ok: true, value: sample() });
});
