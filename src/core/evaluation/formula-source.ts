import { invariant, unreachable } from '../invariant.js';
import { ComparisonSource } from './comparison-source.js';
import type { Formula, FormulaProgram } from './formula.js';
import { conditionSizes, countReferences } from './formula-size.js';

type Quantified = Extract<Formula, { readonly kind: 'some' | 'every' }>;

/**
 * When facts are read and conditions computed: `eager`, once at the start, where nearly every rule needs them; `lazy`,
 * where they are used, for the few rules that are not true.
 */
export type Reading = 'eager' | 'lazy';

/** A named condition of up to this many comparisons is written wherever it is used; a longer one is computed once. */
const inlinedMax = { often: 1, seldom: 8 };

/**
 * Source for formulas. Three values need no three-valued arithmetic: each formula has an expression for "is true" and
 * one for "is false".
 */
export class FormulaSource {
  readonly comparisons: ComparisonSource;
  /** Named conditions that are computed once, in an order in which each comes after those that it needs. */
  readonly statements: string[] = [];
  private readonly named = new Set<string>();
  private readonly references: ReadonlyMap<number, number>;
  private readonly sizes: readonly number[];

  constructor(
    private readonly program: FormulaProgram,
    rules: readonly number[],
    private readonly reading: Reading,
  ) {
    this.comparisons = new ComparisonSource(program.tables, reading);
    this.references = countReferences(program, rules);
    this.sizes = conditionSizes(program);
  }

  rule(position: number): Formula {
    const formula = this.program.rules[position];
    invariant(formula, 'a rule is generated from its position');
    return formula;
  }

  /** What each suffices to make the formula true. */
  alternatives(formula: Formula): readonly string[] {
    return formula.kind === 'any' ? formula.of.map((part) => this.isTrue(part)) : [this.isTrue(formula)];
  }

  isTrue(formula: Formula): string {
    switch (formula.kind) {
      case 'all':
        return group(
          '&&',
          formula.of.map((part) => this.isTrue(part)),
        );
      case 'any':
        return group(
          '||',
          formula.of.map((part) => this.isTrue(part)),
        );
      case 'not':
        return this.isFalse(formula.of);
      case 'condition':
        return this.condition(formula.index, true);
      case 'test':
        return group('&&', [...this.comparisons.guardsWhenTrue(formula), this.comparisons.test(formula)]);
      case 'present':
        return this.comparisons.present(formula.operand, formula.wanted);
      case 'some':
        return this.quantified(formula, [], `some((e${formula.depth}) => ${this.isTrue(formula.of)})`);
      case 'every': {
        // Of no elements nothing is said: json-rules-engine's "every one of none" permits in silence.
        const some = `${this.comparisons.read(formula.list)}.length > 0`;
        return this.quantified(formula, [some], `every((e${formula.depth}) => ${this.isTrue(formula.of)})`);
      }
      default:
        return unreachable(formula);
    }
  }

  isFalse(formula: Formula): string {
    switch (formula.kind) {
      case 'all':
        return group(
          '||',
          formula.of.map((part) => this.isFalse(part)),
        );
      case 'any':
        return group(
          '&&',
          formula.of.map((part) => this.isFalse(part)),
        );
      case 'not':
        return this.isTrue(formula.of);
      case 'condition':
        return this.condition(formula.index, false);
      case 'test': {
        const guards = [...this.comparisons.guards(formula.left), ...this.comparisons.guards(formula.right)];
        return group('&&', [...guards, `!${this.comparisons.test(formula)}`]);
      }
      case 'present':
        return `!${this.comparisons.present(formula.operand, formula.wanted)}`;
      case 'some':
        return this.quantified(formula, [], `every((e${formula.depth}) => ${this.isFalse(formula.of)})`);
      case 'every':
        return this.quantified(formula, [], `some((e${formula.depth}) => ${this.isFalse(formula.of)})`);
      default:
        return unreachable(formula);
    }
  }

  /** A condition that is long and used again is computed once, so that nests of references cannot explode. */
  private condition(index: number, truth: boolean): string {
    const formula = this.program.conditions[index];
    invariant(formula, 'a condition is numbered when it is first referred to');
    const isOften = truth && this.reading === 'eager';
    const isShort = (this.sizes[index] ?? 0) <= (isOften ? inlinedMax.often : inlinedMax.seldom);
    const isInlined = isShort || this.references.get(index) === 1;
    if (isInlined) return truth ? this.isTrue(formula) : this.isFalse(formula);
    const name = `${truth ? 'c' : 'd'}${index}`;
    if (!this.named.has(name)) {
      this.named.add(name);
      this.statements.push(`const ${name} = ${truth ? this.isTrue(formula) : this.isFalse(formula)};`);
    }
    return name;
  }

  private quantified({ list, other }: Quantified, guard: readonly string[], over: string): string {
    const guards = [...this.comparisons.guards(list), ...this.comparisons.guards(other), ...guard];
    return group('&&', [...guards, `${this.comparisons.read(list)}.${over}`]);
  }
}

export function group(operator: '&&' | '||', parts: readonly string[]): string {
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(` ${operator} `)})`;
}
