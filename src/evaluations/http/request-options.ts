import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '../../access/index.js';
import { Problem } from '../../http/index.js';

const epochPattern = /^(?:0|[1-9][0-9]{0,14})$/;
const printable = /^[^\p{Cc}\p{Surrogate}]{1,255}$/u;

/** Throughput: one S1SP sends nearly all requests, so the last name found good is not looked at again. */
let lastGood: string | undefined;

/** The caller's name as the record keeps it. */
export function callerName({ subject }: Caller): string | Problem {
  if (subject === lastGood) return subject;
  if (printable.test(subject)) return (lastGood = subject);
  return new Problem(403, 'ROLE_NOT_ALLOWED', 'expected a token whose `sub` has 1 to 255 printable characters');
}

/** Header `Minimum-Epoch`: the oldest epoch that the caller takes an answer of; 0 when it is not sent. */
export function minimumEpochOf(headers: IncomingHttpHeaders): number | Problem {
  const header = headers['minimum-epoch'];
  if (header === undefined) return 0;
  if (typeof header === 'string' && epochPattern.test(header)) return Number(header);
  return parameterInvalid(
    'Minimum-Epoch',
    'expected the header `Minimum-Epoch` to be a decimal number, as `Rule-Set-Epoch` gives it',
  );
}

/** `?explain=full`. @param url - path and query as sent */
export function wantsExplanation(url: string): boolean | Problem {
  const start = url.indexOf('?');
  if (start < 0) return false;
  const query = [...new URLSearchParams(url.slice(start))];
  if (query.some(([name]) => name !== 'explain')) {
    return parameterInvalid('?', 'found a query parameter that this endpoint does not take; it takes `explain=full`');
  }
  if (query.every(([, value]) => value === 'full')) return query.length > 0;
  return parameterInvalid('?explain', 'expected `explain=full`, or no query parameter');
}

function parameterInvalid(pointer: string, detail: string): Problem {
  return new Problem(400, 'PARAMETER_INVALID', detail, [{ code: 'PARAMETER_INVALID', pointer, detail }]);
}
