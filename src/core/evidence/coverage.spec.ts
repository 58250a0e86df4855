import { contextOf } from '../../../test/conformance/generate-context.js';
import { testCatalogue } from '../../../test/conformance/test-catalogue.js';
import { accepted } from '../../../test/rules/rule-files.js';
import type { Comparison, Condition, Group, RuleSet } from '../language/index.js';
import { checkRuleSet } from '../language/index.js';
import { measureCoverage } from './coverage.js';
import { Pace } from './pace.js';

const a: Comparison = { fact: 'command', path: '$.urgent', operator: 'equal', value: true };
const b: Comparison = { fact: 'party', path: '$.active', operator: 'equal', value: true };
const c: Comparison = { fact: 'command', path: '$.role', operator: 'in', value: ['ED', 'GT'] };

/** `TFU`: `a` is true, `b` is false, `c` is unknown. */
function factsOf(truths: string): Readonly<Record<string, unknown>> {
  const values: readonly (readonly [string, unknown, unknown])[] = [
    ['command.urgent', true, false],
    ['party.active', true, false],
    ['command.role', 'GT', 'IS'],
  ];
  return Object.fromEntries(
    values.flatMap(([path, ifTrue, ifFalse], i) => {
      const truth = truths[i];
      return truth === 'T' ? [[path, ifTrue]] : truth === 'F' ? [[path, ifFalse]] : [];
    }),
  );
}

function ruleSetOf(rules: readonly Group[], conditions: Readonly<Record<string, Group>> = {}): RuleSet {
  const params = { responseCode: 'E1', mode: 'enforce', because: 'because', basis: 'basis' };
  const json = {
    name: 'a-rule-set',
    version: 1,
    title: 'for tests',
    basis: [{ document: 'document', clause: 'clause' }],
    tables: {},
    conditions,
    rules: rules.map((group, i) => ({
      name: `rule-${i}`,
      priority: 1,
      conditions: group,
      event: { type: 'requirement', params },
    })),
  };
  return accepted('the rule set', checkRuleSet(json, testCatalogue));
}

const measure = (ruleSet: RuleSet, cases: readonly Readonly<Record<string, unknown>>[]) =>
  measureCoverage(ruleSet, testCatalogue, cases.map(contextOf), new Pace(() => Promise.resolve()));

/** Of a single rule: what was shown of each of its uncovered comparisons, by pointer below its conditions. */
async function uncoveredIn(group: Group, cases: readonly string[], named: Readonly<Record<string, Group>> = {}) {
  const { uncovered, conditions, covered } = await measure(ruleSetOf([group], named), cases.map(factsOf));
  expect(uncovered).toHaveLength(conditions - covered);
  return Object.fromEntries(uncovered.map(({ pointer, shown }) => [pointer.replace('/rules/0/conditions', ''), shown]));
}

const all = (...members: readonly Condition[]): Group => ({ all: members });
const any = (...members: readonly Condition[]): Group => ({ any: members });
const not = (member: Condition): Group => ({ not: member });

describe('a comparison is uncovered', () => {
  const examples: readonly (readonly [string, Group, readonly string[], Readonly<Record<string, string>>])[] = [
    ['without cases', all(a, b), [], { '/all/0': 'neither', '/all/1': 'neither' }],
    [
      'in `all`, while the others are false with it',
      all(a, b),
      ['TT', 'FF'],
      { '/all/0': 'only true', '/all/1': 'only true' },
    ],
    [
      'in `any`, while the others are true with it',
      any(a, b),
      ['TT', 'FF'],
      { '/any/0': 'only false', '/any/1': 'only false' },
    ],
    ['in `all`, while another is false', all(a, b), ['TF', 'FF'], { '/all/0': 'neither', '/all/1': 'only false' }],
    ['under `not`, while it is true only', not(a), ['T'], { '/not': 'only true' }],
    [
      'in a negated `all`, while the others are false with it',
      not(all(a, b)),
      ['TT', 'FF'],
      { '/not/all/0': 'only true', '/not/all/1': 'only true' },
    ],
    ['in a group that another group masks', all(a, any(b, c)), ['TTF', 'TFT', 'TFF', 'FFF'], { '/all/0': 'only true' }],
    ['when it is unknown instead of false', all(a), ['T', 'U'], { '/all/0': 'only true' }],
    ['when it is unknown instead of true', any(a), ['F', 'U'], { '/any/0': 'only false' }],
    ['under `not`, when it is unknown instead of true', not(a), ['F', 'U'], { '/not': 'only false' }],
    [
      'in `all`, while another is unknown',
      all(a, b),
      ['TU', 'FU', 'TT'],
      { '/all/0': 'only true', '/all/1': 'only true' },
    ],
  ];

  it.each(examples)('%s', async (_what, group, cases, uncovered) => {
    expect(await uncoveredIn(group, cases)).toEqual(uncovered);
  });
});

describe('a comparison is covered', () => {
  const examples: readonly (readonly [string, Group, readonly string[]])[] = [
    ['alone, by a case where it is true and one where it is false', all(a), ['T', 'F']],
    ['in `all` of two, by three cases', all(a, b), ['TT', 'FT', 'TF']],
    ['in `any` of two, by three cases', any(a, b), ['FF', 'TF', 'FT']],
    ['under `not`', not(a), ['T', 'F']],
    ['under `not` of `not`', not(not(a)), ['T', 'F']],
    ['in a negated `all`', not(all(a, b)), ['TT', 'FT', 'TF']],
    ['in a negated `any`', not(any(a, b)), ['FF', 'TF', 'FT']],
    ['in groups within groups', all(a, any(b, c)), ['TTF', 'TFT', 'TFF', 'FTF']],
    ['beside a negated group', any(a, not(all(b, c))), ['FTT', 'TTT', 'FFT', 'FTF']],
  ];

  it.each(examples)('%s', async (_what, group, cases) => {
    expect(await uncoveredIn(group, cases)).toEqual({});
  });

  it.each(examples)('%s, and not when one of these cases is missing', async (_what, group, cases) => {
    for (const missing of cases) {
      const rest = cases.filter((each) => each !== missing);
      expect(await uncoveredIn(group, rest)).not.toEqual({});
    }
  });

  it('in `any`, also while another is unknown: the rule is not true either way', async () => {
    expect(await uncoveredIn(any(a, b), ['TU', 'FU'])).toEqual({ '/any/1': 'neither' });
  });
});

describe('a comparison behind a reference', () => {
  const bothHold = { 'both-hold': all(a, b) };
  const named = { ...bothHold, 'one-holds': any({ condition: 'both-hold' }, c) };

  it('counts once for each place that refers to it, and is addressed through all of them', async () => {
    const ruleSet = ruleSetOf([all({ condition: 'one-holds' }), all(c, { condition: 'both-hold' })], named);
    const { uncovered, conditions, rules } = await measure(ruleSet, ['TTF', 'FTF', 'TFF', 'FFT'].map(factsOf));
    expect(conditions).toBe(6);
    expect(rules).toEqual([
      { rule: 'rule-0', conditions: 3, covered: 3 },
      { rule: 'rule-1', conditions: 3, covered: 0 },
    ]);
    expect(uncovered).toEqual([
      {
        rule: 'rule-1',
        pointer: '/rules/1/conditions/all/0',
        through: [],
        leaf: 'command.role in ["ED","GT"]',
        shown: 'only false',
      },
      {
        rule: 'rule-1',
        pointer: '/rules/1/conditions/all/1',
        through: ['/conditions/both-hold/all/0'],
        leaf: 'command.urgent equal true',
        shown: 'neither',
      },
      {
        rule: 'rule-1',
        pointer: '/rules/1/conditions/all/1',
        through: ['/conditions/both-hold/all/1'],
        leaf: 'party.active equal true',
        shown: 'neither',
      },
    ]);
  });

  it('is addressed through every condition on the way', async () => {
    const { uncovered } = await measure(ruleSetOf([not({ condition: 'one-holds' })], named), []);
    expect(uncovered.map(({ pointer, through }) => [pointer, ...through])).toEqual([
      ['/rules/0/conditions/not', '/conditions/one-holds/any/0', '/conditions/both-hold/all/0'],
      ['/rules/0/conditions/not', '/conditions/one-holds/any/0', '/conditions/both-hold/all/1'],
      ['/rules/0/conditions/not', '/conditions/one-holds/any/1'],
    ]);
  });

  it('is covered in one rule and not in another by the same cases', async () => {
    expect(await uncoveredIn(any({ condition: 'both-hold' }, c), ['TTF', 'FTF', 'TFF', 'FFT'], bothHold)).toEqual({});
    const after = await uncoveredIn(all({ condition: 'both-hold' }, c), ['TTF', 'FTF', 'TFF', 'FFT'], bothHold);
    // Two comparisons lie behind the first member.
    expect(after).toEqual({ '/all/0': 'neither', '/all/1': 'only false' });
  });
});

describe('a decorated comparison is one condition', () => {
  const some: Comparison = { fact: 'device', path: '$.kinds', operator: 'someFact:equal', value: 'ESME' };
  const every: Comparison = { ...some, operator: 'everyFact:equal' };
  const kinds = (...lists: readonly (readonly string[])[]) => lists.map((list) => ({ 'device.kinds': list }));

  it('`some…` of an empty list is false and shows it', async () => {
    const { covered, conditions } = await measure(ruleSetOf([all(some)]), kinds(['GSME', 'ESME'], []));
    expect([covered, conditions]).toEqual([1, 1]);
  });

  it('`every…` of an empty list is unknown and shows nothing', async () => {
    const { uncovered } = await measure(ruleSetOf([all(every)]), kinds(['ESME', 'ESME'], []));
    expect(uncovered.map(({ leaf, shown }) => [leaf, shown])).toEqual([
      ['device.kinds everyFact:equal "ESME"', 'only true'],
    ]);
  });

  it('`present` is shown by a fact that is there and one that is not', async () => {
    const present: Comparison = { fact: 'party', path: '$.active', operator: 'present', value: true };
    const { covered } = await measure(ruleSetOf([all(present)]), [{ 'party.active': false }, {}]);
    expect(covered).toBe(1);
  });
});
