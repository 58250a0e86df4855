import type { Page } from 'playwright-core';
import type { Console } from './browser.js';
import { expectAccessible, expectNoSidewaysScroll, screenshot, startConsole } from './browser.js';

/** A change through its life by three people in the browser, and what becomes of one that was overtaken. */

const name = 'smets1-critical-commands';
const change = (version: number, show = ''): string =>
  `/rule-sets/${name}/versions/${version}/change${show === '' ? '' : `?show=${show}`}`;
const days = 86_400_000;

let demo: Console;
let [author, approver, activator]: Page[] = [];

beforeAll(async () => {
  demo = await startConsole();
  [author, approver, activator] = await Promise.all(
    (['author', 'approver', 'activator'] as const).map((person) => demo.signedIn(person)),
  );
}, 180_000);
afterAll(async () => await demo.stop());

async function open(page: Page | undefined, path: string): Promise<Page> {
  if (page === undefined) throw new Error('nobody is signed in');
  await page.goto(`${demo.url}/console${path}`);
  await page.getByRole('heading', { name: 'Next step' }).waitFor();
  return page;
}

/** The step of its life at which a version is shown; waited for, and never by reloading. */
async function isAt(page: Page, state: string): Promise<void> {
  await page.locator(`[aria-current=step][data-state=${state}]`).waitFor();
}

async function post(
  page: Page,
  path: string,
  body: object,
): Promise<{ status: number; code?: string; version?: number }> {
  return await page.evaluate<{ status: number }>(
    `fetch('/v1/rule-sets/${name}/${path}', { method: 'POST', headers: { 'content-type': 'application/json' },
      body: ${JSON.stringify(JSON.stringify(body))} }).then(async (answer) => ({ ...(await answer.json()), status: answer.status }))`,
  );
}

const minuteOf = (at: number): string => new Date(at).toISOString().slice(0, 16);

describe('a change', () => {
  it('is submitted by its author, who is told why he does not approve it; the service refuses it too', async () => {
    const page = await open(author, change(3));
    await isAt(page, 'draft');
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Submit', exact: true }).click();
    await isAt(page, 'submitted');
    await page.getByText('An approver who is none of').waitFor();
    const button = page.getByRole('button', { name: 'Approve' });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.locator('[data-why-not]').innerText()).toContain(
      'Approve, Reject: This takes the role approver, which you do not hold.',
    );
    const digest = `sha256:${'0'.repeat(64)}`;
    const refused = await post(page, 'versions/3/approvals', { digest, evidenceDigest: digest, comment: 'mine' });
    expect([refused.status, refused.code]).toEqual([403, 'ROLE_NOT_ALLOWED']);
  });

  it('shows its evidence with both digests computed again in the browser', async () => {
    const page = await open(approver, change(3, 'evidence'));
    await page.getByRole('heading', { name: 'What was judged' }).waitFor();
    expect(await page.getByText('matches, computed here').count()).toBe(2);
    const gates = page.getByRole('region', { name: 'Gates' });
    expect(await gates.innerText()).toMatch(/Cases\s+(\d+) of \1 cases pass\s+holds/);
    await expectAccessible(page);
    await screenshot(page, 'change-evidence-1280');
  });

  it('carries comments on single rules', async () => {
    const page = await open(approver, change(3, 'comments'));
    await page.getByLabel('Comment on a rule').selectOption('sender-is-registered-party');
    const section = page.getByRole('region', { name: /^Comments on / });
    await section.getByLabel('New comment').fill('is this what the board decided?');
    await section.getByRole('button', { name: 'Send' }).click();
    await section.getByText('is this what the board decided?').first().waitFor();
    await expectAccessible(page);
    await screenshot(page, 'change-comments-1280');
  });

  it('that may permit more is approved only with a tick of its own, and others see it without reloading', async () => {
    const page = await open(approver, change(3));
    expect(await page.locator('[data-permits-more]').getAttribute('data-permits-more')).toBe('may');
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('matches, computed here').last().waitFor();
    const approve = dialog.getByRole('button', { name: 'Approve', exact: true });
    await dialog.getByLabel(/What you looked at/).fill('read with its evidence');
    expect(await approve.isDisabled()).toBe(true);
    await dialog.getByLabel(/^I have seen that this version may permit/).check();
    await expectAccessible(page);
    await screenshot(page, 'change-approve-1280');
    await approve.click();
    await isAt(page, 'approved');
    await page.getByText('Ticked: I have seen that this version may permit').waitFor();
    if (author !== undefined) await isAt(author, 'approved');
  });

  it('is not planned for later than its approval counts, nor at the instant of another plan', async () => {
    const page = await open(activator, change(3));
    await page.getByRole('button', { name: 'Schedule', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const schedule = dialog.getByRole('button', { name: 'Schedule', exact: true });
    await dialog.getByRole('group', { name: 'Releases of the Smart Energy Code' }).getByRole('button').last().click();
    await dialog.getByText(/In London that is Thursday/).waitFor();
    expect(await dialog.locator('[data-schedule-warnings]').innerText()).toContain(
      'Not possible: An approval counts for 14 days',
    );
    expect(await schedule.isDisabled()).toBe(true);
    await dialog.getByLabel(/Takes effect, in UTC/).fill(minuteOf(Date.now() + 3 * days));
    await dialog.getByLabel(/Why then/).fill('after the weekend');
    await expectAccessible(page);
    await screenshot(page, 'change-schedule-1280');
    await schedule.click();
    await isAt(page, 'scheduled');
    await page.getByText('pending, planned by activator: after the weekend').waitFor();
    const late = { effectiveFrom: new Date(Date.now() + 20 * days).toISOString() };
    expect((await post(page, 'versions/3/schedule', late)).code).toBe('APPROVAL_LAPSED');
  });

  it('is activated now with what it replaces in words, and its plan to come is withdrawn', async () => {
    if (author === undefined) throw new Error('nobody is signed in');
    // Made from what is in force before, and submitted: it will be overtaken.
    const { version: other = 0 } = await post(author, 'drafts', { from: 2 });
    expect((await post(author, `versions/${other}/submission`, {})).status).toBe(200);
    const watching = await open(approver, change(other));
    await isAt(watching, 'submitted');

    const page = await open(activator, change(3));
    await page.getByRole('button', { name: 'Activate now' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.locator('[data-replaces]').innerText()).toMatch(
      /^Version 3 replaces version 2 for every cohort, as epoch \d+\./,
    );
    const tick = dialog.getByLabel(/^I have seen that this version may permit/);
    await tick.waitFor();
    const activate = dialog.getByRole('button', { name: 'Activate', exact: true });
    expect(await activate.isDisabled()).toBe(true);
    await tick.check();
    await activate.click();
    await isAt(page, 'active');
    await page.getByRole('button', { name: 'Withdraw the coming plan' }).click();
    await page.getByRole('dialog').getByLabel(/^Why/).fill('it decides already');
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw', exact: true }).click();
    await page.getByText(/^withdrawn, planned by activator/).waitFor();
    await isAt(page, 'active');

    // The page of the one that was overtaken says so by itself.
    await watching.locator('[data-stale]').waitFor();
    expect(await watching.locator('[data-stale]').innerText()).toContain('no longer counts');
    await isAt(watching, 'lapsed');
    await watching.locator('[data-stale=LAPSED]').waitFor();
    await expectAccessible(watching);
    await screenshot(watching, 'change-stale-1280');
  });

  it('tells its history, refusals included', async () => {
    const page = await open(author, change(3, 'history'));
    const history = page.getByRole('list', { name: 'What happened, newest first' });
    await history.getByText('put it in force').first().waitFor();
    const text = await history.innerText();
    expect(text).toMatch(
      /withdrew its plan[\s\S]*activated it[\s\S]*planned its activation[\s\S]*approved it[\s\S]*submitted it/,
    );
    expect(text).toContain('was refused: approved it ROLE_NOT_ALLOWED');
    await expectAccessible(page);
  });

  it('is gone back from, with a reason', async () => {
    const page = await open(activator, change(3));
    await page.getByRole('region', { name: 'Go back' }).getByRole('link', { name: 'Version 2' }).click();
    await isAt(page, 'superseded');
    await page.getByRole('button', { name: 'Go back to it now' }).click();
    const dialog = page.getByRole('dialog');
    const back = dialog.getByRole('button', { name: 'Go back', exact: true });
    await dialog.locator('[data-permits-more]').waitFor();
    const tick = dialog.getByRole('checkbox');
    if ((await tick.count()) > 0) await tick.check();
    expect(await back.isDisabled()).toBe(true);
    await dialog.getByLabel('Why it goes back').fill('the other option was not decided');
    await back.click();
    await isAt(page, 'active');
  });

  it('keeps what was typed when the service refuses a step, and says what happened', async () => {
    const { version = 0 } = await post(await open(author, change(2)), 'drafts', { from: 2 });
    const page = await open(author, change(version));
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Why/).fill('a reason that took long to write');
    // Somebody is faster, in another window.
    expect((await post(page, `versions/${version}/withdrawal`, { comment: 'no longer wanted' })).status).toBe(200);
    await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await dialog.getByRole('alert').getByText('VERSION_STATE_WRONG').waitFor();
    expect(await dialog.getByLabel(/^Why/).inputValue()).toBe('a reason that took long to write');
  });

  it.each([
    ['change-1280', { width: 1280 }],
    ['change-1920-dark', { width: 1920, scheme: 'dark' }],
    ['change-1280-zoomed', { width: 1280, zoom: 2 }],
  ] as const)('is accessible and does not scroll sideways: %s', async (picture, look) => {
    const page = await open(await demo.signedIn('approver', look), change(2));
    await page.getByRole('heading', { name: 'Changes from version 1' }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await screenshot(page, picture);
  });
});
