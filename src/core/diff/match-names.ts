import { canonicalJson } from '../language/canonical-json.js';
import type { GuardRails } from '../language/guard-rails.js';
import type { Condition, Group, Rule, RuleEvent, RuleSet } from '../language/rule-set.js';
import type { NewNames } from './follow-names.js';
import { followNames } from './follow-names.js';

type Parts = Pick<RuleSet | GuardRails, 'tables' | 'conditions'>;
type Named = Readonly<Record<string, unknown>>;

/**
 * Finds tables and named conditions that have another name and are otherwise the same. What keeps its name is never
 * taken for something renamed.
 */
export function renamedParts(before: Parts, after: Parts): NewNames {
  const tables = pair(
    unmatched(before.tables, after.tables).map((name) => [name, canonicalJson(before.tables[name])]),
    unmatched(after.tables, before.tables).map((name) => [name, canonicalJson(after.tables[name])]),
  );
  const gone = unmatched(before.conditions, after.conditions);
  const come = unmatched(after.conditions, before.conditions);
  if (gone.length === 0 || come.length === 0) return { tables, conditions: new Map() };
  const numbers = new Map<string, number>();
  const conditions = pair(
    signatures(before.conditions, gone, tables, numbers),
    signatures(after.conditions, come, new Map(), numbers),
  );
  return { tables, conditions };
}

/** New names of rules whose event and conditions are the same, by their old ones. */
export function renamedRules(
  before: readonly Rule[],
  after: readonly Rule[],
  names: NewNames,
): ReadonlyMap<string, string> {
  const namesBefore = new Set(before.map(({ name }) => name));
  const namesAfter = new Set(after.map(({ name }) => name));
  const gone = before.filter(({ name }) => !namesAfter.has(name));
  const come = after.filter(({ name }) => !namesBefore.has(name));
  if (gone.length === 0 || come.length === 0) return new Map();
  const none: NewNames = { tables: new Map(), conditions: new Map() };
  const keyed = (rules: readonly Rule[], ofWaivers: boolean, parts: NewNames, follow: ReadonlyMap<string, string>) =>
    rules
      .filter(({ event }) => (event.type === 'waiver') === ofWaivers)
      .map(({ name, conditions, event }): readonly [string, string] => [
        name,
        canonicalJson([followNames(conditions, parts), followWaives(event, follow)]),
      ]);
  const others = pair(keyed(gone, false, names, new Map()), keyed(come, false, none, new Map()));
  // A waiver names requirements, so these come first.
  const waivers = pair(keyed(gone, true, names, others), keyed(come, true, none, new Map()));
  return new Map([...others, ...waivers]);
}

/** The event with every waived requirement by its new name. */
export function followWaives(event: RuleEvent, names: ReadonlyMap<string, string>): RuleEvent {
  if (event.type !== 'waiver') return event;
  const waives = event.params.waives.map((name) => names.get(name) ?? name);
  return { type: 'waiver', params: { ...event.params, waives } };
}

function unmatched(of: Named, other: Named): readonly string[] {
  return Object.keys(of)
    .filter((name) => !Object.hasOwn(other, name))
    .sort();
}

/** Old name to new name, for what is the same under both; the first with the first when several are. */
function pair(
  gone: readonly (readonly [string, string])[],
  come: readonly (readonly [string, string])[],
): ReadonlyMap<string, string> {
  const candidates = new Map<string, string[]>();
  for (const [name, key] of come) {
    const same = candidates.get(key);
    if (same === undefined) candidates.set(key, [name]);
    else same.push(name);
  }
  const pairs = new Map<string, string>();
  for (const [name, key] of gone) {
    const match = candidates.get(key)?.shift();
    if (match !== undefined) pairs.set(name, match);
  }
  return pairs;
}

/**
 * A text for each of `names` that is the same for conditions that differ only in names not found in the other
 * document: references to these are replaced by a number for what they stand for.
 */
function signatures(
  conditions: Readonly<Record<string, Group>>,
  names: readonly string[],
  tables: ReadonlyMap<string, string>,
  numbers: Map<string, number>,
): readonly (readonly [string, string])[] {
  const byName = new Map(Object.entries(conditions));
  const waiting = new Set(names);
  const known = new Map<string, string>();
  const signatureOf = (name: string): string => {
    const condition = byName.get(name);
    if (condition === undefined) return name;
    waiting.delete(name);
    for (const reference of referencesOf(condition)) if (waiting.has(reference)) signatureOf(reference);
    const text = canonicalJson(followNames(condition, { tables, conditions: known }));
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    // No phrase begins with `#`, so this is no condition's name.
    known.set(name, `#${number}`);
    return text;
  };
  const texts = new Map<string, string>();
  for (const name of names) if (waiting.has(name)) signatureOf(name);
  for (const name of names) texts.set(name, known.get(name) ?? name);
  return [...texts];
}

function referencesOf(condition: Condition): readonly string[] {
  if ('fact' in condition) return [];
  if ('condition' in condition) return [condition.condition];
  if ('not' in condition) return referencesOf(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(referencesOf);
}
