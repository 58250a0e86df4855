import { Problem } from '../../http/index.js';
import {
  afterParameter,
  beforeParameter,
  orderParameter,
  textMatching,
  wholeNumberTo,
} from '../../http/query-parameters.js';
import type { QueryParameters } from '../../http/query-parameters.js';
import { actionStates } from '../read/action-row.js';
import { itemStates } from '../read/item-list.js';

export const limitMax = 1_000;
export const limitDefault = 100;

/** Path parameter of every route below `/v1/corrective-actions/{id}`. */
export const idParameter = { name: 'id', schema: { type: 'string', pattern: '^[1-9][0-9]{0,17}$' } } as const;

const limit = { parse: wholeNumberTo(limitMax), expected: `a number from 1 to ${limitMax}` };
const names = (all: readonly string[]): string => all.map((each) => `\`${each}\``).join(', ');

export const listParameters = {
  after: afterParameter,
  order: orderParameter,
  before: beforeParameter,
  limit,
  state: {
    parse: (text: string) => actionStates.find((state) => state === text),
    expected: `one of ${names(actionStates)}`,
  },
} as const satisfies QueryParameters;

const mpid = { parse: textMatching(/^[A-Z0-9]{1,16}$/), expected: 'a market participant ID such as `EELC`' };

export const itemParameters = {
  after: { parse: wholeNumberTo(999_999_999), expected: 'a position, as `next` gives it' },
  limit,
  state: {
    parse: (text: string) => itemStates.find((state) => state === text),
    expected: `one of ${names(itemStates)}`,
  },
  mpid,
} as const satisfies QueryParameters;

export const exclusionParameters = {
  after: {
    parse: textMatching(/^[0-9A-F]{2}(?:-[0-9A-F]{2}){7}\.(?:critical|nonCritical)$/),
    expected: 'a slot, as `next` gives it',
  },
  limit,
} as const satisfies QueryParameters;

export const reportParameters = { mpid } as const satisfies QueryParameters;

/** @throws Problem 400 PARAMETER_INVALID */
export function actionId(id: string): string {
  if (/^[1-9][0-9]{0,17}$/.test(id)) return id;
  const detail = 'expected the number of a corrective action';
  throw new Problem(400, 'PARAMETER_INVALID', detail, [{ code: 'PARAMETER_INVALID', pointer: '/id', detail }]);
}
