import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { MutualTlsListener, people } from '../../src/access/index.js';
import type { Person } from '../../src/access/index.js';
import type { RunningApp } from '../app.js';
import { startApp } from '../app.js';
import { setCookiesOf } from '../fixtures/cookie-jar.js';
import { startIssuer } from '../fixtures/own-issuer.js';
import { TlsAuthority } from '../fixtures/tls-authority.js';
import { ConsoleBrowser, ownPage } from './console-browser.js';
import { Machine } from './machine.js';

const session = 'anchorgate-session';
const foreignSites = ['cross-site', 'same-site', 'none', null] as const;
const codeOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as Readonly<Record<string, unknown>>)['code'];

describe('a session of the console', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await startApp();
  });
  afterAll(async () => {
    await running.close();
  });
  const browser = (): ConsoleBrowser => new ConsoleBrowser(running.url);
  const signedIn = async (person: Person): Promise<ConsoleBrowser> => {
    const made = browser();
    expect((await made.signInAs(person)).status).toBe(200);
    return made;
  };

  it('is nobody’s at first; the answer names the people of a development service and what each does', async () => {
    const response = await browser().send('/console/session');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { signIn, ...rest } = (await response.json()) as Awaited<ReturnType<ConsoleBrowser['session']>>;
    expect(rest).toEqual({
      ...{ signedIn: false, person: null, roles: null, expiresAt: null },
      ...{ renewable: false, reason: 'none', detail: null },
    });
    expect(signIn).toMatchObject({ kind: 'development', href: null, detail: null });
    expect(signIn.people?.map(({ person, role }) => [person, role])).toEqual(Object.entries(people));
    for (const { does } of signIn.people ?? []) expect(does).toMatch(/^[A-Z].*\.$/);
  });

  it('begins with a cookie that no script reads and no other site sends; the token is nowhere else', async () => {
    const stranger = browser();
    const response = await stranger.signInAs('auditor');
    const [cookie, ...others] = setCookiesOf(response);
    expect(cookie?.text).toMatch(
      /^anchorgate-session=[\w.-]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=(28800|28799)$/,
    );
    expect(others.map(({ text }) => text)).toEqual([
      'anchorgate-session.1=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0',
      'anchorgate-session.2=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0',
    ]);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ signedIn: true, person: 'auditor', roles: ['auditor'], renewable: true });
    expect(text).not.toContain(cookie?.value);
    for (const [name, value] of response.headers)
      if (name !== 'set-cookie')
        expect([name, value]).not.toEqual([name, expect.stringContaining(cookie?.value ?? '')]);
    expect(await stranger.session()).toMatchObject({ signedIn: true, person: 'auditor', reason: null });
  });

  it('begins for a page of this service only', async () => {
    for (const site of foreignSites) {
      const response = await browser().send('/console/session', { method: 'POST', body: { person: 'author' }, site });
      expect([site, response.status, await codeOf(response)]).toEqual([site, 403, 'PAGE_FOREIGN']);
      expect(response.headers.getSetCookie()).toEqual([]);
    }
  });

  it('begins for nobody who is not known, and not by a name that only leads here', async () => {
    const unknown = await browser().signInAs('nobody');
    expect([unknown.status, await unknown.json()]).toEqual([
      400,
      expect.objectContaining({ code: 'BODY_INVALID', errors: [expect.objectContaining({ pointer: '/person' })] }),
    ]);
    expect(await rebound(running.url, '/console/session')).toBe(403);
    expect(await rebound(running.url, '/console/session/renewal')).toBe(403);
  });

  it.each(['GET', 'POST'])('counts for a page of this service only: %s', async (method) => {
    const author = await signedIn('author');
    const [path, body, status] =
      method === 'GET'
        ? (['/v1/rule-sets', undefined, 200] as const)
        : (['/v1/rule-sets/check', { not: 'a rule set' }, 200] as const);
    expect((await author.send(path, { method, body })).status).toBe(status);
    for (const site of [...foreignSites, 'same-origin, cross-site', 'Same-Origin']) {
      const response = await author.send(path, { method, body, site });
      expect([site, response.status, await codeOf(response)]).toEqual([site, 401, 'TOKEN_MISSING']);
    }
    expect((await author.send('/console/session', { site: 'same-site' })).status).toBe(200);
    const elsewhere = await author.send('/console/session', { site: null });
    expect(await elsewhere.json()).toMatchObject({ signedIn: false, reason: 'none' });
  });

  it('never stands in for an `Authorization` header that is wrong', async () => {
    const author = await signedIn('author');
    for (const authorization of ['Bearer a.b.c', 'Basic YTpi', '']) {
      const headers = { ...author.jar.headerFor('/v1/rule-sets'), ...ownPage, authorization };
      expect([authorization, (await fetch(`${running.url}/v1/rule-sets`, { headers })).status]).toEqual([
        authorization,
        401,
      ]);
    }
  });

  it('is nobody’s when its cookie comes twice: one of the two was planted', async () => {
    const [author, approver] = [await signedIn('author'), await signedIn('approver')];
    const both = [author, approver].map(({ jar }) => `${session}=${jar.valueOf(session) ?? ''}`).join('; ');
    const ask = async (cookie: string): Promise<number> =>
      (await fetch(`${running.url}/v1/rule-sets`, { headers: { cookie, ...ownPage } })).status;
    expect(await ask(both)).toBe(401);
    expect(await ask(`${session}=${author.jar.valueOf(session) ?? ''}`)).toBe(200);
  });

  it('asks nothing new of whoever sends a bearer token', async () => {
    const authorization = `Bearer ${await running.token('author')}`;
    for (const site of foreignSites) {
      const headers = { authorization, ...(site === null ? {} : { 'sec-fetch-site': site }) };
      expect([site, (await fetch(`${running.url}/v1/rule-sets`, { headers })).status]).toEqual([site, 200]);
    }
  });

  it('opens what a bearer token of the same person opens, and is refused the same way', async () => {
    for (const person of Object.keys(people) as Person[]) {
      const [cookie, bearer] = [await signedIn(person), `Bearer ${await running.token(person)}`];
      for (const [method, path] of [
        ['GET', '/v1/rule-sets'],
        ['GET', '/v1/audit-trail'],
        ['POST', '/v1/rule-sets/check'],
        ['POST', '/v1/rule-sets/smets1-critical-commands/versions/1/approvals'],
        ['POST', '/v1/evaluations'],
      ] as const) {
        const body = method === 'POST' ? {} : undefined;
        const byCookie = await cookie.send(path, { method, body });
        const byToken = await fetch(`${running.url}${path}`, {
          method,
          headers: { authorization: bearer, 'content-type': 'application/json' },
          ...(body === undefined ? {} : { body: '{}' }),
        });
        const [one, other] = [await byCookie.json(), await byToken.json()] as Readonly<Record<string, unknown>>[];
        const of = (status: number, answer: Readonly<Record<string, unknown>> = {}) => ({
          ...{ person, path, status, code: answer['code'], detail: answer['detail'] },
        });
        expect(of(byCookie.status, one)).toEqual(of(byToken.status, other));
      }
    }
  });

  it('does nothing for a page that is another person’s, whoever may do it', async () => {
    const author = await signedIn('author');
    const draft = async (person: string | null): Promise<Response> =>
      await author.send('/v1/rule-sets/smets1-critical-commands/drafts', {
        ...{ method: 'POST', body: {} },
        headers: person === null ? {} : { 'console-person': person },
      });
    for (const another of ['approver', 'Author', 'author%20', '', '%', 'author, author']) {
      const refused = await draft(another);
      expect([another, refused.status, await codeOf(refused)]).toEqual([another, 401, 'SESSION_OF_ANOTHER']);
    }
    for (const same of ['author', null]) expect((await draft(same)).status).toBe(201);
  });

  it('is refused, and says so, when its token was changed; a cookie that is no token is no session', async () => {
    const forged = await signedIn('auditor');
    const [head, , signature] = (forged.jar.valueOf(session) ?? '').split('.');
    const claims = { sub: 'administrator', roles: ['administrator'], exp: 4_102_444_800 };
    const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
    for (const value of [`${head}.${payload}.${signature}`, 'x', 'a.b.c', `a=${head}`]) {
      forged.jar.set(session, value);
      expect((await forged.send('/v1/rule-sets')).status).toBe(401);
      expect((await forged.session()).signedIn).toBe(false);
    }
    forged.jar.set(session, `${head}.${payload}.${signature}`);
    expect(await forged.session()).toMatchObject({ reason: 'refused', person: null, roles: null });
    forged.jar.set(session, 'x'.repeat(3_500));
    for (const part of [1, 2]) forged.jar.set(`${session}.${part}`, 'x'.repeat(3_500));
    expect(await forged.session()).toMatchObject({ signedIn: false, reason: 'none' });
  });

  it('goes on for the same person while it lasts, and for nobody else', async () => {
    const author = await signedIn('author');
    const before = author.jar.valueOf(session);
    for (const site of foreignSites) {
      const response = await author.send('/console/session/renewal', { method: 'POST', site });
      expect([site, response.status, await codeOf(response)]).toEqual([site, 403, 'PAGE_FOREIGN']);
    }
    const renewed = await author.send('/console/session/renewal', { method: 'POST' });
    expect(await renewed.json()).toMatchObject({ signedIn: true, person: 'author', roles: ['author'] });
    expect(author.jar.valueOf(session)).not.toBe(before);
    const stranger = await browser().send('/console/session/renewal', { method: 'POST' });
    expect([stranger.status, await codeOf(stranger)]).toEqual([401, 'SESSION_NOT_RENEWED']);
    expect(stranger.headers.getSetCookie()).toEqual([]);
  });

  it('ends for a page of this service only, with every cookie gone', async () => {
    const author = await signedIn('author');
    for (const site of foreignSites) {
      const response = await author.send('/console/session', { method: 'DELETE', site });
      expect([site, response.status, await codeOf(response)]).toEqual([site, 403, 'PAGE_FOREIGN']);
    }
    // No cache keeps what a cookie opened.
    const read = await author.send('/v1/rule-sets');
    expect([read.status, read.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const response = await author.send('/console/session', { method: 'DELETE' });
    expect(await response.json()).toEqual({ signedOut: true, endSessionUrl: null });
    expect(author.jar.names).toEqual([]);
    expect(setCookiesOf(response).every(({ maxAge, value }) => maxAge === 0 && value === '')).toBe(true);
    expect((await author.send('/v1/rule-sets')).status).toBe(401);
  });

  it('is not begun with the issuer: there is none', async () => {
    expect((await browser().send('/console/sign-in?to=/console/')).status).toBe(404);
    expect((await browser().send('/console/signed-in?code=a&state=b')).status).toBe(404);
  });

  it('counts on every replica that trusts the same issuer', async () => {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'anchorgate-replicas-'));
    const one = await startApp({ DATA_DIR: dataDirectory });
    const other = await startApp({ DATA_DIR: dataDirectory, DATABASE_URL: one.databaseUrl });
    const author = new ConsoleBrowser(one.url);
    await author.signInAs('author');
    const headers = { ...author.jar.headerFor('/v1/rule-sets'), ...ownPage };
    for (const { url } of [one, other]) expect((await fetch(`${url}/v1/rule-sets`, { headers })).status).toBe(200);
    const described = await fetch(`${other.url}/console/session`, { headers });
    expect(await described.json()).toMatchObject({ signedIn: true, person: 'author' });
    await other.close();
    await one.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  });
});

describe('a session whose token', () => {
  it('has expired is over, and says why', async () => {
    const issuer = await startIssuer();
    const running = await startApp({ ...issuer.settings, LOG_LEVEL: 'silent' });
    const browser = new ConsoleBrowser(running.url);
    const token = await issuer.tokenFor('ann', ['auditor'], { seconds: -60 });
    browser.jar.set(session, token);
    expect(await browser.session()).toMatchObject({ signedIn: false, reason: 'expired', person: null });
    browser.jar.set(session, await issuer.tokenFor('ann', ['auditor']));
    expect(await browser.session()).toMatchObject({ signedIn: true, person: 'ann' });
    const other = await new SignJWT({ roles: ['auditor'] })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode('a secret of somebody else, long enough'));
    browser.jar.set(session, other);
    expect(await browser.session()).toMatchObject({ signedIn: false, reason: 'refused' });
    await running.close();
    issuer.close();
  });
});

describe('where browsers come by https', () => {
  it('the cookie is sent over it only, by this host alone; one without the prefix does not count', async () => {
    const running = await startApp({ CONSOLE_URL: 'https://127.0.0.1:8443' });
    const browser = new ConsoleBrowser(running.url);
    const [cookie] = setCookiesOf(await browser.signInAs('author'));
    expect(cookie?.text).toMatch(
      /^__Host-anchorgate-session=[\w.-]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+; Secure$/,
    );
    expect(await browser.session()).toMatchObject({ signedIn: true });
    browser.jar.forget(`__Host-${session}`);
    browser.jar.set(session, cookie?.value ?? '');
    expect(await browser.session()).toMatchObject({ signedIn: false, reason: 'none' });
    expect((await browser.send('/v1/rule-sets')).status).toBe(401);
    await running.close();
  });
});

describe('an address that asks for sessions without end', () => {
  it('is shed like any other that nobody knows', async () => {
    const running = await startApp({ MANAGEMENT_RATE_LIMIT_PER_SECOND: '4', LOG_LEVEL: 'silent' });
    const browser = new ConsoleBrowser(running.url);
    for (const [method, path] of [
      ['GET', '/console/session'],
      ['DELETE', '/console/session'],
      ['POST', '/console/session/renewal'],
      ['GET', '/console/sign-in'],
      ['GET', '/console/signed-in'],
    ] as const) {
      const statuses = await Promise.all(
        Array.from({ length: 60 }, async () => (await browser.send(path, { method })).status),
      );
      expect([path, statuses.filter((status) => status === 429).length > 10]).toEqual([path, true]);
    }
    expect((await browser.send('/console/')).status).not.toBe(429);
    await running.close();
  });

  it('cannot make the service read a long body', async () => {
    const running = await startApp({ BODY_LIMIT_BYTES: '1024' });
    const response = await new ConsoleBrowser(running.url).signInAs('x'.repeat(2_000));
    expect([response.status, await codeOf(response)]).toEqual([413, 'BODY_TOO_LARGE']);
    await running.close();
  });
});

describe('the port for machines', () => {
  it('takes no session cookie, and signs nobody in', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'anchorgate-tls-'));
    const write = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const authority = await TlsAuthority.create('CN=test authority');
    const server = await authority.issue('CN=anchorgate', 'server');
    const feeder = await authority.issue('CN=feeder', 'client');
    const running = await startApp({
      ...{ MTLS_PORT: '0', MTLS_HOST: '127.0.0.1', LOG_LEVEL: 'silent' },
      MTLS_CERTIFICATE_FILE: write('server.pem', server.cert),
      MTLS_KEY_FILE: write('server.key', server.key),
      MTLS_CA_FILE: write('ca.pem', authority.cert),
      MTLS_CLIENTS_FILE: write(
        'clients.json',
        JSON.stringify([{ name: 'feeder', subject: 'CN=feeder', roles: ['context-writer'] }]),
      ),
    });
    const auditor = new ConsoleBrowser(running.url);
    await auditor.signInAs('auditor');
    const headers = { ...auditor.jar.headerFor('/v1/audit-trail'), ...ownPage };
    expect((await fetch(`${running.url}/v1/audit-trail`, { headers })).status).toBe(200);
    const machine = new Machine(feeder, authority.cert);
    const url = running.app.get(MutualTlsListener).url ?? '';
    const answer = await machine.send(`${url}/v1/audit-trail`, { method: 'GET', headers });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('client:feeder');
    const described = await machine.send(`${url}/console/session`, { method: 'GET', headers });
    expect(described.status).toBe(404);
    machine.close();
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  });
});

/** The status of a sign-in that reaches us under a name of somebody else's, as by a name that resolves to loopback. */
async function rebound(url: string, path: string): Promise<number> {
  const body = '{"person":"author"}';
  return await new Promise((resolve, reject) => {
    const headers = { host: 'evil.example', 'content-type': 'application/json', ...ownPage };
    const sent = request(`${url}${path}`, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject).end(body);
  });
}
