import { compare, compiledOf, requirement } from '../../../test/fixtures/rules.js';
import { runCases } from './index.js';

const compiled = compiledOf([
  requirement('sender-is-operator', { any: [compare('command.role', 'in', ['ED', 'GT'])] }, { code: 'E2' }),
  requirement('size-is-small', { all: [compare('command.size', 'lessThan', 5)] }, { code: 'E3', mode: 'warn' }),
]);

const given = { 'command.role': 'ED', 'command.size': 1 };
const permit = { verdict: 'permit', responseCode: null } as const;

describe('a case', () => {
  it('tells every difference in words', () => {
    const expect_ = {
      ...permit,
      outcomes: { 'sender-is-operator': 'held', 'no-such-rule': 'held' },
      advisories: [],
    } as const;
    const each = {
      name: 'a supplier may',
      with: { 'command.role': 'IS', 'command.size': 9 },
      versions: [1],
      expect: expect_,
    };
    expect(runCases(compiled, { title: 't', given, cases: [each] }, 1)).toEqual([
      {
        name: 'a supplier may',
        passed: false,
        differences: [
          'the verdict is `"refuse"`; expected `"permit"`',
          'the response code is `"E2"`; expected `null`',
          'rule `sender-is-operator` is `"broken"`; expected `"held"`',
          'rule `no-such-rule` does not exist in version 1; expected `held`',
          'the advisories are `["size-is-small"]`; expected `[]`',
        ],
      },
    ]);
  });

  it('takes facts away, and is run only for the versions it names', () => {
    const refused = {
      verdict: 'refuse',
      responseCode: 'E2',
      outcomes: { 'sender-is-operator': 'undetermined' },
    } as const;
    const cases = [
      { name: 'an unknown role refuses', without: ['command.role'], versions: [1, 2], expect: refused },
      { name: 'an operator may', versions: [1], expect: permit },
    ];
    const passed = (name: string) => ({ name, passed: true, differences: [] });
    const file = { title: 't', given, cases };
    expect(runCases(compiled, file, 1)).toEqual([passed('an unknown role refuses'), passed('an operator may')]);
    expect(runCases(compiled, file, 2)).toEqual([passed('an unknown role refuses')]);
    expect(runCases(compiled, file, 3)).toEqual([]);
  });
});
