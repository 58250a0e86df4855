import type { Vocabulary } from '../../core/diff/index.js';
import { referenceInWords } from '../../core/diff/index.js';
import type { Comparison, FactReference } from '../../core/language/index.js';

/** A piece of a clause; `path` where it speaks of a fact of the catalogue or a column of a table. */
export interface SpokenPart {
  readonly text: string;
  readonly path: string | null;
}

/** A clause in pieces, so that each fact it speaks of can tell what it means. Joined, the pieces are the clause. */
export function spokenParts(
  words: string,
  comparisons: readonly Comparison[],
  vocabulary: Vocabulary,
): readonly SpokenPart[] {
  const facts = new Map<string, string>();
  for (const reference of comparisons.flatMap(referencesOf)) {
    facts.set(referenceInWords(reference.fact, reference.path, vocabulary).text, pathOf(reference));
    // A column is picked by a fact, and the sentence names both.
    const key = vocabulary.tables.get(reference.fact)?.key;
    if (key !== undefined) facts.set(referenceInWords(...splitPath(key), vocabulary).text, key);
  }
  const longestFirst = [...facts].sort(([one], [other]) => other.length - one.length);
  return longestFirst.reduce<readonly SpokenPart[]>(
    (parts, [text, path]) => parts.flatMap((part) => (part.path === null ? split(part.text, text, path) : [part])),
    [{ text: words, path: null }],
  );
}

function referencesOf({ fact, path, value }: Comparison): readonly FactReference[] {
  const left = { fact, path };
  return typeof value === 'object' && 'fact' in value ? [left, value] : [left];
}

/** `command.userRole` of `$.userRole` of `command`. */
export function pathOf({ fact, path }: FactReference): string {
  return `${fact}${path.slice(1)}`;
}

function splitPath(path: string): readonly [string, string] {
  const dot = path.indexOf('.');
  return [path.slice(0, dot), `$${path.slice(dot)}`];
}

function split(words: string, text: string, path: string): readonly SpokenPart[] {
  const at = placeOf(text, words);
  if (at === undefined) return [{ text: words, path: null }];
  const rest = words.slice(at + text.length);
  return [
    ...(at === 0 ? [] : [{ text: words.slice(0, at), path: null }]),
    { text, path },
    ...(rest === '' ? [] : split(rest, text, path)),
  ];
}

/** Where a text stands as words of its own: "the sender" does not in "the sender’s user role". */
function placeOf(text: string, words: string): number | undefined {
  for (let at = words.indexOf(text); at >= 0; at = words.indexOf(text, at + 1)) {
    if (!/[\p{L}\p{N}’]/u.test(words.charAt(at + text.length))) return at;
  }
  return undefined;
}
