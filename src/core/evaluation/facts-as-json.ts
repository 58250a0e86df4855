import type { FactType, FactValue } from '../language/index.js';
import { factJson } from '../language/index.js';
import type { Context } from './context.js';
import { isKnown, kindOf } from './formula.js';

/** Facts under way to becoming nested objects. */
class Nest extends Map<string, unknown> {}

/**
 * The facts of a context nested by the names in their paths, as json-rules-engine takes them; unknown facts are left
 * out, facts stated absent are null.
 * @param write - how a value is written; by default as JSON carries it
 */
export function nestedFacts(
  context: Pick<Context, 'catalogue' | 'values'>,
  write: (type: FactType, value: FactValue) => unknown = factJson,
): Readonly<Record<string, unknown>> {
  const root: Nest = new Nest();
  for (const { path, index, type } of context.catalogue.facts) {
    const value = context.values[index];
    if (value === null) place(root, path.split('.'), null);
    else if (isKnown(kindOf(type), value)) place(root, path.split('.'), write(type, value));
  }
  return plain(root);
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
