import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Console } from './browser.js';
import { expectAccessible, expectNoSidewaysScroll, screenshot, startConsole } from './browser.js';

/** Two versions beside each other: verdict, sentences, differences, devices, and what a change board gets. */

const name = 'smets1-critical-commands';
const path = `/rule-sets/${name}/compare/1/2`;
const waiver = 'rule-srv-6-15-1-exemption';

let demo: Console;

beforeAll(async () => {
  demo = await startConsole();
}, 180_000);
afterAll(async () => await demo.stop());

async function open(page: Page, to: string): Promise<void> {
  await page.goto(`${demo.url}/console${to}`);
  await page.getByRole('heading', { level: 2, name: 'As JSON' }).waitFor();
}

describe('a comparison', () => {
  it('says that more may be permitted before devices are counted, and how many once they are', async () => {
    const page = await demo.signedIn('approver');
    await open(page, path);
    const notice = page.locator('[data-permits-more]');
    expect(await notice.getAttribute('data-permits-more')).toBe('may');
    expect(await notice.innerText()).toContain('The waiver “SRV 6.15.1 exemption” is new');
    await page.getByRole('button', { name: 'Count the devices' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Count' }).click();
    await page.locator('[data-permits-more=permits]').waitFor();
    const verdict = await page.locator('[data-verdict]').innerText();
    const [, flipping] = /^2 rules added · (\d+) of 600 devices would be decided otherwise/.exec(verdict) ?? [];
    expect(Number(flipping)).toBeGreaterThan(0);
    expect(await page.locator('[data-permits-more]').innerText()).toMatch(
      /This version permits more than before: \d+ devices/,
    );
    await page.getByText(/Counted \d{4}-/).waitFor();
  });

  it('lists each device that flips, and opens it in the simulator with both versions', async () => {
    const page = await demo.signedIn('auditor');
    await open(page, path);
    const table = page.getByRole('table', { name: 'Commands that are decided otherwise' });
    const row = table.getByRole('row').nth(1);
    await row.waitFor();
    const device = (await row.getByRole('cell').first().innerText()).trim();
    const href = (await row.getByRole('link', { name: 'simulate' }).getAttribute('href')) ?? '';
    const address = new URL(href, demo.url);
    expect(address.pathname).toBe('/console/simulator');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      ...{ deviceId: device, serviceReferenceVariant: '6.15.1', ruleSet: name, version: '2', against: '1' },
      originatorId: expect.stringMatching(/^[0-9A-F-]{23}$/),
    });
  });

  it('walks from difference to difference by n and p, and shows only differences when asked to', async () => {
    const page = await demo.signedIn('author');
    await open(page, path);
    const counter = page.getByText(/^\d of 3$/);
    for (const expected of ['1 of 3', '2 of 3']) {
      await page.keyboard.press('n');
      await page.getByText(expected, { exact: true }).waitFor();
    }
    expect(await page.locator('.difference[data-current]').getAttribute('id')).toBe(waiver);
    await page.keyboard.press('p');
    await page.getByText('1 of 3', { exact: true }).waitFor();
    expect(await counter.count()).toBe(1);
    const same = page.locator('.difference[data-kind=same]');
    await same.first().waitFor();
    await page.getByRole('switch', { name: 'Only differences' }).click();
    await page.waitForURL('**only=differences**');
    await same.first().waitFor({ state: 'detached' });
    expect(await page.locator('.difference').count()).toBe(3);
  });

  it('is linked to at one rule, and marks what changed by sign and word', async () => {
    const page = await demo.signedIn('author');
    await open(page, `${path}#${waiver}`);
    await page.getByText('2 of 3', { exact: true }).waitFor();
    const block = page.locator(`#${waiver}`);
    expect(await block.innerText()).toMatch(/added[\s\S]*not there[\s\S]*\+[\s\S]*Lifts the requirement/);
    await open(page, `/rule-sets/${name}/compare/2/1`);
    const heading = page.locator('#heading');
    expect(await heading.locator('del').allInnerTexts()).toContain('Requirement 1');
    expect(await heading.locator('ins').allInnerTexts()).toContain('Problem statement');
  });

  it('gives a change board everything as Markdown, and on paper leaves out what cannot be pressed there', async () => {
    const page = await demo.signedIn('approver');
    await open(page, path);
    await page.locator('[data-permits-more=permits]').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Markdown' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${name}-1-to-2.md`);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toMatch(/^# Changes to smets1-critical-commands: version 1 to version 2\n/);
    expect(text).toMatch(/\n- \*\*Permits more than before: \d+ devices\*\*\n/);
    expect(text).toMatch(/\| who holds its anchor slot \| refuse E4 \| permit \| \d+ \|/);
    const listed = text.split('\n').filter((line) => line.startsWith('- ')).length;
    expect(listed).toBeGreaterThan(8);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Markdown' }).isVisible()).toBe(false);
    expect(await page.locator('[data-verdict]').isVisible()).toBe(true);
    expect(await page.locator(`#${waiver}`).isVisible()).toBe(true);
  });

  it('does not show devices to an activator, to whom the service refuses them', async () => {
    const page = await demo.signedIn('activator');
    await open(page, path);
    await page.getByText('They are not shown to your role.').waitFor();
    expect(await page.getByRole('button', { name: 'Count the devices' }).count()).toBe(0);
    expect(await page.evaluate<number>(`fetch('/v1/censuses').then(({ status }) => status)`)).toBe(403);
  });

  it('compares JSON where a draft does not hold, and says what to do', async () => {
    const author = await demo.signedIn('author');
    const version = await author.evaluate<number>(
      `fetch('/v1/rule-sets/${name}/drafts', { method: 'POST', headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: '{ "rules": [' }) }).then((answer) => answer.json()).then(({ version }) => version)`,
    );
    await open(author, `/rule-sets/${name}/compare/2/${version}`);
    await author.getByText(`Version ${version} does not hold yet`).waitFor();
    await author.getByRole('button', { name: 'Show both as JSON' }).click();
    await author.getByLabel('JSON after').waitFor();
    expect(await author.getByLabel('JSON after').innerText()).toContain('"rules": [');
  });

  it.each([
    ['compare-1280', { width: 1280 }],
    ['compare-1920-dark', { width: 1920, scheme: 'dark' }],
    ['compare-1280-zoomed', { width: 1280, zoom: 2 }],
  ] as const)('is accessible and does not scroll sideways: %s', async (picture, look) => {
    const page = await demo.signedIn('approver', look);
    await open(page, path);
    await page.locator('[data-permits-more=permits]').waitFor();
    await page.getByRole('button', { name: 'Show both as JSON' }).click();
    await page.getByLabel('JSON after').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await screenshot(page, picture);
  });
});
