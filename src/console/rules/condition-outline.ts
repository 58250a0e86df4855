import type { Inclusions, Vocabulary } from '../../core/diff/index.js';
import { comparisonInWords, gathered, inclusionsInWords, namedInWords } from '../../core/diff/index.js';
import { occurrencesOf } from '../../core/evidence/index.js';
import type { Comparison, Condition, Group } from '../../core/language/index.js';
import { below } from '../../core/language/index.js';

/**
 * Where a comparison stands, as coverage names it (core's `Occurrence`): its place in the rule, then the further places
 * on the way through named conditions.
 */
export type Places = readonly string[];

/** A condition as nested lists of clauses, each part with its place in the document. */
export type Outline =
  | { readonly kind: 'all' | 'any'; readonly pointer: string; readonly members: readonly Outline[] }
  | { readonly kind: 'not'; readonly pointer: string; readonly member: Outline }
  | {
      readonly kind: 'named';
      readonly pointer: string;
      readonly name: string;
      readonly words: string;
      /** On the way to what is inside it. */
      readonly way: Places;
    }
  | {
      readonly kind: 'clause';
      readonly pointer: string;
      readonly words: string;
      /** What the clause says: one comparison, or several that ask the same list for one value each. */
      readonly comparisons: readonly Comparison[];
      readonly places: readonly Places[];
    };

/**
 * The outline of a condition of a checked document. A group of one is its member; `not` of a comparison is a clause that
 * denies it; runs of inclusions are one clause. Named conditions are not followed: `outlineOfNamed` opens one.
 * @param pointer - where the condition stands, `/rules/3/conditions`
 * @param way - the places before, when it was come to through a named condition
 */
export function outlineOf(condition: Condition, pointer: string, vocabulary: Vocabulary, way: Places = []): Outline {
  if ('fact' in condition) return clauseOf(condition, pointer, vocabulary, way, false);
  if ('condition' in condition) {
    const { condition: name } = condition;
    return { kind: 'named', pointer, name, words: namedInWords(name, vocabulary), way: [...way, pointer] };
  }
  if ('not' in condition) {
    const inner = below(pointer, 'not');
    if ('fact' in condition.not) return clauseOf(condition.not, inner, vocabulary, way, true);
    return { kind: 'not', pointer, member: outlineOf(condition.not, inner, vocabulary, way) };
  }
  const [of, members] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
  const outlines = membersOf(of, members, below(pointer, of), vocabulary, way);
  const [only] = outlines;
  return outlines.length === 1 && only !== undefined ? only : { kind: of, pointer, members: outlines };
}

/** What a named condition says, come to by the reference of an outline. */
export function outlineOfNamed(
  name: string,
  conditions: Readonly<Record<string, Group>>,
  vocabulary: Vocabulary,
  way: Places,
): Outline | undefined {
  const group = Object.hasOwn(conditions, name) ? conditions[name] : undefined;
  return group === undefined ? undefined : outlineOf(group, below('/conditions', name), vocabulary, way);
}

/** The places of every comparison that a named condition comes to, references within it followed. */
export function placesOfNamed(
  name: string,
  conditions: Readonly<Record<string, Group>>,
  way: Places,
): readonly Places[] {
  const group = Object.hasOwn(conditions, name) ? conditions[name] : undefined;
  if (group === undefined) return [];
  return occurrencesOf(group, below('/conditions', name), conditions, way).map(({ pointer, through }) => [
    pointer,
    ...through,
  ]);
}

function membersOf(
  of: 'all' | 'any',
  members: readonly Condition[],
  pointer: string,
  vocabulary: Vocabulary,
  way: Places,
): readonly Outline[] {
  let position = 0;
  return gathered(of, members).map((member) => {
    const first = position;
    if (!('list' in member)) {
      position += 1;
      return outlineOf(member, below(pointer, first), vocabulary, way);
    }
    position += member.values.length;
    return inclusionsClause(member, of, members.slice(first, position), first, pointer, vocabulary, way);
  });
}

function inclusionsClause(
  inclusions: Inclusions,
  of: 'all' | 'any',
  members: readonly Condition[],
  first: number,
  pointer: string,
  vocabulary: Vocabulary,
  way: Places,
): Outline {
  return {
    kind: 'clause',
    pointer: below(pointer, first),
    words: inclusionsInWords(inclusions, of, vocabulary),
    comparisons: members.flatMap((member) => ('fact' in member ? [member] : [])),
    places: members.map((_, i) => [...way, below(pointer, first + i)]),
  };
}

function clauseOf(
  comparison: Comparison,
  pointer: string,
  vocabulary: Vocabulary,
  way: Places,
  isDenied: boolean,
): Outline {
  const words = comparisonInWords(comparison, vocabulary, isDenied);
  return { kind: 'clause', pointer, words, comparisons: [comparison], places: [[...way, pointer]] };
}
