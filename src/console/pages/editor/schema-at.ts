import type { JsonSchema } from '../../../core/language/index.js';
import type { Segment } from './json-edit.js';
import { isJsonList, isJsonObject } from './json-edit.js';

/** Every schema that may apply to what stands at a path: alternatives and conditions followed, references resolved. */
export function schemasAt(root: JsonSchema, path: readonly Segment[]): readonly JsonSchema[] {
  let at = opened(root, root);
  for (const segment of path) {
    at = at.flatMap((schema) => below(schema, segment)).flatMap((schema) => opened(root, schema));
  }
  return at;
}

function below(schema: JsonSchema, segment: Segment): readonly JsonSchema[] {
  if (typeof segment === 'number') return isJsonObject(schema['items']) ? [schema['items']] : [];
  const properties = schema['properties'];
  const named = isJsonObject(properties) ? properties[segment] : undefined;
  if (isJsonObject(named)) return [named];
  const others = schema['additionalProperties'];
  return isJsonObject(others) ? [others] : [];
}

const alternatives = ['anyOf', 'oneOf', 'allOf'] as const;
const parts = ['then', 'else'] as const;

/** A schema with all that it is made of. References that lead round in a circle are followed once. */
function opened(root: JsonSchema, schema: JsonSchema, met: ReadonlySet<unknown> = new Set()): readonly JsonSchema[] {
  if (met.has(schema)) return [];
  const seen = new Set([...met, schema]);
  const target = referenced(root, schema['$ref']);
  const inner = [
    ...(target === undefined ? [] : [target]),
    ...alternatives.flatMap((key) => listOf(schema[key])),
    ...parts.flatMap((key) => (isJsonObject(schema[key]) ? [schema[key]] : [])),
  ];
  return [schema, ...inner.flatMap((each) => opened(root, each, seen))];
}

function referenced(root: JsonSchema, reference: unknown): JsonSchema | undefined {
  if (typeof reference !== 'string' || !reference.startsWith('#/$defs/')) return undefined;
  const definitions = root['$defs'];
  const found = isJsonObject(definitions) ? definitions[reference.slice('#/$defs/'.length)] : undefined;
  return isJsonObject(found) ? found : undefined;
}

function listOf(json: unknown): readonly JsonSchema[] {
  return isJsonList(json) ? json.filter(isJsonObject) : [];
}

/** Names of members with what the schema says of them; of alternatives, those that allow all that is there already. */
export function namesAt(schemas: readonly JsonSchema[], there: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const schema of schemas) {
    const properties = schema['properties'];
    if (!isJsonObject(properties)) continue;
    const others = isJsonObject(schema['additionalProperties']);
    if (!others && !there.every((name) => name === '' || Object.hasOwn(properties, name))) continue;
    for (const [name, property] of Object.entries(properties)) {
      if (!found.has(name) || found.get(name) === '') found.set(name, descriptionOf(property));
    }
  }
  return found;
}

/** Values that a schema lists, with what it says of them. */
export function valuesAt(
  schemas: readonly JsonSchema[],
): readonly { readonly value: unknown; readonly about: string }[] {
  return schemas.flatMap((schema) => {
    const about = descriptionOf(schema);
    const listed = isJsonList(schema['enum']) ? schema['enum'].map((value) => ({ value, about })) : [];
    const constant = Object.hasOwn(schema, 'const') ? [{ value: schema['const'], about }] : [];
    const booleans = schema['type'] === 'boolean' ? [true, false].map((value) => ({ value, about })) : [];
    return [...listed, ...constant, ...booleans];
  });
}

function descriptionOf(schema: unknown): string {
  const text = isJsonObject(schema) ? schema['description'] : undefined;
  return typeof text === 'string' ? text : '';
}
