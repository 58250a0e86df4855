import type { Formula, FormulaProgram } from './formula.js';

/** How many comparisons each named condition comes to with its references followed. */
export function conditionSizes({ conditions }: FormulaProgram): readonly number[] {
  const sizes: number[] = [];
  for (const condition of conditions) sizes.push(size(condition, sizes));
  return sizes;
}

function size(formula: Formula, sizes: readonly number[]): number {
  switch (formula.kind) {
    case 'all':
    case 'any':
      return formula.of.reduce((total, part) => total + size(part, sizes), 0);
    case 'not':
      return size(formula.of, sizes);
    case 'condition':
      return sizes[formula.index] ?? 0;
    default:
      return 1;
  }
}

/** How often the rules, and the conditions that they need, refer to each condition. */
export function countReferences(program: FormulaProgram, rules: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const visit = (formula: Formula | undefined): void => {
    if (formula === undefined) return;
    if (formula.kind === 'all' || formula.kind === 'any') formula.of.forEach(visit);
    if (formula.kind === 'not') visit(formula.of);
    if (formula.kind !== 'condition') return;
    const count = counts.get(formula.index) ?? 0;
    counts.set(formula.index, count + 1);
    if (count === 0) visit(program.conditions[formula.index]);
  };
  rules.forEach((rule) => visit(program.rules[rule]));
  return counts;
}
