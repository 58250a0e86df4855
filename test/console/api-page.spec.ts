import { ServiceProcess } from '../service-process.js';
import type { Screens } from './browser.js';
import { screenshot, screensOf } from './browser.js';

/** The page of the API, which the S1SP's engineers read: it is of the console's origin. */

let shown: Screens;

beforeAll(async () => {
  const service = await ServiceProcess.start();
  shown = await screensOf(service.url, async () => await service.stop());
}, 120_000);
afterAll(async () => await shown.stop());

it('shows every operation under a policy that lets no other page frame it', async () => {
  const page = await shown.stranger();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  const answer = await page.goto(`${shown.url}/docs`);
  const policy = answer?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("script-src 'self';");
  await page.getByText('/v1/evaluations', { exact: true }).first().waitFor();
  expect(await page.locator('.opblock').count()).toBeGreaterThan(60);
  expect(faults).toEqual([]);
  await screenshot(page, 'api');
  await page.context().close();
});

it('is shown in no frame, and its files carry the same headers', async () => {
  const asset = await fetch(`${shown.url}/docs/swagger-ui-init.js`);
  expect([asset.status, asset.headers.get('content-security-policy')]).toEqual([
    200,
    expect.stringContaining("frame-ancestors 'none'"),
  ]);
  const page = await shown.stranger();
  await page.goto(`${shown.url}/health/live`);
  await page.setContent(`<iframe src="${shown.url}/docs"></iframe>`);
  const frame = page.frames().find((each) => each !== page.mainFrame());
  await frame?.waitForLoadState();
  expect(frame?.url()).toMatch(/^chrome-error:/);
  await page.context().close();
});
