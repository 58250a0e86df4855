import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ruleSetName } from '../rules-folder.js';
import { repository } from './cli.js';
import { Desk } from './desk.js';
import type { Editable } from './page.js';
import { jsonBlock, steady, stepsOf } from './page.js';

/** The whole change as rules/README.md tells it, and with curl alone as README.md does, on a running service. */

jest.setTimeout(240_000);

const readme = readFileSync(join(repository, 'README.md'), 'utf8');
const rulesPage = readFileSync(join(repository, 'rules', 'README.md'), 'utf8');

const casesOfPage = (): Editable['cases'] => jsonBlock(rulesPage, 'walk: cases') as Editable['cases'];

describe('the change of the page for rule editors', () => {
  let desk: Desk;
  beforeAll(async () => (desk = await Desk.open()));
  afterAll(() => desk?.close());

  it('goes as the page says, and prints what the page shows', async () => {
    const [begin] = stepsOf(rulesPage, 'walk: run');
    for (const line of begin?.lines ?? []) await desk.follow(line);
    const condition = jsonBlock(rulesPage, 'walk: condition');
    desk.edit(join('my-rules', ruleSetName, '4.json'), ({ tables, conditions }) => {
      Object.assign(tables['criticalServiceRequests']?.rows ?? {}, jsonBlock(rulesPage, 'walk: row'));
      Object.assign(conditions, condition);
    });
    desk.edit(join('my-rules', 'guard-rails.json'), ({ tables, conditions }) => {
      tables['userRolesByServiceRequest']?.rows['6.15.1']?.userRoles.push('OU');
      Object.assign(conditions, condition);
    });
    const cases = join('my-rules', ruleSetName, 'cases');
    cpSync(join(desk.folder, cases, 'registrations.json'), join(desk.folder, cases, 'operator-as-ou.json'));
    desk.edit(join(cases, 'operator-as-ou.json'), (content) => {
      content.title = 'A third network-operator role';
      content.cases.splice(0, content.cases.length, ...casesOfPage());
    });
    const [serve] = stepsOf(rulesPage, 'walk: serve');
    expect(serve?.lines.length).toBeGreaterThan(4);
    let printed = '';
    for (const line of serve?.lines ?? []) {
      printed += await desk.follow(line);
      // The service looks at its folder each second.
      if (line.startsWith('cp ')) await new Promise((resolve) => setTimeout(resolve, 2_500));
    }
    expect(steady(printed)).toBe(steady(serve?.shown ?? ''));
    expect(await desk.inForce()).toBe(4);
  });
});

describe('the change with curl alone', () => {
  let desk: Desk;
  beforeAll(async () => (desk = await Desk.open()));
  afterAll(() => desk?.close());

  it('ends with the version in force', async () => {
    const [step] = stepsOf(readme, 'change: curl');
    const script = (step?.lines ?? []).join('\n').replace('http://127.0.0.1:3000', desk.service.url);
    expect(script).toContain(desk.service.url);
    const folder = join(desk.folder, 'curl');
    mkdirSync(folder);
    const { stdout } = await promisify(execFile)('sh', ['-eu', '-c', script], {
      cwd: folder,
      maxBuffer: 64 * 1024 * 1024,
    });
    expect(stdout).not.toMatch(/"status":[45]\d\d/);
    expect(stdout).toContain('- The title was');
    expect(stdout).toContain('“My change”');
    expect(stdout).toMatch(/activator[^\n]*activation-asked[^\n]*smets1-critical-commands\/4/);
    const { state, title, author, approvals } = await desk.version(4);
    expect({ state, title, author }).toEqual({ state: 'active', title: 'My change', author: 'author' });
    expect(approvals).toMatchObject([{ approver: 'approver', valid: true }]);
    expect(await desk.inForce()).toBe(4);
  });
});
