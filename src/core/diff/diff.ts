import type { FactCatalogue } from '../language/fact-catalogue.js';
import type { GuardRails } from '../language/guard-rails.js';
import type { RuleSet } from '../language/rule-set.js';
import type { Delta } from './delta.js';
import { told } from './delta.js';
import { diffBasis, diffBasisText } from './diff-basis.js';
import { diffNamedConditions } from './diff-conditions.js';
import { diffRules } from './diff-rules.js';
import { diffTables } from './diff-tables.js';
import { renamedParts } from './match-names.js';
import { quoted, sentence, wordsOfPhrase } from './name-words.js';
import { vocabularyOf } from './vocabulary.js';

/**
 * What two versions of a rule set differ in, as written: one delta each, in the order of the file. `version` and
 * `$schema` are no difference; everything else is. What follows from a renaming is told with the renaming only.
 * @param before - null: there was none, so that everything is new
 * @param catalogue - the new version's, for the words; a fact that it no longer has is named by its path
 */
export function diffRuleSets(before: RuleSet | null, after: RuleSet, catalogue: FactCatalogue): readonly Delta[] {
  return [
    ...diffHeading(before, after, 'rule set'),
    ...diffBasis(before?.basis ?? [], after.basis),
    ...diffContent(before, after, catalogue),
  ];
}

/** As `diffRuleSets`, for two versions of the guard rails. */
export function diffGuardRails(
  before: GuardRails | null,
  after: GuardRails,
  catalogue: FactCatalogue,
): readonly Delta[] {
  return [
    ...diffHeading(before, after, 'guard rails'),
    ...diffBasisText(before?.basis ?? null, after.basis),
    ...diffContent(before, after, catalogue),
  ];
}

type Document = RuleSet | GuardRails;

function diffHeading(before: Document | null, after: Document, what: 'rule set' | 'guard rails'): readonly Delta[] {
  const be = what === 'rule set' ? 'is' : 'are';
  // A rule set and its guard rails are told in one list, which is the rule set's.
  const whose = what === 'rule set' ? 'the title' : 'the title of the guard rails';
  const pointers = (path: string) => ({ before: path, after: path });
  if (before === null) {
    const name = sentence(`the ${what} ${quoted(wordsOfPhrase(after.name))} ${be} new`);
    const title = sentence(`${whose} is ${quoted(after.title)}`);
    return [
      told({ kind: 'added', subject: 'name', before, after: after.name }, after.name, { after: '/name' }, name),
      told({ kind: 'added', subject: 'title', before, after: after.title }, 'title', { after: '/title' }, title),
    ];
  }
  const deltas: Delta[] = [];
  if (before.name !== after.name) {
    const words = `the ${what} ${quoted(wordsOfPhrase(before.name))} ${be} now called ${quoted(wordsOfPhrase(after.name))}`;
    const delta = { kind: 'changed', subject: 'name', before: before.name, after: after.name } as const;
    deltas.push(told(delta, after.name, pointers('/name'), sentence(words)));
  }
  if (before.title !== after.title) {
    const words = `${whose} was ${quoted(before.title)} and is now ${quoted(after.title)}`;
    const delta = { kind: 'changed', subject: 'title', before: before.title, after: after.title } as const;
    deltas.push(told(delta, 'title', pointers('/title'), sentence(words)));
  }
  return deltas;
}

function diffContent(before: Document | null, after: Document, catalogue: FactCatalogue): readonly Delta[] {
  const old: Pick<Document, 'tables' | 'conditions' | 'rules'> = before ?? { tables: {}, conditions: {}, rules: [] };
  const names = renamedParts(old, after);
  // Old conditions are worded by the new names of what was renamed, or the wording would tell the renaming again.
  const tables = Object.fromEntries(
    Object.entries(old.tables).map(([name, table]) => [names.tables.get(name) ?? name, table]),
  );
  const vocabularies = { before: vocabularyOf(catalogue, { tables }), after: vocabularyOf(catalogue, after) };
  return [
    ...diffTables(old.tables, after.tables, names.tables, vocabularies.after),
    ...diffNamedConditions(old.conditions, after.conditions, names, vocabularies),
    ...diffRules(old.rules, after.rules, names, vocabularies),
  ];
}
