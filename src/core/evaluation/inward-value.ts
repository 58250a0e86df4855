import { parseCounter, parseDuration, parseInstant } from '../identifiers/index.js';
import type { FactType, FactValue, ScalarType } from '../language/fact-catalogue.js';
import type { Scalar } from '../language/rule-set.js';
import { resolveOperator } from '../language/index.js';
import { kindOf } from './formula.js';

/** The type of a fact, or of its elements if it is a list. */
export function scalarTypeOf(type: FactType): ScalarType {
  return type.name === 'list' ? type.of : type;
}

/** The type of a table column that is compared with no catalogue fact: what its JSON and the operator make of it. */
export function columnType(operator: string, cell: Scalar | undefined): ScalarType {
  if (typeof cell === 'number') return { name: 'integer' };
  if (typeof cell === 'boolean') return { name: 'boolean' };
  const base = resolveOperator(operator)?.base;
  if (base === 'before' || base === 'after') return { name: 'instant' };
  if (base === 'within') return { name: 'duration' };
  const isOrder = base?.startsWith('lessThan') === true || base?.startsWith('greaterThan') === true;
  return { name: isOrder ? 'counter' : 'text' };
}

/**
 * A literal or table cell of a checked rule set in the inward form of `type`; undefined when it does not fit, which
 * the checker refuses. Enumerated values are not looked up: a table may hold values of several enumerations.
 */
export function inwardScalar(type: ScalarType, json: Scalar): Exclude<FactValue, readonly unknown[]> | undefined {
  switch (type.name) {
    case 'counter':
      return typeof json === 'number' && Number.isSafeInteger(json) ? BigInt(json) : parseCounter(json);
    case 'instant':
      return typeof json === 'string' ? parseInstant(json) : undefined;
    case 'duration':
      return typeof json === 'string' ? parseDuration(json) : undefined;
    default:
      return typeof json === kindOf(type) ? json : undefined;
  }
}

/** As `inwardScalar`, for a scalar or a list of them. */
export function inwardValue(type: ScalarType, json: Scalar | readonly Scalar[]): FactValue | undefined {
  if (!isScalarList(json)) return inwardScalar(type, json);
  const elements = json.map((element) => inwardScalar(type, element));
  return elements.some((element) => element === undefined)
    ? undefined
    : elements.filter((element) => element !== undefined);
}

export function isScalarList(json: unknown): json is readonly Scalar[] {
  return Array.isArray(json);
}
