import 'reflect-metadata';
import fc from 'fast-check';
import { validBodies } from '../../../test/fixtures/evaluation-bodies.js';
import { canonicalJson } from '../../core/language/index.js';
import { Problem } from '../../http/index.js';
import { keyCount } from './key-count.js';
import type { ParsedRequest } from './parse-request.js';
import { parseRequestBytes, parseRequestText } from './parse-request.js';
import { requestText } from './request-text.js';

function accepted(result: ParsedRequest | Problem): ParsedRequest {
  if (result instanceof Problem) throw result;
  return result;
}

function refused(result: ParsedRequest | Problem): Problem {
  if (result instanceof Problem) return result;
  throw new Error('expected a refusal');
}

const text = JSON.stringify({
  requestId: '90-b3-d5-1f-30-02-00-00:00-db-12-34-56-78-90-a0:18446744073709551615',
  serviceReferenceVariant: '7.2',
  userRole: 'IS',
  commandVariant: 1,
  receivedAt: '2026-11-22T10:15:00Z',
  signatures: { user: 'verified', countersignature: 'verified', signerEntityId: '90-b3-d5-1f-30-02-00-00' },
});

describe('a request body', () => {
  it.each([
    ['a member twice', text.replace('"userRole"', '"userRole":"ED","userRole"'), '/userRole'],
    ['a member twice, once escaped', text.replace('"userRole"', '"\\u0075serRole":"ED","userRole"'), '/userRole'],
    [
      'a nested member twice',
      text.replace('"user":"verified"', '"user":"failed","user":"verified"'),
      '/signatures/user',
    ],
    ['`__proto__`', text.replace('{"requestId"', '{"__proto__":{},"requestId"'), '/__proto__'],
    ['a number beyond doubles', text.replace('"commandVariant":1', '"commandVariant":1e400'), '/commandVariant'],
  ])('is refused when it has %s', (_, body, pointer) => {
    const problem = refused(parseRequestText(body));
    expect(problem.status).toBe(400);
    expect(problem.errors.map((error) => error.pointer)).toContain(pointer);
  });

  it.each([
    ['invalid UTF-8', Buffer.concat([Buffer.from(text.slice(0, -1)), Buffer.from([0xff, 0x7d])])],
    ['truncated JSON', Buffer.from(text.slice(0, -5))],
    ['nothing', Buffer.alloc(0)],
    ['a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['deep nesting', Buffer.from('['.repeat(100_000) + ']'.repeat(100_000))],
    ['a list', Buffer.from('[]')],
    ['null', Buffer.from('null')],
  ])('is refused when it is %s', (_, bytes) => {
    const problem = refused(parseRequestBytes(bytes));
    expect(problem.status).toBe(400);
    expect(problem.errors.length).toBeGreaterThan(0);
  });

  it('becomes a command in canonical form', () => {
    const { command } = accepted(parseRequestText(text));
    expect(command.requestId.text).toBe('90-B3-D5-1F-30-02-00-00:00-DB-12-34-56-78-90-A0:18446744073709551615');
    expect(command.requestId.counter).toBe(18_446_744_073_709_551_615n);
    expect(command.receivedAt).toBe(Date.parse('2026-11-22T10:15:00Z'));
    expect(command.updateSecurityCredentials).toBeNull();
  });

  it('has canonical JSON as its text, which is read back to the same command', () => {
    fc.assert(
      fc.property(validBodies, (body) => {
        const request = accepted(parseRequestText(JSON.stringify(body)));
        const canonical = requestText(request.command);
        expect(canonical).toBe(canonicalJson(JSON.parse(canonical)));
        expect(accepted(parseRequestText(canonical))).toEqual(request);
      }),
    );
  });

  it('has the same text whatever the order of its members, its white space and the case of its IDs', () => {
    const reversed = Object.fromEntries(Object.entries(JSON.parse(text)).reverse());
    const spaced = JSON.stringify(reversed, null, 2).replace('00-db-12', '00-DB-12');
    const textOf = (json: string): string => requestText(accepted(parseRequestText(json)).command);
    expect(textOf(spaced)).toBe(textOf(text));
  });
});

describe('the number of member names in a text', () => {
  it('is the number of members when none is written twice', () => {
    const members = (value: unknown): number =>
      typeof value !== 'object' || value === null
        ? 0
        : Object.values(value).reduce<number>(
            (sum, each) => sum + members(each),
            Array.isArray(value) ? 0 : Object.keys(value).length,
          );
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, space) => {
        const json: unknown = JSON.parse(JSON.stringify(value));
        expect(keyCount(JSON.stringify(json, null, space))).toBe(members(json));
      }),
      { numRuns: 2_000 },
    );
  });

  it('counts a name that is written twice twice', () => {
    expect(keyCount('{"a":1,"a":2}')).toBe(2);
    expect(keyCount('{"a\\"b":"\\\\","c":":"}')).toBe(2);
  });
});
