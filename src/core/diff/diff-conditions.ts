import { below } from '../language/json-pointer.js';
import type { Group } from '../language/rule-set.js';
import { changedCondition } from './condition-change-words.js';
import { conditionClause } from './condition-words.js';
import type { Delta } from './delta.js';
import { told } from './delta.js';
import type { NewNames } from './follow-names.js';
import { followNames } from './follow-names.js';
import { quoted, sentence, wordsOfPhrase } from './name-words.js';
import type { Vocabulary } from './vocabulary.js';
import { sameJson } from './same-json.js';

type Named = Readonly<Record<string, Group>>;

/** The words for the facts and tables of the old and of the new document; both by the new names. */
export interface Vocabularies {
  readonly before: Vocabulary;
  readonly after: Vocabulary;
}

/** Differences of the named conditions. A reference that follows a renaming is none. */
export function diffNamedConditions(
  before: Named,
  after: Named,
  names: NewNames,
  vocabularies: Vocabularies,
): readonly Delta[] {
  const oldNames = new Map([...names.conditions].map(([old, name]) => [name, old]));
  const deltas: Delta[] = [];
  for (const [name, group] of sorted(before)) {
    if (Object.hasOwn(after, name) || names.conditions.has(name)) continue;
    const words = `the condition ${spoken(name)} is gone; it held when ${conditionClause(followNames(group, names), vocabularies.before)}`;
    const delta = { kind: 'removed', subject: 'condition', before: group, after: null } as const;
    deltas.push(told(delta, name, { before: below('/conditions', name) }, sentence(words)));
  }
  for (const [name, group] of sorted(after)) {
    const oldName = oldNames.get(name) ?? name;
    const old = Object.hasOwn(before, oldName) ? before[oldName] : undefined;
    if (old === undefined) {
      const words = `the condition ${spoken(name)} is new and holds when ${conditionClause(group, vocabularies.after)}`;
      const delta = { kind: 'added', subject: 'condition', before: null, after: group } as const;
      deltas.push(told(delta, name, { after: below('/conditions', name) }, sentence(words)));
      continue;
    }
    const pointers = { before: below('/conditions', oldName), after: below('/conditions', name) };
    if (oldName !== name) {
      const words = `the condition ${spoken(oldName)} is now called ${spoken(name)}`;
      const delta = { kind: 'renamed', subject: 'condition', before: oldName, after: name } as const;
      deltas.push(told(delta, name, pointers, sentence(words)));
    }
    const followed = followNames(old, names);
    if (sameJson(followed, group)) continue;
    const words = changedCondition(`the condition ${spoken(name)}`, 'holds', followed, group, vocabularies);
    deltas.push(told({ kind: 'changed', subject: 'condition', before: old, after: group }, name, pointers, words));
  }
  return deltas;
}

function spoken(name: string): string {
  return quoted(wordsOfPhrase(name));
}

function sorted(conditions: Named): readonly (readonly [string, Group])[] {
  return Object.entries(conditions).sort(([a], [b]) => (a < b ? -1 : 1));
}
