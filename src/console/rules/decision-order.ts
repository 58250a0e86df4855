import type { RuleSet } from '../../core/language/index.js';

/** A rule in the order in which a command is decided, and its position in the file: pointers name that. */
export interface PlacedRule<R> {
  readonly rule: R;
  readonly index: number;
}

/** Rules as they are decided: the higher priority first, then the order of the file. */
export function inDecisionOrder<R extends Pick<RuleSet['rules'][number], 'priority'>>(
  rules: readonly R[],
): readonly PlacedRule<R>[] {
  const placed = rules.map((rule, index) => ({ rule, index }));
  return placed.sort((one, other) => other.rule.priority - one.rule.priority || one.index - other.index);
}
