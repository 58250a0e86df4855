import { anchorSlotChangeProblemCodes } from './anchor-slot-change-problem-codes.js';
import { censusProblemCodes } from './census-problem-codes.js';
import { consoleProblemCodes } from './console-problem-codes.js';
import { correctiveActionProblemCodes } from './corrective-action-problem-codes.js';
import { importProblemCodes } from './import-problem-codes.js';
import { lifeCycleProblemCodes } from './life-cycle-problem-codes.js';
import type { ProblemCodeEntry } from './problem-code-entry.js';

/**
 * Every code an error answer can carry. They are stable: clients may branch on them. The table is part of `/docs`.
 * No status but 200 is ever a permit.
 */
export const problemCodes = {
  BODY_MALFORMED: {
    status: 400,
    title: 'The body is not acceptable JSON',
    when: 'truncated JSON, invalid UTF-8, duplicate keys, `__proto__`, `\\u0000`, lone surrogates, numbers that lose digits, or too deep nesting',
    remedy: 'mend the body at each pointer in `errors`; send counters as decimal strings',
  },
  BODY_INVALID: {
    status: 400,
    title: 'The body does not fit what this endpoint takes',
    when: 'a property is missing, unknown, or of the wrong type or form',
    remedy: 'mend the body at each pointer in `errors`',
  },
  PARAMETER_INVALID: {
    status: 400,
    title: 'A path or query parameter or a header is not acceptable',
    when: 'it is not of the form this endpoint takes',
    remedy: 'mend each one named in `errors`',
  },
  REQUEST_MALFORMED: {
    status: 400,
    title: 'The HTTP request is malformed',
    when: 'its address, framing or headers cannot be read',
    remedy: 'mend the client',
  },
  TOKEN_MISSING: {
    status: 401,
    title: 'No bearer token was sent',
    when: 'the header `Authorization: Bearer …` is missing or has another form',
    remedy: 'get a token from the issuer and send it',
  },
  TOKEN_INVALID: {
    status: 401,
    title: 'The bearer token is not accepted',
    when: 'it is expired, not yet valid, signed by another key, of another issuer or for another audience',
    remedy: 'get a fresh token for this audience from the configured issuer',
  },
  ROLE_NOT_ALLOWED: {
    status: 403,
    title: 'The caller has none of the roles this endpoint needs',
    when: 'the token is good, but its roles do not include one that this endpoint names',
    remedy: 'use a caller that holds the role, or ask an administrator to grant it',
  },
  ROUTE_NOT_FOUND: {
    status: 404,
    title: 'There is no such endpoint',
    when: 'no endpoint has this path',
    remedy: 'look the path up on `/docs`',
  },
  NOT_FOUND: {
    status: 404,
    title: 'There is no such thing',
    when: 'the endpoint exists, what the path names does not',
    remedy: 'list what there is with the endpoint above it',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    title: 'The endpoint does not take this method',
    when: 'the path exists for other methods, listed in the header `Allow`',
    remedy: 'use one of them',
  },
  REQUEST_TIMED_OUT: {
    status: 408,
    title: 'The request did not arrive in time',
    when: 'headers or body took too long',
    remedy: 'send again, faster or in smaller parts',
  },
  REQUEST_ID_REUSED: {
    status: 409,
    title: 'The request ID was used for another request',
    when: 'the same caller sent this `requestId` before, with other content',
    remedy: 'count the originator counter up for each new command; repeat a request byte for byte',
  },
  BODY_TOO_LARGE: {
    status: 413,
    title: 'The body is too large',
    when: 'it is longer than this endpoint takes',
    remedy: 'send less at once',
  },
  ADDRESS_TOO_LONG: {
    status: 414,
    title: 'The address is too long',
    when: 'a path parameter is longer than any that exists',
    remedy: 'mend the client',
  },
  MEDIA_TYPE_UNSUPPORTED: {
    status: 415,
    title: 'The body has another media type than this endpoint takes',
    when: '`Content-Type` is missing or is not `application/json` (streams: `application/x-ndjson`)',
    remedy: 'set `Content-Type`',
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    title: 'The request was shed',
    when: 'more requests are in flight than this replica keeps up with, or this client sends more than its share; nothing was decided',
    remedy: 'send again after `Retry-After` seconds',
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    title: 'The headers are too large',
    when: 'they are longer than 16 KiB together',
    remedy: 'send fewer or shorter headers',
  },
  INTERNAL: {
    status: 500,
    title: 'The service failed',
    when: 'a defect of the service; nothing was decided',
    remedy: 'report it with the `requestId` of the answer, which the log names too',
  },
  DATABASE_UNAVAILABLE: {
    status: 503,
    title: 'The database cannot be reached',
    when: 'PostgreSQL is stopped, failing over or refusing connections',
    remedy: 'send again later',
  },
  DATABASE_TOO_SLOW: {
    status: 503,
    title: 'The database took too long',
    when: 'PostgreSQL answers, but what was asked of it did not end within the time that one statement may take',
    remedy: 'send again later, or ask for less at once',
  },
  ISSUER_UNAVAILABLE: {
    status: 503,
    title: 'The issuer of the tokens cannot be reached',
    when: 'the keys that would verify a token not seen before cannot be fetched',
    remedy: 'send again later',
  },
  NO_ACTIVE_RULE_SET: {
    status: 503,
    title: 'No rule set is in force',
    when: 'nothing is active for the cohort of the device, or this replica has not loaded it; nothing was decided',
    remedy: 'activate a version; see `/health/ready`',
  },
  RECORD_UNAVAILABLE: {
    status: 503,
    title: 'The decision could not be recorded',
    when: 'no durable record within the deadline, and without a record there is no answer',
    remedy: 'send the same request again: it is decided once',
  },
  EPOCH_AHEAD: {
    status: 503,
    title: 'This replica has not reached the epoch asked for',
    when: 'the header `Minimum-Epoch` names an epoch later than the one in force',
    remedy: 'send again shortly',
  },
  CONTEXT_NOT_LOADED: {
    status: 503,
    title: 'The context is still being loaded',
    when: 'this replica has started and has not read all devices and registrations yet',
    remedy: 'send again when `/health/ready` answers 200',
  },
  SHUTTING_DOWN: {
    status: 503,
    title: 'This replica is shutting down',
    when: 'a request arrived while it finishes those it has',
    remedy: 'send again to another replica',
  },
  ...consoleProblemCodes,
  ...lifeCycleProblemCodes,
  ...anchorSlotChangeProblemCodes,
  ...importProblemCodes,
  ...censusProblemCodes,
  ...correctiveActionProblemCodes,
} as const satisfies Readonly<Record<string, ProblemCodeEntry>>;

export type ProblemCode = keyof typeof problemCodes;
