import { ApiQuery } from '@nestjs/swagger';
import { Problem } from './problem.js';
import type { ProblemError } from './problem.js';

/** One query parameter: `parse` gives undefined for a text that is not of its form. */
export interface QueryParameter<Value> {
  readonly parse: (text: string) => Value | undefined;
  /** Completes "expected `name` once, …". */
  readonly expected: string;
}
export type QueryParameters = Readonly<Record<string, QueryParameter<unknown>>>;

/** The values of the parameters that were given. */
export type QueryValues<Parameters extends QueryParameters> = {
  readonly [Name in keyof Parameters]?: Exclude<ReturnType<Parameters[Name]['parse']>, undefined>;
};

/** A whole number from 1 to `max`, at most nine digits. */
export const wholeNumberTo =
  (max: number) =>
  (text: string): number | undefined =>
    /^[1-9][0-9]{0,8}$/.test(text) && Number(text) <= max ? Number(text) : undefined;

export const textMatching =
  (pattern: RegExp) =>
  (text: string): string | undefined =>
    pattern.test(text) ? text : undefined;

/** `after` of every list that pages by a number of the database; a decimal string. */
export const afterParameter: QueryParameter<string> = {
  parse: textMatching(/^(?:0|[1-9][0-9]{0,17})$/),
  expected: 'a number, as `next` gives it',
};

/** `before` of every list that is read newest first; a decimal string. */
export const beforeParameter: QueryParameter<string> = {
  parse: textMatching(/^[1-9][0-9]{0,17}$/),
  expected: 'a number, as `next` of a list that is read newest first gives it',
};

/** `order` of a list that can be read from either end. */
export const orderParameter: QueryParameter<'oldest' | 'newest'> = {
  parse: (text) => (text === 'oldest' || text === 'newest' ? text : undefined),
  expected: '`oldest` (first, as when it is absent) or `newest`',
};

/** Where to go on, from either end. */
export interface Paging {
  readonly order?: 'oldest' | 'newest';
  readonly after?: string;
  readonly before?: string;
}

/**
 * How a list is read that looks at a bounded part of its table for each page, in the documentation.
 * @param item - what it lists: `decision`
 */
export const pagesInWords = (item: string): string =>
  'A page looks at 200,000 numbers at most, so it may hold few or none and still have a `next`: a short page is not the ' +
  'end, `next` being null is. Oldest first, send `next` as `after`; when it is null, ask again later `after` the last ' +
  `sequence number or \`next\` that was given, whichever is higher: no ${item} is ever skipped. With \`order=newest\` ` +
  'send `next` as `before`.';

/** @throws Problem 400 when a list is to go on from its other end */
export function requireOneEnd({ order = 'oldest', after, before }: Paging): void {
  const wrong = order === 'newest' ? after !== undefined && 'after' : before !== undefined && 'before';
  if (wrong === false) return;
  const other = order === 'newest' ? 'before' : 'after';
  const detail = `found \`${wrong}\` in a list that is read ${order} first; expected \`${other}\``;
  throw new Problem(400, 'PARAMETER_INVALID', detail, [{ code: 'PARAMETER_INVALID', pointer: `?${wrong}`, detail }]);
}

/** @throws Problem 400 with every parameter that is unknown, repeated or not of its form */
export function parseQuery<Parameters extends QueryParameters>(
  parameters: Parameters,
  query: unknown,
): QueryValues<Parameters> {
  const errors: ProblemError[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(Object(query) as Readonly<Record<string, unknown>>)) {
    const parameter = Object.entries(parameters).find(([known]) => known === name)?.[1];
    const value = typeof text === 'string' ? parameter?.parse(text) : undefined;
    if (value !== undefined) values[name] = value;
    else errors.push(faultOf(name.slice(0, 60), parameter, Object.keys(parameters)));
  }
  if (errors.length > 0) {
    throw new Problem(400, 'PARAMETER_INVALID', 'mend each query parameter named in `errors`', errors);
  }
  // Each value came from the parser of its own key.
  return values as QueryValues<Parameters>;
}

function faultOf(name: string, parameter: QueryParameter<unknown> | undefined, known: readonly string[]): ProblemError {
  const pointer = `?${name.replaceAll(/\p{Surrogate}/gu, '�')}`;
  if (parameter !== undefined) {
    return { code: 'PARAMETER_INVALID', pointer, detail: `expected \`${name}\` once, ${parameter.expected}` };
  }
  const ticked = known.map((each) => `\`${each}\``).join(', ');
  return { code: 'PARAMETER_UNKNOWN', pointer, detail: `found no such parameter; there are ${ticked}` };
}

/** Puts the parameters of a route in the OpenAPI document. */
export function TakesQuery(parameters: QueryParameters): MethodDecorator {
  return (target, key, descriptor) => {
    for (const [name, { expected }] of Object.entries(parameters)) {
      ApiQuery({ name, required: false, schema: { type: 'string' }, description: expected })(target, key, descriptor);
    }
  };
}
