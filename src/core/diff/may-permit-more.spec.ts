import fc from 'fast-check';
import { drawn } from '../../../test/conformance/draw.js';
import { changedFacts, contextOf, drawFacts } from '../../../test/conformance/generate-context.js';
import { drawRuleSet } from '../../../test/conformance/generate-rule-set.js';
import { testCatalogue } from '../../../test/conformance/test-catalogue.js';
import { compare, fact, guardRail, requirement, ruleSetOf, waiver } from '../../../test/fixtures/rules.js';
import { compile, decide } from '../evaluation/index.js';
import type { Group, Rule, RuleSet } from '../language/index.js';
import { checkRuleSet } from '../language/index.js';
import { mayPermitMore } from './index.js';

const isOperator = compare('command.role', 'in', ['ED', 'GT']);
const isMeter = compare('device.kind', 'equal', 'ESME');
const isSmall = compare('command.size', 'lessThan', 5);
const limb = requirement('some-limb', { all: [isOperator, isMeter] });
const lift = waiver('some-waiver', { all: [isSmall] }, ['some-limb'], true);

const why = (before: readonly Rule[], after: readonly Rule[], parts: Parts = {}, partsAfter: Parts = parts) =>
  mayPermitMore(ruleSetOf(before, parts), ruleSetOf(after, partsAfter)).map(({ sentence }) => sentence);
type Parts = Parameters<typeof ruleSetOf>[1];
const limbOf = (conditions: Group): Rule => requirement('some-limb', conditions);

describe('a version may permit more', () => {
  it.each<readonly [string, readonly Rule[], readonly Rule[], string]>([
    [
      'when a requirement is gone',
      [limb, requirement('other-limb', { all: [isSmall] })],
      [requirement('other-limb', { all: [isSmall] })],
      'The requirement “some limb” is gone.',
    ],
    [
      'when a requirement only warns',
      [limb],
      [requirement('some-limb', limb.conditions, { mode: 'warn' })],
      'The requirement “some limb” no longer refuses.',
    ],
    [
      'when a requirement is switched off',
      [limb],
      [requirement('some-limb', limb.conditions, { mode: 'off' })],
      'The requirement “some limb” no longer refuses.',
    ],
    [
      'when a requirement asks for less',
      [limb],
      [limbOf({ all: [isOperator] })],
      'The requirement “some limb” is met in more cases.',
    ],
    [
      'when a requirement takes more for an answer',
      [limb],
      [limbOf({ all: [compare('command.role', 'in', ['ED', 'GT', 'IS']), isMeter] })],
      'The requirement “some limb” is met in more cases.',
    ],
    [
      'when a requirement is met another way too',
      [limb],
      [limbOf({ any: [{ all: [isOperator, isMeter] }, isSmall] })],
      'The requirement “some limb” is met in more cases.',
    ],
    [
      'when a limit is raised',
      [limbOf({ all: [isSmall] })],
      [limbOf({ all: [compare('command.size', 'lessThan', 6)] })],
      'The requirement “some limb” is met in more cases.',
    ],
    [
      'when a requirement asks something else',
      [limb],
      [limbOf({ all: [isSmall] })],
      'The requirement “some limb” may be met in more cases.',
    ],
    [
      'when a denied condition asks for more',
      [limbOf({ not: { all: [isOperator] } })],
      [limbOf({ not: { all: [isOperator, isMeter] } })],
      'The requirement “some limb” is met in more cases.',
    ],
    ['when a waiver is new', [limb], [limb, lift], 'The waiver “some waiver” is new and lifts “some limb”.'],
    [
      'when a waiver applies more often',
      [limb, lift],
      [limb, waiver('some-waiver', { any: [isSmall, isMeter] }, ['some-limb'], true)],
      'The waiver “some waiver” applies in more cases.',
    ],
    [
      'when a waiver lifts what is undetermined',
      [limb, waiver('some-waiver', { all: [isSmall] }, ['some-limb'], false)],
      [limb, lift],
      'The waiver “some waiver” now also lifts what is undetermined.',
    ],
    [
      'when a narrower requirement is lifted only where broken',
      [limb, waiver('some-waiver', { all: [isSmall] }, ['some-limb'], false)],
      [
        limbOf({ all: [isOperator, isMeter, isSmall] }),
        waiver('some-waiver', { all: [isSmall] }, ['some-limb'], false),
      ],
      'The requirement “some limb” may be broken, and lifted by a waiver, where it was undetermined.',
    ],
  ])('%s', (_law, before, after, expected) => {
    expect(why(before, after)).toEqual([expected]);
  });

  it('when a waiver lifts one requirement more', () => {
    const other = requirement('other-limb', { all: [isSmall] });
    const both = waiver('some-waiver', { all: [isSmall] }, ['some-limb', 'other-limb'], true);
    expect(why([limb, other, lift], [limb, other, both])).toEqual([
      'The waiver “some waiver” now also lifts “other limb”.',
    ]);
  });

  it('when a named condition or a table that a requirement reads has changed', () => {
    const named = (...all: Group[]) => ({ conditions: { 'is-known': { all: [isOperator, ...all] } } });
    const rule = limbOf({ condition: 'is-known' });
    expect(why([rule], [rule], named({ all: [isMeter] }), named())).toEqual([
      'The requirement “some limb” is met in more cases.',
    ]);
    expect(why([rule], [rule], named(), named({ all: [isMeter] }))).toEqual([]);
    const table = (roles: readonly string[]) => ({
      tables: { known: { key: 'command.variant', rows: { '1.1.1': { userRoles: roles } } } },
    });
    const lists = limbOf({ all: [compare('known.userRoles', 'contains', fact('command.role'))] });
    expect(why([lists], [lists], table(['ED']), table(['ED', 'GT']))).toEqual([
      'The requirement “some limb” may be met in more cases.',
    ]);
  });

  it('when a guard rail is gone or asks for less', () => {
    const rail = guardRail('never-both', { all: [isOperator, isMeter] }, 'E9');
    expect(mayPermitMore(rail, guardRail('never-both', { all: [isOperator] }, 'E9'))).toHaveLength(1);
    expect(mayPermitMore(rail, rail)).toEqual([]);
  });
});

describe('a version does not permit more', () => {
  const off = requirement('some-limb', limb.conditions, { mode: 'off' });
  it.each<readonly [string, readonly Rule[], readonly Rule[]]>([
    ['when nothing differs', [limb, lift], [limb, lift]],
    [
      'when rules change places',
      [limb, requirement('other-limb', { all: [isSmall] })],
      [requirement('other-limb', { all: [isSmall] }, { priority: 9 }), limb],
    ],
    [
      'when a rule has another name',
      [limb, lift],
      [{ ...limb, name: 'limb-anew' }, waiver('some-waiver', { all: [isSmall] }, ['limb-anew'], true)],
    ],
    ['when a code changes', [limb], [requirement('some-limb', limb.conditions, { code: 'E4' })]],
    ['when a requirement is new', [limb], [limb, requirement('other-limb', { all: [isSmall] })]],
    ['when a requirement begins to refuse', [off], [limb]],
    [
      'when one that never refused is gone',
      [off, requirement('other-limb', { all: [isSmall] })],
      [requirement('other-limb', { all: [isSmall] })],
    ],
    ['when a requirement asks for more', [limbOf({ all: [isOperator] })], [limb]],
    ['when a waiver is gone', [limb, lift], [limb]],
    [
      'when a waiver asks for more',
      [limb, lift],
      [limb, waiver('some-waiver', { all: [isSmall, isMeter] }, ['some-limb'], true)],
    ],
    [
      'when a new requirement comes with its waiver',
      [requirement('other-limb', { all: [isSmall] })],
      [requirement('other-limb', { all: [isSmall] }), limb, lift],
    ],
  ])('%s', (_law, before, after) => {
    expect(why(before, after)).toEqual([]);
  });

  // What is found by looking at how rules are written, held against what is decided, both ways round.
  it('whatever is drawn and edited: without a reason told, no refused command is permitted', () => {
    let [silent, told] = [0, 0];
    const drawnPair = drawn((draw) => {
      const facts = drawFacts(draw);
      const before = drawRuleSet(draw, contextOf(facts));
      const contexts = [contextOf(facts), ...draw.times(8, 8, () => contextOf(changedFacts(draw, facts)))];
      return { before, after: edited(before, (below) => draw.below(below)), contexts };
    });
    fc.assert(
      fc.property(drawnPair, ({ before, after, contexts }) => {
        if (after === null) return;
        const [old, now] = [before, after].map((set) => {
          const compiled = compile(set, null, testCatalogue);
          return contexts.map((context) => decide(compiled, context).verdict);
        });
        const gained = (from: typeof old, to: typeof old) =>
          (to ?? []).some((verdict, i) => verdict === 'permit' && from?.[i] === 'refuse');
        for (const [isMore, reasons] of [
          [gained(old, now), mayPermitMore(before, after)],
          [gained(now, old), mayPermitMore(after, before)],
        ] as const) {
          if (isMore) expect(reasons).not.toEqual([]);
          if (isMore) told += 1;
          if (reasons.length === 0) silent += 1;
        }
      }),
      { numRuns: 400 },
    );
    expect({ silent: silent > 50, told: told > 10 }).toEqual({ silent: true, told: true });
  });
});

/** One small edit; null when the checker refuses what came of it. */
function edited(before: RuleSet, below: (limit: number) => number): RuleSet | null {
  const without = <T>(list: readonly T[]): readonly T[] => list.toSpliced(below(list.length), 1);
  const group = (written: Group): Group => {
    const isFewer = below(2) === 0;
    if ('all' in written)
      return { all: isFewer && written.all.length > 1 ? without(written.all) : [...written.all, isMeter] };
    if ('any' in written)
      return { any: isFewer && written.any.length > 1 ? without(written.any) : [...written.any, isMeter] };
    return 'not' in written && !('fact' in written.not) ? { not: group(written.not) } : written;
  };
  const names = Object.keys(before.conditions);
  const named = names[below(Math.max(1, 3 * names.length))];
  const at = below(before.rules.length);
  const rules = before.rules.flatMap((rule, i): readonly Rule[] => {
    if (i !== at || named !== undefined) return [rule];
    const { event } = rule;
    const way = below(6);
    if (way === 0) return [];
    if (way === 1 && event.type === 'requirement') {
      const mode = event.params.mode === 'enforce' ? 'warn' : 'enforce';
      return [{ ...rule, event: { ...event, params: { ...event.params, mode } } }];
    }
    if (way < 3 && event.type === 'waiver') {
      const whenUndetermined = !event.params.whenUndetermined;
      return [{ ...rule, event: { ...event, params: { ...event.params, whenUndetermined } } }];
    }
    return [{ ...rule, conditions: group(rule.conditions) }];
  });
  const conditions = Object.fromEntries(
    Object.entries(before.conditions).map(([name, written]) => [name, name === named ? group(written) : written]),
  );
  const checked = checkRuleSet({ ...before, rules, conditions }, testCatalogue);
  return checked.ok ? checked.value : null;
}
