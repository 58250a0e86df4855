import type { Page } from 'playwright-core';
import { decisionOf, evaluate, fresh } from '../e2e/demo-service.js';
import type { Console } from './browser.js';
import { expectAccessible, expectNoSidewaysScroll, screenshot, startConsole } from './browser.js';

/** Decisions as an auditor reads them: the list, its tail, one record, and whether it follows from itself. */

let demo: Console;
/** In the order of the truth table; the hand-over is the second. */
const decided: string[] = [];

beforeAll(async () => {
  demo = await startConsole();
  for (const row of demo.demo.rows) {
    decided.push(decisionOf(await evaluate(demo.demo, fresh(row.request))).decisionId);
  }
}, 180_000);
afterAll(async () => await demo.stop());

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${demo.url}/console/decisions${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

const list = (page: Page) => page.getByRole('table', { name: 'Decisions' });

describe('the list of decisions', () => {
  it('is not read by who may not, in the browser or of the service', async () => {
    const page = await demo.signedIn('activator');
    await open(page, '');
    await page.getByText('An auditor, an approver or an author reads them.').waitFor();
    const status = await page.evaluate<number>(`fetch('/v1/decisions').then(({ status }) => status)`);
    expect(status).toBe(403);
  });

  it('finds by filters that stand in the address, for the export too', async () => {
    const page = await demo.signedIn('auditor');
    await open(page, '');
    await list(page).getByText('permit', { exact: true }).first().waitFor();
    await page.getByLabel('SRV').fill('7.2');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.waitForURL(/serviceReferenceVariant=7\.2/);
    await page.getByText('4 shown, no more').waitFor();
    expect(await list(page).getByText('6.15.1', { exact: true }).count()).toBe(0);
    const csv = await page.getByRole('link', { name: 'Export CSV' }).getAttribute('href');
    expect(csv).toContain('serviceReferenceVariant=7.2');
    await page.reload();
    await page.getByText('4 shown, no more').waitFor();
    await page.getByLabel('SRV').fill('1.1.1');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'No decision fits' }).waitFor();
    await page.getByLabel('SRV').fill('7.2');
    await page.getByRole('combobox', { name: 'Verdict' }).click();
    await page.getByRole('option', { name: 'refuse' }).click();
    // What is typed counts with what is chosen.
    await page.waitForURL(/serviceReferenceVariant=7\.2/);
    expect(new URL(page.url()).searchParams.get('verdict')).toBe('refuse');
    expect(await page.getByLabel('SRV').inputValue()).toBe('7.2');
  });

  it('tells how many have come, and shows them only when it is asked to', async () => {
    const page = await demo.signedIn('auditor');
    await open(page, '?verdict=refuse');
    const shown = page.getByText(/^\d+ shown/);
    await shown.waitFor();
    const before = await shown.innerText();
    const stranger = demo.demo.rows.find(({ row }) => row === 'unrelated operator');
    if (stranger === undefined) throw new RangeError('the truth table has no unrelated operator');
    await evaluate(demo.demo, fresh(stranger.request));
    await evaluate(demo.demo, fresh(stranger.request));
    const arrived = page.getByRole('button', { name: '2 new: show' });
    await arrived.waitFor();
    expect(await shown.innerText()).toBe(before);
    await arrived.click();
    await page.getByText(`${Number(before.split(' ', 1)[0]) + 2} shown, no more`).waitFor();
    expect(await arrived.count()).toBe(0);
  });
});

describe('one decision', () => {
  it('shows its waiver, its facts with source and age, and its tree', async () => {
    const page = await demo.signedIn('approver');
    await open(page, `/${decided[1]}`);
    await page.getByText('Waived by: SRV 6.15.1 exemption.').waitFor();
    const tree = page.getByRole('region', { name: 'How it was decided' });
    await tree.locator('summary', { hasText: 'sender is registered party' }).click();
    expect(await tree.innerText()).toMatch(/registration\.networkOperatorEntityIds is \S+ · \S+, \d+ (?:s|min) old/);
    await page.getByRole('tab', { name: /^Facts/ }).click();
    const status = page.getByRole('row', { name: /device\.status/ });
    expect(await status.innerText()).toMatch(/“Commissioned”\s+\S+\s+\d+ (?:s|min) old/);
  });

  it('follows from its record, of which nothing but the documents by digest is asked', async () => {
    const page = await demo.signedIn('auditor');
    await open(page, `/${decided[1]}`);
    await page.getByRole('region', { name: 'How it was decided' }).waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page.getByRole('button', { name: 'Evaluate again' }).click();
    await page.getByText('The same verdict follows from the record').waitFor();
    expect(asked.filter((each) => !/^GET \/v1\/(?:documents|rule-sets)\//.test(each) && each.includes('/v1/'))).toEqual(
      [],
    );
  });

  it.each([
    ['its verdict', (text: string) => text.replace('"verdict":"permit"', '"verdict":"refuse"'), /verdict/],
    [
      'a fact',
      (text: string) => text.replace('"device.status":"Commissioned"', '"device.status":"Withdrawn"'),
      /device-status/,
    ],
  ])('is called out when %s was tampered with, even where nothing else changed', async (_what, tampered, named) => {
    const page = await demo.signedIn('auditor');
    // The session's cookie goes with requests of the page only, so the page reads what is to be tampered with.
    const [text, digest] = await page.evaluate<readonly [string, string]>(
      `fetch('/v1/decisions/${decided[1]}').then(async (answer) =>
        [await answer.text(), answer.headers.get('record-digest')])`,
    );
    expect(tampered(text)).not.toBe(text);
    const headers = { 'content-type': 'application/json', 'record-digest': digest };
    await page.route(`**/v1/decisions/${decided[1]}`, (route) => route.fulfill({ headers, body: tampered(text) }));
    await open(page, `/${decided[1]}`);
    await page.getByRole('button', { name: 'Evaluate again' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'does not follow from the record' });
    await alert.waitFor();
    const told = await alert.innerText();
    expect(told).toMatch(/the record has the digest sha256:[0-9a-f]{64}; it was stored with sha256:[0-9a-f]{64}/);
    expect(told).toMatch(named);
  });

  it('is told to be unknown where there is none', async () => {
    const page = await demo.signedIn('auditor');
    await open(page, '/01a227ef-7668-7000-ab4f-eed9a8bc607f');
    await page.getByRole('alert').first().waitFor();
  });
});

describe('the pages of decisions', () => {
  it.each(['light', 'dark'] as const)('are accessible in %s', async (scheme) => {
    const page = await demo.signedIn('auditor', { scheme });
    await open(page, '');
    await list(page).getByText('permit', { exact: true }).first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await screenshot(page, `decisions-1280-${scheme}`);
    await open(page, `/${decided[1]}`);
    await page.getByRole('button', { name: 'Evaluate again' }).click();
    await page.getByText('The same verdict follows from the record').waitFor();
    await page.locator('details summary').first().click();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await screenshot(page, `decision-1280-${scheme}`);
    for (const tab of [/^Facts/, /^Record/]) {
      await page.getByRole('tab', { name: tab }).click();
      await expectAccessible(page);
    }
  });

  it('are usable at 200 % zoom', async () => {
    const page = await demo.signedIn('auditor', { zoom: 2 });
    for (const path of ['', `/${decided[1]}`]) {
      await open(page, path);
      await page.getByText('permit', { exact: true }).first().waitFor();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
    await screenshot(page, 'decision-zoomed');
  });
});
