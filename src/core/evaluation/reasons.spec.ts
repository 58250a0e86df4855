import { testCatalogue } from '../../../test/conformance/test-catalogue.js';
import { compare, compiledOf, fact, guardRail, requirement, ruleSetOf, waiver } from '../../../test/fixtures/rules.js';
import type { Group } from '../language/index.js';
import type { CompiledRuleSet } from './index.js';
import { advisoriesOf, compile, contextFromFacts, decide, explain, reasonsOf } from './index.js';

const isOperator = { any: [compare('command.role', 'in', ['ED', 'GT'])] };
const ownsDevice = { all: [compare('device.owner', 'equal', fact('command.sender'))] };
const sender = '90-B3-D5-1F-30-02-00-00';

function told(compiled: CompiledRuleSet, facts: Record<string, unknown>) {
  const context = contextFromFacts(testCatalogue, facts, 0);
  const decision = decide(compiled, context);
  return {
    reasons: reasonsOf(compiled, context, decision),
    advisories: advisoriesOf(compiled, context, decision),
    explanation: explain(compiled, context, decision),
  };
}

describe('the reasons of a decision', () => {
  it('say of a broken requirement why it is there, and that nothing was missing', () => {
    const { reasons } = told(compiledOf([requirement('sender-is-operator', isOperator, { code: 'E2' })]), {
      'command.role': 'IS',
    });
    expect(reasons).toEqual([
      {
        rule: 'sender-is-operator',
        kind: 'requirement',
        outcome: 'broken',
        waivedBy: null,
        responseCode: 'E2',
        mode: 'enforce',
        because: 'because of sender-is-operator',
        basis: 'a clause',
        missingFacts: [],
        missing: [],
      },
    ]);
  });

  const missingOf = (conditions: Group, facts: Record<string, unknown>, tables = {}): readonly string[] => {
    const { reasons } = told(compiledOf([requirement('one-rule', conditions)], { tables }), facts);
    expect(reasons.map(({ outcome }) => outcome)).toEqual(['undetermined']);
    return reasons[0]?.missingFacts ?? [];
  };

  it('name each missing fact once, sorted', () => {
    const size = compare('command.size', 'equal', 1);
    const both = { all: [size, ...ownsDevice.all, compare('command.size', 'lessThan', 9)] };
    expect(missingOf(both, {})).toEqual(['command.sender', 'command.size', 'device.owner']);
  });

  it('name no missing fact that another part has settled', () => {
    const settled = { any: [{ all: [isOperator, compare('command.size', 'equal', 1)] }, ownsDevice] };
    const facts = { 'command.role': 'IS', 'command.sender': sender };
    expect(missingOf(settled, facts)).toEqual(['device.owner']);
  });

  it('name a fact that its source states to be absent', () => {
    expect(missingOf(ownsDevice, { 'device.owner': null, 'command.sender': sender })).toEqual(['device.owner']);
  });

  it('name the key when a table has no row because the key is missing, and the column when it has no such row', () => {
    const tables = { labelled: { key: 'command.label', rows: { a: { owner: sender } } } };
    const rule = { all: [compare('labelled.owner', 'equal', fact('command.sender'))] };
    expect(missingOf(rule, { 'command.sender': sender }, tables)).toEqual(['command.label']);
    expect(missingOf(rule, { 'command.sender': sender, 'command.label': 'z' }, tables)).toEqual(['labelled.owner']);
  });

  it('name an empty list of which every element was asked for', () => {
    const rule = { all: [compare('party.roles', 'everyFact:equal', 'ED')] };
    expect(missingOf(rule, { 'party.roles': [] })).toEqual(['party.roles']);
  });

  it('tell why each fact is missing', () => {
    const compiled = compiledOf([requirement('one-rule', ownsDevice)]);
    const { reasons } = told(compiled, { 'device.owner': 'no entity ID' });
    expect(reasons[0]?.missing).toEqual([
      { fact: 'command.sender', code: 'FACT_MISSING', detail: '`command.sender` was not given' },
      { fact: 'device.owner', code: 'FACT_WRONG_TYPE', detail: '`device.owner` is not of type `eui64`' },
    ]);
  });

  it('show what a waiver lifted, and which waiver', () => {
    const compiled = compiledOf([
      requirement('owner-is-sender', ownsDevice),
      waiver('size-exemption', { all: [compare('command.size', 'equal', 1)] }, ['owner-is-sender'], true),
      waiver('operator-exemption', isOperator, ['owner-is-sender'], true),
    ]);
    const { reasons } = told(compiled, { 'command.role': 'ED', 'command.sender': sender });
    const lifted = { rule: 'owner-is-sender', outcome: 'waived', waivedBy: 'operator-exemption' };
    expect(reasons).toMatchObject([{ ...lifted, missingFacts: ['device.owner'] }]);
  });

  it('name the waiver that lifted an undetermined requirement, not one that applies but may lift a broken one only', () => {
    const compiled = compiledOf([
      requirement('owner-is-sender', ownsDevice),
      waiver('strict-exemption', { all: [compare('command.size', 'equal', 1)] }, ['owner-is-sender'], false),
      waiver('operator-exemption', isOperator, ['owner-is-sender'], true),
    ]);
    const facts = { 'command.role': 'ED', 'command.size': 1, 'command.sender': sender };
    expect(told(compiled, facts).reasons).toMatchObject([{ waivedBy: 'operator-exemption' }]);
    const broken = { ...facts, 'device.owner': '90-B3-D5-1F-30-02-00-01' };
    expect(told(compiled, broken).reasons).toMatchObject([{ waivedBy: 'strict-exemption' }]);
  });

  it('keep advisories and what is off apart', () => {
    const compiled = compiledOf([
      requirement('warned-rule', ownsDevice, { mode: 'warn' }),
      requirement('silent-rule', { not: ownsDevice }, { mode: 'off' }),
      requirement('sender-is-operator', isOperator),
    ]);
    const { reasons, advisories } = told(compiled, { 'command.role': 'ED' });
    expect(reasons).toEqual([]);
    expect(advisories).toMatchObject([{ rule: 'warned-rule', mode: 'warn', outcome: 'undetermined' }]);
  });

  it('include a guard rail that is not true', () => {
    const ruleSet = ruleSetOf([requirement('sender-is-operator', isOperator)]);
    const guarded = compile(ruleSet, guardRail('owner-is-sender', ownsDevice, 'E19'), testCatalogue);
    const { reasons } = told(guarded, { 'command.role': 'ED', 'command.sender': sender });
    expect(reasons).toMatchObject([{ kind: 'guard-rail', rule: 'owner-is-sender', responseCode: 'E19' }]);
  });
});

describe('an explanation', () => {
  it('shows the facts nested as json-rules-engine takes them, each condition with operands and truth', () => {
    const conditions = { 'operator-role': isOperator };
    const rule = { all: [{ condition: 'operator-role' }, { not: compare('device.slot.holder', 'equal', sender) }] };
    const { explanation } = told(compiledOf([requirement('one-rule', rule)], { conditions }), {
      'command.role': 'ED',
      'command.counter': '18446744073709551615',
      'device.slot.holder': null,
      'device.age': 'PT1H',
    });
    expect(explanation.facts).toEqual({
      command: { role: 'ED', counter: '18446744073709551615' },
      device: { slot: { holder: null }, age: 'PT1H' },
    });
    const held = {
      operator: 'in',
      left: { fact: 'command.role', value: 'ED' },
      right: { fact: null, value: ['ED', 'GT'] },
    };
    const unknown = {
      operator: 'equal',
      left: { fact: 'device.slot.holder', value: null },
      right: { fact: null, value: sender },
    };
    expect(explanation.rules).toMatchObject([
      {
        rule: 'one-rule',
        outcome: 'undetermined',
        truth: 'unknown',
        conditions: {
          kind: 'all',
          conditions: [
            {
              kind: 'condition',
              name: 'operator-role',
              truth: 'true',
              condition: { kind: 'any', conditions: [{ truth: 'true', ...held }] },
            },
            { kind: 'not', truth: 'unknown', condition: { truth: 'unknown', ...unknown } },
          ],
        },
      },
    ]);
  });

  it('does not fail where deciding did not: an age below zero is left out', () => {
    const compiled = compiledOf([requirement('one-rule', { all: [compare('device.age', 'within', 'PT1H')] })]);
    const values = testCatalogue.facts.map(({ path }) => (path === 'device.age' ? -5 : undefined));
    const context = { ...contextFromFacts(testCatalogue, {}, 0), values };
    expect(explain(compiled, context, decide(compiled, context)).facts).toEqual({});
  });
});
