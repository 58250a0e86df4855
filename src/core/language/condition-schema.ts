import type { FactCatalogue } from './fact-catalogue.js';
import { limits } from './limits.js';
import { memberNamePattern, pathPattern } from './names.js';
import { baseOperators, decorators, decoratorsMax } from './operators.js';
import type { JsonSchema } from './schema-parts.js';
import { phrase, reference } from './schema-parts.js';

/** The definitions of groups and comparisons, with the facts of the catalogue to complete from. */
export function conditionDefinitions(catalogue: FactCatalogue): JsonSchema {
  const list = { type: 'array', minItems: 1, maxItems: limits.groupMembers, items: reference('condition') };
  const group = (key: string, value: JsonSchema): JsonSchema => ({
    type: 'object',
    required: [key],
    additionalProperties: false,
    properties: { [key]: value },
  });
  const scalar = { type: ['string', 'integer', 'boolean'] };
  return {
    group: {
      oneOf: [
        group('all', list),
        group('any', list),
        group('not', reference('condition')),
        group('condition', phrase('A named condition of this file.')),
      ],
    },
    condition: { anyOf: [reference('group'), reference('comparison')] },
    comparison: {
      type: 'object',
      required: ['fact', 'path', 'operator', 'value'],
      properties: {
        fact: reference('fact'),
        path: reference('path'),
        operator: reference('operator'),
        value: {
          anyOf: [scalar, { type: 'array', maxItems: limits.listValues, items: scalar }, reference('factReference')],
        },
      },
      additionalProperties: false,
      allOf: pathsByFact(catalogue),
    },
    factReference: {
      type: 'object',
      required: ['fact', 'path'],
      additionalProperties: false,
      properties: { fact: reference('fact'), path: reference('path') },
      allOf: pathsByFact(catalogue),
    },
    fact: { anyOf: [{ enum: groupsOf(catalogue) }, { type: 'string', pattern: memberNamePattern.source }] },
    path: { type: 'string', pattern: pathPattern.source },
    operator: {
      anyOf: [
        { enum: baseOperators },
        {
          type: 'string',
          pattern: `^(?:(?:${decorators.join('|')}):){1,${decoratorsMax}}(?:${baseOperators.join('|')})$`,
        },
      ],
    },
  };
}

function groupsOf(catalogue: FactCatalogue): readonly string[] {
  return [...new Set(catalogue.facts.map(({ path }) => path.slice(0, path.indexOf('.'))))];
}

function pathsByFact(catalogue: FactCatalogue): readonly JsonSchema[] {
  return groupsOf(catalogue).map((group) => ({
    if: { properties: { fact: { const: group } }, required: ['fact'] },
    then: {
      properties: {
        path: {
          oneOf: catalogue.facts
            .filter(({ path }) => path.startsWith(`${group}.`))
            .map(({ path, meaning }) => ({ const: `$${path.slice(group.length)}`, description: meaning })),
        },
      },
    },
  }));
}
