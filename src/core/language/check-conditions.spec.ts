import type { Json } from '../../../test/fixtures/rule-set-sample.js';
import { attributed, codesAt, sample } from '../../../test/fixtures/rule-set-sample.js';
import { checkRuleSet } from './check-rule-set.js';

/** Checks the sample with its second rule's conditions replaced; pointers are given below those conditions. */
function faultsOfCondition(condition: Json): readonly string[] {
  const json = sample();
  json.rules[1].conditions = condition;
  return codesAt(checkRuleSet(json, attributed)).map((line) => line.replace('/rules/1/conditions', ''));
}

const compare = (path: string, operator: string, value: Json): Json => {
  const dot = path.indexOf('.');
  return { fact: path.slice(0, dot), path: `$.${path.slice(dot + 1)}`, operator, value };
};
const fact = (path: string): Json => {
  const dot = path.indexOf('.');
  return { fact: path.slice(0, dot), path: `$.${path.slice(dot + 1)}` };
};
const all = (...members: readonly Json[]): Json => ({ all: members });
const any = (...members: readonly Json[]): Json => ({ any: members });
const good = compare('command.commandVariant', 'equal', 1);
const other = compare('device.smetsVersion', 'equal', 'SMETS1');

describe('what json-rules-engine takes silently is a diagnostic', () => {
  const shapes: readonly (readonly [string, Json, readonly string[]])[] = [
    ['an empty `all`', all(), ['GROUP_EMPTY ']],
    ['an empty `any`', any(), ['GROUP_EMPTY ']],
    ['an empty group inside another', all(good, any()), ['GROUP_EMPTY /all/1']],
    ['a group with both `any` and `all`', { any: [good], all: [other] }, ['GROUP_AMBIGUOUS ']],
    ['a group with `all` and `not`', { all: [good], not: other }, ['GROUP_AMBIGUOUS ']],
    ['a group with `any` and `condition`', { any: [good], condition: 'sender-is-operator' }, ['GROUP_AMBIGUOUS ']],
    ['a group that is also a comparison', all({ all: [good], ...Object(other) }), ['GROUP_AMBIGUOUS /all/0']],
    ['a misspelt path', all(compare('device.smetsVersio', 'equal', 'SMETS1')), ['RULE_FACT_UNKNOWN /all/0/path']],
    ['a misspelt fact', all(compare('devise.smetsVersion', 'equal', 'SMETS1')), ['RULE_FACT_UNKNOWN /all/0/fact']],
    [
      'a misspelt path of the other side',
      all(compare('command.originatorId', 'equal', fact('device.deviceID'))),
      ['RULE_FACT_UNKNOWN /all/0/value/path'],
    ],
    ['a number for a text', all(compare('command.serviceReference', 'equal', 6.15)), ['LITERAL_TYPE /all/0/value']],
    ['a text for a number', all(compare('command.commandVariant', 'equal', '1')), ['LITERAL_TYPE /all/0/value']],
    [
      'a text for a boolean',
      all(compare('device.attributes.firmwareHold', 'equal', 'true')),
      ['LITERAL_TYPE /all/0/value'],
    ],
    ['`null`', all(compare('device.mpxn', 'equal', null)), ['LITERAL_TYPE /all/0/value']],
    ['a wrong type under `not`', { not: compare('command.commandVariant', 'equal', '1') }, ['LITERAL_TYPE /not/value']],
    [
      'types of two facts that differ',
      all(compare('command.originatorId', 'equal', fact('command.requestId'))),
      ['TYPES_DIFFER /all/0/value'],
    ],
    [
      'enums of two facts that share no value',
      all(compare('command.userRole', 'equal', fact('device.status'))),
      ['ENUMS_DISJOINT /all/0/value'],
    ],
    ['`in` on a text', all(compare('command.serviceReference', 'in', '6.15')), ['OPERATOR_NEEDS_LIST /all/0/value']],
    [
      '`in` on a fact that is no list',
      all(compare('command.originatorId', 'in', fact('party.entityId'))),
      ['OPERATOR_NEEDS_LIST /all/0/value'],
    ],
    ['`notIn` on a text', all(compare('command.serviceReference', 'notIn', 'x')), ['OPERATOR_NEEDS_LIST /all/0/value']],
    ['`contains` of a text', all(compare('party.name', 'contains', 'x')), ['OPERATOR_NEEDS_LIST /all/0/operator']],
    [
      '`doesNotContain` of a text',
      all(compare('party.name', 'doesNotContain', 'x')),
      ['OPERATOR_NEEDS_LIST /all/0/operator'],
    ],
    [
      '`equal` between lists',
      all(compare('party.mpids', 'equal', ['EELC'])),
      ['OPERATOR_NEEDS_SCALAR /all/0/operator', 'OPERATOR_NEEDS_SCALAR /all/0/value'],
    ],
    ['an unknown key in a comparison', all({ ...Object(good), params: { x: 1 } }), ['KEY_UNKNOWN /all/0/params']],
    ['an unknown key in a group', { all: [good], priority: 2 }, ['KEY_UNKNOWN /priority']],
    [
      'an unknown key in a fact reference',
      all(compare('command.originatorId', 'equal', { ...Object(fact('party.entityId')), params: 1 })),
      ['KEY_UNKNOWN /all/0/value/params'],
    ],
    [
      'a path with a filter',
      all({ fact: 'device', path: '$..[?(@.a=~/(x+)+$/)]', operator: 'equal', value: 'x' }),
      ['PATH_MALFORMED /all/0/path'],
    ],
    [
      'a path with an index',
      all({ fact: 'party', path: '$.mpids[0]', operator: 'equal', value: 'EELC' }),
      ['PATH_MALFORMED /all/0/path'],
    ],
    [
      'a path without `$`',
      all({ fact: 'party', path: '.name', operator: 'equal', value: 'x' }),
      ['PATH_MALFORMED /all/0/path'],
    ],
    ['a wildcard', all({ fact: 'party', path: '$.*', operator: 'equal', value: 'x' }), ['PATH_MALFORMED /all/0/path']],
    ['no path', all({ fact: 'party', operator: 'equal', value: 'x' }), ['KEY_MISSING /all/0']],
    ['a reference to no condition', { condition: 'sender-is-operater' }, ['CONDITION_UNKNOWN /condition']],
    ['an unknown operator', all(compare('command.commandVariant', 'equals', 1)), ['OPERATOR_UNKNOWN /all/0/operator']],
    [
      'an unknown decorator',
      all(compare('party.mpids', 'someFacts:equal', 'EELC')),
      ['DECORATOR_UNKNOWN /all/0/operator'],
    ],
    [
      'an operator that every object has',
      all(compare('party.name', 'toString', 'x')),
      ['OPERATOR_UNKNOWN /all/0/operator'],
    ],
    [
      'an unknown column',
      all(compare('variants.userRolls', 'contains', fact('command.userRole'))),
      ['TABLE_COLUMN_UNKNOWN /all/0/path'],
    ],
    [
      'an unknown table',
      all(compare('variant.userRoles', 'contains', fact('command.userRole'))),
      ['RULE_FACT_UNKNOWN /all/0/fact'],
    ],
    [
      'an enum value that does not exist',
      all(compare('device.status', 'equal', 'Comissioned')),
      ['ENUM_VALUE_UNKNOWN /all/0/value'],
    ],
    [
      'an enum value in a list that does not exist',
      all(compare('device.status', 'in', ['Pending', 'pending'])),
      ['ENUM_VALUE_UNKNOWN /all/0/value/1'],
    ],
    [
      'a counter equal to a literal',
      all(compare('command.originatorCounter', 'equal', '7')),
      ['EQUALITY_WITH_LITERAL /all/0/value'],
    ],
    [
      'a counter in a list of literals',
      all(compare('command.originatorCounter', 'in', ['7'])),
      ['EQUALITY_WITH_LITERAL /all/0/value'],
    ],
    [
      'a counter as a JSON number',
      all(compare('command.originatorCounter', 'greaterThan', 7)),
      ['LITERAL_TYPE /all/0/value'],
    ],
    [
      'an instant equal to a literal',
      all(compare('command.receivedAt', 'equal', '2026-11-22T00:00:00.000Z')),
      ['EQUALITY_WITH_LITERAL /all/0/value'],
    ],
    [
      'an instant ordered as a number',
      all(compare('command.receivedAt', 'lessThan', '2026-11-22T00:00:00.000Z')),
      ['OPERATOR_TYPE /all/0/operator'],
    ],
    ['an order of texts', all(compare('party.name', 'greaterThan', 'x')), ['OPERATOR_TYPE /all/0/operator']],
    [
      '`within` on a number',
      all(compare('command.commandVariant', 'within', 'P1D')),
      ['OPERATOR_TYPE /all/0/operator'],
    ],
    [
      'equality of durations',
      all(compare('device.age', 'equal', fact('registration.supplierAge'))),
      ['OPERATOR_TYPE /all/0/operator'],
    ],
    [
      '`someFact` over a single value',
      all(compare('party.name', 'someFact:equal', 'x')),
      ['DECORATOR_NEEDS_LIST /all/0/operator'],
    ],
    [
      '`someValue` over a single value',
      all(compare('party.name', 'someValue:equal', 'x')),
      ['DECORATOR_NEEDS_LIST /all/0/value'],
    ],
    [
      '`swap` that leaves the list on the wrong side',
      all(compare('party.mpids', 'swap:contains', 'EELC')),
      ['OPERATOR_NEEDS_SCALAR /all/0/operator', 'OPERATOR_NEEDS_LIST /all/0/value'],
    ],
    [
      'too many decorators',
      all(compare('party.name', `${'not:'.repeat(9)}equal`, 'x')),
      ['LIMIT_EXCEEDED /all/0/operator'],
    ],
    ['`present` under `not`', { not: compare('device.mpxn', 'present', true) }, ['PRESENT_UNDER_NOT /not/operator']],
    [
      '`present` under two `not`',
      { not: { not: compare('device.mpxn', 'present', true) } },
      ['PRESENT_UNDER_NOT /not/not/operator'],
    ],
    [
      '`present` with a decorator',
      all(compare('device.mpxn', 'not:present', true)),
      ['PRESENT_DECORATED /all/0/operator'],
    ],
    ['`present` with another value', all(compare('device.mpxn', 'present', 'yes')), ['PRESENT_VALUE /all/0/value']],
    [
      'the absence of what cannot be absent',
      all(good, compare('device.status', 'present', false)),
      ['RULE_NEVER_TRUE ', 'COMPARISON_ALWAYS_FALSE /all/1/value'],
    ],
    ['a bare comparison as conditions', good, ['ROOT_NOT_GROUP ']],
    ['a list as conditions', [good], ['WRONG_TYPE ']],
    ['a list under `not`', { not: [good] }, ['WRONG_TYPE /not']],
    ['an object under `all`', { all: good }, ['WRONG_TYPE /all']],
    ['an empty condition', all({}), ['CONDITION_NOT_RECOGNISED /all/0']],
    ['a misspelt group', all({ al: [good] }), ['CONDITION_NOT_RECOGNISED /all/0']],
  ];

  it.each(shapes)('%s', (_what, condition, faults) => {
    expect(faultsOfCondition(condition)).toEqual(faults);
  });
});

describe('literals have one form', () => {
  it.each([
    ['an entity ID in lower case', 'command.originatorId', 'equal', '90-b3-d5-1f-30-02-00-00', 'LITERAL_NOT_CANONICAL'],
    [
      'an instant without milliseconds',
      'command.receivedAt',
      'before',
      '2026-11-22T00:00:00Z',
      'LITERAL_NOT_CANONICAL',
    ],
    ['a duration of 26 hours', 'device.age', 'within', 'PT26H', 'LITERAL_NOT_CANONICAL'],
    ['minus zero', 'command.commandVariant', 'equal', -0, 'LITERAL_NOT_CANONICAL'],
    ['a fraction', 'command.commandVariant', 'equal', 1.5, 'LITERAL_TYPE'],
    ['a variant with a zero', 'command.serviceReferenceVariant', 'equal', '06.15.1', 'LITERAL_TYPE'],
    ['a day that does not exist', 'command.receivedAt', 'before', '2026-02-30T00:00:00.000Z', 'LITERAL_TYPE'],
    ['a counter past 2^64-1', 'command.originatorCounter', 'lessThan', '18446744073709551616', 'LITERAL_TYPE'],
    ['NUL in a text', 'party.name', 'equal', 'a\u0000', 'LITERAL_TYPE'],
  ])('%s is refused', (_what, path, operator, value, code) => {
    expect(faultsOfCondition(all(compare(path, operator, value)))).toEqual([`${code} /all/0/value`]);
  });

  it('a value twice in a list is refused', () => {
    expect(faultsOfCondition(all(compare('device.status', 'in', ['Pending', 'Recovery', 'Pending'])))).toEqual([
      'LIST_VALUE_DUPLICATED /all/0/value/2',
    ]);
  });
});

describe('a condition that does not depend on its facts is a diagnostic', () => {
  const everyRole = ['IS', 'GS', 'ES', 'ED', 'GT', 'RSA', 'OU', 'MDR'];
  const role = (operator: string, value: Json): Json => compare('command.userRole', operator, value);
  const slot = 'device.networkOperatorSlot.criticalEntityId';
  const shapes: readonly (readonly [string, Json, readonly string[]])[] = [
    [
      'a fact equal to itself',
      all(good, compare('device.status', 'equal', fact('device.status'))),
      ['COMPARISON_WITH_ITSELF /all/1/value'],
    ],
    [
      'a fact unequal to itself',
      any(good, compare('device.status', 'notEqual', fact('device.status'))),
      ['COMPARISON_WITH_ITSELF /any/1/value'],
    ],
    ['`in` an empty list', any(good, role('in', [])), ['COMPARISON_ALWAYS_FALSE /any/1/value']],
    ['`notIn` an empty list', all(good, role('notIn', [])), ['COMPARISON_ALWAYS_TRUE /all/1/value']],
    [
      '`everyValue` of an empty list',
      any(good, role('everyValue:equal', [])),
      ['COMPARISON_ALWAYS_FALSE /any/1/value'],
    ],
    ['`notIn` every value', any(good, role('notIn', everyRole)), ['COMPARISON_ALWAYS_FALSE /any/1/value']],
    ['`in` every value', all(good, role('in', everyRole)), ['COMPARISON_ALWAYS_TRUE /all/1/value']],
    [
      'a counter below 0',
      any(good, compare('command.originatorCounter', 'lessThan', '0')),
      ['COMPARISON_ALWAYS_FALSE /any/1/value'],
    ],
    [
      'a counter of at most 2^64-1',
      all(good, compare('command.originatorCounter', 'lessThanInclusive', '18446744073709551615')),
      ['COMPARISON_ALWAYS_TRUE /all/1/value'],
    ],
    [
      'a text that starts with nothing',
      all(good, compare('party.name', 'startsWith', '')),
      ['COMPARISON_ALWAYS_TRUE /all/1/value'],
    ],
    [
      'a column that no row has the value for',
      any(good, compare('variants.confidence', 'equal', 'none')),
      ['COMPARISON_ALWAYS_FALSE /any/1/value'],
    ],
    [
      'one fact equal to two values',
      any(good, all(role('equal', 'ED'), role('equal', 'GT'))),
      ['GROUP_CONTRADICTORY /any/1'],
    ],
    [
      'a value within and without a list',
      any(good, all(role('in', ['ED', 'GT']), role('notIn', ['GT', 'ED']))),
      ['GROUP_CONTRADICTORY /any/1'],
    ],
    [
      'an interval that is empty',
      any(
        good,
        all(
          compare('command.originatorCounter', 'greaterThan', '7'),
          compare('command.originatorCounter', 'lessThan', '8'),
        ),
      ),
      ['GROUP_CONTRADICTORY /any/1'],
    ],
    [
      'before and after the wrong way round',
      any(
        good,
        all(
          compare('command.receivedAt', 'before', '2026-01-01T00:00:00.000Z'),
          compare('command.receivedAt', 'after', '2026-01-01T00:00:00.000Z'),
        ),
      ),
      ['GROUP_CONTRADICTORY /any/1'],
    ],
    [
      'a start that the value does not have',
      any(good, all(compare('party.name', 'startsWith', 'A'), compare('party.name', 'equal', 'B'))),
      ['GROUP_CONTRADICTORY /any/1'],
    ],
    [
      'a list that holds and does not hold',
      any(good, all(compare('party.mpids', 'contains', 'EELC'), compare('party.mpids', 'doesNotContain', 'EELC'))),
      ['GROUP_CONTRADICTORY /any/1'],
    ],
    [
      'two facts equal and unequal',
      any(
        good,
        all(
          compare(slot, 'equal', fact('command.originatorId')),
          compare('command.originatorId', 'notEqual', fact(slot)),
        ),
      ),
      ['GROUP_CONTRADICTORY /any/1'],
    ],
    [
      'a contradiction across groups and `not`',
      any(good, all(role('equal', 'ED'), { not: any(role('equal', 'ED'), other) })),
      ['GROUP_CONTRADICTORY /any/1'],
    ],
    [
      'a contradiction with a named condition',
      any(good, all({ condition: 'sender-is-operator' }, role('equal', 'IS'))),
      ['GROUP_CONTRADICTORY /any/1'],
    ],
    ['a value or any other', all(good, any(role('equal', 'ED'), role('notEqual', 'ED'))), ['GROUP_EXHAUSTIVE /all/1']],
    [
      'lists that exhaust an enum',
      all(good, any(role('in', everyRole.slice(0, 4)), role('in', everyRole.slice(4)))),
      ['GROUP_EXHAUSTIVE /all/1'],
    ],
    [
      'a condition or its negation',
      all(
        good,
        any(compare('device.attributes.firmwareHold', 'equal', true), {
          not: compare('device.attributes.firmwareHold', 'equal', true),
        }),
      ),
      ['GROUP_EXHAUSTIVE /all/1'],
    ],
    [
      'a rule that is never true',
      all(role('equal', 'ED'), role('equal', 'GT')),
      ['GROUP_CONTRADICTORY ', 'RULE_NEVER_TRUE '],
    ],
    [
      'a rule that is always true',
      any(role('equal', 'ED'), role('notEqual', 'ED')),
      ['GROUP_EXHAUSTIVE ', 'RULE_ALWAYS_TRUE '],
    ],
    [
      'a branch that its surroundings rule out',
      all(role('equal', 'ED'), any(role('equal', 'GT'), good)),
      ['BRANCH_UNREACHABLE /all/1/any/0'],
    ],
    ['a condition twice in a group', all(good, other, good), ['CONDITION_DUPLICATED /all/2']],
    [
      'a list twice in another order',
      any(role('in', ['ED', 'GT']), other, role('in', ['GT', 'ED'])),
      ['CONDITION_DUPLICATED /any/2'],
    ],
  ];

  it.each(shapes)('%s', (_what, condition, faults) => {
    expect(faultsOfCondition(condition)).toEqual(faults);
  });
});

describe('conditions that depend on their facts pass', () => {
  const shapes: readonly (readonly [string, Json])[] = [
    [
      'asking for a value and for its stated absence',
      any(compare('device.mpxn', 'present', true), compare('device.mpxn', 'present', false)),
    ],
    ['a list of some of an enum', all(compare('command.userRole', 'in', ['ED', 'GT']))],
    [
      'neither of two values',
      all(compare('command.userRole', 'notEqual', 'ED'), compare('command.userRole', 'notEqual', 'GT')),
    ],
    [
      'an interval of one counter',
      all(
        compare('command.originatorCounter', 'greaterThan', '7'),
        compare('command.originatorCounter', 'lessThan', '9'),
      ),
    ],
    ['counters of two facts', all(compare('command.originatorCounter', 'equal', fact('device.executionCounter')))],
    ['instants of two facts', all(compare('command.receivedAt', 'before', fact('clock.decidedAt')))],
    ['a duration', all(compare('device.age', 'within', 'P1DT2H'))],
    ['an instant', all(compare('device.attributes.installedAt', 'after', '2020-01-01T00:00:00.000Z'))],
    [
      'a variant that starts with a service reference',
      all(compare('command.serviceReferenceVariant', 'startsWith', fact('command.serviceReference'))),
    ],
    ['a variant that starts with a text', all(compare('command.serviceReferenceVariant', 'startsWith', '6.'))],
    ['some element', all(compare('party.mpids', 'someFact:startsWith', 'E'))],
    ['every element unequal', all(compare('certificate.roles', 'everyFact:not:equal', 'Root'))],
    [
      'a list on both sides',
      all(compare('certificate.entityIds', 'everyFact:in', fact('registration.networkOperatorEntityIds'))),
    ],
    ['some of a list of literals', all(compare('party.mpids', 'someValue:contains', ['EELC', 'LOND']))],
    [
      'sides exchanged',
      all(compare('command.originatorId', 'swap:contains', fact('registration.networkOperatorEntityIds'))),
    ],
    [
      'a column of booleans, numbers and instants',
      all(
        compare('variants.supported', 'equal', true),
        compare('variants.lowest', 'lessThanInclusive', fact('command.commandVariant')),
        compare('variants.since', 'before', fact('clock.decidedAt')),
      ),
    ],
    ['a column of counters', all(compare('command.originatorCounter', 'greaterThan', fact('variants.floor')))],
    ['two columns', all(compare('variants.confidence', 'notEqual', fact('variants.since')))],
    ['enums that share a value', all(compare('command.userRole', 'equal', fact('registration.supplierRole')))],
    ['negated groups', { not: any({ all: [good, other] }, { condition: 'sender-is-operator' }) }],
  ];

  it.each(shapes)('%s', (_what, condition) => {
    expect(faultsOfCondition(condition)).toEqual([]);
  });
});
