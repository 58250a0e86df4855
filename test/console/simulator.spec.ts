import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { evaluate, fresh } from '../e2e/demo-service.js';
import type { EvaluationRequest } from '../../tools/demo/requests.js';
import type { TruthTableRow } from '../../tools/demo/truth-table.js';
import type { Console } from './browser.js';
import { expectAccessible, expectNoSidewaysScroll, screenshot, startConsole } from './browser.js';

/** The simulator: any command by any version as of any time, tried as people of the service team try it. */

const ruleSet = 'smets1-critical-commands';
let demo: Console;
let handOver: TruthTableRow;

beforeAll(async () => {
  demo = await startConsole();
  const row = demo.demo.rows.find((each) => each.row === 'wrong operator, in the slot, handing over');
  if (row === undefined) throw new RangeError('the truth table has no hand-over');
  handOver = row;
}, 180_000);
afterAll(async () => await demo.stop());

async function open(page: Page, asked: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.goto(`${demo.url}/console/simulator?${new URLSearchParams(asked).toString()}`);
  await page.getByRole('heading', { level: 1, name: 'Simulator' }).waitFor();
}

const command = (): Readonly<Record<string, string>> => ({
  ...{ deviceId: handOver.deviceId, originatorId: handOver.senderId },
  ...{ userRole: 'ED', serviceReferenceVariant: '6.15.1' },
});
const answerOf = (page: Page, version: number) => page.getByRole('region', { name: `Answer of version ${version}` });

describe('the hand-over of MP107', () => {
  it('is refused with E4 by version 1 and permitted by version 2, whose waiver is shown', async () => {
    const page = await demo.signedIn('author');
    await open(page);
    await page.getByText('Pick a device.').waitFor();
    await page.getByRole('combobox', { name: 'Device' }).fill(handOver.deviceId.replaceAll('-', '').toLowerCase());
    await page.getByRole('option', { name: handOver.deviceId }).click();
    await page
      .getByRole('group', { name: 'Network operator of the device' })
      .getByRole('button', { name: /in the slot/ })
      .click();
    await page.getByRole('combobox', { name: 'Service request' }).fill('Security Cred');
    await page.getByRole('option', { name: '6.15.1 Update Security Credentials', exact: true }).click();
    const inForce = answerOf(page, 2);
    await inForce.getByText('permit', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Beside' }).click();
    await page.getByRole('option', { name: /^Version 1 / }).click();
    const before = answerOf(page, 1);
    await before.getByText('refuse', { exact: true }).waitFor();
    expect(await before.innerText()).toMatch(/E4\b[^]*sender is registered party/);
    expect(await inForce.innerText()).toContain('Waived by: SRV 6.15.1 exemption.');
    await page.getByText('version 1 refuses with E4, version 2 permits').waitFor();
    const rule = page.getByRole('region', { name: 'How both decided' }).locator('details').first();
    expect(await rule.locator('summary').innerText()).toMatch(
      /broken[^]*waived[^]*sender is registered party[^]*differs/,
    );
    await rule.locator('summary').focus();
    await page.keyboard.press('Enter');
    const inside = await rule.innerText();
    expect(inside).toContain('the registered network operators include the sender');
    expect(inside).toMatch(/registration\.networkOperatorEntityIds is \S+ · \S+, \d+ (?:s|min) old/);
    expect(new URL(page.url()).searchParams.get('against')).toBe('1');
  });

  it('is opened from its address, and answers again as soon as something changes', async () => {
    const page = await demo.signedIn('approver');
    await open(page, { ...command(), version: '2' });
    await answerOf(page, 2).getByText('permit', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Signatures and counter' }).click();
    await page.getByLabel('Countersignature').selectOption('failed');
    await answerOf(page, 2).getByText('refuse', { exact: true }).waitFor();
    expect(await answerOf(page, 2).innerText()).toContain('E000001');
    await page.reload();
    await answerOf(page, 2).getByText('signatures are verified', { exact: true }).waitFor();
  });
});

describe('what is not known', () => {
  it('is shown as unknown, with why, and is never a permit', async () => {
    const page = await demo.signedIn('auditor');
    await open(page, { ...command(), deviceId: '00-DB-12-34-FF-FF-FF-FF', version: '2' });
    await page.getByText('Nothing is known of this device then').waitFor();
    const answer = answerOf(page, 2);
    await answer.getByText('refuse', { exact: true }).waitFor();
    expect(await answer.innerText()).toMatch(
      /undetermined[^]*Not known: device\.deviceId, because device .* is not in/,
    );
    const rule = page.locator('details', { hasText: 'device is known' }).first();
    await rule.locator('summary').click();
    await rule.getByText('unknown', { exact: true }).first().waitFor();
  });

  it('includes what was not told yet at the instant asked about', async () => {
    const page = await demo.signedIn('auditor');
    await open(page, { ...command(), version: '2', knownAt: '2001-01-01T00:00:00.000Z' });
    await page.getByText('As this service knew it at 2001-01-01 00:00:00 UTC').waitFor();
    await answerOf(page, 2).getByText('refuse', { exact: true }).waitFor();
  });
});

describe('a fact replaced by hand', () => {
  it('is chosen from the catalogue, decides, is named as such, and stays in the address', async () => {
    const page = await demo.signedIn('author');
    await open(page, { ...command(), version: '2' });
    await answerOf(page, 2).getByText('permit', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Facts replaced by hand' }).click();
    await page.getByRole('combobox', { name: 'Replace a fact' }).fill('device.status');
    await page.getByRole('option', { name: /^device\.status/ }).click();
    await page.getByLabel('Value of device.status').selectOption('Decommissioned');
    await answerOf(page, 2).getByText('E5', { exact: true }).first().waitFor();
    const rule = page.locator('details', { hasText: 'device status allows command' }).first();
    await rule.locator('summary').click();
    expect(await rule.innerText()).toContain('replaced by hand');
    expect(new URL(page.url()).searchParams.get('facts')).toBe('{"device.status":"Decommissioned"}');
  });
});

describe('certificates', () => {
  it('come from files, in PEM and DER, are read out, and go where their key usage says', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'anchorgate-'));
    const { of, path } = demo.demo.certificates;
    const { digitalSigning, keyAgreement } = of(handOver.registeredId);
    const pem = (der: string): string => `-----BEGIN CERTIFICATE-----\n${der}\n-----END CERTIFICATE-----\n`;
    const files = [
      ['signing.der', Buffer.from(digitalSigning, 'base64')],
      ['agreement.b64', keyAgreement],
      ['path.pem', path.map(pem).join('')],
    ] as const;
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
    const page = await demo.signedIn('author');
    await open(page, { ...command(), version: '2', certificates: 'files' });
    await page.getByText('Choose the certificates that the command carries.').waitFor();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Add files' }).click();
    await (await chooser).setFiles(files.map(([name]) => join(folder, name)));
    await answerOf(page, 2).getByText('permit', { exact: true }).waitFor();
    expect(await page.getByLabel('Place of signing.der').inputValue()).toBe('digitalSigning');
    expect(await page.getByLabel('Place of path.pem').first().inputValue()).toBe('path');
    await page.getByLabel('Place of path.pem').first().selectOption('left-out');
    await answerOf(page, 2).getByText('refuse', { exact: true }).waitFor();
    await page.reload();
    await page.getByLabel('Place of signing.der').waitFor();
    rmSync(folder, { recursive: true, force: true });
  });

  it('of a recorded command come with it: the same command is decided the same', async () => {
    const request = fresh(handOver.request);
    const { decisionId } = JSON.parse((await evaluate(demo.demo, request)).text) as { readonly decisionId: string };
    const page = await demo.signedIn('auditor');
    await page.goto(`${demo.url}/console/decisions/${decisionId}`);
    await page.getByRole('link', { name: 'Open in the simulator' }).click();
    await answerOf(page, 2).getByText('permit', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'For the engineer' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Download the request (JSON)' }).click();
    const saved = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as EvaluationRequest;
    expect(saved).toEqual({ ...request, receivedAt: saved.receivedAt });
  });
});

describe('save as case', () => {
  const caseFiles = async (
    page: Page,
    version: number,
  ): Promise<Readonly<Record<string, { readonly cases: readonly object[] }>>> =>
    (
      await page.evaluate<{ readonly cases: Readonly<Record<string, { readonly cases: readonly object[] }>> }>(
        `fetch('/v1/rule-sets/${ruleSet}/versions/${version}/cases').then((answer) => answer.json())`,
      )
    ).cases;

  it('is refused to who is no author, who is told who keeps cases', async () => {
    const page = await demo.signedIn('auditor');
    await open(page, { ...command(), version: '2' });
    const button = answerOf(page, 2).getByRole('button', { name: 'Save as case' });
    await button.focus();
    await page.getByText('An author keeps cases with a draft.').waitFor();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('lands in the draft, with the facts of the simulation and the answer, and the draft still holds', async () => {
    const page = await demo.signedIn('author');
    const drafted = await page.evaluate<number>(
      `fetch('/v1/rule-sets/${ruleSet}/drafts', { method: 'POST', headers: { 'content-type': 'application/json' },
        body: '{}' }).then((answer) => answer.json()).then(({ version }) => version)`,
    );
    await open(page, { ...command(), version: String(drafted) });
    await answerOf(page, drafted).getByText('permit', { exact: true }).waitFor();
    await answerOf(page, drafted).getByRole('button', { name: 'Save as case' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save as case' });
    await dialog.getByLabel(/What it shows/).fill('the operator in the slot hands over');
    await dialog.getByRole('button', { name: 'Save the case' }).click();
    await page.getByText(`The case is kept with version ${drafted}`).waitFor();
    const file = (await caseFiles(page, drafted))['from-the-console.json'];
    expect(file?.cases).toMatchObject([
      {
        name: 'the operator in the slot hands over',
        versions: [drafted],
        expect: {
          ...{ verdict: 'permit', responseCode: null },
          outcomes: { 'sender-is-registered-party': 'waived', 'srv-6-15-1-exemption': 'held' },
        },
      },
    ]);
    await page.goto(`${demo.url}/console/rule-sets/${ruleSet}/versions/${drafted}?tab=cases`);
    await page.getByText('the operator in the slot hands over').waitFor();
  });
});

describe('the page', () => {
  it.each(['light', 'dark'] as const)('is accessible in %s, with two versions and a rule opened', async (scheme) => {
    const page = await demo.signedIn('author', { scheme });
    await open(page, { ...command(), version: '2', against: '1', facts: '{"device.cohort":"IOC"}' });
    await page.getByRole('button', { name: 'Facts replaced by hand' }).click();
    await page.getByRole('button', { name: 'Signatures and counter' }).click();
    await page.locator('details summary').first().click();
    await page.evaluate('scrollTo(0, 0)');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await screenshot(page, `simulator-1280-${scheme}`);
  });

  it('is usable at 200 % zoom, and wide', async () => {
    for (const look of [{ zoom: 2 }, { width: 1920 }]) {
      const page = await demo.signedIn('auditor', look);
      await open(page, { ...command(), version: '2', against: '1' });
      await answerOf(page, 2).getByText('permit', { exact: true }).waitFor();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await screenshot(page, 'zoom' in look ? 'simulator-zoomed' : 'simulator-1920');
    }
  });

  it('asks nothing of the service for who may not simulate', async () => {
    const page = await demo.signedIn('corrector');
    await open(page, command());
    await page.getByText(/The simulator is shown to people with the role/).waitFor();
  });
});
