import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { StallingProxy } from '../chaos/stalling-proxy.js';
import type { RunningApp } from '../app.js';
import { startApp } from '../app.js';
import { createDatabaseInForce } from '../database-in-force.js';
import type { TestDatabase } from '../database.js';
import { RulesFolder } from '../rules-folder.js';

const json = { 'content-type': 'application/json' };

let running: RunningApp;
let author: Record<string, string>;
beforeAll(async () => {
  running = await startApp({ BODY_LIMIT_BYTES: '100000' });
  author = { authorization: `Bearer ${await running.token('author')}` };
});
afterAll(async () => {
  await running.close();
});

const check = (body: string | Uint8Array, headers: Record<string, string> = json): Promise<Response> =>
  fetch(`${running.url}/v1/rule-sets/check`, { method: 'POST', body, headers: { ...author, ...headers } });

async function expectProblem(response: Response, status: number, code: string): Promise<Record<string, unknown>> {
  const body = (await response.json()) as Record<string, unknown>;
  expect({ status: response.status, code: body['code'] }).toEqual({ status, code });
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(Object.keys(body)).toEqual(['type', 'title', 'status', 'detail', 'code', 'requestId', 'errors']);
  expect(JSON.stringify(body)).not.toMatch(/node_modules|\.ts:|\.js:|at \w+ \(/);
  return body;
}

describe('a problem', () => {
  it.each([
    ['truncated', '{"name": "x"'],
    ['not JSON', 'name=x'],
    ['empty', ''],
    ['with a key twice', '{"a":1,"a":2}'],
    ['with `__proto__`', '{"__proto__":{}}'],
    ['with a zero character', '{"a":"\\u0000"}'],
    ['with half a character', '{"a":"\\ud800"}'],
    ['with a number beyond all', '{"a":1e400}'],
    ['with digits that get lost', '{"a":9007199254740993}'],
    ['deeper than any rule set', `${'['.repeat(2_000)}${']'.repeat(2_000)}`],
  ])('refuses a body that is %s', async (_, text) => {
    const body = await expectProblem(await check(text), 400, 'BODY_MALFORMED');
    expect(body['errors']).toEqual(expect.arrayContaining([expect.objectContaining({ pointer: expect.any(String) })]));
  });

  it('refuses a body that is not UTF-8', async () => {
    await expectProblem(await check(Uint8Array.of(0x22, 0xc3, 0x28, 0x22)), 400, 'BODY_MALFORMED');
  });

  it('refuses a body that is too long, told or not', async () => {
    await expectProblem(await check(`"${'x'.repeat(100_000)}"`), 413, 'BODY_TOO_LARGE');
  });

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded'])('refuses %s', async (type) => {
    await expectProblem(await check('{}', { 'content-type': type }), 415, 'MEDIA_TYPE_UNSUPPORTED');
  });

  it('refuses an unknown path, and names the methods of a known one', async () => {
    const get = (path: string, method: string): Promise<Response> =>
      fetch(`${running.url}${path}`, { method, headers: author });
    await expectProblem(await get('/v1/nowhere', 'GET'), 404, 'ROUTE_NOT_FOUND');
    const wrong = await get('/v1/rule-sets/check', 'DELETE');
    expect(wrong.headers.get('allow')).toMatch(/POST/);
    await expectProblem(wrong, 405, 'METHOD_NOT_ALLOWED');
    await expectProblem(await get('/v1/rule-sets/nothing', 'GET'), 404, 'NOT_FOUND');
    await expectProblem(await get('/v1/rule-sets/nothing/versions/x', 'GET'), 400, 'PARAMETER_INVALID');
  });

  it('refuses an address that cannot be read, or that is too long', async () => {
    await expectProblem(await fetch(`${running.url}/v1/rule-sets/%zz`, { headers: author }), 400, 'REQUEST_MALFORMED');
    const long = `${running.url}/v1/rule-sets/${'x'.repeat(300)}`;
    await expectProblem(await fetch(long, { headers: author }), 414, 'ADDRESS_TOO_LONG');
  });

  it('refuses what is not HTTP, and headers that are too large, in the same form', async () => {
    const { port } = new URL(running.url);
    const say = (text: string): Promise<string> =>
      new Promise((resolve, reject) => {
        let answer = '';
        const socket = connect(Number(port), '127.0.0.1', () => socket.write(text));
        socket.on('data', (piece: Buffer) => (answer += piece.toString()));
        socket.on('close', () => resolve(answer)).on('error', reject);
      });
    expect(await say('NOT HTTP AT ALL\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*"code":"REQUEST_MALFORMED"/);
    const large = `GET / HTTP/1.1\r\nHost: x\r\nX-Large: ${'x'.repeat(20_000)}\r\n\r\n`;
    expect(await say(large)).toMatch(/^HTTP\/1\.1 431 [\s\S]*"code":"HEADERS_TOO_LARGE"/);
  });
});

describe('running', () => {
  it('is live, and ready with no reason against it', async () => {
    expect(await (await fetch(`${running.url}/health/live`)).json()).toEqual({ status: 'live' });
    const ready = await fetch(`${running.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', epoch: 2, reasons: [] }]);
  });

  it('measures the process and what is in force', async () => {
    const response = await fetch(`${running.url}/metrics`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    const text = await response.text();
    const epoch = 'anchorgate_rule_set_epoch\\{rule_set="smets1-critical-commands"\\}';
    for (const name of ['process_cpu_seconds_total', epoch, 'anchorgate_rules_faults']) {
      expect(text).toMatch(new RegExp(`^${name} [0-9]`, 'm'));
    }
  });

  it('shows its documentation, with every problem code', async () => {
    expect((await fetch(`${running.url}/docs`)).headers.get('content-type')).toMatch(/^text\/html/);
    const document = (await (await fetch(`${running.url}/openapi.json`)).json()) as Record<string, unknown>;
    const description = (document['info'] as { readonly description: string }).description;
    for (const code of ['REQUEST_ID_REUSED', 'RECORD_UNAVAILABLE', 'BODY_INVALID']) expect(description).toContain(code);
    expect(Object.keys(document['paths'] as object)).not.toContain('/dev/token');
  });

  it('shows rule sets, their versions and contents', async () => {
    const get = async (path: string): Promise<Record<string, unknown>> =>
      (await (await fetch(`${running.url}${path}`, { headers: author })).json()) as Record<string, unknown>;
    const name = 'smets1-critical-commands';
    expect(await get('/v1/rule-sets')).toMatchObject({
      ruleSets: [
        { name: 'corrective-action', epoch: 1, active: [{ version: 1 }] },
        { name, epoch: 2, active: [{ version: 2 }] },
      ],
    });
    expect(await get(`/v1/rule-sets/${name}`)).toMatchObject({ name, epoch: 2, coming: [] });
    const { versions } = await get(`/v1/rule-sets/${name}/versions`);
    expect(versions).toEqual(expect.arrayContaining([expect.objectContaining({ version: 2, state: 'active' })]));
    const version = await get(`/v1/rule-sets/${name}/versions/2`);
    expect(version).toMatchObject({ version: 2, content: { name, version: 2 } });
    const checked = (await (await check(JSON.stringify(version['content']), json)).json()) as Record<string, unknown>;
    expect(checked).toEqual({ ok: true, digest: version['digest'], diagnostics: [] });
  });

  it('checks any JSON with every diagnostic', async () => {
    const response = await check('{"name":"x","rules":[{"name":"y"}]}');
    expect(response.status).toBe(200);
    const { ok, diagnostics } = (await response.json()) as { readonly ok: boolean; readonly diagnostics: unknown[] };
    expect(ok).toBe(false);
    expect(diagnostics.length).toBeGreaterThan(1);
  });
});

describe('readiness', () => {
  let rules: RulesFolder;
  beforeEach(() => (rules = new RulesFolder()));
  afterEach(() => rules.remove());
  const readiness = async (app: RunningApp): Promise<readonly [number, Record<string, unknown>]> => {
    const response = await fetch(`${app.url}/health/ready`);
    return [response.status, (await response.json()) as Record<string, unknown>];
  };

  it('says that nothing is in force', async () => {
    const app = await startApp({ RULES_DIR: rules.path });
    expect(await readiness(app)).toEqual([
      503,
      {
        status: 'not-ready',
        epoch: 0,
        reasons: [expect.objectContaining({ code: 'NO_ACTIVE_RULE_SET', blocking: true })],
      },
    ]);
    await app.close();
  });

  it('is degraded, and still ready, while the files are broken', async () => {
    rules.write('guard-rails.json', '{}');
    const database = await createDatabaseInForce();
    const app = await startApp({ RULES_DIR: rules.path, DATABASE_URL: database.url, LOG_LEVEL: 'silent' });
    const [status, body] = await readiness(app);
    expect([status, body['status'], body['epoch']]).toEqual([200, 'degraded', 2]);
    await app.close();
    await database.drop();
  });
});

describe('a database that is gone', () => {
  let database: TestDatabase;
  let proxy: StallingProxy;
  let app: RunningApp;
  let headers: Record<string, string>;
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= app.close());
  beforeEach(async () => {
    stopped = undefined;
    database = await createDatabaseInForce();
    const address = new URL(database.url);
    proxy = await StallingProxy.before(address.hostname, Number(address.port));
    address.host = `127.0.0.1:${proxy.port}`;
    app = await startApp({ DATABASE_URL: address.href, LOG_LEVEL: 'silent' });
    headers = { authorization: `Bearer ${await app.token('author')}` };
  });
  afterEach(async () => {
    await stop();
    await proxy.close().catch(() => undefined);
    await database.drop();
  });

  it('makes 503 of what needs it, and of readiness, within two seconds', async () => {
    await proxy.close();
    const before = Date.now();
    await expectProblem(await fetch(`${app.url}/v1/rule-sets`, { headers }), 503, 'DATABASE_UNAVAILABLE');
    const ready = await fetch(`${app.url}/health/ready`);
    expect([ready.status, ((await ready.json()) as { reasons: { part: string }[] }).reasons[0]?.part]).toEqual([
      503,
      'database',
    ]);
    expect(Date.now() - before).toBeLessThan(2_000);
    expect((await fetch(`${app.url}/health/live`)).status).toBe(200);
  });

  it('that only falls silent makes readiness 503 within two seconds too', async () => {
    proxy.stall();
    const before = Date.now();
    expect((await fetch(`${app.url}/health/ready`)).status).toBe(503);
    expect(Date.now() - before).toBeLessThan(2_000);
    proxy.resume();
  });

  it('does not lose a request under way when the service is told to stop', async () => {
    proxy.stall();
    const underWay = fetch(`${app.url}/v1/rule-sets`, { headers });
    await pause(200);
    const closed = stop();
    await pause(200);
    proxy.resume();
    expect((await underWay).status).toBe(200);
    await closed;
    await expect(fetch(`${app.url}/health/live`)).rejects.toThrow();
  });
});

describe('a service that is told to stop', () => {
  it('ends although a client keeps the connection alive on which it was answering', async () => {
    const app = await startApp({ LOG_LEVEL: 'silent' });
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
    const ended = new Promise((resolve) => socket.once('close', resolve));
    const body = JSON.stringify({ person: 'auditor' });
    const head = ['POST /dev/token HTTP/1.1', 'host: 127.0.0.1', 'content-type: application/json'];
    // The request is under way, because half of its body is missing.
    socket.write([...head, `content-length: ${body.length}`, '', body.slice(0, 5)].join('\r\n'));
    await pause(100);
    const closed = app.close();
    await pause(200);
    const answer = new Promise<string>((resolve) => socket.once('data', (piece) => resolve(piece.toString('utf8'))));
    socket.write(body.slice(5));
    expect(await answer).toContain('access_token');
    const before = performance.now();
    await Promise.all([closed, ended]);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
