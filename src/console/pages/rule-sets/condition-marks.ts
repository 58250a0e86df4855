import type { Coverage, UncoveredCondition } from '../../../core/evidence/index.js';
import type { Places } from '../../rules/condition-outline.js';

const keyOf = (places: Places): string => places.join(' ');

/** How a comparison is covered by the cases. */
export type Shown = 'covered' | UncoveredCondition['shown'];

/** What the cases show of each comparison: whatever coverage does not list is covered. */
export function coverageMarks({ uncovered }: Coverage): (places: Places) => Shown {
  const marks = new Map(uncovered.map(({ pointer, through, shown }) => [keyOf([pointer, ...through]), shown] as const));
  return (places) => marks.get(keyOf(places)) ?? 'covered';
}
