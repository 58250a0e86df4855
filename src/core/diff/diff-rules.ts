import { below } from '../language/json-pointer.js';
import type { Rule } from '../language/rule-set.js';
import type { Delta } from './delta.js';
import { told } from './delta.js';
import type { Vocabularies } from './diff-conditions.js';
import type { RulePair } from './diff-fields.js';
import { assumptionAdded, assumptionRemoved, diffFields } from './diff-fields.js';
import { diffOrder, placesOf } from './diff-order.js';
import type { NewNames } from './follow-names.js';
import { followNames } from './follow-names.js';
import { followWaives, renamedRules } from './match-names.js';
import { quoted, sentence, wordsOfPhrase } from './name-words.js';
import { effectInWords, ruleInWords } from './rule-words.js';

/** Differences of the rules, those of one rule together: first what is gone, then the others as the new file has them. */
export function diffRules(
  before: readonly Rule[],
  after: readonly Rule[],
  names: NewNames,
  vocabularies: Vocabularies,
): readonly Delta[] {
  const newNames = renamedRules(before, after, names);
  const follow = (rule: Rule): Rule => ({
    ...rule,
    conditions: followNames(rule.conditions, names),
    event: followWaives(rule.event, newNames),
  });
  const places = { before: placesOf(before), after: placesOf(after) };
  const old = new Map(before.map((rule) => [newNames.get(rule.name) ?? rule.name, rule]));
  const pairs = new Map<string, RulePair>();
  after.forEach((rule, i) => {
    const was = old.get(rule.name);
    if (was === undefined) return;
    const at = below('/rules', places.before.get(was.name)?.written ?? 0);
    pairs.set(rule.name, {
      before: was,
      followed: follow(was),
      after: rule,
      pointers: { before: at, after: below('/rules', i) },
    });
  });
  const order = diffOrder([...pairs.values()], places.before, places.after);
  const deltas: Delta[] = [];
  before.forEach((rule, place) => {
    if (!pairs.has(newNames.get(rule.name) ?? rule.name))
      deltas.push(...removed(rule, follow(rule), place, vocabularies));
  });
  after.forEach((rule, place) => {
    const pair = pairs.get(rule.name);
    if (pair === undefined) {
      deltas.push(...added(rule, place, vocabularies));
      return;
    }
    if (pair.before.name !== rule.name) deltas.push(renamed(pair));
    deltas.push(...diffFields(pair, vocabularies));
    const reordered = order.get(rule.name);
    if (reordered !== undefined) deltas.push(reordered);
  });
  return deltas;
}

function removed(rule: Rule, followed: Rule, place: number, { before: vocabulary }: Vocabularies): readonly Delta[] {
  const words = `${ruleInWords(rule)} is gone; it ${effectInWords(followed.event, followed.conditions, vocabulary, 'past')}`;
  const delta = { kind: 'removed', subject: 'rule', before: rule, after: null, place } as const;
  const pointer = below('/rules', place);
  const gone = told(delta, rule.name, { before: pointer }, sentence(words));
  return [gone, ...assumptionRemoved(rule, rule, pointer)];
}

function added(rule: Rule, place: number, { after: vocabulary }: Vocabularies): readonly Delta[] {
  const words = `${ruleInWords(rule)} is new; it ${effectInWords(rule.event, rule.conditions, vocabulary, 'present')}`;
  const delta = { kind: 'added', subject: 'rule', before: null, after: rule, place } as const;
  const pointer = below('/rules', place);
  const come = told(delta, rule.name, { after: pointer }, sentence(words));
  return [come, ...assumptionAdded(rule, pointer, 'rests')];
}

function renamed({ before, after, pointers }: RulePair): Delta {
  const words = `${ruleInWords(before)} is now called ${quoted(wordsOfPhrase(after.name))}`;
  const delta = { kind: 'renamed', subject: 'rule', before: before.name, after: after.name } as const;
  const at = { before: below(pointers.before, 'name'), after: below(pointers.after, 'name') };
  return told(delta, after.name, at, sentence(words));
}
