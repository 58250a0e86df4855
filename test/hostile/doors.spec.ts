import { once } from 'node:events';
import { connect } from 'node:net';
import type { DemoService } from '../e2e/demo-service.js';
import { decisionOf, evaluate, fresh, startDemoService } from '../e2e/demo-service.js';
import type { Answer } from '../service-client.js';

const nasty = [
  ...[
    '',
    ' ',
    '-1',
    '0',
    '1e400',
    '99999999999999999999',
    'NaN',
    'null',
    '%00',
    '%ff',
    '%',
    '%zz',
    '%c0%af',
    '..%2f..%2f',
  ],
  ...[
    "' or 1=1--",
    '{"$gt":""}',
    '__proto__',
    'constructor',
    '[object Object]',
    '٣',
    '%F0%9F%92%A9',
    'x'.repeat(5_000),
  ],
  ...['2026-02-30T00:00:00Z', '+275760-09-13T00:00:00.001Z', '1969-12-31', '\u{202e}', '%0d%0aset-cookie:x', '*', '$1'],
];

const queries = ['after', 'verdict', 'responseCode', 'deviceId', 'originatorId', 'serviceReferenceVariant', 'version'];

describe('hostile addresses and headers', () => {
  let demo: DemoService;
  let authorization: string;
  beforeAll(async () => {
    demo = await startDemoService();
    authorization = `Bearer ${await demo.service.token('auditor')}`;
  }, 120_000);
  afterAll(() => demo?.stop());

  const get = (path: string, headers = {}): Promise<Answer> =>
    demo.client.send(encodeSpaces(path), { method: 'GET', headers: { authorization, ...headers } });

  /** No failure, and every refusal is a problem in the one form. @returns what is wrong with it, if anything is */
  const faultOf = (path: string, { status, headers, text }: Answer): readonly string[] => {
    const isProblem =
      String(headers['content-type']).startsWith('application/problem+json') &&
      /"code":"[A-Z_]+"/.test(text) &&
      text.includes(`"status":${status}`);
    return status < 400 || (status < 500 && isProblem) ? [] : [`${path}: ${status} ${text.slice(0, 200)}`];
  };

  it.each(nasty)('a parameter %j is answered or refused, never a failure', async (value) => {
    const places = [
      `/v1/decisions/${value}`,
      `/v1/context/devices/${value}`,
      `/v1/context/meter-points/${value}`,
      `/v1/context/devices/00-DB-12-34-56-78-90-A0?validAt=${value}&knownAt=${value}`,
      `/v1/rule-sets/${value}`,
      `/v1/rule-sets/smets1-critical-commands/versions/${value}`,
      `/v1/${value}`,
      `/${value}`,
      ...[...queries, 'from', 'until', 'limit', value || 'x'].map((name) => `/v1/decisions?${name}=${value}`),
      ...queries.map((name) => `/v1/decisions?${name}=permit&${name}=${value}`),
      ...queries.map((name) => `/v1/decisions?${name}[]=${value}&${name}[x]=1`),
    ];
    const faults: string[] = [];
    for (const path of places) faults.push(...faultOf(path, await get(path)));
    expect(faults).toEqual([]);
  });

  it('a token that is none is refused with 401, whatever it holds', async () => {
    const tokens = [
      '',
      'x',
      'a.b.c',
      '..',
      `${'a'.repeat(9_000)}`,
      'eyJhbGciOiJub25lIn0.eyJyb2xlcyI6WyJldmFsdWF0b3IiXX0.',
      'null',
    ];
    const good = authorization.slice('Bearer '.length);
    const [head = '', payload = '', signature = ''] = good.split('.');
    const elevated = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), roles: ['evaluator'] };
    const forged = Buffer.from(JSON.stringify(elevated)).toString('base64url');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    tokens.push(`${head}.${forged}.${signature}`, `${none}.${forged}.`, `${good}x`, good.slice(0, -3));
    for (const token of tokens) {
      for (const scheme of ['Bearer', 'bearer', 'Basic', 'Bearer Bearer', '']) {
        if (scheme.toLowerCase() === 'bearer' && token === good) continue;
        const answer = await demo.client.send('/v1/evaluations', {
          headers: { 'content-type': 'application/json', authorization: `${scheme} ${token}`.trim() },
          body: JSON.stringify(fresh(demo.rows[0]?.request ?? ({} as never))),
        });
        expect([token.slice(0, 80), answer.status]).toEqual([token.slice(0, 80), 401]);
      }
    }
  });

  it('an auditor, an author and a feed may not ask for decisions', async () => {
    for (const person of [
      'auditor',
      'author',
      'approver',
      'activator',
      'feed',
      'corrector',
      'administrator',
    ] as const) {
      const headers = {
        authorization: `Bearer ${await demo.service.token(person)}`,
        'content-type': 'application/json',
      };
      const body = JSON.stringify(fresh(demo.rows[0]?.request ?? ({} as never)));
      for (const path of [
        '/v1/evaluations',
        '/v1/evaluations/',
        '/v1//evaluations',
        '/V1/evaluations',
        '/v1/evaluations?x=1',
      ]) {
        const { status } = await demo.client.send(path, { headers, body });
        expect([person, path, [403, 404].includes(status)]).toEqual([person, path, true]);
      }
      const batch = await demo.client.send('/v1/evaluations/batch', {
        headers: { ...headers, 'content-type': 'application/x-ndjson' },
        body: `${body}\n`,
      });
      expect([person, batch.status]).toEqual([person, 403]);
    }
  });

  it.each(['x', '-1', '1.5', '1e2', '1 2', '9'.repeat(40), '٣', '0x10'])(
    'a `Minimum-Epoch` of %j is refused or not reached, never ignored into a failure',
    async (value) => {
      const headers = {
        authorization: `Bearer ${await demo.service.token('s1sp')}`,
        'content-type': 'application/json',
        'minimum-epoch': Buffer.from(value, 'utf8').toString('latin1'),
      };
      const body = JSON.stringify(fresh(demo.rows[0]?.request ?? ({} as never)));
      const answer = await demo.client.send('/v1/evaluations', { headers, body });
      expect([400, 503]).toContain(answer.status);
    },
  );

  it.each(['PUT', 'DELETE', 'PATCH', 'GET', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND'])(
    'the method %s decides nothing',
    async (method) => {
      const answer = await demo.client.send('/v1/evaluations', { method, headers: { authorization } });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    },
  );

  it.each([
    ['no HTTP at all', 'hello\r\n\r\n'],
    ['two lengths', 'POST /v1/evaluations HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello'],
    [
      'length and chunks',
      'POST /v1/evaluations HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a broken chunk', 'POST /v1/evaluations HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
    ['a negative length', 'POST /v1/evaluations HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n'],
    ['headers without end', `GET /health/live HTTP/1.1\r\nHost: x\r\n${'a: b\r\n'.repeat(20_000)}`],
    ['an address without end', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
    ['no host', 'GET /health/live HTTP/1.1\r\n\r\n'],
    ['octets', Buffer.from(Array.from({ length: 3_000 }, (_, at) => (at * 91) % 256)).toString('latin1')],
  ])('%s on the wire is refused and the connection closed', async (_words, text) => {
    const { hostname, port } = new URL(demo.service.url);
    const socket = connect(Number(port), hostname);
    const pieces: Buffer[] = [];
    socket.on('data', (piece: Buffer) => pieces.push(piece));
    socket.on('error', () => undefined);
    socket.write(text, 'latin1');
    socket.setTimeout(8_000, () => socket.end());
    await once(socket, 'close');
    const answer = Buffer.concat(pieces).toString('latin1');
    expect(answer).not.toMatch(/^HTTP\/1\.1 (2|5)/);
    expect(await demo.service.isReady()).toBe(true);
  });

  it('after all that a command is decided', async () => {
    expect(decisionOf(await evaluate(demo, fresh(demo.rows[0]?.request ?? ({} as never)))).verdict).toBe('permit');
    expect(demo.service.logs()).not.toMatch(/"level":"?(error|fatal|50|60)|unhandled/i);
  });
});

/** What `node:http` itself would refuse to send is written as an octet in percent. */
function encodeSpaces(path: string): string {
  return path.replace(/[^\u0021-\u007e]/gu, (unit) => encodeURIComponent(unit));
}
