import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { ServiceProcess } from '../service-process.js';
import type { Screens } from './browser.js';
import { expectAccessible, expectNoSidewaysScroll, screenshot, screensOf } from './browser.js';

/** A service on the day it is set up: nothing in force, nothing known, nothing decided. */

let shown: Screens;

beforeAll(async () => {
  const rules = mkdtempSync(join(tmpdir(), 'anchorgate-rules-'));
  cpSync(resolve(__dirname, '../../rules'), rules, { recursive: true });
  const service = await ServiceProcess.start({ rulesDirectory: rules, until: 'live' });
  shown = await screensOf(service.url, async () => {
    await service.stop();
    rmSync(rules, { recursive: true, force: true });
  });
}, 120_000);
afterAll(async () => await shown.stop());

const steps = (page: Page) =>
  page.locator('.mantine-Paper-root', { has: page.getByRole('heading', { name: 'What to do first' }) });

it('says on the overview what to do first, who can, and leads there', async () => {
  const page = await shown.signedIn('author');
  await page.getByText('What to do first').waitFor();
  const texts = await steps(page).getByRole('listitem').allInnerTexts();
  expect(texts).toHaveLength(3);
  expect(texts[0]).toMatch(/^Bring a rule set in force\.[^]*author[^]*approver[^]*activator/);
  expect(texts[1]).toMatch(/^Let the feeds send what is known\.[^]*context-writer/);
  expect(texts[2]).toMatch(/^Try a command before the S1SP does\./);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, 'overview-empty-1280-light');
  for (const [link, heading] of [
    ['to the rule sets', 'Rule sets'],
    ['registration files', 'Imports'],
    ['simulator', 'Simulator'],
  ] as const) {
    await page.goto(`${shown.url}/console/`);
    await steps(page).getByRole('link', { name: link }).click();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }
  await page.context().close();
});

it('shows every list as empty in words, not as an error', async () => {
  const page = await shown.signedIn('auditor');
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  for (const [path, words] of [
    ['decisions', 'Nothing was decided yet'],
    ['context', 'No device is known yet'],
    ['misplacements', 'No slot could be compared yet'],
    ['corrective-actions', 'No correction was planned yet'],
    ['imports', 'No file was sent yet'],
  ] as const) {
    await page.goto(`${shown.url}/console/${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('#content').getByRole('heading', { name: words }).waitFor();
    expect([path, await page.getByRole('alert').count()]).toEqual([path, 0]);
    await screenshot(page, `empty-${path}`);
  }
  expect(faults).toEqual([]);
  await page.context().close();
}, 120_000);
