import { testCatalogue } from '../../../test/conformance/test-catalogue.js';
import { compare, fact, ruleSetOf, requirement } from '../../../test/fixtures/rules.js';
import type { Comparison, Condition } from '../language/index.js';
import { conditionInWords } from './index.js';

const rows = { '1.1.1': { userRoles: ['ED', 'GT'], limit: 3 }, '6.15.1': { userRoles: ['IS'], limit: 4 } };
const tables = { knownRequests: { key: 'command.variant', rows } };
const conditions = { 'sender-is-operator': { all: [compare('command.role', 'in', ['ED', 'GT'])] } };
const listed = compare('knownRequests.userRoles', 'contains', fact('command.role'));
const named = { condition: 'sender-is-operator' };
const document = ruleSetOf([requirement('some-rule', { all: [listed, named] })], { tables, conditions });
const said = (condition: Condition): string => conditionInWords(condition, testCatalogue, document);

const kind = compare('device.kind', 'equal', 'ESME');
const size = compare('command.size', 'greaterThan', 5);
const urgent = compare('command.urgent', 'equal', true);

describe('a comparison in words', () => {
  it.each<readonly [Comparison, string]>([
    [compare('command.role', 'in', ['ED', 'GT']), 'the command’s role is ED or GT'],
    [compare('command.role', 'in', ['ED']), 'the command’s role is ED'],
    [compare('command.role', 'in', ['IS', 'ED', 'GT']), 'the command’s role is IS, ED or GT'],
    [compare('command.role', 'notIn', ['ED', 'GT']), 'the command’s role is neither ED nor GT'],
    [compare('command.role', 'not:in', ['IS', 'ED', 'GT']), 'the command’s role is none of IS, ED and GT'],
    [compare('command.role', 'not:notIn', ['ED', 'GT']), 'the command’s role is ED or GT'],
    [compare('command.role', 'in', fact('party.roles')), 'the command’s role is one of the sender’s roles'],
    [compare('command.variant', 'equal', '6.15.1'), 'the command’s variant is 6.15.1'],
    [compare('command.variant', 'notEqual', '6.15.1'), 'the command’s variant is not 6.15.1'],
    [compare('command.variant', 'startsWith', '6.'), 'the command’s variant starts with 6.'],
    [compare('command.label', 'equal', 'a b'), 'the command’s label is “a b”'],
    [compare('command.label', 'not:startsWith', 'a'), 'the command’s label does not start with “a”'],
    [urgent, 'the setting “urgent” of the command is on'],
    [compare('command.urgent', 'notEqual', true), 'the setting “urgent” of the command is not on'],
    [size, 'the command’s size is greater than 5'],
    [compare('command.size', 'lessThanInclusive', 5), 'the command’s size is at most 5'],
    [compare('command.size', 'not:lessThan', 5), 'the command’s size is not less than 5'],
    [
      compare('command.counter', 'greaterThan', fact('device.counter')),
      'the command’s counter is greater than the device’s counter',
    ],
    [
      compare('command.receivedAt', 'before', '2026-11-22T10:15:00.000Z'),
      'the “received at” time of the command is before 10:15 UTC on 22 November 2026',
    ],
    [
      compare('command.receivedAt', 'not:after', '2026-01-02T10:15:09.500Z'),
      'the “received at” time of the command is not after 10:15:09.5 UTC on 2 January 2026',
    ],
    [compare('device.age', 'within', 'P1D'), 'the age of the device data is at most 24 hours'],
    [compare('device.age', 'within', 'P31D'), 'the age of the device data is at most 31 days'],
    [compare('device.idle', 'within', 'PT1H30M'), 'the device’s idle is at most 1 hour and 30 minutes'],
    [compare('device.owner', 'present', true), 'the device’s owner is known'],
    [compare('device.labels', 'present', false), 'the device’s labels are stated to be absent'],
    [compare('device.owners', 'contains', fact('command.sender')), 'the device’s owners include the command’s sender'],
    [compare('device.labels', 'doesNotContain', 'x y'), 'the device’s labels do not include “x y”'],
    [
      compare('device.slot.label', 'equal', fact('command.label')),
      'the label in the device’s slot is the command’s label',
    ],
    [listed, 'the table “known requests” lists the command’s role among the user roles for the command’s variant'],
    [
      compare('knownRequests.limit', 'lessThan', fact('command.size')),
      'the limit that the table “known requests” lists for the command’s variant is less than the command’s size',
    ],
  ])('%j', (condition, words) => {
    expect(said(condition)).toBe(words);
  });

  it.each<readonly [string, string]>([
    ['someFact:equal', 'at least one of the sender’s roles is ED'],
    ['everyFact:equal', 'every one of the sender’s roles is ED'],
    ['someFact:not:equal', 'at least one of the sender’s roles is not ED'],
    ['everyFact:notEqual', 'none of the sender’s roles is ED'],
    ['everyFact:not:equal', 'none of the sender’s roles is ED'],
    ['everyFact:not:notEqual', 'every one of the sender’s roles is ED'],
    ['not:everyFact:equal', 'it is not so that every one of the sender’s roles is ED'],
  ])('with the decorators of %s', (operator, words) => {
    expect(said(compare('party.roles', operator, 'ED'))).toBe(words);
  });

  it('keeps the order of two quantifiers, which is part of what is asked', () => {
    const of = (operator: string) => said(compare('party.roles', operator, fact('device.kinds')));
    expect(of('everyFact:someValue:equal')).toBe(
      'for every one of the sender’s roles, for at least one of the device’s kinds, that one is the other',
    );
  });

  it('speaks of the fact when the sides are exchanged', () => {
    expect(said(compare('command.role', 'swap:contains', ['ED', 'GT']))).toBe('the command’s role is ED or GT');
    expect(said(compare('command.size', 'swap:lessThan', 5))).toBe('the command’s size is greater than 5');
  });
});

describe('a group in words', () => {
  it.each<readonly [string, Condition, string]>([
    ['of one member is that member', { all: [{ any: [kind] }] }, 'the device’s kind is ESME'],
    ['of two', { all: [kind, named] }, 'both the device’s kind is ESME and the sender is operator'],
    ['of two alternatives', { any: [kind, named] }, 'either the device’s kind is ESME or else the sender is operator'],
    [
      'of three is a list',
      { all: [kind, size, named] },
      'all of these hold: the device’s kind is ESME; the command’s size is greater than 5; the sender is operator',
    ],
    [
      'within a list',
      { any: [kind, size, { all: [urgent, named] }] },
      'one of these holds: the device’s kind is ESME; the command’s size is greater than 5; both the setting “urgent” of the command is on and the sender is operator',
    ],
    [
      'within a group pauses between what is higher',
      { any: [kind, { all: [urgent, named] }] },
      'either the device’s kind is ESME, or else both the setting “urgent” of the command is on and the sender is operator',
    ],
    ['that denies a comparison', { not: size }, 'the command’s size is not greater than 5'],
    ['that is denied', { not: named }, 'it is not so that the sender is operator'],
    [
      'that is denied is set in quotation marks',
      { not: { any: [kind, named] } },
      'it is not so that ‘either the device’s kind is ESME or else the sender is operator’',
    ],
    [
      'that asks one list for several values asks once',
      { all: ['a', 'b', 'c'].map((value) => compare('device.labels', 'doesNotContain', value)) },
      'the device’s labels include none of “a”, “b” and “c”',
    ],
    [
      'that asks one list for alternatives asks once',
      { any: ['a', 'b'].map((value) => compare('device.labels', 'contains', value)) },
      'the device’s labels include “a” or “b”',
    ],
  ])('%s', (_law, condition, words) => {
    expect(said(condition)).toBe(words);
  });
});
