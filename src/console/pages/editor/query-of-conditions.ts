import { below } from '../../../core/language/index.js';
import type { BuilderGroup, BuilderRule } from './builder-query.js';
import { idOf, jsonField, namedField, onlyId } from './builder-query.js';
import type { JsonObject } from './json-edit.js';
import { isJsonList, isJsonObject } from './json-edit.js';

/**
 * Conditions as the query builder shows them. Takes any JSON: what it has no form for becomes a rule that holds the JSON
 * itself, so that `conditionsOfQuery` gives back exactly what was taken.
 */
export function queryOfConditions(condition: unknown): BuilderGroup {
  const root = memberOf(condition, '');
  return 'rules' in root ? root : { id: onlyId, combinator: 'only', rules: [root] };
}

function memberOf(json: unknown, pointer: string): BuilderGroup | BuilderRule {
  if (!isJsonObject(json)) return opaque(json, pointer);
  const keys = Object.keys(json);
  const [key] = keys;
  if (keys.length !== 1 || key === undefined) return comparisonOf(json, pointer) ?? opaque(json, pointer);
  const value = json[key];
  if ((key === 'all' || key === 'any') && isJsonList(value)) {
    const at = below(pointer, key);
    return { id: idOf(pointer), combinator: key, rules: value.map((each, i) => memberOf(each, below(at, i))) };
  }
  if (key === 'not') return { id: idOf(pointer), combinator: 'not', rules: [memberOf(value, below(pointer, 'not'))] };
  if (key === 'condition' && typeof value === 'string') {
    return { id: idOf(pointer), field: namedField, operator: 'holds', valueSource: 'value', value };
  }
  return opaque(json, pointer);
}

const comparisonKeys = ['fact', 'operator', 'path', 'value'];

function comparisonOf(json: JsonObject, pointer: string): BuilderRule | undefined {
  const { fact, path, operator, value } = json;
  const hasKeys = Object.keys(json).sort().join() === comparisonKeys.join();
  if (!hasKeys || typeof operator !== 'string') return undefined;
  const field = fieldOf(fact, path);
  if (field === undefined) return undefined;
  if (!isJsonObject(value)) return { id: idOf(pointer), field, operator, valueSource: 'value', value };
  const other = Object.keys(value).length === 2 ? fieldOf(value['fact'], value['path']) : undefined;
  return other === undefined ? undefined : { id: idOf(pointer), field, operator, valueSource: 'field', value: other };
}

/** Only what `referenceOf` takes apart again. */
function fieldOf(fact: unknown, path: unknown): string | undefined {
  if (typeof fact !== 'string' || typeof path !== 'string') return undefined;
  // A fact that is still to be chosen.
  if (fact === '' && path === '$') return '';
  const isPlain = /^[^.~]+$/.test(fact) && /^\$\../s.test(path);
  return isPlain ? `${fact}${path.slice(1)}` : undefined;
}

function opaque(value: unknown, pointer: string): BuilderRule {
  return { id: idOf(pointer), field: jsonField, operator: 'is', valueSource: 'value', value };
}
