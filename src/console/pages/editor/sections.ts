import { segmentsOf } from '../../../core/language/index.js';
import { valueAt } from './json-edit.js';

/** What the form shows at once. */
export type Section =
  | { readonly kind: 'about' }
  | { readonly kind: 'rule'; readonly index: number }
  | { readonly kind: 'condition'; readonly name: string }
  | { readonly kind: 'table'; readonly name: string };

/** The section that a pointer leads to; what stands elsewhere, and what is not there any more, is about the whole. */
export function sectionOf(pointer: string, form: unknown): Section {
  const [first, second] = segmentsOf(pointer);
  if (second === undefined) return { kind: 'about' };
  if (first === 'rules') {
    const index = Number(second);
    return valueAt(form, ['rules', index]) === undefined ? { kind: 'about' } : { kind: 'rule', index };
  }
  const isThere = first !== undefined && valueAt(form, [first, second]) !== undefined;
  if (first === 'conditions' && isThere) return { kind: 'condition', name: second };
  if (first === 'tables' && isThere) return { kind: 'table', name: second };
  return { kind: 'about' };
}

/** A pointer into the cases, `/cases/<file>/cases/<index>/…`, taken apart; null for any other. */
export function casePlaceOf(pointer: string): { readonly file: string; readonly index: number | null } | null {
  const [first, file, second, index] = segmentsOf(pointer);
  if (first !== 'cases' || file === undefined) return null;
  return { file, index: second === 'cases' && index !== undefined ? Number(index) : null };
}

/** Pointers of one thing before and after it was given another name. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** Where a pointer leads to after a renaming: what it names, or what stands in it. */
export function pointerAfter(renaming: Renaming | null, pointer: string): string {
  if (renaming === null) return pointer;
  const { from, to } = renaming;
  return pointer === from || pointer.startsWith(`${from}/`) ? `${to}${pointer.slice(from.length)}` : pointer;
}
