import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ran } from './cli.js';
import { anchorgate } from './cli.js';

/** What the tool makes of answers that a real service gives seldom or never. */

const secret = 'aaaa.bbbb.cccc';
const folder = mkdtempSync(join(tmpdir(), 'anchorgate-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Stub {
  readonly url: string;
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

async function stub(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Stub> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    request.resume();
    request.on('end', () => answer(request, response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close };
}

const problem = (status: number, body: object) => (_request: IncomingMessage, response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(body));
};

/** Asks with the secret token, which must be in nothing that is printed. */
async function ask(server: Pick<Stub, 'url'>, ...argv: readonly string[]): Promise<Ran> {
  const environment = { ANCHORGATE_URL: server.url, ANCHORGATE_TOKEN: secret };
  const ran = await anchorgate(argv, { folder, environment });
  expect(ran.out + ran.err).not.toContain(secret);
  return ran;
}

describe('a trail of which one page holds little', () => {
  it('is read to its end, wherever a page says to go on', async () => {
    const pages = new Map([
      ['0', { entries: [], next: '200000' }],
      ['200000', { entries: [{ sequence: '200001', actor: 'ann' }], next: '400000' }],
      ['400000', { entries: [{ sequence: '400007', actor: 'bob' }], next: null }],
    ]);
    const server = await stub((request, response) => {
      const after = new URL(request.url ?? '', 'http://localhost').searchParams.get('after') ?? '';
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(pages.get(after)));
    });
    const { code, out } = await ask(server, 'trail', '--json', '--actor', 'x');
    await server.close();
    expect(code).toBe(0);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).sequence),
    ).toEqual(['200001', '400007']);
  });
});

describe('a server that refuses', () => {
  it('is told by code, detail, each error and what to do, and ends with 3', async () => {
    const errors = [{ code: 'PERSON_SAME', pointer: '/comment', detail: 'the same person' }];
    const server = await stub(
      problem(403, { code: 'APPROVER_IS_AUTHOR', detail: 'version `4` was written by `author`', errors }),
    );
    const { code, err } = await ask(server, 'reject', '4', '--comment', 'no');
    await server.close();
    expect(code).toBe(3);
    expect(err).toBe(
      'the server refused POST /v1/rule-sets/smets1-critical-commands/versions/4/rejection\n' +
        '  APPROVER_IS_AUTHOR (403): version `4` was written by `author`\n' +
        '  - PERSON_SAME at /comment: the same person\n' +
        '  what to do: ask an approver who had no part in it\n',
    );
    expect(server.asked).toEqual([`POST /v1/rule-sets/smets1-critical-commands/versions/4/rejection Bearer ${secret}`]);
  });

  it('ends with 1 when it is the gates that say no', async () => {
    const errors = [
      { code: 'CASE_MISSING', pointer: '/rules/3', detail: 'found no case' },
      { code: 'CASE_FAILED', pointer: '/cases/a.json/cases/0', detail: 'the verdict is `permit`' },
    ];
    const server = await stub(problem(422, { code: 'GATES_FAILED', detail: 'two gates failed', errors }));
    const { code, err } = await ask(server, 'submit', '4');
    await server.close();
    expect(code).toBe(1);
    expect(err).toContain('CASE_MISSING at /rules/3: found no case');
    expect(err).toContain('CASE_FAILED at /cases/a.json/cases/0: the verdict is `permit`');
  });

  it('is told to machines as it answered', async () => {
    const server = await stub(problem(409, { code: 'EPOCH_MOVED', detail: 'epoch `7` is in force' }));
    const { code, out } = await ask(server, 'activate', '4', '--json');
    await server.close();
    expect(code).toBe(3);
    expect(JSON.parse(out).refused).toEqual({ code: 'EPOCH_MOVED', detail: 'epoch `7` is in force' });
  });

  it('may be a proxy that speaks no JSON', async () => {
    const server = await stub((_request, response) => void response.writeHead(502).end('<h1>Bad gateway</h1>'));
    const { code, err } = await ask(server, 'status');
    await server.close();
    expect(code).toBe(3);
    expect(err).toContain('HTTP_502 (502)');
  });

  it('gets no token by sending us elsewhere', async () => {
    const other = await stub(problem(200, {}));
    const server = await stub(
      (_request, response) => void response.writeHead(307, { location: `${other.url}/x` }).end(),
    );
    const { code } = await ask(server, 'status');
    await Promise.all([server.close(), other.close()]);
    expect(code).toBe(3);
    expect(other.asked).toEqual([]);
  });

  it('cannot steer the terminal', async () => {
    const server = await stub(problem(403, { code: 'X', detail: 'red \u001b[31m and\nanother line' }));
    const { err } = await ask(server, 'status');
    await server.close();
    expect(err).not.toContain('\u001b');
    expect(err).toContain('  X (403): red  [31m and another line\n');
  });
});

describe('a server that cannot be reached', () => {
  it('ends with 4 and says how to start or name one', async () => {
    const server = await stub(problem(200, {}));
    await server.close();
    const { code, err } = await ask(server, 'status');
    expect(code).toBe(4);
    expect(err).toMatch(/cannot reach `http:\/\/127\.0\.0\.1:\d+` \(ECONNREFUSED\); start it with `npm start`/);
  });

  it('ends with 4 when it breaks off in the middle of an answer', async () => {
    const server = await stub((request, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{');
      setTimeout(() => request.socket.destroy(), 20);
    });
    const { code } = await ask(server, 'status');
    await server.close();
    expect(code).toBe(4);
  });
});

describe('the token', () => {
  const status = (environment: Record<string, string>, ...argv: readonly string[]) =>
    anchorgate(['status', '--url', 'http://127.0.0.1:9', ...argv], { folder, environment });

  it('is asked for before anything is sent', async () => {
    const { code, err } = await status({});
    expect(code).toBe(2);
    expect(err).toContain('set ANCHORGATE_TOKEN, give --token-file <file>');
  });

  it('is not told when it is malformed', async () => {
    const { code, err } = await status({ ANCHORGATE_TOKEN: `${secret}\nInjected: yes` });
    expect(code).toBe(2);
    expect(err).not.toContain(secret);
    writeFileSync(join(folder, 'token'), `{"access_token":"${secret}"}`);
    const fromFile = await status({}, '--token-file', 'token');
    expect(fromFile.code).toBe(2);
    expect(fromFile.err).not.toContain(secret);
  });

  it('comes from one place', async () => {
    expect((await status({}, '--token-file', 'token', '--as', 'author')).code).toBe(2);
    expect((await status({}, '--token-file', 'nowhere')).code).toBe(2);
  });

  it('is read from its file without the line end', async () => {
    const server = await stub(problem(200, { name: 'x', versions: [] }));
    writeFileSync(join(folder, 'token'), `${secret}\n`);
    const ran = await anchorgate(['status', '--url', server.url, '--token-file', 'token'], { folder });
    await server.close();
    expect(ran.code).toBe(0);
    expect(server.asked.every((line) => line.endsWith(`Bearer ${secret}`))).toBe(true);
    expect(ran.out + ran.err).not.toContain(secret);
  });

  it('cannot come from a server without a development issuer', async () => {
    const server = await stub(problem(404, { code: 'ROUTE_NOT_FOUND' }));
    const ran = await anchorgate(['status', '--url', server.url, '--as', 'author'], { folder });
    await server.close();
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('no development issuer');
  });
});

describe('approve', () => {
  const version = { state: 'submitted', digest: 'sha256:other', evidenceDigest: 'sha256:other', content: {} };

  it('approves nothing whose bytes are not those of the digest that the server states', async () => {
    const server = await stub(problem(200, version));
    const { code, err } = await ask(server, 'approve', '4', '--comment', 'fine');
    await server.close();
    expect(code).toBe(1);
    expect(err).toContain('nothing was approved');
    expect(server.asked.filter((line) => line.startsWith('POST'))).toEqual([]);
  });

  it('asks for a comment before anything is sent', async () => {
    const server = await stub(problem(200, version));
    const { code } = await ask(server, 'approve', '4');
    await server.close();
    expect(code).toBe(2);
    expect(server.asked).toEqual([]);
  });
});

describe('the line that was typed', () => {
  it.each([
    ['nothing', [], /rule sets through their life/],
    ['another verb', ['promote'], /found the verb `promote`; expected one of new, check, /],
    ['an unknown option', ['check', '--fast'], /unknown option `--fast`/],
    ['an option without its value', ['status', '--url'], /option `--url <value>` argument missing/],
    ['no version number', ['submit', 'four'], /found `four`; expected a version number/],
    ['too many words', ['submit', '4', '5'], /found 2 words; expected `submit <version>`/],
    ['another address', ['status', '--url', 'ftp://x'], /--url/],
    ['a password in the address', ['status', '--url', 'http://a:pass@x'], /without a password/],
    ['no instant', ['schedule', '4', '--from', 'tomorrow'], /found --from `tomorrow`; expected an instant/],
    ['too many minutes', ['break-glass', 'start', '--reason', 'x', '--minutes', '241'], /from 1 to 240/],
    ['an id that is a path', ['break-glass', 'lift', '../..', '--comment', 'x'], /expected the id of a break-glass/],
    ['another form of export', ['trail', '--export', 'xml'], /expected csv or ndjson/],
    ['a third verdict', ['simulate', '--request', 'token', '--expect', 'maybe'], /permit or refuse/],
  ])('ends with 2 where it holds %s', async (_what, argv, message) => {
    const { code, out, err } = await anchorgate(argv, { folder, environment: { ANCHORGATE_TOKEN: secret } });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
    expect(err).not.toContain('pass@');
  });

  it('may ask every verb for help, which holds examples', async () => {
    const { code, out } = await anchorgate(['--help']);
    expect(code).toBe(0);
    const verbs = [...out.matchAll(/^ {2}([a-z-]+) {2,}[a-z]/gm)].map(([, verb]) => verb ?? '');
    expect(verbs.length).toBeGreaterThanOrEqual(17);
    for (const verb of verbs) {
      const help = await anchorgate([verb, '--help']);
      expect(help.code).toBe(0);
      expect(help.out).toMatch(/\nOptions\n[\s\S]*--json[\s\S]*\nExamples\n {2}npx anchorgate /);
      expect(help.out).toContain(`npx anchorgate ${verb}`);
      expect((await anchorgate(['help', verb])).out).toBe(help.out);
    }
  });
});
