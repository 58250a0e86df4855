import type { Page } from 'playwright-core';
import { evaluate, fresh } from '../e2e/demo-service.js';
import type { Console } from './browser.js';
import { expectAccessible, expectNoSidewaysScroll, screenshot, startConsole } from './browser.js';

const list = '/v1/rule-sets/smets1-critical-commands/break-glass';
const scope = 'Every 6.15.1 command';

let shown: Console;
beforeAll(async () => {
  shown = await startConsole({ devices: 200 });
});
afterAll(async () => shown.stop());

async function at(page: Page, path: string): Promise<Page> {
  await page.goto(`${shown.url}/console${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const main = (page: Page) => page.getByRole('main');

/** The verdict on a command that version 2 permits where nothing narrows it. */
async function verdict(): Promise<string> {
  const [row] = shown.demo.rows.filter(({ expected }) => expected['2'] === 'permit');
  if (row === undefined) throw new Error('the demo world has no row that version 2 permits');
  const { text } = await evaluate(shown.demo, fresh(row.request));
  return (JSON.parse(text) as { readonly verdict: string }).verdict;
}

describe('break-glass', () => {
  it('is refused to a person without the role: by the page in words, and by the service', async () => {
    const page = await at(await shown.signedIn('author'), '/break-glass');
    const button = page.getByRole('button', { name: 'Refuse these commands' });
    await button.waitFor();
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    expect(await main(page).innerText()).toContain('An activator or an approver may refuse commands');
    const body = JSON.stringify({ minutes: 5, reason: 'it may not' });
    const asked = `fetch('${list}', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '${body}' })`;
    expect(await page.evaluate(`${asked}.then(({ status }) => status)`)).toBe(403);
    await page.context().close();
  });

  it('begins by two clicks, keeps what was typed when the service is away, and shows on every page', async () => {
    expect(await verdict()).toBe('permit');
    const page = await at(await shown.signedIn('activator'), '/break-glass');
    await page.getByLabel('Only these service request variants').first().fill('6.15.1');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Why' }).fill('nobody can explain this batch');
    await page.getByRole('button', { name: 'Refuse these commands' }).click();
    const dialog = page.getByRole('dialog', { name: 'Refuse these commands at once?' });
    await dialog.getByText(`${scope} will be refused.`).waitFor();
    await page.route(`**${list}`, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    await dialog.getByRole('button', { name: 'Refuse for 60 minutes' }).click();
    await dialog.getByRole('alert').waitFor();
    expect(await page.getByLabel('Why').inputValue()).toBe('nobody can explain this batch');
    await page.unroute(`**${list}`);
    await dialog.getByRole('button', { name: 'Refuse for 60 minutes' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('article').getByText(`${scope} is refused.`).waitFor();
    expect(await verdict()).toBe('refuse');
    const other = await at(await shown.signedIn('auditor'), '/decisions');
    const banner = other.getByRole('region', { name: 'Break-glass in force' });
    await banner.getByText(`${scope} is refused.`).waitFor();
    expect(await banner.getByRole('timer').innerText()).toMatch(/^0:5\d:\d\d$/);
    await page.context().close();
    await other.context().close();
  });

  it('is accessible while in force, in light and dark', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await at(await shown.signedIn('approver', { scheme }), '/break-glass');
      await page.getByRole('article').first().waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await screenshot(page, `break-glass-in-force-1280-${scheme}`);
      await page.context().close();
    }
  });

  it('ends early by two people, and is reviewed by an approver', async () => {
    const confirm = async (person: 'activator' | 'approver', step: RegExp, verb: string): Promise<Page> => {
      const page = await at(await shown.signedIn(person), '/break-glass');
      await page.getByRole('button', { name: step }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill('the batch is explained');
      await dialog.getByRole('button', { name: verb, exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
      return page;
    };
    const first = await confirm('activator', /first of two people/, 'Confirm');
    await first.getByText('activator has confirmed that it may end.').waitFor();
    const again = first.getByRole('button', { name: /second of two people/ });
    expect(await again.getAttribute('aria-disabled')).toBe('true');
    expect(await verdict()).toBe('refuse');
    const second = await confirm('approver', /second of two people/, 'End it now');
    await second.getByRole('heading', { name: 'Over, to be reviewed' }).waitFor();
    expect(await verdict()).toBe('permit');
    await second.getByRole('button', { name: 'Close the review' }).click();
    await second.getByRole('dialog').getByRole('textbox').fill('It was needed.');
    await second.getByRole('dialog').getByRole('button', { name: 'Close the review' }).click();
    await second.getByRole('region', { name: 'Break-glasses that are over' }).getByText('It was needed.').waitFor();
    await main(second).getByText('At the moment nothing is refused by break-glass.').waitFor();
    await first.context().close();
    await second.context().close();
  });
});
