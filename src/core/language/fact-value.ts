import { parseCounter } from '../identifiers/counter.js';
import { formatDuration, parseDuration } from '../identifiers/duration.js';
import { parseEui64 } from '../identifiers/eui64.js';
import { formatInstant, parseInstant } from '../identifiers/instant.js';
import { parseServiceReferenceVariant } from '../identifiers/service-reference-variant.js';
import { invariant, unreachable } from '../invariant.js';
import type { FactType, FactValue, ScalarType } from './fact-catalogue.js';
import type { Scalar } from './rule-set.js';

/** One known scalar in its inward form. */
export type ScalarValue = string | number | boolean | bigint;

const surrogate = /\p{Surrogate}/u;

/** Whether a text can be stored and hashed: no lone surrogate, no `\u0000`. */
export function isStorableText(text: string): boolean {
  return !text.includes('\u0000') && !surrogate.test(text);
}

/**
 * Reads a fact of the given type from JSON: counters from decimal strings, instants from RFC 3339, durations from
 * ISO 8601, entity IDs in either case.
 * @returns the inward form; undefined when the JSON is not of the type. `null` is not a value: the caller asks first.
 */
export function parseFact(type: FactType, json: unknown): FactValue | undefined {
  if (type.name !== 'list') return parseScalar(type, json);
  if (!Array.isArray(json)) return undefined;
  const values: ScalarValue[] = [];
  for (const element of json as readonly unknown[]) {
    const value = parseScalar(type.of, element);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/** As `parseFact`, for one scalar. */
export function parseScalar(type: ScalarType, json: unknown): ScalarValue | undefined {
  switch (type.name) {
    case 'eui64':
      return parseEui64(json);
    case 'srv':
      return parseServiceReferenceVariant(json);
    case 'enum':
      return typeof json === 'string' && type.values.includes(json) ? json : undefined;
    case 'boolean':
      return typeof json === 'boolean' ? json : undefined;
    case 'integer':
      return typeof json === 'number' && Number.isSafeInteger(json) ? json + 0 : undefined;
    case 'counter':
      return parseCounter(json);
    case 'instant':
      return parseInstant(json);
    case 'duration':
      return parseDuration(json);
    case 'text':
      return typeof json === 'string' && isStorableText(json) ? json : undefined;
    default:
      return unreachable(type);
  }
}

/** Writes a fact as JSON carries it: the canonical form, which `parseFact` reads back to the same value. */
export function factJson(type: FactType, value: FactValue): Scalar | readonly Scalar[] {
  if (type.name !== 'list') {
    invariant(!isList(value), 'a scalar type has scalar values');
    return scalarJson(type, value);
  }
  invariant(isList(value), 'a list type has list values');
  return value.map((element) => scalarJson(type.of, element));
}

/** As `factJson`, for one scalar. */
export function scalarJson(type: ScalarType, value: ScalarValue): Scalar {
  switch (type.name) {
    case 'counter':
      return value.toString();
    case 'instant':
      return formatInstant(Number(value));
    case 'duration':
      return formatDuration(Number(value));
    case 'eui64':
    case 'srv':
    case 'enum':
    case 'boolean':
    case 'integer':
    case 'text':
      invariant(typeof value !== 'bigint', 'only counters are bigints');
      return value;
    default:
      return unreachable(type);
  }
}

function isList(value: FactValue): value is readonly ScalarValue[] {
  return Array.isArray(value);
}
