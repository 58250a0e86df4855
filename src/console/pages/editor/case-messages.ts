import type { Explanation } from '../../../core/evaluation/index.js';
import type { CasesRun, CasesToRun } from './case-runs.js';

/** What the page asks of the worker; `id` comes back with the answer. */
export type CaseQuestion =
  | { readonly kind: 'run'; readonly id: number; readonly asked: CasesToRun }
  | { readonly kind: 'explain'; readonly id: number; readonly file: string; readonly index: number };

export type CaseAnswer =
  | { readonly kind: 'run'; readonly id: number; readonly run: CasesRun }
  | { readonly kind: 'explained'; readonly id: number; readonly explanation: Explanation | null };
