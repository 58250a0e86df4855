import { parseInstant } from '../core/identifiers/index.js';
import { formatParameter } from '../http/export-format.js';
import {
  afterParameter,
  beforeParameter,
  orderParameter,
  textMatching,
  wholeNumberTo,
} from '../http/query-parameters.js';
import type { QueryParameters, QueryValues } from '../http/query-parameters.js';

export const limitDefault = 100;
const limitMax = 500;

const anyText = textMatching(/^\P{Cc}{1,400}$/u);

/** Query parameters that say which entries are meant; what is absent does not filter. */
const filterParameters = {
  action: { parse: textMatching(/^[a-z]+(?:-[a-z]+)*$/), expected: 'an action such as `version-approved`' },
  actor: { parse: anyText, expected: 'a person, as the token names him' },
  subject: { parse: anyText, expected: 'a subject such as `smets1-critical-commands/3`; the whole of it' },
  subjectPrefix: {
    parse: anyText,
    expected:
      'a subject or what one begins with, up to a `/`: `smets1-critical-commands` is every version and epoch of it',
  },
  outcome: { parse: textMatching(/^(?:done|refused|failed)$/), expected: '`done`, `refused` or `failed`' },
  from: { parse: parseInstant, expected: 'an instant in UTC (RFC 3339); included' },
  until: { parse: parseInstant, expected: 'an instant in UTC (RFC 3339); excluded' },
} as const satisfies QueryParameters;

export type TrailFilter = QueryValues<typeof filterParameters>;

const endParameters = { order: orderParameter, after: afterParameter, before: beforeParameter } as const;

/** Query parameters of `GET /v1/audit-trail`. */
export const trailParameters = {
  ...endParameters,
  limit: { parse: wholeNumberTo(limitMax), expected: `a number of entries from 1 to ${limitMax}` },
  ...filterParameters,
} as const satisfies QueryParameters;

export type TrailListing = QueryValues<typeof trailParameters>;

/** Query parameters of `GET /v1/audit-trail/export`. */
export const exportParameters = {
  format: formatParameter,
  ...endParameters,
  ...filterParameters,
} as const satisfies QueryParameters;
