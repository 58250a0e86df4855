import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexOfCase } from './case-edits.js';
import { usersOf, withConditionRenamed, withNewCondition } from './condition-edits.js';
import { listAt, objectAt, readable, valueAt, withElementMoved, withMemberRenamed, withValue } from './json-edit.js';
import {
  ruleFieldsOf,
  ruleNames,
  withKind,
  withNewRule,
  withRuleCopied,
  withRuleRenamed,
  withRuleRenamedInCases,
} from './rule-edits.js';
import { cellOf, cellText, gridOf, withColumnRenamed, withNewRow, withTableRenamed } from './table-edits.js';

const file = join(__dirname, '../../../../rules/smets1-critical-commands/2.json');
const form: unknown = JSON.parse(readFileSync(file, 'utf8'));
const waiver = listAt(form, ['rules']).findIndex((rule) => ruleFieldsOf(rule).kind === 'waiver');
const waived = ruleFieldsOf(listAt(form, ['rules'])[waiver]).waives[0] ?? '';

describe('an edit in the form', () => {
  it('leaves everything else as it was, in its order', () => {
    const edited = withValue(form, ['rules', 0, 'priority'], 77);
    const back = withValue(edited, ['rules', 0, 'priority'], valueAt(form, ['rules', 0, 'priority']));
    expect(readable(back)).toBe(readable(form));
    expect(readable(edited).split('\n').length).toBe(readable(form).split('\n').length);
  });

  it('of a rule’s name is followed by the waivers that name it, and by the cases', () => {
    const index = ruleNames(form).indexOf(waived);
    const edited = withRuleRenamed(form, index, 'another-name');
    expect(ruleFieldsOf(listAt(edited, ['rules'])[waiver]).waives).toContain('another-name');
    expect(readable(edited)).not.toContain(`"${waived}"`);
    const cases = { 'a.json': { cases: [{ expect: { outcomes: { [waived]: 'held' }, advisories: [waived] } }] } };
    expect(withRuleRenamedInCases(cases, form, index, 'another-name')).toEqual({
      'a.json': { cases: [{ expect: { outcomes: { 'another-name': 'held' }, advisories: ['another-name'] } }] },
    });
  });

  it('to a name that another rule has is followed by nothing, so that no reference is lost', () => {
    const index = ruleNames(form).indexOf(waived);
    const taken = ruleNames(form).find((name) => name !== waived) ?? '';
    const edited = withRuleRenamed(form, index, taken);
    expect(ruleFieldsOf(listAt(edited, ['rules'])[waiver]).waives).toContain(waived);
    const cases = { 'a.json': { cases: [{ expect: { outcomes: { [waived]: 'held' } } }] } };
    expect(withRuleRenamedInCases(cases, form, index, taken)).toBe(cases);
  });

  it('through a name that another rule has leaves that rule what its cases expect', () => {
    const index = ruleNames(form).indexOf(waived);
    const taken = ruleNames(form).find((name) => name !== waived) ?? '';
    const cases = { 'a.json': { cases: [{ expect: { outcomes: { [taken]: 'held' }, advisories: [taken] } }] } };
    const twice = withRuleRenamed(form, index, taken);
    expect(withRuleRenamedInCases(cases, twice, index, 'another-name')).toBe(cases);
  });

  it('of a named condition’s name is followed wherever it is referred to', () => {
    const name = Object.keys(objectAt(form, ['conditions'])).find((each) => usersOf(form, each).length > 0) ?? '';
    const users = usersOf(form, name);
    const edited = withConditionRenamed(form, name, 'quite-another-condition');
    expect(usersOf(edited, 'quite-another-condition')).toEqual(users);
    expect(readable(edited)).not.toContain(`"${name}"`);
    expect(Object.keys(objectAt(edited, ['conditions'])).length).toBe(
      Object.keys(objectAt(form, ['conditions'])).length,
    );
  });

  it('of a table’s or a column’s name is followed by the conditions that read it', () => {
    const table = Object.keys(objectAt(form, ['tables']))[0] ?? '';
    const column = gridOf(objectAt(form, ['tables'])[table]).columns[0]?.name ?? '';
    const renamed = readable(withTableRenamed(form, table, 'anotherTable'));
    expect(renamed).not.toContain(`"${table}"`);
    const edited = withColumnRenamed(form, table, column, 'anotherColumn');
    expect(readable(edited)).toContain('"$.anotherColumn"');
    expect(gridOf(objectAt(edited, ['tables'])[table]).columns[0]?.name).toBe('anotherColumn');
  });

  it('makes a new rule after the one that is open, and a copy under a name of its own', () => {
    expect(ruleNames(withNewRule(form, 0))[1]).toBe('new-requirement');
    const copied = ruleNames(withRuleCopied(withRuleCopied(form, 0), 0));
    expect(new Set(copied).size).toBe(copied.length);
  });

  it('of a rule’s kind keeps what both kinds say', () => {
    const before = ruleFieldsOf(listAt(form, ['rules'])[0]);
    const after = ruleFieldsOf(listAt(withKind(form, 0, 'waiver'), ['rules'])[0]);
    expect(after).toMatchObject({ kind: 'waiver', because: before.because, basis: before.basis, waives: [] });
  });

  it('moves a rule, and past the ends moves nothing', () => {
    const names = ruleNames(withElementMoved(form, ['rules'], 0, 1));
    expect(names.slice(0, 2)).toEqual([ruleNames(form)[1], ruleNames(form)[0]]);
    expect(withElementMoved(form, ['rules'], 0, -1)).toBe(form);
  });

  it('a member is not renamed over another', () => {
    expect(withMemberRenamed({ a: 1, b: 2 }, [], 'a', 'b')).toEqual({ a: 1, b: 2 });
    expect(JSON.stringify(withMemberRenamed({ a: 1, b: 2 }, [], 'a', 'c'))).toBe('{"c":1,"b":2}');
  });

  it('a cell is read as its column’s kind, and what does not fit stays text', () => {
    expect(cellOf('texts', 'IS, GS ,')).toEqual(['IS', 'GS']);
    expect(cellOf('number', '12')).toBe(12);
    expect(cellOf('number', 'twelve')).toBe('twelve');
    expect(cellText(['IS', 'GS'])).toBe('IS, GS');
    const table = Object.keys(objectAt(form, ['tables']))[0] ?? '';
    const rows = gridOf(objectAt(withNewRow(form, table), ['tables'])[table]).rows;
    expect(rows.at(-1)?.name).toBe('');
  });

  it('a new named condition has a name that no other has', () => {
    const once = withNewCondition(form);
    expect(withNewCondition(once.form).name).not.toBe(once.name);
  });

  it('of a case finds it by its name where another was removed before it, and never takes another for it', () => {
    const files = { 'a.json': { cases: [{ name: 'one' }, { name: 'two' }, { name: 'two' }] } };
    expect(indexOfCase(files, 'a.json', 'one', 0)).toBe(0);
    expect(indexOfCase(files, 'a.json', 'one', 1)).toBe(0);
    expect(indexOfCase(files, 'a.json', 'two', 2)).toBe(2);
    expect(indexOfCase(files, 'a.json', 'two', 0)).toBeNull();
    expect(indexOfCase(files, 'a.json', 'three', 0)).toBeNull();
  });
});
