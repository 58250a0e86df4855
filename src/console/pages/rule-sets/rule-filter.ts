import { wordsOfPhrase } from '../../../core/diff/index.js';
import type { Rule } from '../../../core/language/index.js';

/** What of the rules is shown; absent means all. */
export interface RuleFilter {
  readonly text?: string | undefined;
  readonly code?: string | undefined;
  readonly mode?: string | undefined;
}

/** `enforce`, `warn` or `off` of a requirement; a waiver is a mode of its own here, since people filter by it. */
export function modeOf({ event }: Rule): string {
  switch (event.type) {
    case 'requirement':
      return event.params.mode;
    case 'waiver':
      return 'waiver';
    case 'guard-rail':
      return 'enforce';
  }
}

/** The code that a rule refuses with; null of a waiver. */
export function codeOf({ event }: Rule): string | null {
  return event.type === 'waiver' ? null : event.params.responseCode;
}

/**
 * Whether a rule is shown. Every word that was typed must stand somewhere in its name, its sentences, its code or the
 * facts it reads, in any case.
 * @param sentence - the rule's condition in words
 */
export function isShown(rule: Rule, sentence: string, { text, code, mode }: RuleFilter): boolean {
  if (code !== undefined && codeOf(rule) !== code) return false;
  if (mode !== undefined && modeOf(rule) !== mode) return false;
  const words = (text ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return true;
  const { because, basis } = rule.event.params;
  const searched = [rule.name, wordsOfPhrase(rule.name), sentence, because, basis, codeOf(rule) ?? ''];
  const all = [...searched, JSON.stringify(rule.conditions)].join(' ').toLowerCase();
  return words.every((word) => all.includes(word));
}

/** The codes that rules refuse with, each once, sorted. */
export function codesOf(rules: readonly Rule[]): readonly string[] {
  return [...new Set(rules.flatMap((rule) => codeOf(rule) ?? []))].sort();
}

/** Names of the waivers that may lift a requirement. */
export function waiversOf(name: string, rules: readonly Rule[]): readonly string[] {
  return rules.flatMap(({ name: waiver, event }) =>
    event.type === 'waiver' && event.params.waives.includes(name) ? [waiver] : [],
  );
}
