import { parseDuration } from '../identifiers/duration.js';
import { attributeGroups, boundFactPaths, typeText } from './bound-facts.js';
import type { Checked } from './diagnostic.js';
import type { FactCatalogue, FactDefinition, FactSource } from './fact-catalogue.js';
import { factSources } from './fact-catalogue.js';
import { readFactType } from './fact-type.js';
import { Findings } from './findings.js';
import { describe, own, quote, quoteAll, Shape } from './json-shape.js';
import { below } from './json-pointer.js';
import { limits } from './limits.js';
import { isMemberName } from './names.js';
import { didYouMean } from './nearest-name.js';

/**
 * Reads `rules/facts.json`. Every entry must be a fact that the service gathers, with its type and source, or an
 * attribute of a device, registration or party.
 * @returns the catalogue, sorted by path, or every fault in pointer order
 */
export function parseFactCatalogue(json: unknown): Checked<FactCatalogue> {
  const shape = new Shape(new Findings());
  const members = shape.members(json, '', { required: ['title', 'facts'], optional: ['$schema'] });
  const facts: FactDefinition[] = [];
  if (members !== undefined) {
    for (const key of ['$schema', 'title']) {
      if (Object.hasOwn(members, key)) shape.text(members[key], below('', key));
    }
    const entries = Object.hasOwn(members, 'facts') ? shape.anyMembers(members.facts, '/facts') : undefined;
    // The default order of sort() is that of UTF-16 code units, the same on every machine.
    const paths = shape.within(Object.keys(entries ?? {}).sort(), limits.facts, '/facts', 'facts');
    for (const path of paths) {
      const fact = readFact(shape, path, own(entries ?? {}, path), below('/facts', path));
      if (fact !== undefined) facts.push({ ...fact, index: facts.length });
    }
  }
  return shape.findings.conclude({ facts, byPath: new Map(facts.map((fact) => [fact.path, fact])) });
}

const optionalKeys = ['of', 'values', 'unit', 'nullable', 'maxAge', 'unverified'];

function readFact(shape: Shape, path: string, json: unknown, pointer: string): FactDefinition | undefined {
  const entry = shape.members(json, pointer, { required: ['type', 'source', 'meaning'], optional: optionalKeys });
  const bound = readBinding(shape, path, pointer);
  if (entry === undefined) return undefined;
  const source = Object.hasOwn(entry, 'source')
    ? shape.word(entry.source, below(pointer, 'source'), factSources, 'SOURCE_UNKNOWN')
    : undefined;
  const type = readFactType(shape, entry, pointer);
  const texts = ['meaning', 'unit', 'unverified'].map((key) =>
    Object.hasOwn(entry, key) ? shape.text(entry[key], below(pointer, key)) : undefined,
  );
  const nullable = Object.hasOwn(entry, 'nullable')
    ? shape.boolean(entry.nullable, below(pointer, 'nullable'))
    : undefined;
  const maxAgeSeconds = Object.hasOwn(entry, 'maxAge') ? readMaxAge(shape, entry.maxAge, pointer) : undefined;
  if (bound !== undefined && source !== undefined && !bound.sources.includes(source)) {
    const found = `the source ${quote(source)} of ${quote(path)}`;
    shape.findings.add('FACT_SOURCE_NOT_BOUND', below(pointer, 'source'), { found, expected: quoteAll(bound.sources) });
  }
  if (bound?.type !== undefined && type !== undefined && bound.type !== typeText(type)) {
    const found = `the type \`${typeText(type)}\` of ${quote(path)}`;
    shape.findings.add('FACT_TYPE_NOT_BOUND', below(pointer, 'type'), { found, expected: quote(bound.type) });
  }
  const [meaning, unit, unverified] = texts;
  if (source === undefined || type === undefined || meaning === undefined) return undefined;
  return {
    path,
    index: 0,
    type,
    meaning,
    source,
    nullable: nullable ?? false,
    ...(unit === undefined ? {} : { unit }),
    ...(maxAgeSeconds === undefined ? {} : { maxAgeSeconds }),
    ...(unverified === undefined ? {} : { unverified }),
  };
}

/** What the service can bind the path to; reports and gives undefined when there is nothing. */
function readBinding(
  shape: Shape,
  path: string,
  pointer: string,
): { readonly type?: string; readonly sources: readonly FactSource[] } | undefined {
  const bound = boundFactPaths.get(path);
  if (bound !== undefined) return { type: bound.type, sources: [bound.source] };
  const dot = path.lastIndexOf('.');
  const sources = attributeGroups.get(path.slice(0, Math.max(dot, 0)));
  if (sources !== undefined && isMemberName(path.slice(dot + 1))) return { sources };
  shape.findings.add(sources === undefined ? 'FACT_UNBOUND' : 'FACT_PATH_MALFORMED', pointer, {
    found: quote(path),
    expected:
      sources === undefined
        ? `a fact that the service gathers, or an attribute below ${quoteAll([...attributeGroups.keys()])}`
        : 'the name of an attribute in camelCase',
    hint: didYouMean(path, boundFactPaths.keys()),
  });
  return undefined;
}

function readMaxAge(shape: Shape, json: unknown, pointer: string): number | undefined {
  const milliseconds = parseDuration(json);
  if (milliseconds !== undefined && milliseconds > 0 && milliseconds % 1000 === 0) return milliseconds / 1000;
  shape.findings.add('MAX_AGE_MALFORMED', below(pointer, 'maxAge'), {
    found: describe(json),
    expected: 'an ISO 8601 duration of a second or more such as `P31D` or `PT26H`',
  });
  return undefined;
}
