import type { DecidedCase } from '../../../core/evidence/index.js';
import type { Verdict } from '../../../core/evaluation/index.js';

export function hasFailed({ differences }: DecidedCase): boolean {
  return differences.length > 0;
}

/** What a case is called in an address: its file and its position there. */
export function caseKey({ file, index }: Pick<DecidedCase, 'file' | 'index'>): string {
  return `${file}/${index}`;
}

/** What the file of some cases says of itself. */
export function caseFile(cases: readonly DecidedCase[]): string {
  return cases[0]?.content.title ?? '';
}

/** "permit", "refuse with E4". */
export function answerInWords(verdict: Verdict, responseCode: string | null): string {
  return responseCode === null ? verdict : `${verdict} with ${responseCode}`;
}

/** Facts of a case: what the case itself states first, then by path; each with its value in words. */
export function factsOf({ content, case: each }: DecidedCase): readonly {
  readonly path: string;
  readonly text: string;
  readonly isOwn: boolean;
}[] {
  const without = new Set(each.without);
  return Object.entries({ ...content.given, ...each.with })
    .filter(([path]) => !without.has(path))
    .map(([path, value]) => ({
      path,
      text: valueText(value),
      isOwn: each.with !== undefined && Object.hasOwn(each.with, path),
    }))
    .sort((one, other) => Number(other.isOwn) - Number(one.isOwn) || (one.path < other.path ? -1 : 1));
}

/** A fact's value: lists joined, and what is stated to be absent in words. */
export function valueText(value: unknown): string {
  if (value === null) return 'stated to be absent';
  if (value === undefined) return 'unknown';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((each) => valueText(each)).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
