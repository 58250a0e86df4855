import type { Eui64 } from '../../core/identifiers/index.js';
import type { ContextReader } from '../../device-context/index.js';
import type { ProblemError } from '../../http/index.js';
import type { Cell } from '../find/misplacement-counts.js';
import type { Target } from './target-certificates.js';

/** One target by registered network operator: `EELC/ED`. */
export type TargetsByOperator = ReadonlyMap<string, Target>;

export const operatorKey = (mpid: string, role: 'ED' | 'GT'): string => `${mpid}/${role}`;

/**
 * Finds the target of each registered network operator that is selected: the one whose entity ID is one of his.
 * @returns targets by operator, and an error for each that has none or two
 */
export function targetsFor(
  cells: readonly Cell[],
  targets: ReadonlyMap<Eui64, Target>,
  reader: ContextReader,
): { readonly targets: TargetsByOperator; readonly errors: readonly ProblemError[] } {
  const found = new Map<string, Target>();
  const errors: ProblemError[] = [];
  const seen = new Set<string>();
  for (const { registered, distributor } of cells) {
    if (registered === null) continue;
    const role = distributor === 'gas' ? 'GT' : 'ED';
    const key = operatorKey(registered, role);
    if (seen.has(key)) continue;
    seen.add(key);
    const own = (reader.entityIdsOf(registered, role) ?? []).flatMap((entityId) => targets.get(entityId) ?? []);
    const [only] = own;
    if (only !== undefined && own.length === 1) found.set(key, only);
    else {
      const count = own.length === 0 ? 'no target' : `${own.length} targets`;
      const detail = `found ${count} of network operator \`${registered}\` (${role}), expected one: its slots are selected`;
      errors.push({ code: own.length === 0 ? 'TARGET_MISSING' : 'TARGET_AMBIGUOUS', pointer: '/targets', detail });
    }
  }
  return { targets: found, errors };
}
