import fc from 'fast-check';
import type { Json } from '../../../test/fixtures/rule-set-sample.js';
import { drawn } from '../../../test/conformance/draw.js';
import { contextOf, drawFacts } from '../../../test/conformance/generate-context.js';
import { drawRuleSet } from '../../../test/conformance/generate-rule-set.js';
import { testCatalogue } from '../../../test/conformance/test-catalogue.js';
import { canonicalJson } from '../language/index.js';
import type { Basis, Condition, Group, GuardRails, Rule, RuleSet, Table } from '../language/index.js';
import type { Delta } from './index.js';
import { diffGuardRails, diffInMarkdown, diffRuleSets } from './index.js';

/**
 * Makes the new version of the old one from the deltas' machine forms alone. It reads no sentence and shares no code
 * with the diff, so that what a diff forgets to tell is missing here.
 */
function applyDeltas(before: Json, deltas: readonly Delta[]): Json {
  const document = structuredClone(before);
  const renames = {
    table: new Map<string, string>(),
    condition: new Map<string, string>(),
    rule: new Map<string, string>(),
  };
  for (const delta of deltas) if (delta.kind === 'renamed') renames[delta.subject].set(delta.before, delta.after);
  const renamedKeys = (record: object, names: Map<string, string>): Json =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [names.get(key) ?? key, value]));
  const followed = (json: Json): Json => {
    if (Array.isArray(json)) return json.map(followed);
    if (typeof json !== 'object') return json;
    const copy = Object.fromEntries(Object.entries(json).map(([key, value]) => [key, followed(value)]));
    if (typeof copy.condition === 'string') copy.condition = renames.condition.get(copy.condition) ?? copy.condition;
    if (typeof copy.fact === 'string') copy.fact = renames.table.get(copy.fact) ?? copy.fact;
    return copy;
  };
  document.tables = renamedKeys(document.tables, renames.table);
  document.conditions = followed(renamedKeys(document.conditions, renames.condition));
  for (const rule of document.rules) {
    rule.name = renames.rule.get(rule.name) ?? rule.name;
    rule.conditions = followed(rule.conditions);
    const { params } = rule.event;
    if (params.waives) params.waives = params.waives.map((name: string) => renames.rule.get(name) ?? name);
  }
  const kept = document.rules;
  const placedRules: { place: number; rule: Json }[] = [];
  const basisPulled = new Set<number>();
  const basisPlaced = new Map<number, Basis>();
  const ruleOf = (name: string): Json =>
    [...kept, ...placedRules.map(({ rule }) => rule)].find((one) => one.name === name);
  for (const delta of deltas) {
    if (delta.subject === 'name' || delta.subject === 'title') document[delta.subject] = delta.after;
    if (delta.subject === 'condition' && delta.kind !== 'renamed') {
      if (delta.kind === 'removed') delete document.conditions[delta.name];
      else document.conditions[delta.name] = delta.after;
    }
    if (delta.subject === 'table') applyToTable(document.tables, delta);
    if (delta.subject === 'basis') {
      if (typeof delta.after === 'string') document.basis = delta.after;
      else {
        if (typeof delta.before === 'object' && delta.before !== null) basisPulled.add(delta.before.place);
        if (delta.after !== null) {
          const { place, ...entry } = delta.after;
          basisPlaced.set(place, entry);
        }
      }
    }
    if (delta.subject === 'rule' && delta.kind === 'added') {
      placedRules.push({ place: delta.place, rule: structuredClone(delta.after) });
    }
    if (delta.subject === 'rule' && delta.kind === 'removed') {
      kept.splice(
        kept.findIndex((one: Json) => one.name === delta.name),
        1,
      );
    }
    if (delta.subject === 'rule' && (delta.kind === 'reordered' || delta.kind === 'moved')) {
      const [rule] = kept.splice(
        kept.findIndex((one: Json) => one.name === delta.name),
        1,
      );
      placedRules.push({ place: delta.after.written, rule });
    }
    if (delta.subject === 'rule' && delta.kind === 'changed') {
      const rule = ruleOf(delta.name);
      if (['priority', 'conditions', 'event'].includes(delta.field)) rule[delta.field] = structuredClone(delta.after);
      else rule.event.params[delta.field] = delta.after;
    }
    if (delta.subject === 'assumption') {
      const rule = ruleOf(delta.name);
      if (delta.kind !== 'removed') rule.event.params.unverified = delta.after;
      else if (rule !== undefined) delete rule.event.params.unverified;
    }
  }
  document.rules = inserted(
    kept,
    placedRules.map(({ place, rule }) => ({ place, value: rule })),
  );
  if (Array.isArray(document.basis)) {
    const rest = document.basis.filter((_: Basis, i: number) => !basisPulled.has(i));
    document.basis = inserted(
      rest,
      [...basisPlaced].map(([place, value]) => ({ place, value })),
    );
  }
  return document;
}

function inserted(kept: readonly unknown[], placed: readonly { place: number; value: unknown }[]): unknown[] {
  const list = [...kept];
  for (const { place, value } of [...placed].sort((a, b) => a.place - b.place)) list.splice(place, 0, value);
  return list;
}

function applyToTable(tables: Json, delta: Extract<Delta, { subject: 'table' }>): void {
  if (delta.kind === 'renamed') return;
  if (delta.part === 'table') {
    if (delta.kind === 'removed') delete tables[delta.name];
    else tables[delta.name] = structuredClone(delta.after);
    return;
  }
  const table = tables[delta.name];
  if (delta.part === 'key') table.key = delta.after;
  if (delta.part === 'row') {
    if (delta.kind === 'removed') delete table.rows[delta.row];
    else table.rows[delta.row] = structuredClone(delta.after);
  }
  if (delta.part === 'column') {
    for (const [row, cell] of Object.entries(delta.after ?? delta.before ?? {})) {
      if (delta.kind === 'removed') delete table.rows[row][delta.column];
      else table.rows[row][delta.column] = cell;
    }
  }
  if (delta.part === 'cell') {
    if (delta.after === null) delete table.rows[delta.row][delta.column];
    else table.rows[delta.row][delta.column] = delta.after;
  }
}

/* Rule sets of few names and few sayings, so that two of them meet, are renamed, swapped and reordered all the time. */

const some = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const conditionNames = ['first-thing', 'second-thing', 'third-thing', 'fourth-thing', 'fifth-thing'];
const tableNames = ['kinds', 'rolesByVariant', 'limits'];
const ruleNames = Array.from({ length: 8 }, (_, i) => `rule-number-${i}`);

function comparisons(tables: readonly string[]): fc.Arbitrary<Condition> {
  const own = [
    { fact: 'command', path: '$.role', operator: 'in', value: ['ED', 'GT'] },
    { fact: 'command', path: '$.role', operator: 'in', value: ['GT', 'ED'] },
    { fact: 'command', path: '$.variant', operator: 'equal', value: '6.15.1' },
    { fact: 'device', path: '$.labels', operator: 'everyFact:not:startsWith', value: 'a' },
  ];
  const columns = tables.map((fact) => {
    const value = { fact: 'command', path: '$.role' };
    return { fact, path: '$.userRoles', operator: 'contains', value };
  });
  return some<Condition>(...own, ...columns);
}

/** Conditions that may name only `names`, so that none names itself. */
function groups(names: readonly string[], tables: readonly string[]): fc.Arbitrary<Group> {
  const references = names.map((condition): Condition => ({ condition }));
  const leaf = references.length > 0 ? fc.oneof(comparisons(tables), some(...references)) : comparisons(tables);
  const members = fc.array(leaf, { minLength: 1, maxLength: 3 });
  const inner = fc.oneof(
    members.map((all) => ({ all })),
    members.map((any) => ({ any })),
    leaf.map((not) => ({ not })),
  );
  const list = fc.array(fc.oneof(leaf, inner), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    list.map((all) => ({ all })),
    list.map((any) => ({ any })),
    inner,
  );
}

const table: fc.Arbitrary<Table> = fc.record({
  key: some('command.variant', 'command.role'),
  rows: fc.dictionary(
    some('1.1.1', '1.1.2', '6.15.1'),
    fc.record(
      {
        userRoles: some<string | string[]>(['ED'], ['ED', 'GT'], ['GT', 'ED'], []),
        confidence: some<string | number | boolean>('high', 'low', 3, true),
      },
      { requiredKeys: ['userRoles'] },
    ),
    { minKeys: 1, noNullPrototype: true },
  ),
});

const texts = { because: some('so decided', 'so it was'), basis: some('clause 1', 'clause 2') };
const unverified = fc.option(some('assumed', 'guessed'), { nil: undefined });

function rules(
  names: readonly string[],
  tables: readonly string[],
  kinds: readonly string[],
): fc.Arbitrary<readonly Rule[]> {
  const params: Readonly<Record<string, fc.Arbitrary<object>>> = {
    requirement: fc.record({ responseCode: some('E1', 'E2'), mode: some('enforce', 'warn', 'off'), ...texts }),
    waiver: fc.record({
      waives: fc.uniqueArray(some(...ruleNames), { minLength: 1, maxLength: 3 }),
      whenUndetermined: fc.boolean(),
      ...texts,
    }),
    'guard-rail': fc.record({ responseCode: some('E1', 'E2'), ...texts }),
  };
  const event = some(...kinds).chain((type) =>
    fc
      .tuple(params[type] ?? fc.constant({}), unverified)
      .map(([told, unsure]) => ({ type, params: unsure === undefined ? told : { ...told, unverified: unsure } })),
  );
  const rule = fc.record({
    name: some(...ruleNames),
    priority: some(1, 2, 3),
    conditions: groups(names, tables),
    event,
  });
  return fc.uniqueArray(rule as fc.Arbitrary<Rule>, { selector: ({ name }) => name, minLength: 1, maxLength: 8 });
}

function content(kinds: readonly string[]) {
  return fc.tuple(fc.subarray(tableNames), fc.subarray(conditionNames)).chain(([tables, names]) =>
    fc.record({
      tables: fc.record(Object.fromEntries(tables.map((name) => [name, table])), { noNullPrototype: true }),
      conditions: fc.record(Object.fromEntries(names.map((name, i) => [name, groups(names.slice(0, i), tables)])), {
        noNullPrototype: true,
      }),
      rules: rules(names, tables, kinds),
    }),
  );
}

/** As the checker asks: a waiver lifts requirements of its own rule set, and something at all. */
function withWaiversOfRequirements(rules: readonly Rule[]): readonly Rule[] {
  const requirements = new Set(rules.filter(({ event }) => event.type === 'requirement').map(({ name }) => name));
  return rules.flatMap((rule) => {
    if (rule.event.type !== 'waiver') return [rule];
    const waives = rule.event.params.waives.filter((name) => requirements.has(name));
    return waives.length === 0 ? [] : [{ ...rule, event: { ...rule.event, params: { ...rule.event.params, waives } } }];
  });
}

const basis = fc.array(fc.record({ document: some('Code', 'Guide'), clause: some('1', '2', '3') }), {
  minLength: 1,
  maxLength: 5,
});
const heading = { name: some('test-rules', 'other-rules'), title: some('one title', 'another title') };
const ruleSets: fc.Arbitrary<RuleSet> = fc
  .tuple(content(['requirement', 'waiver']), fc.record({ ...heading, version: some(1, 2), basis }))
  .map(([rest, head]) => ({ ...head, ...rest, rules: withWaiversOfRequirements(rest.rules) }));
const rails: fc.Arbitrary<GuardRails> = fc
  .tuple(content(['guard-rail']), fc.record({ ...heading, basis: some('a clause', 'another') }))
  .map(([rest, head]) => ({ ...head, ...rest }) as GuardRails);

/** New names for everything in some of its places, the references along with them; and the rules shuffled. */
const edited = fc.tuple(ruleSets, fc.subarray([...ruleNames, ...conditionNames, ...tableNames])).map(([set, names]) => {
  const text = names.reduce(
    (json, name) => json.replaceAll(`"${name}"`, `"${name}${/-/.test(name) ? '-anew' : 'Anew'}"`),
    JSON.stringify(set),
  );
  return [set, JSON.parse(text) as RuleSet, names] as const;
});

const withoutVersion = ({ version: _v, $schema: _s, ...rest }: Json): string => canonicalJson(rest);
const diff = (before: RuleSet | null, after: RuleSet) => diffRuleSets(before, after, testCatalogue);
const runs = { numRuns: 400 };

describe('a diff', () => {
  it('of a rule set with itself is empty, whatever its version and schema', () => {
    fc.assert(
      fc.property(ruleSets, (set) => {
        expect(diff(set, { ...set, version: 99, $schema: 'elsewhere' })).toEqual([]);
      }),
    );
  });

  it('tells everything: its machine forms make the new rule set of the old one', () => {
    fc.assert(
      fc.property(ruleSets, ruleSets, (before, after) => {
        const deltas = diff(before, after);
        expect(withoutVersion(applyDeltas(before, deltas))).toBe(withoutVersion(after));
        expect(deltas.length > 0).toBe(withoutVersion(before) !== withoutVersion(after));
      }),
      runs,
    );
  });

  it('of any rule sets that the checker accepts tells everything, with every operator in words', () => {
    const accepted = drawn((draw) => drawRuleSet(draw, contextOf(drawFacts(draw))));
    fc.assert(
      fc.property(accepted, accepted, (before, after) => {
        const deltas = diff(before, after);
        expect(withoutVersion(applyDeltas(before, deltas))).toBe(withoutVersion(after));
        expect(deltas.filter(({ sentence }) => /undefined|\[object|\$\.|[{}]/.test(sentence))).toEqual([]);
      }),
    );
  });

  it('from nothing tells everything', () => {
    const nothing = { basis: [], tables: {}, conditions: {}, rules: [] };
    fc.assert(
      fc.property(ruleSets, (after) => {
        expect(withoutVersion(applyDeltas(nothing, diff(null, after)))).toBe(withoutVersion(after));
      }),
    );
  });

  it('of guard rails tells everything', () => {
    const nothing = { tables: {}, conditions: {}, rules: [] };
    fc.assert(
      fc.property(fc.option(rails), rails, (before, after) => {
        const deltas = diffGuardRails(before, after, testCatalogue);
        expect(canonicalJson(applyDeltas(before ?? nothing, deltas))).toBe(canonicalJson(after));
      }),
      runs,
    );
  });

  it('with its sides exchanged has added what was removed, and the other way round', () => {
    const told = (deltas: readonly Delta[], kind: string) =>
      deltas
        .filter((delta) => delta.kind === kind && delta.subject !== 'assumption' && delta.subject !== 'table')
        .map(({ subject, name }) => `${subject} ${name}`)
        .sort();
    fc.assert(
      fc.property(ruleSets, ruleSets, (before, after) => {
        const [there, back] = [diff(before, after), diff(after, before)];
        expect(told(back, 'added')).toEqual(told(there, 'removed'));
        expect(told(back, 'removed')).toEqual(told(there, 'added'));
      }),
      runs,
    );
  });

  it('of renamings holds renamings only, and of what was renamed only', () => {
    fc.assert(
      fc.property(edited, ([before, after, names]) => {
        const deltas = diff(before, after);
        expect(withoutVersion(applyDeltas(before, deltas))).toBe(withoutVersion(after));
        const present = [
          ...Object.keys(before.tables),
          ...Object.keys(before.conditions),
          ...before.rules.map(({ name }) => name),
        ];
        fc.pre(isUnambiguous(before));
        expect(deltas.map(({ kind }) => kind)).toEqual(deltas.map(() => 'renamed'));
        expect(deltas.map(({ before }) => before).sort()).toEqual(
          names.filter((name) => present.includes(name)).sort(),
        );
      }),
      runs,
    );
  });

  it('is plain JSON, frozen, and says each delta in one sentence on one line of Markdown', () => {
    fc.assert(
      fc.property(ruleSets, ruleSets, (before, after) => {
        const deltas = diff(before, after);
        expect(JSON.parse(JSON.stringify(deltas))).toEqual(deltas);
        expect(deltas.filter((delta) => !Object.isFrozen(delta))).toEqual([]);
        const wrong = /undefined|\[object|\$|[{}]|null/;
        expect(deltas.filter(({ sentence }) => !/^[A-Z].*\.$/.test(sentence) || wrong.test(sentence))).toEqual([]);
        const lines = diffInMarkdown(deltas, { name: 'test-rules', before: 1, after: 2 }).split('\n');
        expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(deltas.length);
      }),
    );
  });

  it('points to what it tells: the old value is where it points in the old, the new one in the new', () => {
    const fields = new Set([
      'conditions',
      'priority',
      'event',
      'responseCode',
      'mode',
      'waives',
      'whenUndetermined',
      'because',
      'basis',
    ]);
    fc.assert(
      fc.property(ruleSets, ruleSets, (before, after) => {
        for (const delta of diff(before, after)) {
          const isWhole =
            delta.subject === 'assumption' ||
            delta.subject === 'condition' ||
            ('field' in delta && fields.has(delta.field));
          for (const [side, document] of [
            ['before', before],
            ['after', after],
          ] as const) {
            const pointer = delta.pointers[side];
            expect(pointer === null).toBe(delta[side] === null);
            if (pointer === null) continue;
            const found = pointer
              .split('/')
              .slice(1)
              .reduce((json: Json, key) => json?.[key], document);
            expect(found).toBeDefined();
            if (isWhole && delta.kind !== 'renamed') expect(found).toEqual(delta[side]);
          }
        }
      }),
    );
  });
});

/** Whether nothing says the same as something else, so that only one renaming explains the names. */
function isUnambiguous({ tables, conditions, rules }: RuleSet): boolean {
  const all = [
    Object.values(tables),
    Object.values(conditions),
    rules.map(({ conditions, event }) => [conditions, event]),
  ];
  return all.every((list) => new Set(list.map((one) => canonicalJson(one))).size === list.length);
}
