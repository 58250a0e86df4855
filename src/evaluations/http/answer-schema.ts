import type { ApiResponseOptions } from '@nestjs/swagger';

type Schema = Extract<ApiResponseOptions, { readonly schema: unknown }>['schema'];

const text = { type: 'string' } as const;
const instant: Schema = { type: 'string', format: 'date-time' };
const provenance: Schema = {
  type: 'object',
  nullable: true,
  required: ['source', 'observedAt'],
  properties: { source: text, observedAt: instant },
};

const reason: Schema = {
  type: 'object',
  required: ['rule', 'outcome', 'waivedBy', 'responseCode', 'mode', 'because', 'missingFacts'],
  properties: {
    rule: text,
    kind: { type: 'string', enum: ['requirement', 'guard-rail'] },
    outcome: { type: 'string', enum: ['broken', 'undetermined', 'waived'] },
    waivedBy: { ...text, nullable: true },
    responseCode: text,
    mode: { type: 'string', enum: ['enforce', 'warn'] },
    because: text,
    basis: text,
    missingFacts: { type: 'array', items: text, description: 'paths of the facts whose absence left the rule open' },
    missing: {
      type: 'array',
      items: { type: 'object', properties: { fact: text, code: text, detail: text } },
    },
  },
};

/** OpenAPI schema of an answer, as `answerText` writes it. */
export const answerSchema: Schema = {
  type: 'object',
  required: [
    'advisories',
    'decidedAt',
    'decisionId',
    'facts',
    'reasons',
    'recorded',
    'requestId',
    'responseCode',
    'ruleSet',
    'verdict',
  ],
  properties: {
    decisionId: { type: 'string', format: 'uuid', nullable: true, description: 'null in a simulation' },
    requestId: text,
    verdict: { type: 'string', enum: ['permit', 'refuse'] },
    responseCode: { ...text, nullable: true, description: "the first refusing requirement's; null on permit" },
    reasons: { type: 'array', items: reason, description: 'every requirement that did not simply hold' },
    advisories: { type: 'array', items: reason, description: 'of requirements in mode `warn`; they never refuse' },
    ruleSet: {
      type: 'object',
      properties: {
        name: text,
        version: { type: 'integer' },
        digest: text,
        epoch: { type: 'integer', nullable: true },
      },
    },
    facts: { type: 'object', properties: { device: provenance, party: provenance, registration: provenance } },
    decidedAt: instant,
    recorded: { type: 'boolean' },
    explanation: { type: 'object', description: '`explain=full` and simulations: the facts, and every rule' },
  },
};
