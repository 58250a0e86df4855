import type { JsonSchema } from '../../../core/language/index.js';
import { conditionNames } from './condition-edits.js';
import type { FactField } from './fact-fields.js';
import { operatorInWords, operatorsFor } from './field-operators.js';
import { listAt } from './json-edit.js';
import type { JsonPlace } from './json-place.js';
import { requirementNames, ruleFieldsOf, rulesPath } from './rule-edits.js';
import { namesAt, schemasAt, valuesAt } from './schema-at.js';

/** What may be written at a place: a member's name, or a value as JSON. */
export interface Suggestion {
  readonly kind: 'name' | 'value';
  readonly value: unknown;
  /** What it means, in a few words. */
  readonly about: string;
}

/** What suggestions are made from. */
export interface Knowledge {
  readonly schema: JsonSchema;
  readonly fields: ReadonlyMap<string, FactField>;
  /** The draft as it was when it last was JSON. */
  readonly form: unknown;
}

export function suggestionsAt(place: JsonPlace, knowledge: Knowledge): readonly Suggestion[] {
  return place.kind === 'name' ? namesFor(place, knowledge) : valuesFor(place, knowledge);
}

function namesFor({ path, around }: JsonPlace, { schema }: Knowledge): readonly Suggestion[] {
  const there = Object.keys(around);
  return [...namesAt(schemasAt(schema, path), there)]
    .filter(([name]) => !there.includes(name))
    .map(([value, about]) => ({ kind: 'name', value, about }));
}

function valuesFor(place: JsonPlace, knowledge: Knowledge): readonly Suggestion[] {
  const key = place.path.findLast((segment) => typeof segment === 'string');
  const known = knownValues(String(key ?? ''), place, knowledge);
  if (known !== undefined) return known.map(({ value, about }) => ({ kind: 'value', value, about }));
  const listed = valuesAt(schemasAt(knowledge.schema, place.path));
  const seen = new Set<unknown>();
  return listed.flatMap(({ value, about }): readonly Suggestion[] => {
    if (seen.has(value)) return [];
    seen.add(value);
    return [{ kind: 'value', value, about }];
  });
}

interface Known {
  readonly value: unknown;
  readonly about: string;
}

const plain = (values: readonly string[]): readonly Known[] =>
  [...new Set(values)].filter((value) => value !== '').map((value) => ({ value, about: '' }));

/** Values that the catalogue or the draft itself knows; undefined where only the schema does. */
function knownValues(
  key: string,
  { around, path }: JsonPlace,
  { fields, form }: Knowledge,
): readonly Known[] | undefined {
  const isParam = path.includes('params');
  switch (key) {
    case 'fact':
      return factGroups(fields);
    case 'path':
      return pathsOf(around['fact'], fields);
    case 'operator':
      return operatorsFor(fieldAround(around, fields), '').map(({ operator }) => ({
        value: operator,
        about: operatorInWords(operator),
      }));
    case 'value':
      return (fieldAround(around, fields)?.values ?? []).map((value) => ({ value, about: '' }));
    case 'condition':
      return plain(conditionNames(form));
    case 'waives':
      return plain(requirementNames(form));
    case 'responseCode':
      return isParam ? plain(listAt(form, rulesPath).map((rule) => ruleFieldsOf(rule).responseCode)) : undefined;
    case 'key':
      return path[0] === 'tables' && path.length === 3
        ? [...fields.values()].map(({ path: value, meaning }) => ({ value, about: meaning }))
        : undefined;
    default:
      return undefined;
  }
}

function factGroups(fields: ReadonlyMap<string, FactField>): readonly Known[] {
  const groups = new Map<string, number>();
  for (const { path } of fields.values()) {
    const group = path.slice(0, path.indexOf('.'));
    groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  return [...groups].map(([value, count]) => ({ value, about: count === 1 ? 'one fact' : `${count} facts` }));
}

function pathsOf(fact: unknown, fields: ReadonlyMap<string, FactField>): readonly Known[] {
  if (typeof fact !== 'string') return [];
  return [...fields.values()]
    .filter(({ path }) => path.startsWith(`${fact}.`))
    .map(({ path, meaning, about }) => ({ value: `$${path.slice(fact.length)}`, about: `${meaning} (${about})` }));
}

/** The fact that a comparison around a place reads. */
export function fieldAround(
  around: Readonly<Record<string, unknown>>,
  fields: ReadonlyMap<string, FactField>,
): FactField | undefined {
  const { fact, path } = around;
  return typeof fact === 'string' && typeof path === 'string' ? fields.get(`${fact}${path.slice(1)}`) : undefined;
}

/** What the schema says of the member whose name stands at a place. */
export function meaningOfName(place: JsonPlace, name: string, { schema }: Knowledge): string {
  return namesAt(schemasAt(schema, place.path), []).get(name) ?? '';
}
