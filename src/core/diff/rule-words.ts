import { unreachable } from '../invariant.js';
import type { Group, Mode, Rule, RuleEvent } from '../language/rule-set.js';
import type { ConditionVerb } from './condition-change-words.js';
import { conditionClause } from './condition-words.js';
import { listInWords, quoted, wordsOfPhrase } from './name-words.js';
import type { Vocabulary } from './vocabulary.js';

/** "the waiver “SRV 6.15.1 exemption”". */
export function ruleInWords({ name, event }: Pick<Rule, 'name' | 'event'>): string {
  return `the ${kindInWords(event)} ${quoted(wordsOfPhrase(name))}`;
}

export function kindInWords({ type }: RuleEvent): string {
  return type === 'guard-rail' ? 'guard rail' : type;
}

export function verbOf({ type }: RuleEvent): ConditionVerb {
  return type === 'waiver' ? 'applies' : 'is met';
}

export type Tense = 'present' | 'past';

/** What a rule does or did, after "it": "refuses with code E4 unless …", "lifted the requirement … when …". */
export function effectInWords(event: RuleEvent, conditions: Group, vocabulary: Vocabulary, tense: Tense): string {
  return `${effectLeadInWords(event, tense)} ${conditionClause(conditions, vocabulary)}`;
}

/** As `effectInWords`, up to where the condition begins: "refuses with code E4 unless". */
export function effectLeadInWords(event: RuleEvent, tense: Tense): string {
  const refuses = tense === 'past' ? 'refused' : 'refuses';
  switch (event.type) {
    case 'requirement':
      return answerInWords(event.params.mode, event.params.responseCode, tense);
    case 'guard-rail':
      return `${refuses} with code ${event.params.responseCode}, whatever a rule set says, unless`;
    case 'waiver': {
      const { waives, whenUndetermined } = event.params;
      const lifts = tense === 'past' ? 'lifted' : 'lifts';
      return `${lifts} ${requirementsInWords(waives)}, ${liftInWords(whenUndetermined, waives.length === 1 ? 'that is' : 'these are')}, when`;
    }
    default:
      return unreachable(event);
  }
}

function answerInWords(mode: Mode, code: string, tense: Tense): string {
  const isPast = tense === 'past';
  switch (mode) {
    case 'enforce':
      return `${isPast ? 'refused' : 'refuses'} with code ${code} unless`;
    case 'warn':
      return `${isPast ? 'warned' : 'warns'} with code ${code}, but never ${isPast ? 'refused' : 'refuses'}, unless`;
    case 'off':
      return `${isPast ? 'was' : 'is'} switched off, so that it only ${isPast ? 'recorded' : 'records'} whether`;
    default:
      return unreachable(mode);
  }
}

/** "now refuses", or in the past "refused": what a requirement does in a mode. */
export function modeInWords(mode: Mode, tense: Tense): string {
  const isPast = tense === 'past';
  switch (mode) {
    case 'enforce':
      return isPast ? 'refused' : 'now refuses';
    case 'warn':
      return isPast ? 'warned and never refused' : 'now warns and never refuses';
    case 'off':
      return isPast ? 'was switched off' : 'is now switched off, and neither refuses nor warns';
    default:
      return unreachable(mode);
  }
}

function requirementsInWords(names: readonly string[]): string {
  const spoken = names.map((name) => quoted(wordsOfPhrase(name)));
  return `the ${names.length === 1 ? 'requirement' : 'requirements'} ${listInWords(spoken, 'and')}`;
}

export function liftInWords(whenUndetermined: boolean, itIs: 'it is' | 'that is' | 'these are'): string {
  return whenUndetermined ? `whether ${itIs} broken or undetermined` : `but only where ${itIs} broken`;
}
