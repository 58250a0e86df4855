import type { Page } from 'playwright-core';
import { evaluate, fresh } from '../e2e/demo-service.js';
import type { Console } from './browser.js';
import { expectAccessible, expectNoSidewaysScroll, screenshot, startConsole } from './browser.js';

let shown: Console;
beforeAll(async () => {
  shown = await startConsole({ devices: 200 });
  for (const row of shown.demo.rows) await evaluate(shown.demo, fresh(row.request));
});
afterAll(async () => shown.stop());

async function overviewOf(page: Page): Promise<Page> {
  await page.getByRole('region', { name: 'Versions in force' }).getByRole('link').first().waitFor();
  return page;
}

describe('the overview', () => {
  it('says what is in force, how fresh the context is and what was decided, in light and dark', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await overviewOf(await shown.signedIn('auditor', { scheme }));
      await page.getByRole('link', { name: 'smets1-critical-commands, version 2' }).waitFor();
      await page.getByRole('region', { name: 'Context sources' }).getByText('200 devices').waitFor();
      await page.getByRole('region', { name: 'Replicas', exact: true }).getByText('ready').waitFor();
      await page.getByRole('button', { name: 'Show the figures' }).click();
      expect(await page.getByRole('region', { name: 'Decisions by minute' }).getByRole('row').count()).toBeGreaterThan(
        1,
      );
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await screenshot(page, `overview-figures-1280-${scheme}`);
      await page.context().close();
    }
  });

  it('leads from the line of time to a version, by keyboard', async () => {
    const page = await overviewOf(await shown.signedIn('auditor'));
    const bar = page.getByRole('link', { name: /^smets1-critical-commands, in force from/ });
    await bar.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/rule-sets/smets1-critical-commands/versions/2');
    await page.context().close();
  });

  it('goes on with the rest when a part of it cannot be read', async () => {
    const page = await shown.stranger();
    await page.route('**/v1/overview', (route) =>
      route.fulfill({
        status: 500,
        contentType: 'application/problem+json',
        body: JSON.stringify({ code: 'INTERNAL', title: 'It failed', detail: 'it failed', errors: [] }),
      }),
    );
    await page.goto(`${shown.url}/console/`);
    await page.getByRole('button', { name: /^auditor\b/ }).click();
    await overviewOf(page);
    await page.getByRole('alert').getByText('It failed', { exact: true }).waitFor();
    expect(await page.getByText('Not known at the moment.').count()).toBe(3);
    await page.getByRole('link', { name: /^smets1-critical-commands, in force from/ }).waitFor();
    await page.context().close();
  });

  it('asks nothing on behalf of a machine', async () => {
    const page = await shown.stranger();
    const refused: string[] = [];
    page.on('response', (response) => {
      if (response.status() === 403) refused.push(response.url());
    });
    await page.goto(`${shown.url}/console/`);
    await page.evaluate(
      `fetch('/console/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"person":"feed"}' })`,
    );
    await page.goto(`${shown.url}/console/`);
    await page.getByText('You are signed in as a machine.').waitFor();
    expect(refused).toEqual([]);
    await page.context().close();
  });
});

describe('the search', () => {
  it('finds a device by the beginning of its ID, and goes there by keyboard', async () => {
    const [device] = shown.demo.world.devices;
    const id = device?.line.deviceId ?? '';
    const page = await overviewOf(await shown.signedIn('auditor'));
    await page.keyboard.press('Control+k');
    await page.locator('input[aria-label="Search"]:focus').waitFor();
    await page.keyboard.type(id.slice(0, 20));
    await page.getByRole('button', { name: id }).first().waitFor();
    await page.getByRole('button', { name: id }).first().click();
    await page.waitForURL(`**/context/devices/${id}`);
    await page.context().close();
  });
});
