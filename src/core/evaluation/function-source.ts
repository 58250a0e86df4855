import { invariant, unreachable } from '../invariant.js';
import { ComparisonSource } from './comparison-source.js';
import type { Formula, FormulaProgram } from './formula.js';
import { groupedByShared } from './alternatives.js';
import { conditionSizes, countReferences } from './formula-size.js';

type Quantified = Extract<Formula, { readonly kind: 'some' | 'every' }>;

/** Rules of one chunk as functions over the facts; rule i of the chunk has bit i. */
export interface RuleFunctions {
  /** The bits of the rules that are true. */
  readonly whenTrue: (values: readonly unknown[]) => number;
  /** Of the rules in `asked`, which are not true, the bits of those that are false; the rest are unknown. */
  readonly whenFalse: (values: readonly unknown[], asked: number) => number;
}

/**
 * When facts are read and conditions computed: `eager`, once at the start, where nearly every rule needs them; `lazy`,
 * where they are used, for the few rules that are not true.
 */
export type Reading = 'eager' | 'lazy';

/** A named condition of up to this many comparisons is written wherever it is used; a longer one is computed once. */
const inlinedMax: Readonly<Record<Reading, number>> = { eager: 1, lazy: 8 };

/**
 * Generates JavaScript for rules of a program.
 *
 * Three values need no three-valued arithmetic: each formula has an expression for "is true" and one for "is false",
 * and only a rule that is not true is asked whether it is false. A permit costs what a function written by hand costs.
 *
 * @param rules - positions in `program.rules`
 * @throws EvalError where the host forbids code generation
 */
export function generateFunctions(program: FormulaProgram, rules: readonly number[]): RuleFunctions {
  const whenTrue = new FunctionSource(program, rules, 'eager');
  const whenFalse = new FunctionSource(program, rules, 'lazy');
  return {
    whenTrue: functionFrom<RuleFunctions['whenTrue']>(whenTrue.trueText(rules), whenTrue.comparisons),
    whenFalse: functionFrom<RuleFunctions['whenFalse']>(whenFalse.falseText(rules), whenFalse.comparisons),
  };
}

function functionFrom<F>(text: string, comparisons: ComparisonSource): F {
  const constants = comparisons.closedOver();
  const names = constants.map((_, i) => `const k${i} = constants[${i}];`);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- made above from a checked rule set
  const make = new Function('constants', ['"use strict";', ...names, text].join('\n')) as (constants: unknown) => F;
  return make(constants);
}

class FunctionSource {
  readonly comparisons: ComparisonSource;
  private readonly statements: string[] = [];
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

  trueText(rules: readonly number[]): string {
    const parts = rules.map((rule) => this.alternatives(this.rule(rule)));
    for (const [shared, members] of groupedByShared(parts)) {
      const all = members.reduce((mask, { position }) => mask + 2 ** position, 0);
      const rest = members.filter(({ others }) => others.length > 0);
      const branches = rest.map(({ position, others }) => `if (${group('||', others)}) t |= ${2 ** position};`);
      this.statements.push(`if (${shared}) t |= ${all};`, ...(rest.length === 0 ? [] : ['else {', ...branches, '}']));
    }
    return this.text('values', 't');
  }

  /** Jumps from one asked rule to the next: usually one waiver that does not apply, and nothing else. */
  falseText(rules: readonly number[]): string {
    const cases = rules.map((rule, i) => `case ${i}: if (${this.isFalse(this.rule(rule))}) f |= ${2 ** i}; break;`);
    this.statements.push(
      'for (let left = asked; left !== 0; left &= left - 1) {',
      'switch (31 - Math.clz32(left & -left)) {',
      ...cases,
      '} }',
    );
    return this.text('values, asked', 'f');
  }

  private text(parameters: string, result: string): string {
    return [
      `return function (${parameters}) {`,
      ...this.comparisons.hoisted(),
      `let ${result} = 0;`,
      ...this.statements,
      `return ${result};`,
      '};',
    ].join('\n');
  }

  private rule(position: number): Formula {
    const formula = this.program.rules[position];
    invariant(formula, 'a rule is generated from its position');
    return formula;
  }

  /** What each suffices to make the formula true. */
  private alternatives(formula: Formula): readonly string[] {
    return formula.kind === 'any' ? formula.of.map((part) => this.isTrue(part)) : [this.isTrue(formula)];
  }

  private isTrue(formula: Formula): string {
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

  private isFalse(formula: Formula): string {
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
    const isShort = (this.sizes[index] ?? 0) <= inlinedMax[this.reading];
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

function group(operator: '&&' | '||', parts: readonly string[]): string {
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(` ${operator} `)})`;
}
