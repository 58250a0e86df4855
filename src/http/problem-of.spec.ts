import { BadRequestException, HttpException, InternalServerErrorException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { problemCodes } from './problem-codes.js';
import { problemOf, schemaFault } from './problem-of.js';
import { Problem, problemBody } from './problem.js';

const withCode = (code: string, message = 'away'): Error => Object.assign(new Error(message), { code });

describe('the problem of an error', () => {
  it('is none for a defect of ours, so that a client learns nothing of it', () => {
    expect(problemOf(new TypeError('x is undefined'))).toBeUndefined();
    expect(problemOf(new InternalServerErrorException('secret'))).toBeUndefined();
    expect(problemOf('a text')).toBeUndefined();
    expect(problemOf(new QueryFailedError('select', [], withCode('42703')))).toBeUndefined();
  });

  it.each([
    withCode('ECONNREFUSED'),
    withCode('57P01'),
    withCode('08006'),
    new QueryFailedError('select', [], withCode('57P03')),
    new Error('Connection terminated unexpectedly'),
    new Error('timeout exceeded when trying to connect'),
    new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')]),
  ])('is 503 when the database is gone: %s', (error) => {
    expect(problemOf(error)).toMatchObject({
      status: 503,
      code: 'DATABASE_UNAVAILABLE',
      headers: { 'Retry-After': '1' },
    });
  });

  it.each([withCode('57014'), new QueryFailedError('select', [], withCode('57014'))])(
    'is 503 when the database is there and a statement took too long: %s',
    (error) => {
      const problem = problemOf(error);
      expect(problem).toMatchObject({ status: 503, code: 'DATABASE_TOO_SLOW', headers: { 'Retry-After': '5' } });
      expect(problem?.detail).toMatch(/took longer/);
    },
  );

  it('is what was thrown when that is one, even wrapped', () => {
    const problem = new Problem(409, 'REQUEST_ID_REUSED', 'used before');
    expect(problemOf(problem)).toBe(problem);
    expect(problemOf(new HttpException('wrapped', 409, { cause: problem }))).toBe(problem);
  });

  it('never repeats the message of a library', () => {
    expect(problemOf(new BadRequestException('at Object.<anonymous> (/srv/app.js:1:1)'))?.detail).not.toMatch(/srv/);
  });

  it('has a pointer for each fault that a schema finds', () => {
    const validation = [
      { instancePath: '/a', keyword: 'required', params: { missingProperty: 'b/c' }, message: 'must have required …' },
      { instancePath: '', keyword: 'additionalProperties', params: { additionalProperty: 'z' }, message: 'must NOT …' },
    ];
    const error = Object.assign(new Error('body invalid'), { validation, validationContext: 'body', statusCode: 400 });
    expect(problemOf(error)).toMatchObject({
      status: 400,
      code: 'BODY_INVALID',
      errors: [
        { code: 'SCHEMA_REQUIRED', pointer: '/a/b~1c' },
        { code: 'SCHEMA_ADDITIONAL_PROPERTIES', pointer: '/z', detail: '`z` is not known here; remove it' },
      ],
    });
  });

  it('names a query parameter, not a place in the body', () => {
    const fault = { instancePath: '/after', keyword: 'type', params: {}, message: 'must be integer' };
    expect(schemaFault(fault, 'querystring')).toEqual({
      code: 'SCHEMA_TYPE',
      pointer: '?after',
      detail: 'it must be integer',
    });
  });
});

describe('a problem body', () => {
  it('has all members of RFC 9457 and ours', () => {
    const body = problemBody(new Problem(404, 'NOT_FOUND', 'no such version'), 'id');
    expect(body).toEqual({
      type: 'urn:anchorgate:problem:NOT_FOUND',
      title: problemCodes.NOT_FOUND.title,
      ...{ status: 404, detail: 'no such version', code: 'NOT_FOUND', requestId: 'id', errors: [] },
    });
  });
});
