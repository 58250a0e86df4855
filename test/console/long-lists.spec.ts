import { Client } from 'pg';
import type { Page } from 'playwright-core';
import type { Console } from './browser.js';
import { startConsole } from './browser.js';

const decisions = Number(process.env['CONSOLE_DECISIONS'] ?? 200_000);
const rowsInPageMost = 80;
const requestsForScrollMost = 60;

let shown: Console;
beforeAll(async () => {
  shown = await startConsole({ devices: 3_000 });
  await onDatabase(async (client) => {
    await client.query(
      `insert into decision (sequence, decision_id, caller, request_id, verdict, response_code, device_id, originator_id,
       service_reference_variant, rule_set_name, rule_set_version, epoch, decided_at, record, record_digest)
     select n, gen_random_uuid(), 's1sp', 'request ' || n, case when n % 10 = 0 then 'refuse' else 'permit' end,
       case when n % 10 = 0 then 'E4' end, '00-DB-12-34-56-78-90-' || upper(lpad(to_hex(n % 256), 2, '0')),
       '90-B3-D5-1F-30-02-00-00', '6.15.1', 'smets1-critical-commands', 2, 1, now() - interval '1 day' + n * interval '1 ms',
       '{"answer":{},"caller":"s1sp","outcomes":{"guardRails":{},"rules":{}},"request":{},"sources":{}}', sha256('x')
     from generate_series(1, $1::int) as n`,
      [decisions],
    );
    await client.query('update decision_head set last_sequence = $1', [decisions]);
  });
}, 300_000);
afterAll(async () => shown.stop());

async function onDatabase(act: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: shown.demo.service.databaseUrl });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}

/** A decision that somebody asked for, a window of a list and more after all others. */
const recordOne = (caller: string): Promise<void> =>
  onDatabase(async (client) => {
    await client.query('update decision_head set last_sequence = last_sequence + 250000');
    await client.query(
      `insert into decision select last_sequence, gen_random_uuid(), $1, request_id, verdict, response_code, device_id,
         originator_id, service_reference_variant, rule_set_name, rule_set_version, epoch, decided_at,
         clock_timestamp(), record, record_digest
       from decision, decision_head where sequence = 1`,
      [caller],
    );
  });

const rowsIn = (page: Page, list: string): Promise<number> =>
  page.getByRole('table', { name: list }).getByRole('row').count();

/** Scrolls the list towards its end, some pages of rows, and tells how many requests that took. */
async function scrolled(page: Page, list: string, path: string, times: number): Promise<number> {
  let asked = 0;
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname === path && (url.searchParams.has('before') || url.searchParams.has('after'))) asked += 1;
  });
  const region = page.locator('.long-list').and(page.getByRole('region', { name: list }));
  for (let i = 0; i < times; i += 1) {
    await region.press('End');
    await page.waitForTimeout(150);
    expect(await rowsIn(page, list)).toBeLessThan(rowsInPageMost);
  }
  return asked;
}

describe('a list of any length', () => {
  it(`of ${decisions} decisions holds only the rows that can be seen, and reads on as one scrolls`, async () => {
    const page = await shown.signedIn('auditor');
    await page.goto(`${shown.url}/console/decisions`);
    await page.getByRole('cell', { name: 'permit' }).first().waitFor();
    expect(await rowsIn(page, 'Decisions')).toBeLessThan(rowsInPageMost);
    const asked = await scrolled(page, 'Decisions', '/v1/decisions', 40);
    expect(asked).toBeGreaterThan(3);
    expect(asked).toBeLessThan(requestsForScrollMost);
    const told = await page.getByText(/\d+ shown/).textContent();
    expect(Number(/\d+/.exec(told ?? '')?.[0])).toBeGreaterThan(400);
    await page.context().close();
  }, 120_000);

  it('finds what is rare among them, however far back it is', async () => {
    const page = await shown.signedIn('auditor');
    await page.goto(`${shown.url}/console/decisions?deviceId=00-DB-12-34-56-78-90-07&responseCode=E4`);
    const text = page.getByText(/shown|No decision fits/);
    await text.first().waitFor();
    // Refusals have even numbers, and this device has odd ones.
    await page.getByText('No decision fits').waitFor();
    await page.goto(`${shown.url}/console/decisions?deviceId=00-DB-12-34-56-78-90-0A&responseCode=E4`);
    await page.getByRole('cell', { name: 'refuse' }).first().waitFor();
    await page.context().close();
  });

  it('tells what came in, also where nothing passed its filters among all that was there', async () => {
    const page = await shown.signedIn('auditor');
    await page.goto(`${shown.url}/console/decisions?caller=latecomer`);
    await page.getByText('No decision fits').waitFor();
    await recordOne('latecomer');
    await page.getByRole('button', { name: '1 new: show' }).click();
    await page.getByText('1 shown, no more').waitFor();
    await page.context().close();
  });

  it('of devices reads on as well', async () => {
    const page = await shown.signedIn('auditor');
    await page.goto(`${shown.url}/console/context`);
    await page.getByRole('table', { name: 'Devices' }).waitFor();
    const asked = await scrolled(page, 'Devices', '/v1/context/devices', 12);
    expect(asked).toBeGreaterThan(1);
    await page.context().close();
  });
});
