import type { Page } from 'playwright-core';
import { evaluate, fresh } from '../e2e/demo-service.js';
import type { Console, PageOptions } from './browser.js';
import { accessibilityFaults, screenshot, sidewaysFaults, startConsole } from './browser.js';

/** How every page is looked at. */
const looks: readonly (readonly [string, PageOptions])[] = [
  ['1280-light', { width: 1280, scheme: 'light' }],
  ['1280-dark', { width: 1280, scheme: 'dark' }],
  ['1920-light', { width: 1920, scheme: 'light' }],
  ['1920-dark', { width: 1920, scheme: 'dark' }],
  ['zoomed-light', { width: 1280, scheme: 'light', zoom: 2 }],
];

interface Place {
  readonly name: string;
  readonly path: string;
  readonly person?: 'author' | 'auditor' | 'corrector' | 'administrator';
}

let shown: Console;
let places: readonly Place[];

beforeAll(async () => {
  shown = await startConsole({ devices: 400 });
  const { demo } = shown;
  const [first] = demo.rows;
  if (first === undefined) throw new Error('the demo world has no row of the truth table');
  const answers = [];
  for (const row of demo.rows) answers.push(await evaluate(demo, fresh(row.request)));
  const { decisionId } = JSON.parse(answers[0]?.text ?? '{}') as { readonly decisionId: string };
  const [originator = '', device = ''] = first.request.requestId.split(':');
  const set = '/rule-sets/smets1-critical-commands';
  const mpxn = demo.world.devices.map(({ line }) => line.mpxn).find((each) => typeof each === 'string') ?? '';
  places = [
    { name: 'overview', path: '/' },
    { name: 'rule-sets', path: '/rule-sets' },
    { name: 'rule-set', path: set },
    { name: 'version', path: `${set}/versions/2` },
    { name: 'editor', path: `${set}/versions/3/edit`, person: 'author' },
    { name: 'compare', path: `${set}/compare/1/2` },
    { name: 'change', path: `${set}/versions/2/change` },
    { name: 'simulator', path: `/simulator?deviceId=${device}&originatorId=${originator}` },
    { name: 'decisions', path: '/decisions' },
    { name: 'decision', path: `/decisions/${decisionId}` },
    { name: 'devices', path: '/context' },
    { name: 'device', path: `/context/devices/${device}` },
    { name: 'meter-point', path: `/context/meter-points/${mpxn}` },
    { name: 'party', path: `/context/parties/${originator}` },
    { name: 'imports', path: '/imports' },
    { name: 'misplacements', path: '/misplacements' },
    { name: 'corrective-actions', path: '/corrective-actions' },
    { name: 'plan', path: '/corrective-actions/new', person: 'corrector' },
    { name: 'audit', path: '/audit' },
    { name: 'access', path: '/access' },
    { name: 'break-glass', path: '/break-glass' },
    { name: 'not-found', path: '/nowhere' },
  ];
});
afterAll(async () => shown.stop());

/** Comes to a page by its address and waits until nothing is being read any more. */
async function comeTo(page: Page, path: string): Promise<void> {
  await page.goto(`${shown.url}/console${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}

describe.each(looks)('every page, %s', (look, options) => {
  const pages = new Map<string, Page>();
  const faults: string[] = [];

  const pageOf = async (person: NonNullable<Place['person']>): Promise<Page> => {
    const known = pages.get(person);
    if (known !== undefined) return known;
    const page = await shown.signedIn(person, options);
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
    });
    pages.set(person, page);
    return page;
  };
  afterAll(async () => {
    for (const page of pages.values()) await page.context().close();
  });

  it('is accessible, fits its width, and fails nowhere', async () => {
    for (const { name, path, person = 'auditor' } of places) {
      const page = await pageOf(person);
      await comeTo(page, path);
      await screenshot(page, `page-${name}-${look}`);
      faults.push(...(await sidewaysFaults(page)), ...(await accessibilityFaults(page)));
    }
    expect(faults).toEqual([]);
  }, 240_000);
});

describe('the rail', () => {
  it('stands still where less motion is asked for', async () => {
    const page = await shown.signedIn('auditor');
    // The shell itself stands still only while the window changes its size.
    await page.locator('.mantine-AppShell-root:not([data-resizing])').waitFor();
    const durationOf = async (): Promise<string> =>
      await page.evaluate<string>(
        `getComputedStyle(document.querySelector('nav[aria-label="Main"]')).transitionDuration`,
      );
    expect(await durationOf()).toBe('0s');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await durationOf()).toBe('0.2s');
    await page.context().close();
  });
});
