import { invariant, unreachable } from '../invariant.js';
import { counterMax } from '../identifiers/counter.js';
import { instantMax, instantMin } from '../identifiers/instant.js';
import type { ScalarType } from './fact-catalogue.js';
import type { ScalarValue } from './fact-value.js';
import { parseScalar } from './fact-value.js';
import { canonicalJson } from './canonical-json.js';
import { compareAtom } from './atom-order.js';
import type { BaseOperator } from './operators.js';
import type { Operand, TypedComparison } from './typed-condition.js';

/**
 * A comparison seen as a set of values of one variable. The variable is a fact or column compared with literals, or
 * else the comparison itself, true or false. `points` hold one value of every class that its literals tell apart, so
 * that atoms of one variable contradict each other exactly when no point of any of them satisfies all.
 */
export interface Atom {
  readonly variable: string;
  /** In words, for a diagnostic. */
  readonly subject: string;
  readonly points: readonly ScalarValue[];
  readonly holds: (point: ScalarValue) => boolean;
}

/** The atom of a comparison, or of its negation. */
export function atomOf(comparison: TypedComparison, negated: boolean): Atom {
  const positive = comparison.operator.decorators.every((decorator) => decorator === 'not')
    ? (valueAtom(comparison) ?? relationAtom(comparison))
    : opaqueAtom(comparison);
  const flips = comparison.operator.decorators.filter((decorator) => decorator === 'not').length;
  const isFlipped = isPlain(comparison) && flips % 2 === 1;
  return negated !== isFlipped ? { ...positive, holds: (point) => !positive.holds(point) } : positive;
}

function isPlain(comparison: TypedComparison): boolean {
  return comparison.operator.decorators.every((decorator) => decorator === 'not');
}

function valueAtom({ operator, left, scalar, literals }: TypedComparison): Atom | undefined {
  if (left.kind === 'literal' || literals === undefined) return undefined;
  const { base } = operator;
  const subject = left.path;
  if (base === 'present') {
    // Three states, so that asking for a value and asking for its stated absence do not exhaust them.
    const wanted = literals[0] === true ? 'value' : 'absent';
    const points = ['value', 'absent', 'unknown'];
    return { variable: `present ${subject}`, subject, points, holds: (point) => point === wanted };
  }
  if (scalar === null) return undefined;
  if (base === 'contains' || base === 'doesNotContain') {
    const variable = `${subject} contains ${String(literals[0])}`;
    return { variable, subject, points: [true, false], holds: (point) => point === (base === 'contains') };
  }
  return {
    variable: subject,
    subject,
    points: pointsOf(left, base, scalar, literals),
    holds: holdsFor(base, literals),
  };
}

function holdsFor(base: BaseOperator, literals: readonly ScalarValue[]): (point: ScalarValue) => boolean {
  const set = new Set(literals);
  const first = literals[0];
  switch (base) {
    case 'equal':
    case 'in':
      return (point) => set.has(point);
    case 'notEqual':
    case 'notIn':
      return (point) => !set.has(point);
    default:
      return (point) => first !== undefined && compareAtom(base, point, first);
  }
}

/** One representative of each class of values that the literals tell apart, within the type's domain. */
function pointsOf(
  left: Operand,
  base: BaseOperator,
  scalar: ScalarType,
  literals: readonly ScalarValue[],
): readonly ScalarValue[] {
  if (left.kind === 'column') {
    const cells = left.column.cells.map(({ json }) => (Array.isArray(json) ? undefined : parseScalar(scalar, json)));
    return cells.filter((cell) => cell !== undefined);
  }
  invariant(left.kind === 'fact', 'the left side of an atom is a fact or a column');
  switch (scalar.name) {
    case 'enum':
      return left.type.name === 'enum' ? left.type.values : scalar.values;
    case 'boolean':
      return [true, false];
    case 'integer':
      return numbers(literals, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    case 'instant':
      return numbers(literals, instantMin, instantMax);
    case 'duration':
      return numbers(literals, 0, Number.MAX_SAFE_INTEGER);
    case 'counter':
      return literals
        .flatMap((value) => (typeof value === 'bigint' ? [value - 1n, value, value + 1n] : []))
        .concat(0n, counterMax)
        .filter((value) => value >= 0n && value <= counterMax);
    case 'eui64':
    case 'srv':
    case 'text':
      // `\u0000` cannot occur in a text that the service takes, so these differ from every literal.
      return literals.flatMap((value) => [value, `${String(value)}\u0000`]).concat('\u0000');
    default:
      return unreachable(scalar);
  }
}

function numbers(literals: readonly ScalarValue[], min: number, max: number): readonly number[] {
  return literals
    .flatMap((value) => (typeof value === 'number' ? [value - 1, value, value + 1] : []))
    .concat(min, max)
    .filter((value) => value >= min && value <= max);
}

const negations: Partial<Record<BaseOperator, BaseOperator>> = {
  notEqual: 'equal',
  notIn: 'in',
  doesNotContain: 'contains',
  greaterThanInclusive: 'lessThan',
  greaterThan: 'lessThanInclusive',
};

/** Fact to fact: a variable of its own, shared with its negation and, for equality, with the sides exchanged. */
function relationAtom(comparison: TypedComparison): Atom {
  const { operator, left, right } = comparison;
  if (left.kind === 'literal' || right.kind === 'literal') return opaqueAtom(comparison);
  const negation = negations[operator.base];
  const base = negation ?? operator.base;
  const sides = base === 'equal' ? [left.path, right.path].sort() : [left.path, right.path];
  const subject = sides.join(' and ');
  const variable = `${base} ${sides.join(' ')}`;
  return { variable, subject, points: [true, false], holds: (point) => point === (negation === undefined) };
}

function opaqueAtom({ operator, left, right }: TypedComparison): Atom {
  const name = (operand: Operand): string => (operand.kind === 'literal' ? canonicalJson(operand.json) : operand.path);
  const variable = `${operator.decorators.join(':')}:${operator.base} ${name(left)} ${name(right)}`;
  return { variable, subject: name(left), points: [true, false], holds: (point) => point === true };
}

/** How much looking for contradictions may still cost, in comparisons of a point with an atom. */
export interface Budget {
  left: number;
}

/** Far more than any rule set written by people needs; only a hostile one meets it, and stays unanalysed there. */
export const analysisBudget = 5_000_000;

/** The atom of a variable that no value can satisfy in all of the atoms; undefined when there is none. */
export function contradiction(atoms: readonly Atom[], budget: Budget): Atom | undefined {
  const byVariable = new Map<string, Atom[]>();
  for (const atom of atoms) {
    const same = byVariable.get(atom.variable);
    if (same === undefined) byVariable.set(atom.variable, [atom]);
    else same.push(atom);
  }
  for (const same of byVariable.values()) {
    const points = new Set(same.flatMap((atom) => atom.points));
    budget.left -= points.size * same.length;
    if (budget.left < 0) return undefined;
    if (![...points].some((point) => same.every((atom) => atom.holds(point)))) return same[0];
  }
  return undefined;
}
