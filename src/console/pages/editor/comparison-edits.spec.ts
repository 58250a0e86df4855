import type { BuilderRule } from './builder-query.js';
import { namedField } from './builder-query.js';
import { withField, withOperator, withOtherFact, withOwnValue } from './comparison-edits.js';
import { conditionsOfQuery } from './conditions-of-query.js';
import type { FactField } from './fact-fields.js';
import { operatorInWords, operatorsFor, rightSideOf } from './field-operators.js';
import { queryOfConditions } from './query-of-conditions.js';

const field = (path: string, type: FactField['types'][number], more: Partial<FactField> = {}): FactField => ({
  ...{ path, group: '', isList: false, types: [type], values: [], meaning: '', about: '' },
  ...more,
});
const fields = new Map(
  [
    field('command.userRole', 'enum', { values: ['IS', 'GS'] }),
    field('registration.role', 'enum', { values: ['IS', 'GS'] }),
    field('party.roles', 'enum', { values: ['IS', 'GS'], isList: true }),
    field('command.counter', 'counter'),
    field('device.counter', 'counter'),
    field('device.age', 'duration'),
  ].map((each) => [each.path, each] as const),
);
const rule: BuilderRule = {
  ...{ id: 'at', field: 'command.userRole', operator: 'equal', valueSource: 'value', value: 'IS' },
};
const operators = (path: string): readonly string[] =>
  operatorsFor(fields.get(path), '').map(({ operator }) => operator);

describe('an edit of a comparison', () => {
  it('keeps the value that fits another operator, as one or as a list', () => {
    const list = withOperator(rule, 'in', fields);
    expect(list.value).toEqual(['IS']);
    expect(withOperator(list, 'notEqual', fields).value).toBe('IS');
    expect(withOperator(rule, 'present', fields).value).toBe(true);
  });

  it('chooses nothing that nobody chose: what is missing stays empty for the checker to tell', () => {
    expect(withField(rule, 'device.age', fields)).toMatchObject({ operator: 'within', value: '' });
    expect(withField(rule, 'party.roles', fields)).toMatchObject({ operator: 'contains' });
    expect(withOperator({ ...rule, value: '' }, 'in', fields).value).toEqual([]);
    expect(withOtherFact(rule, fields)).toMatchObject({ valueSource: 'field', value: '' });
    expect(withField(rule, namedField, fields).value).toBe('');
  });

  it('with a fact that is still to be chosen comes back from the builder as it is', () => {
    const query = queryOfConditions({ all: [] });
    const json = conditionsOfQuery({ ...query, rules: [withOtherFact(rule, fields)] });
    expect(queryOfConditions(json).rules[0]).toMatchObject({ valueSource: 'field', value: '', field: rule.field });
  });

  it('compares counters for equality with facts only, and goes back to a value where one is allowed', () => {
    const counters = withOperator({ ...rule, field: 'command.counter' }, 'equal', fields);
    expect(counters.valueSource).toBe('field');
    expect(withOwnValue(withOtherFact(rule, fields), fields)).toMatchObject({ valueSource: 'value', value: '' });
  });

  it('offers the operators that fit what the fact holds', () => {
    expect(operators('command.userRole')).toEqual(expect.arrayContaining(['equal', 'in', 'present']));
    expect(operators('command.userRole')).not.toContain('lessThan');
    expect(operators('party.roles')).toEqual(expect.arrayContaining(['contains', 'someFact:in', 'everyFact:equal']));
    expect(operators('party.roles')).not.toContain('equal');
    expect(operators('device.age')).toEqual(expect.arrayContaining(['within', 'not:within']));
  });

  it('an operator that is written stays to be chosen, even where it does not fit', () => {
    expect(operatorsFor(fields.get('command.userRole'), 'swap:contains').map(({ operator }) => operator)).toContain(
      'swap:contains',
    );
  });

  it('says operators in words, and those that have none as they are written', () => {
    expect(operatorInWords('someFact:not:startsWith')).toBe('some element does not start with');
    expect(operatorInWords('not:someFact:equal')).toBe('not:someFact:equal');
    expect(operatorInWords('nonsense')).toBe('nonsense');
  });

  it('knows whether the right side is a list, through decorators', () => {
    expect(rightSideOf('in')).toBe('list');
    expect(rightSideOf('someFact:in')).toBe('list');
    expect(rightSideOf('someValue:equal')).toBe('list');
    expect(rightSideOf('swap:in')).toBe('scalar');
    expect(rightSideOf('present')).toBe('presence');
  });
});
