import type { Page } from 'playwright-core';
import { decisionOf, evaluate, fresh } from '../e2e/demo-service.js';
import type { Console } from './browser.js';
import { screenshot, startConsole } from './browser.js';

const minute = 60_000;
/** Long enough before the minute for everything up to the schedule. */
const leadMilliseconds = 20_000;
const tenMinutes = 10 * minute;

let shown: Console;
beforeAll(async () => {
  shown = await startConsole({ devices: 300 });
});
afterAll(async () => shown.stop());

/** The next full minute that is far enough away, as a field for day and time takes it. */
function nextMinute(): string {
  return new Date(Math.ceil((Date.now() + leadMilliseconds) / minute) * minute).toISOString().slice(0, 16);
}

async function goThroughRail(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place }).click();
  await page.getByRole('heading', { level: 1, name: place }).waitFor();
}

describe('a change of the rules in the browser alone', () => {
  it('is made, tested, compared, approved, scheduled and in force in less than ten minutes, by three people', async () => {
    const startedAt = Date.now();

    // The author makes a draft from what is in force, changes a rule in the form, and sees every case pass.
    const author = await shown.signedIn('author');
    await goThroughRail(author, 'Rule sets');
    const card = author.getByRole('article').filter({ hasText: 'smets1-critical-commands' });
    const draftButton = card
      .getByRole('button', { name: 'Make a draft' })
      .or(author.getByRole('button', { name: 'Make a draft' }).last());
    await draftButton.first().click();
    await author.getByRole('dialog').getByRole('button', { name: 'Make the draft' }).click();
    await author.waitForURL('**/versions/4/edit');
    await author.getByLabel('Title').fill('Suspended devices: the reason says what an editor would ask');
    const parts = author.getByRole('navigation', { name: 'Parts of the draft' });
    await parts.getByRole('button', { name: /device status allows command/ }).click();
    await author.getByLabel('Because').fill('the device must be commissioned, or suspended and about to be repaired');
    await author
      .getByText(/^Saved/)
      .first()
      .waitFor();
    await author.getByRole('tab', { name: /Cases \(\d+ pass\)/ }).waitFor();
    await screenshot(author, 'flow-1-edited');
    await author.getByRole('button', { name: 'Submit' }).first().click();
    await author.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
    await author.waitForURL('**/versions/4/change');
    await author.getByText('submitted').first().waitFor();
    expect(await author.getByRole('button', { name: 'Approve', exact: true }).getAttribute('aria-disabled')).toBe(
      'true',
    );

    // The approver is led there by the overview, compares, counts the devices, and approves.
    const approver = await shown.signedIn('approver');
    await approver.getByRole('link', { name: /Approve or reject version 4/ }).click();
    await approver.waitForURL('**/versions/4/change');
    await approver
      .getByRole('link', { name: /Compare with version 2/ })
      .first()
      .click();
    await approver.getByRole('heading', { name: /Version 2 and version 4/ }).waitFor();
    await approver.getByRole('button', { name: 'Count the devices' }).click();
    await approver.getByRole('dialog').getByRole('button', { name: 'Count' }).click();
    await approver
      .getByText(/would be decided otherwise/i)
      .first()
      .waitFor({ timeout: 90_000 });
    await screenshot(approver, 'flow-2-compared');
    await approver.goBack();
    await approver.getByRole('button', { name: 'Approve', exact: true }).click();
    const approval = approver.getByRole('dialog');
    for (const box of await approval.getByRole('checkbox').all()) await box.check();
    await approval.getByRole('textbox').fill('read with its evidence; words only');
    await approval.getByRole('button', { name: 'Approve', exact: true }).click();
    await approval.waitFor({ state: 'hidden' });
    await approver.getByText('approved').first().waitFor();

    // The activator schedules it for the next minute, and sees it come in force.
    const activator = await shown.signedIn('activator');
    await activator.getByRole('link', { name: /Schedule or activate version 4/ }).click();
    await activator.waitForURL('**/versions/4/change');
    await activator.getByRole('button', { name: 'Schedule', exact: true }).first().click();
    const schedule = activator.getByRole('dialog');
    await schedule.getByLabel('Takes effect, in UTC').fill(nextMinute());
    await schedule.getByRole('button', { name: 'Schedule', exact: true }).click();
    await schedule.waitFor({ state: 'hidden' });
    await activator.getByText('scheduled').first().waitFor();
    await screenshot(activator, 'flow-3-scheduled');
    const life = activator.getByRole('list', { name: 'The life of this version' });
    await activator.getByText('active', { exact: true }).first().waitFor({ timeout: 150_000 });
    await life.waitFor();
    await screenshot(activator, 'flow-4-active');
    expect(Date.now() - startedAt).toBeLessThan(tenMinutes);

    // Not only the page says so: the next command is decided by it.
    const [row] = shown.demo.rows;
    if (row === undefined) throw new Error('the demo world has no row of the truth table');
    expect(decisionOf(await evaluate(shown.demo, fresh(row.request))).ruleSet.version).toBe(4);
  }, 400_000);
});
