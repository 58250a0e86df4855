import type { ExplainedCondition, ExplainedRule, Explanation } from '../../core/evaluation/index.js';
import { comparisonOf, isTelling, plainly, sideBySide, sourceOf, valueText } from './explained.js';

const rule = (name: string, outcome: ExplainedRule['outcome'], more: Partial<ExplainedRule> = {}): ExplainedRule => ({
  ...{ rule: name, event: 'requirement', outcome, truth: 'true', waivedBy: null },
  conditions: { kind: 'all', truth: 'true', conditions: [] },
  ...more,
});
const explanation = (...rules: readonly ExplainedRule[]): Explanation => ({ facts: {}, rules });

describe('an explained comparison', () => {
  it('becomes the comparison as a rule has it, with a literal or with another fact', () => {
    const common = { kind: 'comparison', truth: 'true', operator: 'equal' } as const;
    const left = { fact: 'device.networkOperatorSlot.criticalEntityId', value: 'A' };
    expect(comparisonOf({ ...common, left, right: { fact: null, value: 'A' } })).toEqual({
      ...{ fact: 'device', path: '$.networkOperatorSlot.criticalEntityId', operator: 'equal', value: 'A' },
    });
    expect(comparisonOf({ ...common, left, right: { fact: 'command.originatorId', value: 'A' } })?.value).toEqual({
      ...{ fact: 'command', path: '$.originatorId' },
    });
  });

  it('says that a value is not known, and that a source states there is none, apart', () => {
    expect([undefined, null, 'x', ['a', 'b'], [], 7].map(valueText)).toEqual([
      ...['unknown', 'stated to be none', '“x”', 'a, b', 'an empty list', '7'],
    ]);
  });

  it('names the source of a fact; registrations have two', () => {
    const supplier = { source: 'css', observedAt: 'x' };
    const sources = { device: { source: 'inventory', observedAt: 'y' }, supplierRegistration: supplier };
    expect(sourceOf('device.status', sources)?.source).toBe('inventory');
    expect(sourceOf('registration.supplierRole', sources)).toBe(supplier);
    expect(sourceOf('registration.networkOperatorMpid', sources)).toBeUndefined();
  });
});

describe('two explanations side by side', () => {
  it('differ where an outcome or its waiver does, and where a rule is in one only', () => {
    const before = explanation(rule('a', 'held'), rule('b', 'broken'), rule('gone', 'held'));
    const after = explanation(
      rule('a', 'held'),
      rule('b', 'waived', { waivedBy: 'c' }),
      rule('c', 'held', { event: 'waiver' }),
    );
    expect(sideBySide(before, after).map(({ name, differs }) => [name, differs])).toEqual([
      ...[['a', false] as const, ['b', true] as const, ['c', true] as const, ['gone', true] as const],
    ]);
  });

  it('keep a guard rail apart from a rule of its name', () => {
    const both = explanation(rule('x', 'held'), rule('x', 'broken', { event: 'guard-rail' }));
    expect(sideBySide(both, both).map(({ name }) => name)).toEqual(['x', 'guard rail x']);
  });
});

describe('what tells something', () => {
  it('is each rule that did not simply hold, and each waiver that applied', () => {
    expect(isTelling(rule('a', 'held'))).toBe(false);
    expect(isTelling(rule('a', 'undetermined'))).toBe(true);
    expect(isTelling(rule('w', 'held', { event: 'waiver' }))).toBe(true);
    expect(isTelling(rule('w', 'broken', { event: 'waiver' }))).toBe(false);
  });
});

describe('conditions told plainly', () => {
  const leaf = (value: string, truth: ExplainedCondition['truth']): ExplainedCondition => ({
    ...{ kind: 'comparison', truth, operator: 'equal' },
    ...{ left: { fact: 'device.status', value }, right: { fact: null, value: 'x' } },
  });
  const group = (kind: 'all' | 'any', ...conditions: readonly ExplainedCondition[]): ExplainedCondition => ({
    ...{ kind, truth: 'false', conditions },
  });

  it('leave out a group of one member, and a group inside a group of its kind', () => {
    const [a, b, c] = [leaf('a', 'true'), leaf('b', 'false'), leaf('c', 'unknown')];
    expect(plainly(group('all', group('any', a)))).toEqual(a);
    expect(plainly(group('all', a, group('all', b, c)))).toEqual(group('all', a, b, c));
    expect(plainly({ kind: 'condition', name: 'n', truth: 'false', condition: group('all', b) })).toEqual({
      ...{ kind: 'condition', name: 'n', truth: 'false', condition: b },
    });
  });

  it('keep groups of another kind, and what stands under `not`', () => {
    const [a, b] = [leaf('a', 'true'), leaf('b', 'false')];
    const mixed = group('all', a, group('any', a, b));
    expect(plainly(mixed)).toEqual(mixed);
    const negated: ExplainedCondition = { kind: 'not', truth: 'true', condition: group('any', a, b) };
    expect(plainly(negated)).toEqual(negated);
  });
});
