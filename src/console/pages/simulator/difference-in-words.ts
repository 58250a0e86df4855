import { sideBySide } from '../../trace/explained.js';
import type { SimulatedAnswer } from './parse-answer.js';

interface AnswerOf {
  readonly read: { readonly data: { readonly version: { readonly version: number } } | undefined };
  readonly answer: { readonly data: SimulatedAnswer | null | undefined; readonly isError: boolean };
  readonly isOfBefore: boolean;
}

/** Whether two versions answer otherwise, in one or two sentences; null until both have answered what is asked now. */
export function differenceInWords(
  one: AnswerOf,
  other: AnswerOf,
): { readonly differs: boolean; readonly words: string } | null {
  if (one.isOfBefore || other.isOfBefore) return null;
  const [first, second] = [one.answer.data, other.answer.data];
  if (one.answer.isError || other.answer.isError || !first || !second) return null;
  const rules = sideBySide(first.explanation, second.explanation).filter(({ differs }) => differs).length;
  const differs = first.verdict !== second.verdict || first.responseCode !== second.responseCode;
  const [before, after] = [one, other].map(({ read }) => `version ${read.data?.version.version ?? '?'}`);
  const decisions = differs
    ? `They decide otherwise: ${before} ${didWhat(first)}, ${after} ${didWhat(second)}.`
    : `Both ${first.verdict === 'permit' ? 'permit' : `refuse with ${first.responseCode ?? 'no code'}`}.`;
  return { differs, words: `${decisions} ${rulesInWords(rules)}` };
}

function didWhat({ verdict, responseCode }: SimulatedAnswer): string {
  return verdict === 'permit' ? 'permits' : `refuses with ${responseCode ?? 'no code'}`;
}

function rulesInWords(rules: number): string {
  if (rules === 0) return 'Every rule comes out the same.';
  return rules === 1
    ? 'One rule comes out otherwise, or is in one of them only.'
    : `${rules} rules come out otherwise, or are in one of them only.`;
}
