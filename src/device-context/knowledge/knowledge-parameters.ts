import type { Eui64 } from '../../core/identifiers/index.js';
import { parseEui64, parseInstant, parseMpan, parseMprn } from '../../core/identifiers/index.js';
import { Problem } from '../../http/index.js';
import type { QueryParameters } from '../../http/query-parameters.js';
import { afterParameter, parseQuery, wholeNumberTo } from '../../http/query-parameters.js';
import type { AsOf } from '../as-of/instants.js';

export const historyLimitDefault = 100;
export const historyLimitMax = 500;

/** Query parameters of the reads. */
export const asOfParameters = {
  validAt: { parse: parseInstant, expected: 'an instant in UTC: how it was then; left out: how it was seen last' },
  knownAt: {
    parse: parseInstant,
    expected: 'an instant in UTC, not in the future: as we knew it then; left out: as we know it now',
  },
} as const satisfies QueryParameters;

export const historyParameters = {
  after: afterParameter,
  limit: { parse: wholeNumberTo(historyLimitMax), expected: `a number of entries from 1 to ${historyLimitMax}` },
} as const satisfies QueryParameters;

/**
 * The instants that a read asks for.
 * @param now - epoch milliseconds
 * @throws Problem 400: what will be known is not known
 */
export function parseAsOf(query: unknown, now: number): AsOf {
  const { validAt, knownAt } = parseQuery(asOfParameters, query);
  if (knownAt !== undefined && knownAt > now) {
    const detail = '`knownAt` lies in the future; expected an instant up to now, or none';
    throw new Problem(400, 'PARAMETER_INVALID', detail, [{ code: 'PARAMETER_INVALID', pointer: '?knownAt', detail }]);
  }
  return { validAt, knownAt };
}

/** @throws Problem 400 */
export function parseDeviceId(text: string): Eui64 {
  const deviceId = parseEui64(text);
  if (deviceId === undefined) throw malformed('deviceId', 'an EUI-64, eight bytes in hex joined by dashes');
  return deviceId;
}

/** @throws Problem 400 */
export function parseMeterPoint(text: string): string {
  if (parseMpan(text) === undefined && parseMprn(text) === undefined) {
    throw malformed('mpxn', 'an MPAN of 13 digits or an MPRN of 1 to 10');
  }
  return text;
}

function malformed(name: string, expectation: string): Problem {
  const detail = `\`${name}\` is malformed; expected ${expectation}`;
  return new Problem(400, 'PARAMETER_INVALID', detail, [{ code: 'PARAMETER_INVALID', pointer: `/${name}`, detail }]);
}
