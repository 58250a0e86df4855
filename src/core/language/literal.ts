import type { ScalarType } from './fact-catalogue.js';
import type { ScalarValue } from './fact-value.js';
import { parseScalar, scalarJson } from './fact-value.js';
import type { Shape } from './json-shape.js';
import { describe, quote, quoteAll } from './json-shape.js';
import { below } from './json-pointer.js';
import { limits } from './limits.js';
import { didYouMean } from './nearest-name.js';
import type { ResolvedOperator } from './operators.js';

/** Reads a comparison's literal, or each of a list of them, as the given type; undefined when one was reported. */
export function readLiterals(
  shape: Shape,
  operator: ResolvedOperator,
  scalar: ScalarType,
  json: unknown,
  pointer: string,
): readonly ScalarValue[] | undefined {
  // A prefix of a variant is not itself a variant.
  const type: ScalarType = operator.base === 'startsWith' ? { name: 'text' } : scalar;
  if (!Array.isArray(json)) {
    const value = readLiteral(shape, type, json, pointer);
    return value === undefined ? undefined : [value];
  }
  const elements = shape.within(Array.from(json as readonly unknown[]), limits.listValues, pointer, 'values');
  const values: ScalarValue[] = [];
  const seen = new Set<ScalarValue>();
  elements.forEach((element, i) => {
    const value = readLiteral(shape, type, element, below(pointer, i));
    if (value === undefined) return;
    if (seen.has(value)) {
      const found = `${describe(element)} again`;
      shape.findings.add('LIST_VALUE_DUPLICATED', below(pointer, i), { found, expected: 'each value once' });
    }
    seen.add(value);
    values.push(value);
  });
  return values.length === json.length && seen.size === values.length ? values : undefined;
}

function readLiteral(shape: Shape, type: ScalarType, json: unknown, pointer: string): ScalarValue | undefined {
  const value = parseScalar(type, json);
  if (value === undefined) {
    const isEnumText = type.name === 'enum' && typeof json === 'string';
    shape.findings.add(isEnumText ? 'ENUM_VALUE_UNKNOWN' : 'LITERAL_TYPE', pointer, {
      found: describe(json),
      expected: type.name === 'enum' ? `one of ${quoteAll(type.values)}` : expectations[type.name],
      hint: isEnumText ? didYouMean(json, type.values) : undefined,
    });
    return undefined;
  }
  const canonical = scalarJson(type, value);
  // Object.is also tells -0 from 0.
  if (Object.is(canonical, json)) return value;
  const expected = `${quote(String(canonical))}, the canonical form`;
  shape.findings.add('LITERAL_NOT_CANONICAL', pointer, { found: describe(json), expected });
  return undefined;
}

const expectations: Readonly<Record<Exclude<ScalarType['name'], 'enum'>, string>> = {
  eui64: 'an entity ID such as `90-B3-D5-1F-30-02-00-00`',
  srv: 'a service reference variant such as `6.15.1`',
  boolean: '`true` or `false`',
  integer: 'a whole number within 2⁵³−1',
  counter: 'a decimal text from `0` to `18446744073709551615`',
  instant: 'an instant in UTC such as `2026-11-22T10:15:00.000Z`',
  duration: 'a duration such as `P1DT2H`',
  text: 'a text',
};
