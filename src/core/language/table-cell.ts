import type { Shape } from './json-shape.js';
import { describe } from './json-shape.js';
import { below } from './json-pointer.js';
import { limits } from './limits.js';
import type { Scalar } from './rule-set.js';

/** Reads a cell: a scalar, or a list of scalars of one kind, each once; reports and gives undefined otherwise. */
export function readCell(shape: Shape, json: unknown, pointer: string): Scalar | readonly Scalar[] | undefined {
  if (isScalar(json)) return json;
  if (!Array.isArray(json)) return shape.wrongType(json, pointer, 'a text, number, boolean, or a list of one of these');
  const elements = shape.within(Array.from(json as readonly unknown[]), limits.listValues, pointer, 'values');
  const kind = typeof elements[0];
  const seen = new Set<unknown>();
  let good = elements.length === json.length;
  const values: Scalar[] = [];
  elements.forEach((element, i) => {
    if (!isScalar(element) || typeof element !== kind) {
      shape.wrongType(element, below(pointer, i), isScalar(elements[0]) ? `a ${kind}` : 'a text, number or boolean');
      good = false;
      return;
    }
    if (seen.has(element)) {
      const found = `${describe(element)} again`;
      shape.findings.add('LIST_VALUE_DUPLICATED', below(pointer, i), { found, expected: 'each value once' });
    }
    seen.add(element);
    values.push(element);
  });
  return good ? values : undefined;
}

function isScalar(json: unknown): json is Scalar {
  if (typeof json === 'number') return Number.isSafeInteger(json);
  return typeof json === 'string' || typeof json === 'boolean';
}
