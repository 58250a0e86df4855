import { conditionDefinitions } from './condition-schema.js';
import type { FactCatalogue } from './fact-catalogue.js';
import { limits } from './limits.js';
import { memberNamePattern, responseCodePattern } from './names.js';
import type { JsonSchema } from './schema-parts.js';
import { phrase, reference, text } from './schema-parts.js';

/**
 * `rules/rule-set.schema.json`: what an editor needs to complete facts, paths, operators and modes while a rule set is
 * written. It is less than the checker: types, references and tables are the checker's matter.
 */
export function ruleSetSchema(catalogue: FactCatalogue): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Rule set or guard rails',
    description: 'Generated from the fact catalogue and the operator table; npm run rules:schema writes it anew.',
    type: 'object',
    required: ['name', 'title', 'basis', 'tables', 'conditions', 'rules'],
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      name: phrase('Name of the rule set: the name of its folder.'),
      version: { type: 'integer', minimum: 1, description: 'The name of the file, 1, 2, 3 …' },
      title: text('What this version does, in one line.'),
      basis: { description: 'Where the rules come from.', anyOf: [reference('basis'), text('In words.')] },
      tables: reference('tables'),
      conditions: {
        type: 'object',
        description: 'Named conditions, for `{ "condition": "<name>" }`.',
        maxProperties: limits.namedConditions,
        propertyNames: phrase('A phrase.'),
        additionalProperties: reference('group'),
      },
      rules: { type: 'array', minItems: 1, maxItems: limits.rules, items: reference('rule') },
    },
    if: { required: ['version'] },
    then: {
      properties: {
        basis: reference('basis'),
        rules: { items: { properties: { event: eventOf(['requirement', 'waiver']) } } },
      },
    },
    else: {
      properties: { basis: text('In words.'), rules: { items: { properties: { event: eventOf(['guard-rail']) } } } },
    },
    $defs: { ...ruleDefinitions(), ...conditionDefinitions(catalogue), ...tableDefinitions(catalogue) },
  };
}

function eventOf(types: readonly string[]): JsonSchema {
  return { properties: { type: { enum: types } } };
}

function ruleDefinitions(): JsonSchema {
  return {
    basis: {
      type: 'array',
      minItems: 1,
      maxItems: limits.basisEntries,
      items: {
        type: 'object',
        required: ['document', 'clause'],
        additionalProperties: false,
        properties: { document: text('Name and version of the document.'), clause: text('Its clause.') },
      },
    },
    rule: {
      type: 'object',
      required: ['name', 'priority', 'conditions', 'event'],
      additionalProperties: false,
      properties: {
        name: phrase('What must hold, as a phrase: `sender-is-registered-party`.'),
        priority: { type: 'integer', minimum: 1, description: 'A higher one is decided and reported first.' },
        conditions: reference('group'),
        event: reference('event'),
      },
    },
    event: {
      type: 'object',
      required: ['type', 'params'],
      additionalProperties: false,
      properties: { type: { enum: ['requirement', 'waiver', 'guard-rail'] }, params: { type: 'object' } },
      oneOf: [
        event('requirement', ['responseCode', 'mode', 'because', 'basis']),
        event('waiver', ['waives', 'whenUndetermined', 'because', 'basis']),
        event('guard-rail', ['responseCode', 'because', 'basis']),
      ],
    },
  };
}

const params: Readonly<Record<string, JsonSchema>> = {
  responseCode: {
    type: 'string',
    pattern: responseCodePattern.source,
    description: 'What a refusal by this rule answers: `E4`, `E061501`.',
  },
  mode: { enum: ['enforce', 'warn', 'off'], description: 'Whether the rule refuses, advises, or is recorded only.' },
  waives: {
    type: 'array',
    minItems: 1,
    maxItems: limits.waivedRequirements,
    uniqueItems: true,
    items: phrase('A requirement of this rule set.'),
  },
  whenUndetermined: { type: 'boolean', description: 'Whether it also lifts a requirement that is undetermined.' },
  because: text('Why, for an auditor.'),
  basis: text('Document and clause.'),
  unverified: text('Which assumption the rule rests on.'),
};

function event(type: string, required: readonly string[]): JsonSchema {
  const names = [...required, 'unverified'];
  const properties = Object.fromEntries(names.map((name) => [name, params[name]]));
  return { properties: { type: { const: type }, params: { required, additionalProperties: false, properties } } };
}

function tableDefinitions(catalogue: FactCatalogue): JsonSchema {
  const keys = catalogue.facts.filter(({ type }) => ['srv', 'enum', 'text', 'eui64'].includes(type.name));
  const name = { pattern: memberNamePattern.source, maxLength: limits.nameLength };
  const scalar = { type: ['string', 'integer', 'boolean'] };
  const cell = { anyOf: [scalar, { type: 'array', maxItems: limits.listValues, items: scalar }] };
  const row = {
    type: 'object',
    minProperties: 1,
    maxProperties: limits.tableColumns,
    propertyNames: name,
    additionalProperties: cell,
  };
  const table = {
    type: 'object',
    required: ['key', 'rows'],
    additionalProperties: false,
    properties: {
      key: { enum: keys.map(({ path }) => path), description: 'The fact whose value picks the row.' },
      rows: { type: 'object', minProperties: 1, maxProperties: limits.tableRows, additionalProperties: row },
    },
  };
  return {
    tables: {
      type: 'object',
      description: 'Reference data; a condition reads a column as `{ "fact": "<table>", "path": "$.<column>" }`.',
      maxProperties: limits.tables,
      propertyNames: name,
      additionalProperties: table,
    },
  };
}
