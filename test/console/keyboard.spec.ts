import type { Page } from 'playwright-core';
import type { Console } from './browser.js';
import { startConsole } from './browser.js';

const tabsMost = 900;
const set = '/rule-sets/smets1-critical-commands';
const places = [
  ...['/', '/rule-sets', set, `${set}/versions/2`, `${set}/compare/1/2`, `${set}/versions/2/change`, '/simulator'],
  ...[
    '/decisions',
    '/context',
    '/imports',
    '/misplacements',
    '/corrective-actions',
    '/audit',
    '/access',
    '/break-glass',
  ],
];

let shown: Console;
let page: Page;
beforeAll(async () => {
  shown = await startConsole({ devices: 200 });
  page = await shown.signedIn('auditor');
});
afterAll(async () => shown.stop());

/**
 * Marks each element that takes part in tabbing, once a radio group; tells how many there are. In the page, because only
 * there it is known what can be seen.
 */
const markReachable = `(() => {
  const groups = new Set();
  let count = 0;
  const all = document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]');
  for (const element of all) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const hidden = style.visibility === 'hidden' || element.closest('[inert], [aria-hidden="true"]') !== null;
    if (element.disabled || element.tabIndex < 0 || hidden || (box.width === 0 && box.height === 0)) continue;
    if (element.checkVisibility !== undefined && !element.checkVisibility()) continue;
    if (element.type === 'radio') {
      if (groups.has(element.name)) continue;
      groups.add(element.name);
      for (const one of document.getElementsByName(element.name)) one.dataset.tabMark = 'group ' + element.name;
    } else element.dataset.tabMark = 'element ' + count;
    count += 1;
  }
  return count;
})()`;

const focused = `(() => {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  return element.dataset.tabMark ?? '';
})()`;

const unreached = (marks: readonly string[]): string => `(() => {
  const reached = new Set(${JSON.stringify(marks)});
  return [...document.querySelectorAll('[data-tab-mark]')]
    .filter((element) => !reached.has(element.dataset.tabMark))
    .map((element) => element.outerHTML.slice(0, 160));
})()`;

describe('by keyboard alone', () => {
  it.each(places)(
    'everything on %s can be reached, and left again',
    async (path) => {
      await page.goto(`${shown.url}/console${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
      await page.waitForLoadState('networkidle');
      await page.evaluate('document.activeElement.blur()');
      const count = await page.evaluate<number>(markReachable);
      expect(count).toBeGreaterThan(10);
      const marks: string[] = [];
      for (let tabs = 0; tabs < tabsMost; tabs += 1) {
        await page.keyboard.press('Tab');
        const mark = await page.evaluate<string | null>(focused);
        if (mark === null || (marks.length > 2 && mark !== '' && mark === marks[0])) break;
        marks.push(mark);
      }
      // Whoever goes on comes round to where he began: nothing holds the focus.
      expect(marks.length).toBeLessThan(tabsMost);
      expect(await page.evaluate(unreached(marks))).toEqual([]);
    },
    120_000,
  );

  it('one signs in, goes to a page, opens a dialog, leaves it, and is where one was', async () => {
    const own = await shown.stranger();
    await own.goto(`${shown.url}/console/`);
    await own.getByRole('button', { name: /^author\b/ }).focus();
    await own.keyboard.press('Enter');
    await own.getByRole('navigation', { name: 'Main' }).waitFor();
    await own.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
    await own.keyboard.press('Tab');
    await own.keyboard.press('g');
    await own.keyboard.press('r');
    await own.getByRole('heading', { name: 'Rule sets', level: 1 }).waitFor();
    const opener = own.getByRole('button', { name: 'Make a draft' }).first();
    await opener.focus();
    await own.keyboard.press('Enter');
    await own.getByRole('dialog', { name: 'Make a draft' }).waitFor();
    await own.keyboard.press('Escape');
    await own.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await opener.evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true);
    await own.keyboard.press('Control+k');
    await own.locator('input[aria-label="Search"]:focus').waitFor();
    await own.keyboard.type('Decisions');
    await own.keyboard.press('Enter');
    await own.getByRole('heading', { name: 'Decisions', level: 1 }).waitFor();
    await own.getByPlaceholder(/device ID/).waitFor({ state: 'hidden' });
    await own.keyboard.press('Shift+?');
    await own.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await own.context().close();
  });

  it('what is chosen on a page that was loaded leaves the focus where it is', async () => {
    await page.goto(`${shown.url}/console/decisions`);
    const field = page.getByLabel('SRV');
    await field.fill('7.2');
    await page.keyboard.press('Enter');
    await page.waitForURL(/7\.2/);
    await page.waitForLoadState('networkidle');
    expect(await field.evaluate((input) => input === input.ownerDocument.activeElement)).toBe(true);
  });

  it('the first stop leads past the rail to the content', async () => {
    await page.goto(`${shown.url}/console/decisions`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate('document.activeElement.blur()');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    expect(new URL(page.url()).hash).toBe('');
  });
});
