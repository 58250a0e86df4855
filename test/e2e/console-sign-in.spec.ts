import { setTimeout as pause } from 'node:timers/promises';
import { decodeJwt } from 'jose';
import pg from 'pg';
import type { RunningApp } from '../app.js';
import { startApp } from '../app.js';
import { setCookiesOf } from '../fixtures/cookie-jar.js';
import { OidcIssuer } from '../fixtures/oidc-issuer.js';
import { ConsoleBrowser } from './console-browser.js';

const session = '__Host-anchorgate-session';
const renewal = '__Secure-anchorgate-renewal';
const person = '__Host-anchorgate-person';
const flow = '__Host-anchorgate-sign-in';

/** The cookie of the sign-in that a browser began: its name ends with the beginning of the state. */
const flowOf = ({ jar }: ConsoleBrowser): string => jar.names.find((name) => name.startsWith(`${flow}.`)) ?? flow;

const failedWith = (code: string) => ({ status: 303, location: `/console/sign-in-failed?code=${code}` });
const wayOf = (response: Response) => ({ status: response.status, location: response.headers.get('location') });

describe('signing in to the console with the issuer', () => {
  let issuer: OidcIssuer;
  let running: RunningApp;
  beforeAll(async () => {
    issuer = await OidcIssuer.start();
    running = await startApp({ ...issuer.settings, LOG_LEVEL: 'silent' });
  });
  afterAll(async () => {
    await running.close();
    await issuer.stop();
  });
  const browser = (): ConsoleBrowser => new ConsoleBrowser(running.url);

  describe('begins', () => {
    it.each([
      'https://evil.example/',
      '//evil.example/console/',
      '/\\evil.example/console/',
      '/console/\\evil.example',
      '/console/../v1/decisions',
      '/console/%2e%2e/v1/decisions',
      '/consoles',
      'console/',
      'javascript:alert(1)',
      '/console/a\tb',
      '/console/\r\nset-cookie: a=b',
      '',
    ])('nowhere when it would lead to %j', async (to) => {
      const response = await browser().send(`/console/sign-in?to=${encodeURIComponent(to)}`);
      expect(response.status).toBe(400);
      expect(response.headers.getSetCookie()).toEqual([]);
      expect(await response.json()).toMatchObject({ code: 'PARAMETER_INVALID', errors: [{ pointer: '?to' }] });
    });

    it('nowhere when the address is longer than any here', async () => {
      expect((await browser().send(`/console/sign-in?to=/console/${'x'.repeat(2_000)}`)).status).toBe(400);
    });

    it('nowhere when it would lead to two places', async () => {
      expect((await browser().send('/console/sign-in?to=/console/&to=/console/')).status).toBe(400);
    });

    it('at the issuer’s page with code, PKCE, state and nonce, each new', async () => {
      const one = new URL(await browser().begin());
      const other = new URL(await browser().begin());
      const { response_type, client_id, redirect_uri, scope, code_challenge_method, resource } = Object.fromEntries(
        one.searchParams,
      );
      expect(one.origin).toBe(issuer.url);
      expect({ response_type, client_id, redirect_uri, scope, code_challenge_method, resource }).toEqual({
        ...{ response_type: 'code', client_id: 'console', scope: 'openid', code_challenge_method: 'S256' },
        ...{ redirect_uri: 'https://console.example/console/signed-in', resource: undefined },
      });
      for (const name of ['state', 'nonce', 'code_challenge']) {
        expect(one.searchParams.get(name)?.length).toBeGreaterThanOrEqual(43);
        expect(one.searchParams.get(name)).not.toBe(other.searchParams.get(name));
      }
    });

    it('with a cookie for ten minutes that no script reads and that survives the way back', async () => {
      const response = await browser().send('/console/sign-in?to=/console/');
      expect(response.headers.get('cache-control')).toBe('no-store');
      const [cookie, ...others] = setCookiesOf(response);
      expect(others).toEqual([]);
      const state = new URL(response.headers.get('location') ?? '').searchParams.get('state') ?? '';
      expect(cookie?.name).toBe(`${flow}.${state.slice(0, 12)}`);
      expect(cookie?.text.replace(cookie.value, '…')).toBe(
        `${cookie?.name}=…; Path=/; HttpOnly; SameSite=Lax; Max-Age=600; Secure`,
      );
    });
  });

  describe('is refused', () => {
    it('when another state comes back than went out', async () => {
      const tampered = browser();
      const back = await issuer.signIn(await tampered.begin(), 'ann');
      back.searchParams.set('state', `${back.searchParams.get('state')}x`);
      const response = await tampered.comeBack(back);
      expect(wayOf(response)).toEqual(failedWith('STATE_UNKNOWN'));
      expect(tampered.jar.names).toEqual([]);
    });

    it('in a browser that did not begin it', async () => {
      const victim = browser();
      const attacker = browser();
      const back = await issuer.signIn(await attacker.begin(), 'bob');
      expect(wayOf(await victim.comeBack(back))).toEqual(failedWith('STATE_UNKNOWN'));
      await victim.begin();
      expect(wayOf(await victim.comeBack(back))).toEqual(failedWith('STATE_UNKNOWN'));
      expect((await victim.session()).signedIn).toBe(false);
    });

    it('when its cookie was changed', async () => {
      const changed = browser();
      const back = await issuer.signIn(await changed.begin(), 'ann');
      const name = flowOf(changed);
      for (const value of ['bm90IEpTT04', Buffer.from('{"state":1}').toString('base64url'), '%%%']) {
        changed.jar.set(name, value);
        expect(wayOf(await changed.comeBack(back))).toEqual(failedWith('STATE_UNKNOWN'));
      }
    });

    it('when its cookie would lead elsewhere afterwards', async () => {
      const changed = browser();
      const back = await issuer.signIn(await changed.begin(), 'ann');
      const kept = JSON.parse(
        Buffer.from(changed.jar.valueOf(flowOf(changed)) ?? '', 'base64url').toString(),
      ) as object;
      const foreign = JSON.stringify({ ...kept, to: '//evil.example' });
      changed.jar.set(flowOf(changed), Buffer.from(foreign).toString('base64url'));
      expect(wayOf(await changed.comeBack(back))).toEqual(failedWith('STATE_UNKNOWN'));
    });

    it('when a code comes a second time', async () => {
      const replayed = browser();
      const begun = await replayed.begin();
      const name = flowOf(replayed);
      const kept = replayed.jar.valueOf(flowOf(replayed)) ?? '';
      const back = await issuer.signIn(begun, 'ann');
      expect((await replayed.comeBack(back)).headers.get('location')).toBe('/console/decisions');
      const thief = browser();
      thief.jar.set(name, kept);
      expect(wayOf(await thief.comeBack(back))).toEqual(failedWith('CODE_REFUSED'));
      expect(thief.jar.names).toEqual([]);
    });

    it('when the code was made for another verifier', async () => {
      const other = browser();
      const back = await issuer.signIn(await other.begin(), 'ann');
      const kept = JSON.parse(Buffer.from(other.jar.valueOf(flowOf(other)) ?? '', 'base64url').toString()) as object;
      const wrong = JSON.stringify({ ...kept, verifier: 'a'.repeat(43) });
      other.jar.set(flowOf(other), Buffer.from(wrong).toString('base64url'));
      expect(wayOf(await other.comeBack(back))).toEqual(failedWith('CODE_REFUSED'));
    });

    it('when the nonce of the ID token is another', async () => {
      const other = browser();
      const back = await issuer.signIn(await other.begin(), 'ann');
      const kept = JSON.parse(Buffer.from(other.jar.valueOf(flowOf(other)) ?? '', 'base64url').toString()) as object;
      other.jar.set(flowOf(other), Buffer.from(JSON.stringify({ ...kept, nonce: 'another' })).toString('base64url'));
      expect(wayOf(await other.comeBack(back))).toEqual(failedWith('ANSWER_INVALID'));
    });

    it('when the person turns back, without a word of the issuer’s', async () => {
      const turned = browser();
      const back = await issuer.turnBack(await turned.begin());
      expect(back.searchParams.get('error_description')).not.toBeNull();
      expect(wayOf(await turned.comeBack(back))).toEqual(failedWith('ACCESS_DENIED'));
    });

    it('when the issuer names another error, which is not repeated', async () => {
      const failed = browser();
      const state = new URL(await failed.begin()).searchParams.get('state') ?? '';
      const query = new URLSearchParams({ error: '<script>', error_description: 'evil', state, iss: issuer.url });
      const response = await failed.comeBack(new URL(`https://console.example/console/signed-in?${query.toString()}`));
      expect(wayOf(response)).toEqual(failedWith('ISSUER_REFUSED'));
    });

    it('when another issuer sends the person back', async () => {
      const mixed = browser();
      const back = await issuer.signIn(await mixed.begin(), 'ann');
      back.searchParams.set('iss', 'https://other.example');
      expect(wayOf(await mixed.comeBack(back))).toEqual(failedWith('ANSWER_INVALID'));
    });

    it('to a person whose roles exclude each other', async () => {
      const conflict = browser();
      expect(wayOf(await conflict.signInWith(issuer, 'root'))).toEqual(failedWith('ROLES_CONFLICT'));
      expect(conflict.jar.names).toEqual([]);
    });
  });

  describe('leaves others alone', () => {
    it('that were begun beside it: each leads back to its own page', async () => {
      const both = browser();
      const [one, other] = [await both.begin('/console/decisions'), await both.begin('/console/audit')];
      for (const [begun, page] of [
        [one, '/console/decisions'],
        [other, '/console/audit'],
      ] as const) {
        expect(wayOf(await both.comeBack(await issuer.signIn(begun, 'ann')))).toEqual({ status: 303, location: page });
      }
      expect(both.jar.names).toEqual([person, session, renewal].sort());
    });

    it('when somebody sends the browser back with a state that nobody has', async () => {
      const sent = browser();
      const begun = await sent.begin();
      const stray = await sent.send('/console/signed-in?state=stray', { site: 'cross-site' });
      expect([wayOf(stray), setCookiesOf(stray)]).toEqual([failedWith('STATE_UNKNOWN'), []]);
      expect(wayOf(await sent.comeBack(await issuer.signIn(begun, 'ann')))).toEqual({
        status: 303,
        location: '/console/decisions',
      });
    });

    it('and keeps a browser from carrying one cookie for each that was begun', async () => {
      const many = browser();
      for (let i = 0; i < 12; i += 1) await many.begin();
      expect(many.jar.names.filter((name) => name.startsWith(flow)).length).toBeLessThanOrEqual(5);
      expect((await many.signInWith(issuer, 'ann')).headers.get('location')).toBe('/console/decisions');
    });
  });

  describe('leads back', () => {
    it('to the page it began on, with cookies that no script reads and no other host sets', async () => {
      const signedIn = browser();
      const response = await signedIn.signInWith(issuer, 'ann', '/console/decisions?verdict=refuse#top');
      expect(wayOf(response)).toEqual({ status: 303, location: '/console/decisions?verdict=refuse#top' });
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      const shown = setCookiesOf(response).map(({ text, value }) =>
        text.replace(value === '' ? '=;' : value, value === '' ? '=;' : '…'),
      );
      expect(shown).toEqual([
        expect.stringMatching(
          /^__Host-anchorgate-session=…; Path=\/; HttpOnly; SameSite=Strict; Max-Age=(29\d|300); Secure$/,
        ),
        '__Host-anchorgate-session.1=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0; Secure',
        '__Host-anchorgate-session.2=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0; Secure',
        '__Secure-anchorgate-renewal=…; Path=/console/session; HttpOnly; SameSite=Strict; Secure',
        '__Host-anchorgate-person=…; Path=/; HttpOnly; SameSite=Strict; Secure',
        expect.stringMatching(
          /^__Host-anchorgate-sign-in\.[\w-]{12}=; Path=\/; HttpOnly; SameSite=Lax; Max-Age=0; Secure$/,
        ),
      ]);
      expect(await response.text()).toBe('');
    });

    it('to a session with the person and the roles that the token says, and no token', async () => {
      const signedIn = browser();
      await signedIn.signInWith(issuer, 'ann');
      const response = await signedIn.send('/console/session');
      expect(response.headers.get('cache-control')).toBe('no-store');
      const text = await response.text();
      expect(JSON.parse(text)).toMatchObject({
        ...{ signedIn: true, person: 'ann', roles: ['auditor'], renewable: true, reason: null, detail: null },
        signIn: { kind: 'issuer', people: null, href: '/console/sign-in', detail: null },
      });
      for (const name of [session, renewal]) expect(text).not.toContain(signedIn.jar.valueOf(name));
    });

    it('to what the roles open, and to nothing else', async () => {
      const signedIn = browser();
      await signedIn.signInWith(issuer, 'ann');
      expect((await signedIn.send('/v1/rule-sets')).status).toBe(200);
      const refused = await signedIn.send('/v1/evaluations', { method: 'POST', body: {} });
      expect([refused.status, await refused.json()]).toEqual([
        403,
        expect.objectContaining({ code: 'ROLE_NOT_ALLOWED' }),
      ]);
    });
  });

  describe('goes on', () => {
    it('only for a page of the console', async () => {
      const signedIn = browser();
      await signedIn.signInWith(issuer, 'ann');
      for (const site of ['cross-site', 'same-site', 'none', null]) {
        const response = await signedIn.send('/console/session/renewal', { method: 'POST', site });
        expect([site, response.status]).toEqual([site, 403]);
        expect(await response.json()).toMatchObject({ code: 'PAGE_FOREIGN' });
      }
    });

    it('with a new access token, also when the old one is gone', async () => {
      const signedIn = browser();
      await signedIn.signInWith(issuer, 'bob');
      const [before, keptBefore] = [signedIn.jar.valueOf(session), signedIn.jar.valueOf(renewal)];
      signedIn.jar.forget(session);
      expect(await signedIn.session()).toMatchObject({ signedIn: false, reason: 'none', renewable: true });
      const response = await signedIn.send('/console/session/renewal', { method: 'POST' });
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({
        signedIn: true,
        person: 'bob',
        roles: ['author'],
        renewable: true,
      });
      expect(signedIn.jar.valueOf(session)).not.toBe(before);
      expect(signedIn.jar.valueOf(renewal)).not.toBe(keptBefore);
      expect((await signedIn.send('/v1/rule-sets')).status).toBe(200);
    });

    it('no more with a refresh token that was used, and forgets it', async () => {
      const signedIn = browser();
      await signedIn.signInWith(issuer, 'bob');
      const used = signedIn.jar.valueOf(renewal) ?? '';
      expect((await signedIn.send('/console/session/renewal', { method: 'POST' })).status).toBe(200);
      signedIn.jar.set(renewal, used, '/console/session');
      const response = await signedIn.send('/console/session/renewal', { method: 'POST' });
      expect([response.status, await response.json()]).toEqual([
        401,
        expect.objectContaining({ code: 'SESSION_NOT_RENEWED' }),
      ]);
      expect(signedIn.jar.valueOf(renewal)).toBeUndefined();
      expect(signedIn.jar.valueOf(session)).toBeDefined();
    });

    it('never as somebody else: a planted refresh token is worth nothing, also when the session has expired', async () => {
      const attacker = browser();
      await attacker.signInWith(issuer, 'ann');
      const planted = attacker.jar.valueOf(renewal) ?? '';
      const victim = browser();
      await victim.signInWith(issuer, 'bob');
      victim.jar.set(renewal, planted, '/console/session');
      victim.jar.forget(session);
      const response = await victim.send('/console/session/renewal', { method: 'POST' });
      expect([response.status, await response.json()]).toEqual([
        401,
        expect.objectContaining({ code: 'SESSION_NOT_RENEWED' }),
      ]);
      expect(victim.jar.names).toEqual([]);
    });

    it('not for a browser in which nobody was signed in', async () => {
      const attacker = browser();
      await attacker.signInWith(issuer, 'ann');
      const victim = browser();
      victim.jar.set(renewal, attacker.jar.valueOf(renewal) ?? '', '/console/session');
      expect(await victim.session()).toMatchObject({ signedIn: false, renewable: false });
      expect((await victim.send('/console/session/renewal', { method: 'POST' })).status).toBe(401);
    });

    it('not without a refresh token', async () => {
      const response = await browser().send('/console/session/renewal', { method: 'POST' });
      expect([response.status, await response.json()]).toEqual([
        401,
        expect.objectContaining({ code: 'SESSION_NOT_RENEWED' }),
      ]);
    });
  });

  describe('ends', () => {
    it('with every cookie gone, the refresh token taken back, and the issuer’s page to sign out', async () => {
      const signedIn = browser();
      await signedIn.signInWith(issuer, 'ann');
      const kept = signedIn.jar.valueOf(renewal) ?? '';
      expect((await signedIn.send('/console/session', { method: 'DELETE', site: 'same-site' })).status).toBe(403);
      const response = await signedIn.send('/console/session', { method: 'DELETE' });
      const { signedOut, endSessionUrl } = (await response.json()) as Readonly<Record<string, unknown>>;
      expect([response.status, signedOut]).toEqual([200, true]);
      expect(String(endSessionUrl)).toMatch(new RegExp(`^${issuer.url}/session/end\\?`));
      expect(new URL(String(endSessionUrl)).searchParams.get('post_logout_redirect_uri')).toBe(
        'https://console.example/console/',
      );
      expect(signedIn.jar.names).toEqual([]);
      expect(await signedIn.session()).toMatchObject({ signedIn: false, reason: 'none', renewable: false });
      signedIn.jar.set(renewal, kept, '/console/session');
      signedIn.jar.set(person, Buffer.from('ann').toString('base64url'));
      expect((await signedIn.send('/console/session/renewal', { method: 'POST' })).status).toBe(401);
    });
  });

  it('is by the issuer only: nobody is taken at his word', async () => {
    const response = await browser().signInAs('auditor');
    expect([response.status, await response.json()]).toEqual([
      404,
      expect.objectContaining({ code: 'ROUTE_NOT_FOUND' }),
    ]);
  });
});

describe('the audit trail', () => {
  let issuer: OidcIssuer;
  let running: RunningApp;
  // Its database comes with the sign-ins of those who put a version in force.
  let startedAt: Date;
  beforeAll(async () => {
    issuer = await OidcIssuer.start();
    running = await startApp({ ...issuer.settings, LOG_LEVEL: 'silent' });
    startedAt = new Date();
  });
  afterAll(async () => {
    await running.close();
    await issuer.stop();
  });

  const entries = async (): Promise<readonly Readonly<Record<string, string>>[]> => {
    const client = new pg.Client({ connectionString: running.databaseUrl });
    await client.connect();
    try {
      const { rows } = await client.query<Record<string, string>>(
        `select action, actor as person, code, reason from audit_trail
          where action like 'sign%' and recorded_at >= $1 order by sequence`,
        [startedAt],
      );
      return rows;
    } finally {
      await client.end();
    }
  };

  it('holds why a sign-in was refused, and no token; then who signed in, as soon as the session is used', async () => {
    const browser = new ConsoleBrowser(running.url);
    await browser.signInWith(issuer, 'root');
    const back = await issuer.signIn(await browser.begin(), 'ann');
    back.searchParams.set('state', 'x');
    await browser.comeBack(back);
    const refused = { action: 'sign-in-refused', code: 'SIGN_IN_REFUSED', person: '(unknown)' };
    const conflict = { ...refused, reason: expect.stringMatching(/`ROLES_CONFLICT`: `root` holds `administrator`/) };
    const state = { ...refused, reason: 'the sign-in to the console failed: `STATE_UNKNOWN`' };
    expect(await entries()).toEqual([conflict, state]);
    await browser.signInWith(issuer, 'ann');
    await browser.session();
    await browser.send('/v1/rule-sets');
    await browser.send('/v1/rule-sets');
    const [, , signedIn, ...others] = await entries();
    expect([signedIn, others]).toEqual([{ action: 'signed-in', person: 'ann', code: null, reason: null }, []]);
  });
});

describe('an issuer', () => {
  let issuer: OidcIssuer;
  let running: RunningApp | undefined;
  const start = async (
    options: Parameters<typeof OidcIssuer.start>[0],
    settings: Readonly<Record<string, string>> = {},
  ) => {
    issuer = await OidcIssuer.start(options);
    running = await startApp({ ...issuer.settings, LOG_LEVEL: 'silent', ...settings });
    return new ConsoleBrowser(running.url);
  };
  afterEach(async () => {
    await running?.close();
    await issuer.stop();
  });

  it('whose audience is an address is asked for it, at both ends', async () => {
    const browser = await start({ audience: 'https://gate.example/v1' });
    expect(new URL(await browser.begin()).searchParams.get('resource')).toBe('https://gate.example/v1');
    expect((await browser.signInWith(issuer, 'ann')).headers.get('location')).toBe('/console/decisions');
    expect(decodeJwt(browser.jar.valueOf(session) ?? '').aud).toBe('https://gate.example/v1');
    const response = await browser.send('/console/session/renewal', { method: 'POST' });
    expect(await response.json()).toMatchObject({ signedIn: true, person: 'ann' });
  });

  it('that knows a secret of the console is shown it', async () => {
    const browser = await start(
      {},
      {
        CONSOLE_CLIENT_ID: 'console-with-secret',
        CONSOLE_CLIENT_SECRET: 'the secret of a client in a test',
      },
    );
    await browser.signInWith(issuer, 'ann');
    expect(await browser.session()).toMatchObject({ signedIn: true, person: 'ann' });
  });

  it('that knows another secret refuses', async () => {
    const browser = await start({}, { CONSOLE_CLIENT_ID: 'console-with-secret', CONSOLE_CLIENT_SECRET: 'another' });
    expect(wayOf(await browser.signInWith(issuer, 'ann'))).toEqual(failedWith('ISSUER_REFUSED'));
    expect(browser.jar.names).toEqual([]);
  });

  it('whose tokens are for somebody else signs nobody in', async () => {
    const browser = await start({}, { AUDIENCE: 'another-gate' });
    expect(wayOf(await browser.signInWith(issuer, 'ann'))).toEqual(failedWith('TOKEN_REFUSED'));
    expect(browser.jar.names).toEqual([]);
  });

  it('whose tokens fit no cookie has them split, and put together again', async () => {
    const browser = await start({ padding: 4_500 });
    await browser.signInWith(issuer, 'ann');
    expect(browser.jar.names).toEqual([person, session, `${session}.1`, renewal]);
    expect((browser.jar.valueOf(session) ?? '').length).toBe(3_500);
    expect(await browser.session()).toMatchObject({ signedIn: true, person: 'ann' });
    expect((await browser.send('/v1/rule-sets')).status).toBe(200);
  });

  it('whose tokens are longer than any the service takes signs nobody in', async () => {
    const browser = await start({ padding: 7_000 });
    expect(wayOf(await browser.signInWith(issuer, 'ann'))).toEqual(failedWith('TOKEN_TOO_LONG'));
  });

  it('without refresh tokens leaves sessions to end with their access token, and the session says so', async () => {
    const browser = await start({ refresh: false, accessSeconds: 2 });
    await browser.signInWith(issuer, 'ann');
    expect(browser.jar.names).toEqual([session]);
    expect(await browser.session()).toMatchObject({ signedIn: true, renewable: false });
    // Five seconds are forgiven to clocks that differ.
    await pause(8_000);
    expect(await browser.session()).toMatchObject({ signedIn: false, reason: 'expired', person: null, roles: null });
    const response = await browser.send('/v1/rule-sets');
    expect([response.status, await response.json()]).toEqual([401, expect.objectContaining({ code: 'TOKEN_INVALID' })]);
  });

  it('that is away is said to be, on the way there, on the way back and at renewal; nobody is signed out by it', async () => {
    const browser = await start({});
    await browser.signInWith(issuer, 'ann');
    const begun = new URL(await browser.begin());
    await issuer.stop();
    const back = new URLSearchParams({ code: 'c', state: begun.searchParams.get('state') ?? '', iss: issuer.url });
    expect(
      wayOf(await browser.comeBack(new URL(`https://console.example/console/signed-in?${back.toString()}`))),
    ).toEqual(failedWith('ISSUER_UNAVAILABLE'));
    const renewed = await browser.send('/console/session/renewal', { method: 'POST' });
    expect([renewed.status, await renewed.json()]).toEqual([
      503,
      expect.objectContaining({ code: 'ISSUER_UNAVAILABLE' }),
    ]);
    expect(await browser.session()).toMatchObject({ signedIn: true, renewable: true });
    const other = await startApp({ ...issuer.settings, LOG_LEVEL: 'silent' });
    const stranger = new ConsoleBrowser(other.url);
    expect(wayOf(await stranger.send('/console/sign-in'))).toEqual(failedWith('ISSUER_UNAVAILABLE'));
    const ended = await stranger.send('/console/session', { method: 'DELETE' });
    expect(await ended.json()).toEqual({ signedOut: true, endSessionUrl: null });
    await other.close();
    issuer = await OidcIssuer.start();
  });
});

describe('an issuer without a client for the console', () => {
  it('leaves the console without a sign-in, says what is missing, and lets the service run', async () => {
    const running = await startApp({ ISSUER_URL: 'http://127.0.0.1:9', LOG_LEVEL: 'silent' });
    const browser = new ConsoleBrowser(running.url);
    const { signedIn, signIn } = await browser.session();
    expect({ signedIn, signIn }).toEqual({
      signedIn: false,
      signIn: {
        ...{ kind: 'not-configured', people: null, href: null },
        detail: expect.stringContaining('CONSOLE_CLIENT_ID'),
      },
    });
    expect((await browser.send('/console/sign-in')).status).toBe(404);
    expect((await browser.send('/console/signed-in?code=a&state=b')).status).toBe(404);
    expect((await browser.send('/console/session/renewal', { method: 'POST' })).status).toBe(401);
    await running.close();
  });
});
