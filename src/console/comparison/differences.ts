import type { Delta, Vocabulary } from '../../core/diff/index.js';
import { vocabularyOf, wordsOfMember, wordsOfPhrase } from '../../core/diff/index.js';
import type { FactCatalogue, Rule, RuleSet } from '../../core/language/index.js';
import { inDecisionOrder } from '../rules/decision-order.js';
import type { Line } from './line-diff.js';
import { namedConditionLines, ruleLines, tableLines } from './lines-in-words.js';

export type Subject = 'heading' | 'rule' | 'condition' | 'table';

/** One thing of two versions beside itself: a rule, a named condition, a table, or title and basis of the whole. */
export interface Difference {
  /** Where it stands in the page, and in links to it: `rule-sender-is-known`. */
  readonly id: string;
  readonly subject: Subject;
  readonly name: string;
  readonly title: string;
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly before: readonly Line[] | null;
  readonly after: readonly Line[] | null;
  readonly deltas: readonly Delta[];
  /** Named conditions and tables that it reads and that changed, in words. */
  readonly reads: readonly string[];
}

interface Side {
  readonly ruleSet: RuleSet;
  readonly vocabulary: Vocabulary;
}

/**
 * Everything of two versions, same or not, in the order in which it is read: heading, rules as they are decided (what is
 * gone where it stood), conditions, tables. What was renamed stands beside what it was.
 */
export function differencesOf(
  before: RuleSet,
  after: RuleSet,
  deltas: readonly Delta[],
  catalogues: { readonly before: FactCatalogue; readonly after: FactCatalogue },
): readonly Difference[] {
  const sides = {
    before: { ruleSet: before, vocabulary: vocabularyOf(catalogues.before, before) },
    after: { ruleSet: after, vocabulary: vocabularyOf(catalogues.after, after) },
  };
  const found: readonly Difference[] = [
    headingOf(sides, deltas),
    ...rulesOf(sides, deltas),
    ...partsOf('condition', before.conditions, after.conditions, deltas, {
      title: (name) => capital(wordsOfPhrase(name)),
      before: (group) => namedConditionLines(group, sides.before.vocabulary),
      after: (group) => namedConditionLines(group, sides.after.vocabulary),
    }),
    ...partsOf('table', before.tables, after.tables, deltas, {
      title: (name) => capital(wordsOfMember(name)),
      before: tableLines,
      after: tableLines,
    }),
  ];
  return found;
}

export const idOf = (subject: Subject, name: string): string =>
  subject === 'heading' ? 'heading' : `${subject}-${name}`;

/** Where a delta is shown. */
export function placeOf({ subject, name }: Delta): string {
  switch (subject) {
    case 'name':
    case 'title':
    case 'basis':
      return 'heading';
    case 'assumption':
      return idOf('rule', name);
    case 'rule':
    case 'condition':
    case 'table':
      return idOf(subject, name);
  }
}

interface Sides {
  readonly before: Side;
  readonly after: Side;
}

function headingOf({ before, after }: Sides, deltas: readonly Delta[]): Difference {
  const own = deltas.filter((delta) => placeOf(delta) === 'heading');
  const lines = ({ title, basis }: RuleSet): readonly Line[] => [
    { indent: 0, text: `Title: ${title}` },
    ...basis.map(({ document, clause }) => ({ indent: 0, text: `Rests on: ${document}, ${clause}` })),
  ];
  return {
    ...{ id: 'heading', subject: 'heading', name: 'heading', title: 'Title and basis', reads: [], deltas: own },
    ...{ kind: own.length === 0 ? 'same' : 'changed', before: lines(before.ruleSet), after: lines(after.ruleSet) },
  };
}

function rulesOf({ before, after }: Sides, deltas: readonly Delta[]): readonly Difference[] {
  const old = new Map(placed(before).map((entry) => [newName(deltas, 'rule', entry.rule.name), entry]));
  const now = placed(after);
  const changedParts = changedPartsOf(deltas);
  const kept = now.map(({ rule, lines }): Difference => {
    const was = old.get(rule.name);
    return difference('rule', rule.name, `${kindOf(rule)} ${wordsOfPhrase(rule.name)}`, deltas, {
      before: was?.lines ?? null,
      after: lines,
      reads: readsOf(rule, after.ruleSet, changedParts),
    });
  });
  const names = new Set(now.map(({ rule }) => rule.name));
  const list = [...kept];
  let last = -1;
  // What is gone stands after what it stood after.
  for (const [name, { rule, lines }] of old) {
    const at = list.findIndex((one) => one.name === name);
    if (names.has(name)) {
      last = at;
      continue;
    }
    const title = `${kindOf(rule)} ${wordsOfPhrase(rule.name)}`;
    list.splice(last + 1, 0, difference('rule', name, title, deltas, { before: lines, after: null, reads: [] }));
    last += 1;
  }
  return list;
}

function placed({ ruleSet, vocabulary }: Side): readonly { readonly rule: Rule; readonly lines: readonly Line[] }[] {
  return inDecisionOrder(ruleSet.rules).map(({ rule }) => ({ rule, lines: ruleLines(rule, vocabulary) }));
}

function partsOf<T>(
  subject: 'condition' | 'table',
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  deltas: readonly Delta[],
  words: {
    readonly title: (name: string) => string;
    readonly before: (part: T) => readonly Line[];
    readonly after: (part: T) => readonly Line[];
  },
): readonly Difference[] {
  const old = new Map(Object.entries(before).map(([name, part]) => [newName(deltas, subject, name), part]));
  const names = [...new Set([...Object.keys(after), ...old.keys()])];
  return names.map((name) => {
    const [was, is] = [old.get(name), after[name]];
    return difference(subject, name, words.title(name), deltas, {
      before: was === undefined ? null : words.before(was),
      after: is === undefined ? null : words.after(is),
      reads: [],
    });
  });
}

function difference(
  subject: Subject,
  name: string,
  title: string,
  deltas: readonly Delta[],
  sides: Pick<Difference, 'before' | 'after' | 'reads'>,
): Difference {
  const id = idOf(subject, name);
  const own = deltas.filter((delta) => placeOf(delta) === id);
  const kind = sides.before === null ? 'added' : sides.after === null ? 'removed' : own.length > 0 ? 'changed' : 'same';
  return { id, subject, name, title: capital(title), kind, deltas: own, ...sides };
}

/** Names by which an unchanged rule may yet decide otherwise: conditions and tables that changed, directly or not. */
function changedPartsOf(deltas: readonly Delta[]): ReadonlySet<string> {
  return new Set(
    deltas.flatMap((delta) =>
      (delta.subject === 'condition' || delta.subject === 'table') && delta.kind !== 'renamed' ? [delta.name] : [],
    ),
  );
}

function readsOf({ conditions }: Rule, ruleSet: RuleSet, changed: ReadonlySet<string>): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const walk = (json: unknown): void => {
    if (Array.isArray(json)) return json.forEach(walk);
    if (typeof json !== 'object' || json === null) return;
    if ('fact' in json && typeof json.fact === 'string' && changed.has(json.fact)) found.add(wordsOfMember(json.fact));
    if ('condition' in json && typeof json.condition === 'string' && !seen.has(json.condition)) {
      seen.add(json.condition);
      if (changed.has(json.condition)) found.add(wordsOfPhrase(json.condition));
      walk(ruleSet.conditions[json.condition]);
    }
    Object.values(json).forEach(walk);
  };
  walk(conditions);
  return [...found];
}

function newName(deltas: readonly Delta[], subject: 'rule' | 'condition' | 'table', name: string): string {
  for (const delta of deltas) {
    if (delta.kind === 'renamed' && delta.subject === subject && delta.before === name) return delta.after;
  }
  return name;
}

const kindOf = ({ event }: Rule): string => (event.type === 'guard-rail' ? 'guard rail' : event.type);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
