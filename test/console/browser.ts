import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../../tools/chromium.mjs';
import type { DemoService, DemoServiceOptions } from '../e2e/demo-service.js';
import { startDemoService } from '../e2e/demo-service.js';
import type { Person } from '../service-process.js';

const root = resolve(__dirname, '../..');
/** Kept as output of continuous integration; see CONTRIBUTING.md. */
export const screenshotFolder = process.env['SCREENSHOTS_DIR'] ?? join(root, '.data', 'screenshots');
const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

const quiet = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  /** 2 shows everything twice as large, as a browser's zoom of 200 % does: half as many CSS pixels fit. */
  readonly zoom?: number;
}

/** Real Chromium in front of a real service. */
export interface Screens {
  readonly url: string;
  readonly browser: Browser;
  /** A page of a browser of its own (no cookie is shared), signed in as this person by the sign-in page's own request. */
  signedIn(person: Person, options?: PageOptions): Promise<Page>;
  /** A page of a browser of its own in which nobody is signed in. */
  stranger(options?: PageOptions): Promise<Page>;
  stop(): Promise<void>;
}

/** The service knows a demo world. */
export interface Console extends Screens {
  readonly demo: DemoService;
}

export async function startConsole(options: DemoServiceOptions = {}): Promise<Console> {
  const demo = await startDemoService(options);
  return { ...(await screensOf(demo.service.url, demo.stop)), demo };
}

/** @param stopService - called when the screens are stopped, or cannot be had */
export async function screensOf(url: string, stopService: () => Promise<void>): Promise<Screens> {
  const browser = await launch().catch(async (fault: unknown) => {
    await stopService();
    throw fault;
  });
  const stranger = async (look: PageOptions = {}): Promise<Page> => await (await contextOf(browser, look)).newPage();
  const signedIn = async (person: Person, look: PageOptions = {}): Promise<Page> => {
    const page = await stranger(look);
    await page.goto(`${url}/console/`);
    await page.getByRole('button', { name: new RegExp(`^${person}\\b`) }).click();
    // The rail is closed where the page is narrow; the content is there at any width.
    await page.locator('#content').waitFor();
    return page;
  };
  const stop = async (): Promise<void> => {
    await browser.close();
    await stopService();
  };
  return { url, browser, signedIn, stranger, stop };
}

export async function launch(): Promise<Browser> {
  return await chromium.launch({ executablePath: chromiumPath(), args: quiet });
}

async function contextOf(browser: Browser, look: PageOptions): Promise<BrowserContext> {
  const { width = 1280, height = 900, scheme = 'light', zoom = 1 } = look;
  const context = await browser.newContext({
    viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
    deviceScaleFactor: zoom,
    colorScheme: scheme,
    reducedMotion: 'reduce',
    acceptDownloads: true,
    locale: 'en-GB',
  });
  // Ends what hangs; no test here is about time.
  context.setDefaultTimeout(90_000);
  return context;
}

/** Saves what the page shows, whole, as `<name>.png`. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(screenshotFolder, { recursive: true });
  await page.screenshot({ path: join(screenshotFolder, `${name}.png`), fullPage: true });
}

interface AxeViolation {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Serious and critical violations that axe-core finds in the page as it is now, a line each with where they are. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  // The page's policy lets no script in but its own files, so axe comes by way of the debugger.
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      readonly axe: { run: (options: object) => Promise<{ readonly violations: readonly AxeViolation[] }> };
    };
    return (await axe.run({ resultTypes: ['violations'] })).violations;
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.slice(0, 4).map(({ html, failureSummary }) => {
        const why = (failureSummary ?? '').replaceAll(/\s+/g, ' ');
        return `${page.url()}: ${id} (${help}): ${html.slice(0, 240)}: ${why}`;
      }),
    );
}

/** No serious or critical violation that axe-core knows of, in the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
}

/** How much wider than its window the page is, as a line; none when what is wide scrolls in a box of its own. */
export async function sidewaysFaults(page: Page): Promise<readonly string[]> {
  const [wide, room] = await page.evaluate<readonly [number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  return wide > room + 1 ? [`${page.url()}: ${wide} px in ${room} px`] : [];
}

/** The page itself does not scroll sideways: what is wide scrolls in a box of its own. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await sidewaysFaults(page)).toEqual([]);
}
