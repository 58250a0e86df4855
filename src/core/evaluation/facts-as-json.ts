import { instantMax, instantMin } from '../identifiers/index.js';
import type { FactType, FactValue, Scalar, ScalarType } from '../language/index.js';
import { factJson } from '../language/index.js';
import type { Context } from './context.js';
import { isKnown, isList, kindOf } from './formula.js';

/** Facts under way to becoming nested objects. */
class Nest extends Map<string, unknown> {}

/**
 * The facts of a context nested by the names in their paths, as json-rules-engine takes them; unknown facts are left
 * out, facts stated absent are null.
 * @param write - how a value is written; by default as JSON carries it
 */
export function nestedFacts(
  context: Pick<Context, 'catalogue' | 'values'>,
  write: (type: FactType, value: FactValue) => unknown = shownFact,
): Readonly<Record<string, unknown>> {
  const root: Nest = new Nest();
  for (const { path, index, type } of context.catalogue.facts) {
    const value = context.values[index];
    if (value === null) place(root, path.split('.'), null);
    const written = isKnown(kindOf(type), value) ? write(type, value) : undefined;
    if (written !== undefined) place(root, path.split('.'), written);
  }
  return plain(root);
}

/**
 * As JSON carries it; undefined for a number that JSON of its type cannot say, such as an age below zero. What tells of
 * a decision must not fail where deciding did not.
 */
export function shownFact(type: FactType, value: FactValue): Scalar | readonly Scalar[] | undefined {
  const scalar = type.name === 'list' ? type.of : type;
  const elements = isList(value) ? value : [value];
  return elements.every((element) => isWritable(scalar, element)) ? factJson(type, value) : undefined;
}

function isWritable({ name }: ScalarType, value: unknown): boolean {
  switch (name) {
    case 'instant':
      return Number.isInteger(value) && Number(value) >= instantMin && Number(value) <= instantMax;
    case 'duration':
      return Number.isSafeInteger(value) && Number(value) >= 0;
    case 'integer':
      return Number.isSafeInteger(value);
    default:
      return name === 'boolean'
        ? typeof value === 'boolean'
        : typeof value === (name === 'counter' ? 'bigint' : 'string');
  }
}

function place(nest: Nest, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    nest.set(name, value);
    return;
  }
  const known = nest.get(name);
  const inner: Nest = known instanceof Nest ? known : new Nest();
  nest.set(name, inner);
  place(inner, rest, value);
}

/** As a plain object whose properties are all its own, whatever their names. */
function plain(nest: Nest): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...nest].map(([name, value]) => [name, value instanceof Nest ? plain(value) : value]));
}
