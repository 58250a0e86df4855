import type { Console, PageOptions } from './browser.js';
import { expectAccessible, expectNoSidewaysScroll, screenshot, startConsole } from './browser.js';

/** How the pages of rule sets look: in light and dark, wide, narrow and enlarged, to whoever sees and whoever does not. */

const ruleSet = '/rule-sets/smets1-critical-commands';
const version = `${ruleSet}/versions/2`;
const pages: readonly (readonly [string, string])[] = [
  ['list', '/rule-sets'],
  ['one', ruleSet],
  ['rules', version],
  ['conditions', `${version}?tab=conditions`],
  ['cases', `${version}?tab=cases`],
  ['case', `${version}?tab=cases&case=registrations.json/0`],
  ['coverage', `${version}?tab=coverage`],
  ['guard-rails', `${version}?tab=guard-rails`],
  ['json', `${version}?tab=json`],
  ['diagnostics', `${version}?tab=diagnostics`],
];
const narrow = pages.filter(([title]) => ['list', 'one', 'rules', 'cases'].includes(title));

describe('the pages of rule sets', () => {
  let demo: Console;

  beforeAll(async () => {
    demo = await startConsole();
  });
  afterAll(async () => await demo.stop());

  it.each<readonly [string, PageOptions, typeof pages]>([
    ['1280', { width: 1280 }, pages],
    ['1920-dark', { width: 1920, scheme: 'dark' }, pages],
    ['zoomed', { width: 1280, zoom: 2 }, narrow],
  ])(
    'are accessible and keep to their width: %s',
    async (look, options, shown) => {
      const page = await demo.signedIn('author', options);
      for (const [title, path] of shown) {
        await page.goto(`${demo.url}/console${path}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
        await screenshot(page, `rule-sets-${title}-${look}`);
      }
    },
    150_000,
  );
});
