import type { FactType, ScalarType, ScalarTypeName } from './fact-catalogue.js';
import { scalarTypeNames } from './fact-catalogue.js';
import { isStorableText } from './fact-value.js';
import type { JsonMembers, Shape } from './json-shape.js';
import { describe, quote } from './json-shape.js';
import { below } from './json-pointer.js';
import { limits } from './limits.js';

const typeNames = [...scalarTypeNames, 'list'] as const;

/** Reads `type`, and `of` and `values` where the type asks for them, of a catalogue entry. */
export function readFactType(shape: Shape, entry: JsonMembers, pointer: string): FactType | undefined {
  if (!Object.hasOwn(entry, 'type')) return undefined;
  const name = shape.word(entry.type, below(pointer, 'type'), typeNames, 'FACT_TYPE_UNKNOWN');
  if (name === undefined) return undefined;
  if (name !== 'list') {
    refuseKey(shape, entry, pointer, 'of', 'a list');
    return readScalarType(shape, entry, pointer, name);
  }
  if (!Object.hasOwn(entry, 'of')) {
    shape.findings.add('KEY_MISSING', pointer, { found: 'no `of`', expected: 'the type of the elements of the list' });
    return undefined;
  }
  const element = shape.word(entry.of, below(pointer, 'of'), scalarTypeNames, 'FACT_TYPE_UNKNOWN');
  const of = element === undefined ? undefined : readScalarType(shape, entry, pointer, element);
  return of === undefined ? undefined : { name, of };
}

function readScalarType(
  shape: Shape,
  entry: JsonMembers,
  pointer: string,
  name: ScalarTypeName,
): ScalarType | undefined {
  if (name !== 'enum') {
    refuseKey(shape, entry, pointer, 'values', 'an enum');
    return { name };
  }
  if (!Object.hasOwn(entry, 'values')) {
    shape.findings.add('KEY_MISSING', pointer, { found: 'no `values`', expected: 'the values of the enum' });
    return undefined;
  }
  const at = below(pointer, 'values');
  const list = shape.list(entry.values, at);
  if (list === undefined) return undefined;
  if (list.length === 0) {
    shape.findings.add('ENUM_EMPTY', at, { found: 'no values', expected: 'at least one' });
    return undefined;
  }
  const values = new Set<string>();
  shape.within(list, limits.listValues, at, 'values').forEach((value, i) => {
    if (typeof value !== 'string' || value === '' || value.length > limits.nameLength || !isStorableText(value)) {
      shape.wrongType(value, below(at, i), `a text of 1 to ${limits.nameLength} characters`);
    } else if (values.has(value)) {
      const found = `${describe(value)} again`;
      shape.findings.add('LIST_VALUE_DUPLICATED', below(at, i), { found, expected: 'each value once' });
    } else {
      values.add(value);
    }
  });
  return { name, values: [...values] };
}

function refuseKey(shape: Shape, entry: JsonMembers, pointer: string, key: string, owner: string): void {
  if (!Object.hasOwn(entry, key)) return;
  const found = `the key ${quote(key)}`;
  const expected = `${quote(key)} for ${owner} only`;
  shape.findings.add('KEY_UNKNOWN', below(pointer, key), { found, expected, hint: 'remove it' });
}
