import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Console } from './browser.js';
import { expectAccessible, expectNoSidewaysScroll, screenshot, startConsole } from './browser.js';

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

const trail = (page: Page) => page.getByRole('table', { name: 'Audit trail' });

describe('the audit trail', () => {
  it('is refused to whoever is no auditor: by the page in words, and by the service', async () => {
    const page = await at(await shown.signedIn('author'), '/audit');
    await page.getByText('The audit trail is read by an auditor').waitFor();
    expect(await page.evaluate("fetch('/v1/audit-trail').then(({ status }) => status)")).toBe(403);
    await page.context().close();
  });

  it('is told of one version or one person, by links, and each entry whole', async () => {
    const page = await at(await shown.signedIn('auditor'), '/audit?subjectPrefix=smets1-critical-commands/2');
    await page.getByRole('heading', { name: 'Everything about version 2 of smets1-critical-commands' }).waitFor();
    await trail(page).getByRole('button', { name: 'version approved' }).first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('heading', { name: 'Details', exact: true }).waitFor();
    await screenshot(page, 'audit-entry-1280');
    await expectAccessible(page);
    await drawer.getByRole('link', { name: 'All by this person' }).click();
    await page.getByRole('heading', { name: 'Everything that approver did' }).waitFor();
    expect(new URL(page.url()).search).toBe('?actor=approver');
    const people = trail(page).getByRole('link', { name: 'approver', exact: true });
    await people.first().waitFor();
    expect(await people.count()).toBe((await trail(page).getByRole('row').count()) - 1);
    await page.context().close();
  });

  it('is checked in the browser, all of it, and an altered entry is told', async () => {
    const page = await at(await shown.signedIn('auditor'), '/audit');
    await trail(page).waitFor();
    await page.getByRole('button', { name: 'Check what is shown' }).click();
    await page.getByText(/\d+ entries checked in this browser, and \d+ links between neighbours: unbroken\./).waitFor();
    await page.getByRole('button', { name: 'Check the whole trail' }).click();
    await page.getByText(/from the first to the last: unbroken\. None is missing\./).waitFor();
    const whole = await page.evaluate<string>(
      "fetch('/v1/audit-trail/export?format=ndjson').then((answer) => answer.text())",
    );
    const altered = whole
      .split('\n')
      .map((line, i) => (i === 2 ? line.replace(/"actor":"[^"]*"/, '"actor":"nobody"') : line));
    await page.route('**/v1/audit-trail/export**', (route) =>
      route.fulfill({ contentType: 'application/x-ndjson', body: altered.join('\n') }),
    );
    await page.getByRole('button', { name: 'Check the whole trail' }).click();
    await page.getByText('The chain is broken').waitFor();
    await page.getByText('entry 3: its text does not have the hash').waitFor();
    await page.context().close();
  });

  it('is exported as its filters say', async () => {
    const page = await at(await shown.signedIn('auditor'), '/audit?action=version-approved');
    await trail(page).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export NDJSON' }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !line.includes('"action":"version-approved"'))).toEqual([]);
    await page.context().close();
  });
});

describe('access', () => {
  it('changes when an administrator asks and an approver decides; nobody asks for himself', async () => {
    const asking = await at(await shown.signedIn('administrator'), '/access');
    await asking.getByRole('button', { name: 'Ask for a role' }).click();
    const dialog = asking.getByRole('dialog', { name: 'Ask for a role' });
    await dialog.getByLabel('Person').fill('administrator');
    await dialog.getByText('Another administrator asks for you.').waitFor();
    await dialog.getByLabel('Person').fill('anna@example.org');
    await dialog.getByLabel('Why').fill('joins the rule team');
    await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    const request = asking.getByRole('article').filter({ hasText: 'Give anna@example.org the role author' });
    await request.waitFor();
    const approve = request.getByRole('button', { name: 'Approve' });
    expect(await approve.getAttribute('aria-disabled')).toBe('true');
    await asking.context().close();

    const deciding = await at(await shown.signedIn('approver'), '/access');
    await deciding.getByRole('article').getByRole('button', { name: 'Approve' }).click();
    await deciding.getByRole('dialog').getByRole('textbox').fill('agreed with the team');
    await deciding.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await deciding.getByText('No request waits.').waitFor();
    await deciding.getByRole('table', { name: 'All requests for roles' }).getByText('agreed with the team').waitFor();
    await expectAccessible(deciding);
    await screenshot(deciding, 'access-requests-1280');
    await deciding.getByRole('tab', { name: 'People' }).click();
    await deciding.getByRole('rowheader', { name: 'anna@example.org' }).waitFor();
    await deciding.context().close();
  });

  it('shows what each role may do, to everyone, without sideways scroll of the page', async () => {
    const page = await at(await shown.signedIn('author', { scheme: 'dark' }), '/access?tab=matrix&role=activator');
    const row = page.getByRole('row').filter({ hasText: 'Plan from when a version decides' });
    await row.waitFor();
    expect(await row.getByText('yes', { exact: true }).count()).toBe(1);
    expect(await page.getByRole('row').filter({ hasText: 'Approve a role change' }).count()).toBe(0);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await screenshot(page, 'access-matrix-1280-dark');
    await page.context().close();
  });
});
