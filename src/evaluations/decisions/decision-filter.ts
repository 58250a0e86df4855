import { parseEui64, parseInstant, parseServiceReferenceVariant } from '../../core/identifiers/index.js';
import { Problem } from '../../http/index.js';
import type { ProblemError } from '../../http/index.js';

/** Which decisions a page shows; what is absent does not filter. */
export interface DecisionFilter {
  /** Decimal string: only decisions with a higher sequence number. */
  readonly after?: string;
  readonly verdict?: string;
  readonly responseCode?: string;
  readonly deviceId?: string;
  readonly originatorId?: string;
  readonly serviceReferenceVariant?: string;
  /** Of the rule set. */
  readonly version?: number;
  /** Epoch milliseconds, of the decision; from inclusive, until exclusive. */
  readonly from?: number;
  readonly until?: number;
  readonly limit?: number;
}

export const limitDefault = 100;
export const limitMax = 500;

interface Parameter {
  readonly parse: (text: string) => unknown;
  readonly expected: string;
}

const whole =
  (max: number) =>
  (text: string): number | undefined =>
    /^[1-9][0-9]{0,8}$/.test(text) && Number(text) <= max ? Number(text) : undefined;
const matching =
  (pattern: RegExp) =>
  (text: string): string | undefined =>
    pattern.test(text) ? text : undefined;

/** Query parameters of `GET /v1/decisions`: their parsers, and what each expects. */
export const parameters = {
  after: { parse: matching(/^(?:0|[1-9][0-9]{0,17})$/), expected: 'a sequence number, as `next` gives it' },
  verdict: { parse: matching(/^(?:permit|refuse)$/), expected: '`permit` or `refuse`' },
  responseCode: { parse: matching(/^[A-Z][0-9A-Z]{0,15}$/), expected: 'a response code such as `E4`' },
  deviceId: { parse: parseEui64, expected: 'an entity ID, eight bytes in hex joined by dashes' },
  originatorId: { parse: parseEui64, expected: 'an entity ID, eight bytes in hex joined by dashes' },
  serviceReferenceVariant: { parse: parseServiceReferenceVariant, expected: 'a variant such as `6.15.1`' },
  version: { parse: whole(999_999_999), expected: 'the number of a rule set version, 1 or more' },
  from: { parse: parseInstant, expected: 'an instant in UTC (RFC 3339); included' },
  until: { parse: parseInstant, expected: 'an instant in UTC (RFC 3339); excluded' },
  limit: { parse: whole(limitMax), expected: `a number of decisions from 1 to ${limitMax}` },
} as const satisfies Readonly<Record<keyof DecisionFilter, Parameter>>;

/** @throws Problem 400 with every parameter that is unknown, repeated or not of its form */
export function parseDecisionFilter(query: unknown): DecisionFilter {
  const errors: ProblemError[] = [];
  const filter: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(Object(query) as Readonly<Record<string, unknown>>)) {
    const parameter = Object.entries<Parameter>(parameters).find(([known]) => known === name)?.[1];
    const value = typeof text === 'string' ? parameter?.parse(text) : undefined;
    if (value !== undefined) filter[name] = value;
    else errors.push(faultOf(name.slice(0, 60), parameter));
  }
  if (errors.length > 0) {
    throw new Problem(400, 'PARAMETER_INVALID', 'mend each query parameter named in `errors`', errors);
  }
  // Each value came from the parser of its own key.
  return filter;
}

function faultOf(name: string, parameter: Parameter | undefined): ProblemError {
  const pointer = `?${name.replaceAll(/\p{Surrogate}/gu, '�')}`;
  if (parameter !== undefined) {
    return { code: 'PARAMETER_INVALID', pointer, detail: `expected \`${name}\` once, ${parameter.expected}` };
  }
  const known = Object.keys(parameters).map((each) => `\`${each}\``);
  return { code: 'PARAMETER_UNKNOWN', pointer, detail: `found no such filter; there are ${known.join(', ')}` };
}
