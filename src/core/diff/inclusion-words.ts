import type { Comparison, Condition, Scalar } from '../language/rule-set.js';
import { literalInWords } from './literal-words.js';
import { listInWords } from './name-words.js';
import { referenceInWords } from './operand-words.js';
import type { Vocabulary } from './vocabulary.js';

/** Comparisons that follow each other in a group and ask one list for one value each. */
export interface Inclusions {
  readonly list: Comparison;
  readonly values: readonly Scalar[];
}

/**
 * Members of a group with every run of inclusions taken together: "include none of A, B and C" is heard where three
 * times "do not include" is not.
 */
export function gathered(of: 'all' | 'any', members: readonly Condition[]): readonly (Condition | Inclusions)[] {
  const found: (Condition | Inclusions)[] = [];
  for (const member of members) {
    const last = found.at(-1);
    const inclusion = inclusionOf(of, member);
    if (inclusion !== undefined && last !== undefined) {
      const earlier = 'list' in last ? last : inclusionOf(of, last);
      if (earlier !== undefined && asksTheSame(earlier.list, inclusion.list)) {
        found[found.length - 1] = { list: earlier.list, values: [...earlier.values, ...inclusion.values] };
        continue;
      }
    }
    found.push(member);
  }
  return found;
}

function inclusionOf(of: 'all' | 'any', member: Condition): Inclusions | undefined {
  if (!('fact' in member) || typeof member.value === 'object') return undefined;
  const { operator, value } = member;
  if (operator !== 'contains' && !(operator === 'doesNotContain' && of === 'all')) return undefined;
  return { list: member, values: [value] };
}

function asksTheSame(a: Comparison, b: Comparison): boolean {
  return a.fact === b.fact && a.path === b.path && a.operator === b.operator;
}

/** "the credentials’ replacement certificates include digital signing or key agreement". */
export function inclusionsInWords({ list, values }: Inclusions, of: 'all' | 'any', vocabulary: Vocabulary): string {
  const { text, plural, type } = referenceInWords(list.fact, list.path, vocabulary);
  const words = values.map((value) => literalInWords(value, type));
  const include = `${text} ${plural ? 'include' : 'includes'}`;
  if (list.operator === 'doesNotContain') return `${include} none of ${listInWords(words, 'and')}`;
  return of === 'all' ? `${include} all of ${listInWords(words, 'and')}` : `${include} ${listInWords(words, 'or')}`;
}
