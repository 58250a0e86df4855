import type { FactCatalogue } from '../language/fact-catalogue.js';
import type { GuardRails } from '../language/guard-rails.js';
import type { Condition, RuleSet } from '../language/rule-set.js';
import { comparisonInWords } from './comparison-words.js';
import { gathered, inclusionsInWords } from './inclusion-words.js';
import { wordsOfPhrase } from './name-words.js';
import type { Vocabulary } from './vocabulary.js';
import { vocabularyOf } from './vocabulary.js';

/**
 * A condition of a checked document as one clause that can be read aloud, without a full stop: "the service reference
 * variant is 6.15.1", "all of these hold: …; …".
 * @param document - the rule set or guard rails it stands in, whose tables it may read
 */
export function conditionInWords(
  condition: Condition,
  catalogue: FactCatalogue,
  document: RuleSet | GuardRails,
): string {
  return conditionClause(condition, vocabularyOf(catalogue, document));
}

/** As `conditionInWords`, for a caller that has the vocabulary already. */
export function conditionClause(condition: Condition, vocabulary: Vocabulary): string {
  const spoken = phraseOf(condition, vocabulary);
  if (spoken.kind !== 'group') return spoken.text;
  const { of, members } = spoken;
  if (members.length === 2) return nested(spoken);
  const listed = members.map((member) => wrapped(member, 2));
  return `${of === 'all' ? 'all of these hold' : 'one of these holds'}: ${listed.join('; ')}`;
}

interface Leaf {
  readonly kind: 'leaf';
  readonly height: 0;
  readonly text: string;
}
interface SpokenGroup {
  readonly kind: 'group';
  readonly of: 'all' | 'any';
  /** Groups within groups; the lowest has 1. */
  readonly height: number;
  readonly members: readonly Spoken[];
}
type Spoken = Leaf | SpokenGroup;

function phraseOf(condition: Condition, vocabulary: Vocabulary): Spoken {
  if ('fact' in condition) return leaf(comparisonInWords(condition, vocabulary));
  if ('condition' in condition) return leaf(namedInWords(condition.condition, vocabulary));
  if ('not' in condition) {
    if ('fact' in condition.not) return leaf(comparisonInWords(condition.not, vocabulary, true));
    return leaf(`it is not so that ${wrapped(phraseOf(condition.not, vocabulary), 0)}`);
  }
  const of = 'all' in condition ? 'all' : 'any';
  const members = gathered(of, 'all' in condition ? condition.all : condition.any).map((member) =>
    'list' in member ? leaf(inclusionsInWords(member, of, vocabulary)) : phraseOf(member, vocabulary),
  );
  const [only] = members;
  if (members.length === 1 && only !== undefined) return only;
  return { kind: 'group', of, height: 1 + Math.max(0, ...members.map(({ height }) => height)), members };
}

function leaf(text: string): Leaf {
  return { kind: 'leaf', height: 0, text };
}

/** The words of a named condition's name; "the" where it begins with a thing that we speak of. */
export function namedInWords(name: string, { things }: Vocabulary): string {
  const words = wordsOfPhrase(name);
  const first = words.split(' ')[0] ?? '';
  const isThing = ['sender', 'supplier', 'originator'].includes(first) || things.has(first);
  return isThing ? `the ${words}` : words;
}

/** A group as high as `limit` is joined by words and commas; a higher one is set in quotation marks. */
function wrapped(spoken: Spoken, limit: number): string {
  if (spoken.kind === 'leaf') return spoken.text;
  return spoken.height <= limit ? nested(spoken) : `‘${nested(spoken)}’`;
}

// The stronger the pause, the higher the group: "a or else b" within "…, and also …" cannot be misread.
function nested({ of, height, members }: SpokenGroup): string {
  const pause = height === 1 ? '' : ',';
  const lead = of === 'any' ? 'either ' : members.length === 2 ? 'both ' : '';
  const joint = of === 'all' ? (height === 1 ? ' and ' : ' and also ') : ' or else ';
  return `${lead}${members.map((member) => wrapped(member, 1)).join(`${pause}${joint}`)}`;
}
