import type { GuardRails } from '../language/guard-rails.js';
import type { Rule, RuleEvent, RuleSet } from '../language/rule-set.js';
import type { Strength } from './condition-strength.js';
import { ConditionStrengths } from './condition-strength.js';
import { renamedParts, renamedRules } from './match-names.js';
import { listInWords, quoted, sentence, wordsOfPhrase } from './name-words.js';
import { ruleInWords } from './rule-words.js';

/** One reason why a new version may permit a command that the old one refuses. */
export interface Widening {
  /** The rule, by its name in the new document, else in the old. */
  readonly rule: string;
  /** One English sentence. */
  readonly sentence: string;
}

type Document = RuleSet | GuardRails;

/**
 * Why a version may permit more than another, both with the same fact catalogue. Conservative: what cannot be told from
 * how conditions are written counts as may. Empty, it is a promise: no command that `before` refuses is permitted by `after`.
 *
 * A requirement that is narrower than it was can still permit more, where a waiver lifts it when broken but not when
 * undetermined: what was undetermined may be broken now, and lifted.
 */
export function mayPermitMore(before: Document, after: Document): readonly Widening[] {
  const names = renamedParts(before, after);
  const newNames = renamedRules(before.rules, after.rules, names);
  const strengths = new ConditionStrengths(before, after, names);
  const old = new Map(before.rules.map((rule) => [newNames.get(rule.name) ?? rule.name, rule]));
  const now = new Map(after.rules.map((rule) => [rule.name, rule]));
  const around: Surroundings = { strengths, old, newNames, liftedOnlyWhenBroken: liftedOnlyWhenBroken(after) };
  const gone = [...old].filter(([name, rule]) => !now.has(name) && isEnforced(rule));
  return [
    ...gone.map(([rule, was]) => ({ rule, sentence: sentence(`${ruleInWords(was)} is gone`) })),
    ...after.rules.flatMap((rule) => {
      const why = wideningOf(old.get(rule.name), rule, around);
      return why === null ? [] : [{ rule: rule.name, sentence: sentence(`${ruleInWords(rule)} ${why}`) }];
    }),
  ];
}

interface Surroundings {
  readonly strengths: ConditionStrengths;
  /** The old rules by their new names. */
  readonly old: ReadonlyMap<string, Rule>;
  readonly newNames: ReadonlyMap<string, string>;
  readonly liftedOnlyWhenBroken: ReadonlySet<string>;
}

function wideningOf(before: Rule | undefined, after: Rule, around: Surroundings): string | null {
  const { event } = after;
  if (event.type === 'waiver') return wideningOfWaiver(before, { ...after, event }, around);
  if (before === undefined || !isEnforced(before)) return null;
  if (!isEnforced(after)) return 'no longer refuses';
  const strength = around.strengths.of(before.conditions, after.conditions);
  if (strength === 'narrower' && around.liftedOnlyWhenBroken.has(after.name)) {
    return 'may be broken, and lifted by a waiver, where it was undetermined';
  }
  return isMore(strength) ? `${surely(strength)} met in more cases` : null;
}

function wideningOfWaiver(
  before: Rule | undefined,
  after: Rule<Extract<RuleEvent, { readonly type: 'waiver' }>>,
  { strengths, old, newNames }: Surroundings,
): string | null {
  const { waives, whenUndetermined } = after.event.params;
  // A requirement that did not refuse before has refused nothing that lifting it would permit.
  const lifted = waives.filter((name) => isEnforced(old.get(name)));
  if (lifted.length === 0) return null;
  if (before?.event.type !== 'waiver') return `is new and lifts ${named(lifted)}`;
  const was = before.event.params;
  const liftedBefore = was.waives.map((name) => newNames.get(name) ?? name);
  const come = lifted.filter((name) => !liftedBefore.includes(name));
  if (come.length > 0) return `now also lifts ${named(come)}`;
  if (whenUndetermined && !was.whenUndetermined) return 'now also lifts what is undetermined';
  const strength = strengths.of(before.conditions, after.conditions);
  return isMore(strength) ? `${strength === 'wider' ? 'applies' : 'may apply'} in more cases` : null;
}

const isMore = (strength: Strength): boolean => strength === 'wider' || strength === 'unsure';
const surely = (strength: Strength): string => (strength === 'wider' ? 'is' : 'may be');
const named = (rules: readonly string[]): string =>
  listInWords(
    rules.map((name) => quoted(wordsOfPhrase(name))),
    'and',
  );

/** Whether a rule can refuse. */
function isEnforced(rule: Rule | undefined): boolean {
  switch (rule?.event.type) {
    case undefined:
    case 'waiver':
      return false;
    case 'guard-rail':
      return true;
    case 'requirement':
      return rule.event.params.mode === 'enforce';
  }
}

function liftedOnlyWhenBroken({ rules }: Document): ReadonlySet<string> {
  return new Set(
    rules.flatMap(({ event }) =>
      event.type === 'waiver' && !event.params.whenUndetermined ? event.params.waives : [],
    ),
  );
}
