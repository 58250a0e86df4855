import type { Page } from 'playwright-core';
import type { Console, PageOptions } from './browser.js';
import { expectAccessible, expectNoSidewaysScroll, screenshot, startConsole } from './browser.js';

const ruleSet = 'smets1-critical-commands';
const rule = '/rules/8';

interface DraftAnswer {
  readonly version: number;
  readonly text: string;
  readonly state: string;
  readonly revision: number;
  readonly cases: Record<string, { readonly cases: Record<string, unknown>[] }>;
}

describe('the editor of drafts', () => {
  let console: Console;
  let version: number;

  beforeAll(async () => {
    console = await startConsole({ devices: 100 });
    version = await makeDraft();
  }, 180_000);
  afterAll(async () => console.stop());

  async function asAuthor(method: string, path: string, body: unknown, headers: Record<string, string> = {}) {
    const { service } = console.demo;
    const response = await fetch(`${service.url}/v1/rule-sets/${ruleSet}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await service.token('author')}`,
        ...(body === null ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, json: (await response.json()) as DraftAnswer };
  }
  async function makeDraft(): Promise<number> {
    const { status, json } = await asAuthor('POST', '/drafts', {});
    expect(status).toBe(201);
    return json.version;
  }
  const savedText = async (): Promise<string> => (await asAuthor('GET', `/versions/${version}/draft`, null)).json.text;

  const opened = async (page: Page, at = '', more = ''): Promise<void> => {
    await page.goto(
      `${console.url}/console/rule-sets/${ruleSet}/versions/${version}/edit?at=${encodeURIComponent(at)}${more}`,
    );
    await page.getByRole('navigation', { name: 'Parts of the draft' }).waitFor();
  };
  const saved = async (page: Page): Promise<void> => {
    await page
      .locator('.save-state')
      .getByText(/^Saved/)
      .waitFor();
  };
  const json = (page: Page) => page.getByRole('textbox', { name: 'The rule set as JSON' });
  const typeInJson = async (page: Page, change: (text: string) => string): Promise<void> => {
    await json(page).focus();
    const text = await savedText();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(change(text));
  };

  it('shows an edit of the form in the JSON, and what is typed there in the form', async () => {
    const page = await console.signedIn('author');
    await opened(page, rule);
    await page.getByLabel('Because').fill('only the registered party may do this');
    await page.keyboard.press('Control+j');
    await json(page).waitFor();
    await saved(page);
    expect(await savedText()).toContain('"because": "only the registered party may do this"');
    await typeInJson(page, (text) => text.replace('may do this', 'may do that'));
    await page.keyboard.press('Control+j');
    await page.getByLabel('Because').waitFor();
    expect(await page.getByLabel('Because').inputValue()).toBe('only the registered party may do that');
    await page.keyboard.press('Control+s');
    await saved(page);
    expect(await savedText()).toContain('may do that');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await page.getByLabel('Because').inputValue()).toBe('only the registered party may do this');
    await page.context().close();
  });

  it('builds a condition of facts, operators and values, and says the rule in words', async () => {
    const page = await console.signedIn('author');
    await opened(page, rule);
    await page.getByRole('button', { name: 'Add a condition to this group' }).first().click();
    const row = page.locator('.condition-row').nth(2);
    await row.getByText(/expected a service reference variant/).waitFor();
    await row.getByLabel('What it asks about').locator('visible=true').click();
    await page.keyboard.type('cohort');
    await page.keyboard.press('Enter');
    await row.getByLabel('The value that it is compared with').locator('visible=true').fill('IOC');
    await page.getByRole('region', { name: 'The rule in words' }).getByText(/IOC/).waitFor();
    await saved(page);
    const { rules } = JSON.parse(await savedText());
    expect(rules[8].conditions.any[2]).toEqual({ fact: 'device', path: '$.cohort', operator: 'equal', value: 'IOC' });
    // The cases were run anew: none of them shows what the new condition is for.
    await row.getByRole('img', { name: /No case shows/ }).waitFor();
    await row.getByRole('button', { name: 'Remove this condition' }).click();
    await saved(page);
    await page.context().close();
  });

  it('marks a fault in the margin and lists it, and the list leads to it; text that is no JSON is kept', async () => {
    const page = await console.signedIn('author');
    await opened(page, rule, '&view=json');
    await json(page).waitFor();
    await typeInJson(page, (text) => text.replace('"mode": "enforce"', '"mode": "enforced"'));
    await page.getByRole('tab', { name: 'Faults (1)' }).click();
    await page.getByRole('button', { name: /MODE_UNKNOWN/ }).click();
    await page.locator('.cm-lint-marker-error').waitFor();
    await page.keyboard.press('Control+j');
    const form = page.getByRole('region', { name: 'Form' });
    await form
      .getByText(/did you mean enforce/)
      .first()
      .waitFor();
    await page.keyboard.press('Control+j');
    await form.waitFor({ state: 'detached' });
    await typeInJson(page, () => '{ "name": "half-typed');
    await page.keyboard.press('Control+j');
    await page.getByText('The form cannot show this text').waitFor();
    await saved(page);
    expect(await savedText()).toBe('{ "name": "half-typed');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.getByText('The form cannot show this text').waitFor({ state: 'detached' });
    await saved(page);
    await page.context().close();
  });

  it('changes between form and JSON as often as it is asked to, however fast', async () => {
    const page = await console.signedIn('author');
    await opened(page, rule);
    await page.getByLabel('Because').waitFor();
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Control+j');
    await json(page).waitFor();
    // The views between may be seen; the last one stays.
    await page.waitForTimeout(2_000);
    expect(await page.getByRole('region', { name: 'Form' }).count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('view')).toBe('json');
    await page.context().close();
  });

  it('merges what two people save at once, and asks where both changed the same', async () => {
    const one = await console.signedIn('author');
    const other = await console.signedIn('author');
    await opened(one, rule);
    await opened(other, rule);
    await one.getByLabel('Because').fill('the reason of the first');
    await saved(one);
    await other.getByLabel('Basis', { exact: true }).fill('the basis of the other');
    await other.getByText(/Both are merged/).waitFor();
    await saved(other);
    // Undoing does not take away what the first one saved.
    await other.keyboard.press('Control+z');
    expect(await other.getByLabel('Because').inputValue()).toBe('the reason of the first');
    await other.keyboard.press('Control+s');
    await saved(other);
    expect(await savedText()).toContain('the reason of the first');
    expect(await savedText()).toContain('the basis of the other');
    await one.getByLabel('Because').fill('another reason of the first');
    await one.getByText(/Both are merged/).waitFor();
    await saved(one);
    await other.getByLabel('Because').fill('the reason of the other');
    const dialog = other.getByRole('dialog', { name: 'Somebody else saved this draft meanwhile' });
    await dialog.getByText('another reason of the first').waitFor();
    await expectAccessible(other);
    await screenshot(other, 'editor-conflict-1280');
    expect(await savedText()).toContain('another reason of the first');
    await dialog.getByRole('radio', { name: 'Keep mine' }).check();
    await dialog.getByRole('button', { name: 'Save the merged draft' }).click();
    await saved(other);
    expect(await savedText()).toContain('"because": "the reason of the other"');
    await one.context().close();
    await other.context().close();
  });

  it('takes a name over when its field is left, and leaves the focus where it is', async () => {
    const page = await console.signedIn('author');
    const name = 'sender-is-registered-supplier';
    await opened(page, `/conditions/${name}`);
    await page.getByRole('button', { name: 'sender is registered supplier' }).first().click();
    const field = page.getByLabel('Name', { exact: true });
    const taken = Object.keys(JSON.parse(await savedText()).conditions).find((each) => each !== name) ?? '';
    await field.fill(taken);
    await page.getByText('This name is taken').waitFor();
    await page.keyboard.press('Tab');
    expect(await field.inputValue()).toBe(taken);
    await field.fill('half-typed');
    await page.waitForTimeout(1_000);
    await page.keyboard.type('-and-whole');
    expect(await field.inputValue()).toBe('half-typed-and-whole');
    await page.keyboard.press('Control+s');
    await page.getByRole('heading', { name: /half.typed and whole/i }).waitFor();
    await saved(page);
    expect(Object.keys(JSON.parse(await savedText()).conditions)).toContain('half-typed-and-whole');
    expect(await field.evaluate((input) => input === input.ownerDocument.activeElement)).toBe(true);
    await field.fill(name);
    await page.keyboard.press('Tab');
    await page.getByRole('heading', { name: /sender is registered supplier/i }).waitFor();
    const focused = page.locator('.editor-form :focus');
    await focused.waitFor();
    expect(await focused.getAttribute('aria-label')).toBe('What the conditions say together');
    expect(page.url()).toContain(encodeURIComponent(`/conditions/${name}`));
    await field.fill('typed-last');
    await page.keyboard.press('Control+j');
    await json(page).waitFor();
    await saved(page);
    expect(Object.keys(JSON.parse(await savedText()).conditions)).toContain('typed-last');
    await page.keyboard.press('Control+z');
    await saved(page);
    await page.context().close();
  });

  it('shows a case as it is now, and offers what was typed before it changed', async () => {
    const page = await console.signedIn('author');
    const at = `&case=${encodeURIComponent('/cases/registrations.json/cases/0')}`;
    const edit = async (): Promise<void> => page.getByRole('button', { name: 'Edit', exact: true }).click();
    const text = page.getByRole('textbox', { name: 'Edit a case' });
    await opened(page, '', at);
    await edit();
    await text.waitFor();
    await page.getByRole('button', { name: 'Close, and keep what I typed' }).click();
    expect(await page.evaluate('Object.keys(sessionStorage).filter((key) => key.startsWith("case of"))')).toEqual([]);
    await edit();
    await text.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('half-typed');
    await page.getByRole('button', { name: 'Close, and keep what I typed' }).click();
    const draft = `/versions/${version}/draft`;
    const before = await asAuthor('GET', draft, null);
    const cases = structuredClone(before.json.cases);
    const first = cases['registrations.json']?.cases[0] ?? {};
    first['because'] = 'changed meanwhile';
    const { status } = await asAuthor('PUT', draft, { cases }, { 'if-match': `"${before.json.revision}"` });
    expect(status).toBe(200);
    await opened(page, '', at);
    await edit();
    await page.getByText('You typed something here before').waitFor();
    expect(await text.textContent()).toContain('changed meanwhile');
    expect(await text.textContent()).not.toContain('half-typed');
    await page.getByRole('button', { name: 'Show what I typed' }).click();
    await text.getByText('half-typed').waitFor();
    const now = await asAuthor('GET', draft, null);
    const restored = await asAuthor(
      'PUT',
      draft,
      { cases: before.json.cases },
      { 'if-match': `"${now.json.revision}"` },
    );
    expect(restored.status).toBe(200);
    await page.context().close();
  });

  it('keeps what could not be saved over a reload, and saves it when the service answers again', async () => {
    const page = await console.signedIn('author');
    await opened(page, rule);
    const path = `**/v1/rule-sets/*/versions/${version}/draft`;
    await page.route(path, async (route) =>
      route.request().method() === 'PUT' ? await route.abort() : await route.continue(),
    );
    await page.getByLabel('Because').fill('typed while the service was away');
    await page
      .locator('.save-state')
      .getByText(/nothing is lost/)
      .waitFor();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.unroute(path);
    await page.getByRole('button', { name: 'Take it up again' }).click();
    expect(await page.getByLabel('Because').inputValue()).toBe('typed while the service was away');
    await saved(page);
    expect(await savedText()).toContain('typed while the service was away');
    await page.context().close();
  });

  it('is read-only for whoever is no author, and the service refuses him too', async () => {
    const page = await console.signedIn('approver');
    await opened(page, rule);
    await page.getByText('You may read this draft, not edit it').waitFor();
    expect(await page.getByLabel('Because').isDisabled()).toBe(true);
    // Disabled, and yet to be read: in the colour of text, not in grey on grey.
    const looks = await page.evaluate<readonly (readonly string[])[]>(
      `[document.querySelector('[data-place$="/because"] textarea, textarea[data-place$="/because"]'), document.body]
        .map((each) => [getComputedStyle(each).color, getComputedStyle(each).opacity])`,
    );
    expect(looks[0]).toEqual(looks[1]);
    const { service } = console.demo;
    const answer = await fetch(`${service.url}/v1/rule-sets/${ruleSet}/versions/${version}/draft`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${await service.token('approver')}`,
        'content-type': 'application/json',
        'if-match': '"1"',
      },
      body: '{"text":"{}"}',
    });
    expect(answer.status).toBe(403);
    await page.context().close();
  });

  it('refuses to submit with words that lead to the case, and submits once it is mended', async () => {
    version = await makeDraft();
    const page = await console.signedIn('author');
    await opened(page, rule);
    await page.getByRole('combobox', { name: 'Response code' }).fill('E5');
    await page.getByRole('tab', { name: /Cases \([0-9]+ of [0-9]+ fail\)/ }).waitFor();
    await page.getByRole('button', { name: 'Submit' }).click();
    const dialog = page.getByRole('dialog', { name: `Submit version ${version}` });
    await dialog.getByText('It will be refused as it is').waitFor();
    await dialog.getByLabel(/What it changes and why/).fill('said before a fault was followed');
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await dialog.getByText(/Not submitted/).waitFor();
    await screenshot(page, 'editor-refused-1280');
    await dialog.getByRole('listitem').getByRole('button').first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText(/expected .* with E4; got .* with E5/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Response code' }).fill('E4');
    await page.getByRole('tab', { name: /Cases \([0-9]+ pass\)/ }).waitFor();
    await page.getByRole('button', { name: 'Submit' }).click();
    expect(await dialog.getByLabel(/What it changes and why/).inputValue()).toBe('said before a fault was followed');
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await page.waitForURL(`**/rule-sets/${ruleSet}/versions/${version}/change`);
    expect((await asAuthor('GET', `/versions/${version}`, null)).json.state).toBe('submitted');
    await page.context().close();
  });

  const everything = ['rule', 'condition', 'table', 'json', 'case'] as const;
  const places = {
    rule: ['/rules/7', ''],
    condition: ['/conditions/sender-is-registered-supplier', ''],
    table: ['/tables/criticalServiceRequests', ''],
    json: [rule, '&view=json'],
    case: ['', `&case=${encodeURIComponent('/cases/registrations.json/cases/0')}`],
  } as const;
  describe('is accessible and fits', () => {
    beforeAll(async () => {
      version = await makeDraft();
    });

    it.each<[string, PageOptions & { readonly reader?: true }, readonly (keyof typeof places)[]]>([
      ['1280-light', { scheme: 'light' }, everything],
      ['1280-dark', { scheme: 'dark' }, ['condition', 'json']],
      ['1920-light', { width: 1920, height: 1080 }, ['rule']],
      ['1920-dark', { width: 1920, height: 1080, scheme: 'dark' }, ['rule']],
      ['zoomed', { zoom: 2 }, ['rule', 'json']],
      ['read-only-light', { reader: true, scheme: 'light' }, ['rule', 'table']],
      ['read-only-dark', { reader: true, scheme: 'dark' }, ['rule', 'table']],
      ['read-only-zoomed', { reader: true, zoom: 2 }, ['rule', 'condition']],
    ])(
      'as %s',
      async (look, { reader, ...pageLook }, names) => {
        const page = await console.signedIn(reader === true ? 'approver' : 'author', pageLook);
        for (const name of names) {
          await opened(page, ...places[name]);
          await page.getByRole('tab', { name: /Cases \([0-9]+ pass\)/, includeHidden: true }).waitFor();
          if (name === 'json') await json(page).waitFor();
          if (name === 'case') await page.getByText('How it came to this').waitFor();
          await expectNoSidewaysScroll(page);
          await expectAccessible(page);
          await screenshot(page, `editor-${name}-${look}`);
        }
        await page.context().close();
      },
      120_000,
    );
  });
});
