import type { Rule, RuleSet } from '../../src/core/language/index.js';
import { ruleSet } from './rule-files.js';

/** An auditor compares the files line by line: nothing differs but what the change means. */

const rule = (version: number, name: string): Rule | undefined =>
  ruleSet(version).rules.find((each) => each.name === name);
const body = ({ tables, conditions }: RuleSet): object => ({ tables, conditions });

describe('the difference between versions', () => {
  it('of 1 and 2 is the exemption and the warning, in their places', () => {
    const added = ['srv-6-15-1-exemption', 'replacement-is-registered-operator'];
    expect(body(ruleSet(2))).toEqual(body(ruleSet(1)));
    expect(ruleSet(2).rules.filter(({ name }) => !added.includes(name))).toEqual(ruleSet(1).rules);
    expect(ruleSet(2).rules.length).toBe(ruleSet(1).rules.length + added.length);
    expect(rule(2, 'srv-6-15-1-exemption')?.event).toMatchObject({
      type: 'waiver',
      params: { waives: ['sender-is-registered-party'], whenUndetermined: true },
    });
    expect(rule(2, 'replacement-is-registered-operator')?.event.params).toMatchObject({ mode: 'warn' });
  });

  it('of 1 and 3 is the mode of the registration limb', () => {
    const name = 'sender-is-registered-party';
    expect(body(ruleSet(3))).toEqual(body(ruleSet(1)));
    expect(ruleSet(3).rules.filter((each) => each.name !== name)).toEqual(
      ruleSet(1).rules.filter((each) => each.name !== name),
    );
    expect(rule(1, name)?.event.params).toMatchObject({ mode: 'enforce' });
    expect(rule(3, name)?.event.params).toMatchObject({ mode: 'off' });
    expect(rule(3, name)?.conditions).toEqual(rule(1, name)?.conditions);
  });
});
