import type { Page } from 'playwright-core';
import { correctionTargets } from '../../tools/demo/correction-targets.js';
import { demoParties } from '../../tools/demo/parties.js';
import type { Person } from '../service-process.js';
import type { Console } from './browser.js';
import { expectAccessible, expectNoSidewaysScroll, screenshot, startConsole } from './browser.js';

interface Cell {
  readonly holder: string;
  readonly registered: string;
  readonly count: number;
}

let shown: Console;
let cell: Cell;
beforeAll(async () => {
  shown = await startConsole({ devices: 600 });
  const headers = { authorization: `Bearer ${await shown.demo.service.token('auditor')}` };
  const response = await fetch(`${shown.url}/v1/misplacements/matrix`, { headers });
  const { matrix } = (await response.json()) as { readonly matrix: readonly Cell[] };
  const [most] = matrix;
  if (most === undefined) throw new Error('nothing is misplaced in the demo world');
  cell = most;
});
afterAll(async () => shown.stop());

async function at(person: Person, path: string, scheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await shown.signedIn(person, { scheme });
  await page.goto(`${shown.url}/console${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const cellName = (): RegExp => new RegExp(`of ${cell.holder} where ${cell.registered} is registered`);

/** Why a step cannot be taken, as its button tells. */
const whyNot = async (page: Page, name: string): Promise<string | null> => {
  const button = page.getByRole('button', { name, exact: true }).first();
  await button.waitFor();
  return (await button.getAttribute('aria-disabled')) === 'true' ? await button.getAttribute('aria-description') : null;
};

const statusOf = async (page: Page, path: string, body: object): Promise<unknown> => {
  const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return await page.evaluate(`fetch(${JSON.stringify(path)}, ${JSON.stringify(sent)}).then(({ status }) => status)`);
};

const confirm = async (page: Page, verb: string): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
};

const targetsFile = (name: string, change: (entityId: string) => boolean) => {
  const { targets, certificationPath } = correctionTargets(demoParties, shown.demo.certificates);
  const chosen = targets.filter(({ entityId }) => change(entityId));
  return {
    ...{ name, mimeType: 'application/json' },
    buffer: Buffer.from(JSON.stringify({ targets: chosen, certificationPath })),
  };
};

describe('misplacements', () => {
  it('are a table of numbers, gone through by keyboard, that leads to the slots', async () => {
    const page = await at('auditor', '/misplacements');
    const map = page.getByRole('region', { name: 'Who sits in whose slots' }).last();
    const first = map.getByRole('button', { name: cellName() });
    await first.focus();
    await page.keyboard.press('ArrowDown');
    expect(await first.evaluate('document.activeElement !== null')).toBe(true);
    expect(await page.evaluate<boolean>('document.activeElement?.dataset.row !== undefined')).toBe(true);
    await first.focus();
    await page.keyboard.press('Enter');
    const list = page.getByRole('table', { name: `Held by ${cell.holder} where ${cell.registered} is registered` });
    await list.getByRole('link').first().waitFor();
    expect(page.url()).toContain(`holder=${cell.holder}`);
    expect(await page.getByRole('link', { name: 'Plan a correction for these' }).count()).toBe(0);
    await page.getByText('is planned by somebody with the role corrector').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await screenshot(page, 'misplacements-chosen-1280-light');
    await page.context().close();
  });
});

describe('a correction', () => {
  let path: string;
  let corrector: Page;
  beforeAll(async () => {
    corrector = await at('corrector', '/misplacements');
  });

  it('is not planned by an auditor, in the page or past it', async () => {
    const page = await at('auditor', '/corrective-actions');
    expect(await whyNot(page, 'Plan a correction')).toContain('role corrector');
    expect(await statusOf(page, '/v1/corrective-actions', {})).toBe(403);
    await page.goto(`${shown.url}/console/corrective-actions/new`);
    await page.getByText('is shown to people with the role corrector').waitFor();
    await page.context().close();
  });

  it('is planned from the heat map; faulty certificates are told, and nothing typed is lost', async () => {
    await corrector.getByRole('button', { name: cellName() }).click();
    await corrector.getByRole('link', { name: 'Plan a correction for these' }).click();
    await corrector.getByRole('heading', { level: 1, name: 'Plan a correction' }).waitFor();
    await corrector.getByLabel('Reason').fill('MP107 requirement 2');
    await corrector.getByLabel('Slots a second, at most').fill('2');
    await corrector.getByLabel('Slots at once').fill('2');
    const own = demoParties.find(({ mpid }) => mpid === cell.registered)?.entityId ?? '';
    const files = corrector.locator('input[type=file]');
    await files.setInputFiles(targetsFile('others.json', (entityId) => entityId !== own));
    await corrector.getByRole('button', { name: 'Plan it' }).click();
    const row = corrector.getByRole('row', { name: new RegExp(cell.registered) });
    await row.getByText('found no target of network operator').waitFor();
    expect(await corrector.getByLabel('Reason').inputValue()).toBe('MP107 requirement 2');
    await files.setInputFiles(targetsFile('all.json', () => true));
    await row.getByText('given').first().waitFor();
    await expectAccessible(corrector);
    await corrector.getByRole('button', { name: 'Plan it' }).click();
    await corrector.waitForURL(/\/corrective-actions\/\d+$/);
    path = corrector.url().replace(`${shown.url}/console`, '');
    await corrector.getByText('planned', { exact: true }).first().waitFor();
  });

  it('is answered by its parties and rehearsed; its planner cannot approve it', async () => {
    expect(await whyNot(corrector, 'Approve')).toContain('every party has answered');
    for (const mpid of [cell.holder, cell.registered]) {
      await corrector.getByRole('button', { name: new RegExp(`Record answer\\s+of ${mpid}`) }).click();
      await corrector.getByLabel('consents').check();
      await corrector.getByLabel('Signed by').fill('head of metering');
      await corrector.getByLabel('In which role').fill('director');
      await corrector.getByLabel('Where the signed answer is kept').fill('letter 1');
      await confirm(corrector, 'Record the answer');
    }
    await corrector.getByRole('button', { name: 'Rehearse', exact: true }).click();
    await corrector.getByText('were decided before and after').waitFor();
    expect(await whyNot(corrector, 'Approve')).toContain('role approver');
    await expectAccessible(corrector);
    await expectNoSidewaysScroll(corrector);
    await screenshot(corrector, 'correction-rehearsed-1280-light');
  });

  it('is approved by another person, on exactly what he read', async () => {
    const page = await at('approver', path);
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByLabel(/I have read this plan/).check();
    await page.getByLabel('Comment, for the audit trail').fill('board of today');
    await confirm(page, 'Approve');
    await page.getByText('approved by approver').first().waitFor();
    expect(await whyNot(page, 'Start')).toContain('role corrector or activator');
    expect(await statusOf(page, `/v1${path}/start`, {})).toBe(403);
    await page.context().close();
  });

  it('runs with its progress told, is paused and resumed, and ends with a report', async () => {
    const page = await at('activator', path, 'dark');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await confirm(page, 'Start');
    await page.getByText(/^[1-9]\d* of \d+ slots/).waitFor();
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await confirm(page, 'Pause');
    await page.getByRole('heading', { name: 'Paused' }).waitFor();
    await expectAccessible(page);
    await screenshot(page, 'correction-paused-1280-dark');
    await page.getByRole('button', { name: 'Resume', exact: true }).click();
    await confirm(page, 'Resume');
    await page.getByRole('heading', { name: 'What became of the slots' }).waitFor();
    await page.getByText('hold what they should').waitFor();
    await page.getByRole('tab', { name: 'Report' }).click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV', exact: true }).click(),
    ]);
    expect(saved.suggestedFilename()).toMatch(/^corrective-action-\d+\.csv$/);
    const [report] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: 'Open, to read and print' }).first().click(),
    ]);
    await report.getByText('MP107 requirement 2').first().waitFor();
    await page.context().close();
  }, 90_000);

  it('is seen whole by an auditor, who can change nothing and is told who may', async () => {
    const page = await at('auditor', path);
    expect(await whyNot(page, 'Roll back')).toContain('role corrector or activator');
    expect(await whyNot(page, 'Compare again')).toContain('role corrector or activator');
    expect(await statusOf(page, `/v1${path}/roll-back`, { reason: 'no' })).toBe(403);
    expect(await statusOf(page, `/v1${path}/reconciliation`, {})).toBe(403);
    for (const tab of ['Slots', 'Left out', 'Drift', 'Report']) {
      await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      await page.getByRole('tabpanel').waitFor();
      await expectAccessible(page);
    }
    await page.context().close();
  });

  it('is rolled back by a corrector with a reason', async () => {
    await corrector.getByRole('button', { name: 'Roll back', exact: true }).click();
    await corrector.getByLabel('Why it is rolled back').fill('only a try');
    await confirm(corrector, 'Roll back');
    await corrector.getByText('rolled back', { exact: true }).first().waitFor();
    await corrector.goto(`${shown.url}/console/misplacements`);
    await corrector.getByRole('button', { name: cellName() }).waitFor();
    await corrector.context().close();
  });
});
