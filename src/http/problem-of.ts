import { HttpException } from '@nestjs/common';
import { isDatabaseGone, isStatementTooSlow } from '../database/index.js';
import { Problem } from './problem.js';
import type { ProblemError } from './problem.js';
import type { ProblemCode } from './problem-codes.js';
import { problemCodes } from './problem-codes.js';

const byStatus = new Map<number, ProblemCode>([
  [400, 'REQUEST_MALFORMED'],
  [401, 'TOKEN_MISSING'],
  [403, 'ROLE_NOT_ALLOWED'],
  [404, 'NOT_FOUND'],
  [405, 'METHOD_NOT_ALLOWED'],
  [408, 'REQUEST_TIMED_OUT'],
  [413, 'BODY_TOO_LARGE'],
  [414, 'ADDRESS_TOO_LONG'],
  [415, 'MEDIA_TYPE_UNSUPPORTED'],
  [429, 'TOO_MANY_REQUESTS'],
  [431, 'HEADERS_TOO_LARGE'],
]);

/**
 * The problem that an error becomes, whoever threw it; undefined for a defect of ours, about which a client learns
 * nothing but that it happened.
 */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException && error.cause instanceof Error) return problemOf(error.cause) ?? ofStatus(error);
  if (isDatabaseGone(error)) {
    const detail = 'PostgreSQL cannot be reached now; send again later';
    return new Problem(503, 'DATABASE_UNAVAILABLE', detail, [], { 'Retry-After': '1' });
  }
  if (isStatementTooSlow(error)) {
    const detail =
      'PostgreSQL took longer for this than a statement may take; send again later, or ask for less at once';
    return new Problem(503, 'DATABASE_TOO_SLOW', detail, [], { 'Retry-After': '5' });
  }
  return ofSchema(error) ?? ofStatus(error);
}

/** Fastify's and Nest's own errors carry a status; theirs above 499 are defects of ours. */
function ofStatus(error: unknown): Problem | undefined {
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  const code = status === undefined ? undefined : byStatus.get(status);
  if (status === undefined || code === undefined) return undefined;
  return new Problem(status, code, problemCodes[code].when);
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}

/** What Fastify's validator (ajv) found against a route's schema: a pointer for each fault. */
function ofSchema(error: unknown): Problem | undefined {
  if (!(error instanceof Error) || !('validation' in error) || !Array.isArray(error.validation)) return undefined;
  const context = 'validationContext' in error ? String(error.validationContext) : 'body';
  const errors = error.validation.map((fault: unknown) => schemaFault(fault, context));
  const code = context === 'body' ? 'BODY_INVALID' : 'PARAMETER_INVALID';
  return new Problem(400, code, errors[0]?.detail ?? problemCodes[code].when, errors);
}

/** @param fault - one error object of ajv */
export function schemaFault(fault: unknown, context = 'body'): ProblemError {
  const read = (key: string): unknown => Object.entries(Object(fault) as object).find(([name]) => name === key)?.[1];
  const params = Object(read('params')) as Record<string, unknown>;
  const path = typeof read('instancePath') === 'string' ? String(read('instancePath')) : '';
  const named = params['missingProperty'] ?? params['additionalProperty'] ?? params['propertyName'];
  const pointer = typeof named === 'string' ? `${path}/${escapePointer(named)}` : path;
  const keyword = String(read('keyword'));
  const where = context === 'body' ? pointer : `?${pointer.slice(1).replaceAll('/', '.')}`;
  return {
    code: `SCHEMA_${upperSnake(keyword)}`,
    pointer: where,
    detail: sentence(keyword, params, String(read('message'))),
  };
}

function sentence(keyword: string, params: Readonly<Record<string, unknown>>, message: string): string {
  if (keyword === 'required') return `expected \`${String(params['missingProperty'])}\`, found nothing`;
  if (keyword === 'additionalProperties')
    return `\`${String(params['additionalProperty'])}\` is not known here; remove it`;
  if (keyword === 'enum' && Array.isArray(params['allowedValues'])) {
    return `expected one of ${params['allowedValues'].map((value) => `\`${String(value)}\``).join(', ')}`;
  }
  return message.replace(/^must /, 'it must ').replaceAll('"', '`');
}

const upperSnake = (text: string): string => text.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** One step of a JSON pointer (RFC 6901). */
export const escapePointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
