import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { feed } from '../../tools/demo/feeds.js';
import type { Person } from '../service-process.js';
import { dayOf, detail, fileOf, meterPoint } from '../e2e/imports-world.js';
import type { Console } from './browser.js';
import { expectAccessible, expectNoSidewaysScroll, screenshot, startConsole } from './browser.js';

let shown: Console;
beforeAll(async () => {
  shown = await startConsole({ devices: 200, environment: { MAPPINGS_DIR: resolve(__dirname, '../../mappings') } });
});
afterAll(async () => shown.stop());

async function at(person: Person, path: string, scheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await shown.signedIn(person, { scheme });
  await page.goto(`${shown.url}/console${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const main = (page: Page) => page.getByRole('main');

/** Status of what a page of this person gets from the service, by its own session. */
const statusOf = async (page: Page, path: string, body?: object): Promise<unknown> =>
  await page.evaluate(
    `fetch(${JSON.stringify(path)}, ${
      body === undefined
        ? '{}'
        : JSON.stringify({
            ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
          })
    }).then(({ status }) => status)`,
  );

function anyDevice() {
  const [one] = shown.demo.world.devices;
  if (one === undefined) throw new Error('the demo world has no device');
  return one.line;
}

/** Tells something of a device as the inventory does. */
async function tell(members: object): Promise<void> {
  const door = { url: shown.url, token: await shown.demo.service.token('feed') };
  await feed(door, 'devices', [{ ...anyDevice(), ...members }]);
}

describe('devices', () => {
  it('are not listed for a feed: the page says to whom they are, the service refuses', async () => {
    const page = await at('feed', '/context');
    await main(page).getByText('The list of devices is shown to people with the role').waitFor();
    expect(await statusOf(page, '/v1/context/devices')).toBe(403);
    await page.context().close();
  });

  it('are found by meter point, with the slots against the registration', async () => {
    const { deviceId, mpxn } = anyDevice();
    const page = await at('auditor', '/context');
    await page.getByLabel('Find').fill(mpxn ?? '');
    await main(page).getByRole('link', { name: deviceId }).click();
    await page.getByRole('heading', { level: 1, name: `Device ${deviceId}` }).waitFor();
    const slots = page.getByRole('region', { name: 'Anchor slots' }).getByRole('table');
    await slots.getByText('holds the registered supplier').first().waitFor();
    expect(await slots.getByRole('row').count()).toBe(5);
    expect(await page.title()).toBe(`Device ${deviceId} · Anchorgate`);
    await main(page).getByText('fresh', { exact: true }).waitFor();
    await page.getByRole('link', { name: mpxn ?? '' }).click();
    await page.getByRole('heading', { level: 1, name: `Meter point …${mpxn?.slice(-4)}` }).waitFor();
    expect(await page.title()).not.toContain(mpxn ?? 'none');
    await main(page).getByText('in force').first().waitFor();
    await page.context().close();
  });

  it('are shown as of another time, by what was known then', async () => {
    const { deviceId, status } = anyDevice();
    const now = Date.now();
    await tell({ status: 'Suspended', observedAt: new Date(now + 60_000).toISOString() });
    await tell({ status: 'Recovery', observedAt: new Date(now - 86_400_000).toISOString() });
    const page = await at('auditor', `/context/devices/${deviceId}`);
    const facts = page.getByRole('region', { name: 'The device' });
    await facts.getByText('Suspended').waitFor();
    const told = main(page).getByRole('list', { name: /What was told of this device/ });
    await told.getByText(`status: ${status} → Suspended`).waitFor();
    await told.getByText('came late').waitFor();
    await told
      .getByRole('button', { name: /Show as known then/ })
      .last()
      .click();
    await facts.getByText(status, { exact: true }).waitFor();
    await facts.getByText('Suspended').first().waitFor({ state: 'detached' });
    expect(page.url()).toMatch(/validAt=.*knownAt=/);
    await main(page)
      .getByText(/^How it was at .* by what this service had been told up to/)
      .waitFor();
    await page.getByRole('button', { name: 'Back to now' }).click();
    await facts.getByText('Suspended').waitFor();
    await page.getByLabel('How it was at (UTC)').fill(new Date(now - 3_600_000).toISOString().slice(0, 19));
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await facts.getByText('Recovery').waitFor();
    await page.getByLabel('How it was at (UTC)').fill('2001-01-01T00:00:00');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByRole('heading', { name: 'Nothing was known of this device then' }).waitFor();
    await page.context().close();
  });

  it('have holders whose certificates are decoded', async () => {
    const [party] = shown.demo.world.parties;
    const page = await at('auditor', '/context');
    await page.getByLabel('Find').fill(party?.mpids[0] ?? '');
    await main(page)
      .getByRole('link', { name: party?.name ?? '' })
      .click();
    const certificates = page.getByRole('region', { name: 'Certificates', exact: true });
    await certificates.getByRole('rowheader', { name: 'digital signing' }).waitFor();
    await certificates.getByText('good', { exact: true }).first().waitFor();
    await page.context().close();
  });
});

describe('a held file', () => {
  const held = fileOf(
    [0, 1, 2].map((number) => detail(meterPoint(number), 'NEWP')),
    { sequence: 1, createdAt: dayOf(1), source: 'NEWP', trailer: 'TRL|4|1' },
  );
  let address: string;

  it('is sent by a feed, who is told why it is held and that he cannot release it', async () => {
    const page = await at('feed', '/imports');
    await page.getByRole('button', { name: 'Send a file' }).click();
    const file = { name: 'NEWP_0001.txt', mimeType: 'text/plain', buffer: Buffer.from(held) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.waitForURL(/\/imports\/\d+$/);
    address = page.url().replace(`${shown.url}/console`, '');
    await page.getByText('Why it is held').waitFor();
    await main(page).getByText('TRAILER_COUNT_WRONG').waitFor();
    const release = page.getByRole('button', { name: 'Release' });
    expect(await release.getAttribute('aria-disabled')).toBe('true');
    expect(await release.getAttribute('aria-description')).toContain('You sent it');
    const id = address.split('/').at(-1) ?? '';
    expect(await statusOf(page, `/v1/context/imports/${id}/release`, { reason: 'mine' })).toBe(403);
    await expectAccessible(page);
    await screenshot(page, 'import-held-1280-light');
    await page.context().close();
  });

  it('cannot be decided on by an auditor, who sees all of it', async () => {
    const page = await at('auditor', address, 'dark');
    await page.getByText('Why it is held').waitFor();
    const refuse = page.getByRole('button', { name: 'Refuse' });
    expect(await refuse.getAttribute('aria-description')).toContain('corrector');
    const id = address.split('/').at(-1) ?? '';
    expect(await statusOf(page, `/v1/context/imports/${id}/refusal`, { reason: 'no' })).toBe(403);
    await page.getByRole('button', { name: 'Show it' }).click();
    await main(page).getByText('"record":"summary"').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await screenshot(page, 'import-held-1280-dark');
    await page.context().close();
  });

  it('is released by a corrector with a reason, and then applied', async () => {
    const page = await at('corrector', address);
    await page.getByRole('button', { name: 'Release' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why').fill('the sender confirms that three are all');
    await dialog.getByRole('button', { name: 'Release' }).click();
    await page.getByText('Released by corrector').waitFor();
    await main(page).getByText('applied', { exact: true }).first().waitFor();
    await page.context().close();
  });
});
