import type { RequestId } from '../../core/identifiers/index.js';
import {
  parseEui64,
  parseInstant,
  parseRequestId,
  parseServiceReferenceVariant,
} from '../../core/identifiers/index.js';
import { formatParameter } from '../../http/export-format.js';
import {
  afterParameter,
  beforeParameter,
  orderParameter,
  textMatching,
  wholeNumberTo,
} from '../../http/query-parameters.js';
import type { QueryParameters, QueryValues } from '../../http/query-parameters.js';

export const limitDefault = 100;
export const limitMax = 500;

const entityId = { parse: parseEui64, expected: 'an entity ID, eight bytes in hex joined by dashes' };

/** Query parameters that say which decisions are meant; what is absent does not filter. */
const filterParameters = {
  verdict: { parse: textMatching(/^(?:permit|refuse)$/), expected: '`permit` or `refuse`' },
  responseCode: { parse: textMatching(/^[A-Z][0-9A-Z]{0,15}$/), expected: 'a response code such as `E4`' },
  deviceId: entityId,
  originatorId: entityId,
  serviceReferenceVariant: { parse: parseServiceReferenceVariant, expected: 'a variant such as `6.15.1`' },
  ruleSet: {
    parse: textMatching(/^[a-z][a-z0-9]*(?:-[a-z0-9]+){0,50}$/),
    expected: 'the name of a rule set, lower case with dashes',
  },
  version: { parse: wholeNumberTo(999_999_999), expected: 'the number of a rule set version, 1 or more' },
  caller: { parse: textMatching(/^\P{Cc}{1,255}$/u), expected: 'who asked, as `sub` of the token names him' },
  requestId: {
    parse: (text: string): RequestId | undefined => parseRequestId(text),
    expected: 'a request ID, `originator:target:counter`',
  },
  from: { parse: parseInstant, expected: 'an instant in UTC (RFC 3339); included' },
  until: { parse: parseInstant, expected: 'an instant in UTC (RFC 3339); excluded' },
} as const satisfies QueryParameters;

export type DecisionFilter = QueryValues<typeof filterParameters>;

/** Query parameters of `GET /v1/decisions`. */
export const listParameters = {
  order: orderParameter,
  after: afterParameter,
  before: beforeParameter,
  ...filterParameters,
  limit: { parse: wholeNumberTo(limitMax), expected: `a number of decisions from 1 to ${limitMax}` },
} as const satisfies QueryParameters;

export type DecisionListing = QueryValues<typeof listParameters>;

/** Query parameters of `GET /v1/decisions/export`. */
export const exportParameters = {
  format: formatParameter,
  order: orderParameter,
  after: afterParameter,
  before: beforeParameter,
  ...filterParameters,
} as const satisfies QueryParameters;

export type DecisionExportAsked = QueryValues<typeof exportParameters>;
