import { parseStrictJson } from '../../../core/language/index.js';
import type { Content } from './draft-model.js';
import { isJsonObject, readable } from './json-edit.js';
import type { MergeConflict, Side, TakenChange } from './merge-json.js';
import { mergeJson } from './merge-json.js';

export interface MergedDraft {
  readonly content: Content;
  readonly conflicts: readonly MergeConflict[];
  readonly taken: readonly TakenChange[];
}

/** The pointer of a conflict between texts of which one is no JSON: they are chosen from as a whole. */
export const wholeText = '';

/**
 * What another saved meanwhile and what is typed here, merged over what both began with. Text that only one side changed
 * stays as it was typed; text that is merged is written anew. Case files stand under `/cases/<file>`.
 */
export function mergeDrafts(
  base: Content,
  theirs: Content,
  mine: Content,
  choices: ReadonlyMap<string, Side>,
): MergedDraft {
  const text = mergeTexts(base.text, theirs.text, mine.text, choices);
  const cases = mergeJson({ cases: base.cases }, { cases: theirs.cases }, { cases: mine.cases }, choices);
  const files = isJsonObject(cases.json) ? cases.json['cases'] : undefined;
  return {
    content: { text: text.text, cases: isJsonObject(files) ? files : mine.cases },
    conflicts: [...text.conflicts, ...cases.conflicts],
    taken: [...text.taken, ...cases.taken],
  };
}

interface MergedText {
  readonly text: string;
  readonly conflicts: readonly MergeConflict[];
  readonly taken: readonly TakenChange[];
}

function mergeTexts(base: string, theirs: string, mine: string, choices: ReadonlyMap<string, Side>): MergedText {
  if (theirs === base || theirs === mine) return { text: mine, conflicts: [], taken: [] };
  if (mine === base) return { text: theirs, conflicts: [], taken: [{ pointer: wholeText, what: 'changed' }] };
  const [b, t, m] = [parseStrictJson(base), parseStrictJson(theirs), parseStrictJson(mine)];
  if (!b.ok || !t.ok || !m.ok) {
    return {
      text: choices.get(wholeText) === 'theirs' ? theirs : mine,
      conflicts: [{ pointer: wholeText, base, theirs, mine }],
      taken: [],
    };
  }
  const { json, conflicts, taken } = mergeJson(b.value, t.value, m.value, choices);
  return { text: readable(json), conflicts, taken };
}

/** How a side of a conflict is shown: text as it is, JSON readable, nothing as a word. */
export function sideText(value: unknown): string {
  if (value === undefined) return '(removed)\n';
  return typeof value === 'string' ? `${value}\n` : readable(value);
}
