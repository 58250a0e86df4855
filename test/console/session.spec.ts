import type { Locator, Page } from 'playwright-core';
import { people } from '../../src/access/index.js';
import { ConsoleBrowser } from '../e2e/console-browser.js';
import type { Console } from './browser.js';
import { expectAccessible, screenshot, startConsole } from './browser.js';

const place = '/console/break-glass';
const typed = 'Nothing of this may be lost.';

describe('a session in a browser', () => {
  let shown: Console;
  beforeAll(async () => {
    shown = await startConsole({ devices: 100 });
    // It may have to build first.
  }, 240_000);
  afterAll(async () => shown.stop());

  const writing = async (): Promise<{ readonly page: Page; readonly field: Locator }> => {
    const page = await shown.signedIn('approver');
    await page.goto(`${shown.url}${place}`);
    const field = page.getByRole('textbox', { name: 'Why' });
    await field.fill(typed);
    return { page, field };
  };
  /** Asks for something from the page's own state, so that it notices how the service answers. */
  const look = async (page: Page): Promise<void> => {
    await page.evaluate('window.dispatchEvent(new Event("visibilitychange"))');
  };

  it('leaves no token where a script could read it', async () => {
    const page = await shown.signedIn('author');
    const cookies = await page.context().cookies();
    const session = cookies.find(({ name }) => name === 'anchorgate-session');
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
    const token = session?.value ?? '';
    expect(token.split('.')).toHaveLength(3);
    const visible = await page.evaluate<string>(`(async () => {
      const told = await (await fetch('/console/session')).text();
      const databases = await indexedDB.databases();
      const stored = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
      const inWindow = Object.keys(window).map((key) => { try { return JSON.stringify(window[key]); } catch { return ''; } });
      return [document.cookie, document.documentElement.outerHTML, told, ...stored, ...inWindow, JSON.stringify(databases)].join(' ');
    })()`);
    expect(visible).toContain('"person":"author"');
    expect(visible).not.toContain(token);
    expect(visible).not.toMatch(/eyJ[\w-]{10,}\.eyJ/);
    expect(await page.evaluate('document.cookie')).toBe('');
  });

  it('has a page whose policy lets no script in but files of this service', async () => {
    const response = await fetch(`${shown.url}/console/`);
    const policy = response.headers.get('content-security-policy') ?? '';
    const directives = new Map(policy.split('; ').map((each) => [each.split(' ')[0], each] as const));
    expect(directives.get('default-src')).toBe("default-src 'none'");
    expect(directives.get('script-src')).toBe("script-src 'self'");
    expect(directives.get('connect-src')).toBe("connect-src 'self'");
    expect(directives.get('frame-ancestors')).toBe("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/);
    const html = await response.text();
    expect(html.match(/<script\b/g)?.length).toBeGreaterThan(0);
    expect(html.match(/<script(?![^>]*\bsrc=)/g)).toBeNull();
    expect(html).not.toMatch(/\son\w+=/);
  });

  it('that ends while somebody types asks to sign in again, and what was typed is still there', async () => {
    const { page, field } = await writing();
    await page.context().clearCookies();
    await look(page);
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
    await dialog.waitFor();
    await screenshot(page, 'session-ended');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: /^approver\b/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await field.inputValue()).toBe(typed);
    expect(page.url()).toBe(`${shown.url}${place}`);
    await page.context().close();
  });

  it('in which another person signs in shows him nothing of what the one before typed', async () => {
    const { page, field } = await writing();
    await page.context().clearCookies();
    await look(page);
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
    await dialog.getByRole('button', { name: /^administrator\b/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await field.count().then(async (count) => (count === 0 ? '' : await field.inputValue()))).toBe('');
    await page.context().close();
  });

  it('does nothing in the name of whoever has signed in in another window', async () => {
    const page = await shown.signedIn('approver');
    await page.goto(`${shown.url}/console/rule-sets/smets1-critical-commands/versions/2`);
    await page.getByRole('button', { name: 'Comment on Sender is registered party' }).click();
    await page.getByLabel('New comment').fill(typed);
    const other = await page.context().newPage();
    await other.goto(`${shown.url}/console/`);
    const signIn = `fetch('/console/session', { method: 'POST', headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ person: 'author' }) }).then(({ status }) => status)`;
    expect(await other.evaluate<number>(signIn)).toBe(200);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    const answer = await answered;
    expect([answer.status(), await answer.json()]).toMatchObject([401, { code: 'SESSION_OF_ANOTHER' }]);
    // The window goes on as what the browser is now: the other person's.
    await page
      .getByRole('button', { name: /author/ })
      .first()
      .waitFor();
    const comments = `fetch('/v1/rule-sets/smets1-critical-commands/versions/2/comments').then((read) => read.text())`;
    expect(await page.evaluate<string>(comments)).not.toContain(typed);
    await page.context().close();
  });

  it('says that the database is away until it is back, and then reads everything again by itself', async () => {
    const page = await shown.signedIn('auditor');
    let isAway = true;
    const reads: string[] = [];
    const problem = {
      title: 'Away',
      detail: '',
      code: 'DATABASE_UNAVAILABLE',
      requestId: 'r',
      errors: [],
      status: 503,
    };
    const away = (contentType: string, body: object) => ({ status: 503, contentType, body: JSON.stringify(body) });
    await page.route('**/v1/rule-sets*', async (route) => {
      reads.push(route.request().url());
      await (isAway ? route.fulfill(away('application/problem+json', problem)) : route.continue());
    });
    await page.route('**/health/ready', async (route) => {
      const reasons = [{ part: 'database', blocking: true, code: 'DATABASE_UNAVAILABLE', detail: '' }];
      await (isAway ? route.fulfill(away('application/json', { status: 'not-ready', reasons })) : route.continue());
    });
    await page.goto(`${shown.url}/console/rule-sets`);
    const banner = page.getByRole('alert').filter({ hasText: 'The service cannot reach its database' });
    await banner.waitFor();
    // Longer than it takes to ask again, and while what needs no database is answered.
    for (let asked = 0; asked < 3; asked += 1) {
      await page.waitForResponse('**/health/ready');
      await look(page);
      expect(await banner.isVisible()).toBe(true);
    }
    isAway = false;
    const before = reads.length;
    await banner.waitFor({ state: 'hidden' });
    await page.getByRole('region', { name: 'SMETS1 critical commands' }).waitFor();
    expect(reads.length).toBeGreaterThan(before);
    await page.context().close();
  });

  it('goes on by itself after the service was away, and says so in plain words meanwhile', async () => {
    const { page, field } = await writing();
    await shown.demo.service.kill9();
    await look(page);
    const banner = page.getByRole('alert').filter({ hasText: 'Nothing you typed is lost' });
    await banner.waitFor();
    expect(await banner.innerText()).toContain('The service cannot be reached');
    await field.press('End');
    await field.pressSequentially(' More.');
    await screenshot(page, 'session-service-away');
    await shown.demo.service.restart();
    await banner.waitFor({ state: 'hidden' });
    expect(await field.inputValue()).toBe(`${typed} More.`);
    await page.context().close();
  }, 120_000);

  it.each([
    [409, 'DRAFT_CHANGED', 'Somebody or something changed it meanwhile. Look at it again, then decide.'],
    [503, 'RECORD_UNAVAILABLE', 'The service cannot do this at the moment. Nothing was changed. Try again.'],
  ])('tells a refusal with status %i in plain words, and keeps what was typed', async (status, code, words) => {
    const { page, field } = await writing();
    const problem = {
      title: 'It was refused',
      detail: 'what the service says of it',
      code,
      requestId: 'r-1',
      errors: [],
    };
    await page.route('**/v1/**', async (route) => {
      if (route.request().method() !== 'POST') return await route.continue();
      const body = JSON.stringify({ ...problem, status });
      return await route.fulfill({ status, contentType: 'application/problem+json', body });
    });
    await page.getByRole('button', { name: 'Refuse these commands' }).click();
    await page.getByRole('button', { name: /^Refuse for \d+ minutes$/ }).click();
    const told = page.getByRole('alert').filter({ hasText: words });
    await told.waitFor();
    expect(await told.innerText()).toContain('What the service says of it.');
    expect(await field.inputValue()).toBe(typed);
    await page.context().close();
  });

  it('is refused by the server at every route that changes something and names another role', async () => {
    const document = (await (await fetch(`${shown.url}/openapi.json`)).json()) as {
      readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly 'x-roles'?: readonly string[] }>>>>;
    };
    const steps = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([method]) => path.startsWith('/v1/') && ['post', 'put', 'delete', 'patch'].includes(method))
        .map(([method, { 'x-roles': roles = [] }]) => ({ method: method.toUpperCase(), path, roles })),
    );
    expect(steps.length).toBeGreaterThan(20);
    const wrong: unknown[] = [];
    let asked = 0;
    for (const [person, role] of Object.entries(people)) {
      const browser = new ConsoleBrowser(shown.url);
      await browser.signInAs(person);
      for (const { method, path, roles } of steps) {
        if (roles.includes(role)) continue;
        const response = await browser.send(path.replaceAll(/\{\w+\}/g, '1'), { method });
        const { code } = (await response.json()) as { readonly code: string };
        if (response.status !== 403 || code !== 'ROLE_NOT_ALLOWED') {
          wrong.push({ person, method, path, status: response.status, code });
        }
        asked += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(100);
  });

  it('that failed to begin is told in words, with no words of the address', async () => {
    const page = await shown.stranger();
    await page.goto(`${shown.url}/console/sign-in-failed?code=STATE_UNKNOWN`);
    await page.getByRole('alert').filter({ hasText: 'not begun in this browser' }).waitFor();
    await screenshot(page, 'sign-in-failed');
    await expectAccessible(page);
    await page.goto(`${shown.url}/console/sign-in-failed?code=%3Cb%3ECall+this+number`);
    await page.getByRole('alert').filter({ hasText: 'The sign-in failed' }).waitFor();
    expect(await page.getByText('Call this number').count()).toBe(0);
    await page.context().close();
  });
});
