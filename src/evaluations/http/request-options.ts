import type { FastifyRequest } from 'fastify';
import { Problem } from '../../http/index.js';

const epochPattern = /^(?:0|[1-9][0-9]{0,14})$/;
const printable = /^[^\p{Cc}\p{Surrogate}]{1,255}$/u;

/** The caller's name as the record keeps it. */
export function callerOf(request: FastifyRequest): string | Problem {
  const subject = request.caller?.subject ?? '';
  if (printable.test(subject)) return subject;
  return new Problem(403, 'ROLE_NOT_ALLOWED', 'expected a token whose `sub` has 1 to 255 printable characters');
}

/** Header `Minimum-Epoch`: the oldest epoch that the caller takes an answer of; 0 when it is not sent. */
export function minimumEpochOf(request: FastifyRequest): number | Problem {
  const header = request.headers['minimum-epoch'];
  if (header === undefined) return 0;
  if (typeof header === 'string' && epochPattern.test(header)) return Number(header);
  return parameterInvalid(
    'Minimum-Epoch',
    'expected the header `Minimum-Epoch` to be a decimal number, as `Rule-Set-Epoch` gives it',
  );
}

/** `?explain=full` */
export function wantsExplanation(request: FastifyRequest): boolean | Problem {
  if (!request.url.includes('?')) return false;
  const query = Object.entries(Object(request.query) as Readonly<Record<string, unknown>>);
  const unknown = query.find(([name]) => name !== 'explain');
  if (unknown !== undefined) {
    return parameterInvalid('?', 'found a query parameter that this endpoint does not take; it takes `explain=full`');
  }
  if (query.every(([, value]) => value === 'full')) return query.length > 0;
  return parameterInvalid('?explain', 'expected `explain=full`, or no query parameter');
}

function parameterInvalid(pointer: string, detail: string): Problem {
  return new Problem(400, 'PARAMETER_INVALID', detail, [{ code: 'PARAMETER_INVALID', pointer, detail }]);
}
