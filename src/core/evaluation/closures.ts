import { invariant, unreachable } from '../invariant.js';
import type { Cell, Formula, FormulaProgram, Operand, Test } from './formula.js';
import { isKnown, isList, kindOf } from './formula.js';
import type { ChunkMasks, RuleFunctions } from './generate.js';

/** True is 1, false is −1, unknown is 0: "not" is minus, "all" the least, "any" the greatest. */
type Kleene = -1 | 0 | 1;

/** What one run works on. */
interface Frame {
  readonly values: readonly unknown[];
  readonly rows: readonly (readonly Cell[] | undefined)[];
  readonly conditions: Kleene[];
  /** By depth of the quantifier that is looking at it. */
  readonly elements: Cell[];
}
type Closure = (frame: Frame) => Kleene;
type Reader = (frame: Frame) => unknown;

/**
 * As `generateFunctions`, without generating code: for hosts that forbid it (a content security policy, a hardened
 * Node), and as the second of three implementations that are held to the same tests.
 */
export function closureFunctions(
  program: FormulaProgram,
  rules: readonly number[],
  { waivers }: Pick<ChunkMasks, 'waivers'>,
): RuleFunctions {
  const conditions = program.conditions.map(closureOf);
  const closures = rules.map((rule) => {
    const formula = program.rules[rule];
    invariant(formula, 'a rule is compiled from its position');
    return closureOf(formula);
  });
  const bitsOf = (wanted: Kleene, asked: number, frame: Frame): number =>
    closures.reduce((bits, closure, i) => {
      const bit = 1 << i;
      return (asked & bit) !== 0 && closure(frame) === wanted ? bits | bit : bits;
    }, 0);
  return {
    evaluate: (values) => {
      const frame = frameOf(program, conditions, values);
      return [bitsOf(1, -1, frame), bitsOf(-1, waivers, frame)];
    },
    whenFalse: (values, asked) => bitsOf(-1, asked, frameOf(program, conditions, values)),
  };
}

function frameOf(program: FormulaProgram, conditions: readonly Closure[], values: readonly unknown[]): Frame {
  const rows = program.tables.map((table) => table.rows.get(values[table.key]));
  const frame: Frame = { values, rows, conditions: [], elements: [] };
  for (const condition of conditions) frame.conditions.push(condition(frame));
  return frame;
}

function closureOf(formula: Formula): Closure {
  switch (formula.kind) {
    case 'all':
      return least(formula.of.map(closureOf));
    case 'any':
      return greatest(formula.of.map(closureOf));
    case 'not':
      return opposite(closureOf(formula.of));
    case 'condition': {
      const { index } = formula;
      return (frame) => frame.conditions[index] ?? 0;
    }
    case 'test':
      return testClosure(formula.test, formula.left, formula.right);
    case 'present': {
      const { operand, wanted } = formula;
      const read = reader(operand);
      const kind = kindOf(operand.type);
      return (frame) => kleene(wanted ? isKnown(kind, read(frame)) : read(frame) === null);
    }
    case 'some':
    case 'every':
      return quantifiedClosure(formula);
    default:
      return unreachable(formula);
  }
}

function least(parts: readonly Closure[]): Closure {
  return (frame) => {
    let truth: Kleene = 1;
    for (const part of parts) {
      const next = part(frame);
      if (next < truth) truth = next;
      if (truth < 0) break;
    }
    return truth;
  };
}

function greatest(parts: readonly Closure[]): Closure {
  return (frame) => {
    let truth: Kleene = -1;
    for (const part of parts) {
      const next = part(frame);
      if (next > truth) truth = next;
      if (truth > 0) break;
    }
    return truth;
  };
}

function opposite(part: Closure): Closure {
  return (frame) => {
    const truth = part(frame);
    return truth === 0 ? 0 : truth > 0 ? -1 : 1;
  };
}

function kleene(truth: boolean): Kleene {
  return truth ? 1 : -1;
}

function reader(operand: Operand): Reader {
  switch (operand.from) {
    case 'literal': {
      const { value } = operand;
      return () => value;
    }
    case 'fact': {
      const { index } = operand;
      return (frame) => frame.values[index];
    }
    case 'column': {
      const { table, column } = operand;
      return (frame) => frame.rows[table]?.[column];
    }
    case 'element': {
      const { depth } = operand;
      return (frame) => frame.elements[depth];
    }
    default:
      return unreachable(operand);
  }
}

function testClosure(test: Test, left: Operand, right: Operand): Closure {
  const compare = comparer(test);
  const [readLeft, readRight] = [reader(left), reader(right)];
  const [leftKind, rightKind] = [kindOf(left.type), kindOf(right.type)];
  return (frame) => {
    const [one, other] = [readLeft(frame), readRight(frame)];
    return isKnown(leftKind, one) && isKnown(rightKind, other) ? kleene(compare(one, other)) : 0;
  };
}

function comparer(test: Test): (left: NonNullable<Cell>, right: NonNullable<Cell>) => boolean {
  switch (test) {
    case 'equal':
      return (left, right) => left === right;
    case 'less':
      return (left, right) => left < right;
    case 'lessOrEqual':
      return (left, right) => left <= right;
    case 'startsWith':
      return (left, right) => typeof left === 'string' && typeof right === 'string' && left.startsWith(right);
    case 'in':
      return (left, right) => Array.isArray(right) && right.includes(left);
    default:
      return unreachable(test);
  }
}

function quantifiedClosure(formula: Extract<Formula, { readonly kind: 'some' | 'every' }>): Closure {
  const { kind, depth, list, other } = formula;
  const [readList, readOther] = [reader(list), reader(other)];
  const otherKind = kindOf(other.type);
  const of = closureOf(formula.of);
  const decisive: Kleene = kind === 'some' ? 1 : -1;
  return (frame) => {
    const elements = readList(frame);
    if (!isList(elements) || !isKnown(otherKind, readOther(frame))) return 0;
    let truth: Kleene = elements.length === 0 && kind === 'every' ? 0 : kind === 'some' ? -1 : 1;
    for (const element of elements) {
      frame.elements[depth] = element;
      const next = of(frame);
      if (next === decisive) return decisive;
      if (next === 0) truth = 0;
    }
    return truth;
  };
}
