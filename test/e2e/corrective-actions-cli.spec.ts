import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bar } from '../../tools/cli/corrective/progress-bar.js';
import type { Ran } from '../cli/cli.js';
import { anchorgate } from '../cli/cli.js';
import { CorrectiveActionsWorld } from './corrective-actions-world.js';

describe('anchorgate misplaced and correct', () => {
  let actions: CorrectiveActionsWorld;
  let folder: string;
  beforeAll(async () => {
    actions = await CorrectiveActionsWorld.start({ CENSUS_WORKERS: '0' });
    folder = mkdtempSync(join(tmpdir(), 'anchorgate-cli-'));
    writeFileSync(join(folder, 'targets.json'), JSON.stringify(actions.planRequest()));
    writeFileSync(join(folder, 'empty.json'), '{}');
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await actions.close();
  });

  const type = (...argv: readonly string[]): Promise<Ran> =>
    anchorgate(argv, { folder, environment: { ANCHORGATE_URL: actions.world.running.url } });
  const as = (person: string): readonly string[] => ['--as', person];
  const planOptions = ['--title', 'all', '--reason', 'requirement 2', '--per-second', '10000', ...as('corrector')];

  it('refuse a line that is wrong before anything is asked', async () => {
    for (const argv of [
      ['correct', 'plan'],
      ['correct', 'mend', '1'],
      ['correct', 'start', 'x'],
      ['correct', 'show'],
    ]) {
      expect([argv, (await type(...argv, ...as('corrector'))).code]).toEqual([argv, 2]);
    }
    expect((await type('correct', 'plan', '--targets', 'empty.json', ...planOptions)).err).toContain('no `targets`');
    expect((await type('correct', 'plan', '--targets', 'none.json', ...planOptions)).err).toContain('no readable file');
    const other = await type('correct', 'plan', '--targets', 'targets.json', '--cohort', 'NONE', ...planOptions);
    expect(other).toMatchObject({ code: 3 });
    expect(other.err).toContain('NOTHING_SELECTED');
  });

  it('count who sits in whose slots', async () => {
    const { code, out } = await type('misplaced', ...as('auditor'));
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+ of 500 SMETS1 devices with a misplaced network operator/);
    expect(out).toMatch(/^in the slot {2}registered {2}critical {2}non-critical$/m);
    const json = await type('misplaced', '--json', ...as('auditor'));
    expect(JSON.parse(json.out)).toMatchObject({ devices: 500 });
  });

  it('take a corrective action from plan to report and back', async () => {
    const planned = await type('correct', 'plan', '--targets', 'targets.json', ...planOptions);
    expect(planned).toMatchObject({ code: 0 });
    const id = /^corrective action (\d+) is being planned/.exec(planned.out)?.[1] ?? '';
    await actions.consent(await actions.one(id));
    const early = await type('correct', 'approve', id, '--comment', 'so', ...as('approver'));
    expect(early).toMatchObject({ code: 1 });
    expect(early.err).toContain('nothing was approved');
    expect(await type('correct', 'rehearse', id, '--watch', ...as('corrector'))).toMatchObject({ code: 0 });
    const wrong = ['--plan-digest', `sha256:${'0'.repeat(64)}`];
    expect(await type('correct', 'approve', id, ...wrong, '--comment', 'so', ...as('approver'))).toMatchObject({
      code: 1,
    });
    expect((await type('correct', 'approve', id, '--show', ...as('approver'))).out).toContain('nothing was approved');
    expect(await type('correct', 'approve', id, '--comment', 'so', ...as('approver'))).toMatchObject({ code: 0 });
    const started = await type('correct', 'start', id, '--watch', ...as('activator'));
    expect(started).toMatchObject({ code: 0 });
    expect(started.out).toMatch(/^state +applied$/m);
    const report = await type('correct', 'report', id, '--csv', '--output', 'report.csv', ...as('auditor'));
    expect(report).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'report.csv'), 'utf8')).toContain('"planned: all of these"');
    const back = await type('correct', 'roll-back', id, '--reason', 'a try', '--watch', ...as('corrector'));
    expect(back.out).toMatch(/^state +rolled-back$/m);
    expect((await type('correct', 'list', ...as('auditor'))).out).toMatch(new RegExp(`^${id} +rolled-back`, 'm'));
  });

  it('draw progress that begins empty and ends full', () => {
    expect(bar(0, 10)).toMatch(/^\[-{30}\] {3}0 % {2}0 of 10$/);
    expect(bar(5, 10)).toMatch(/^\[#{15}-{15}\] {2}50 % {2}5 of 10$/);
    expect(bar(10, 10)).toMatch(/^\[#{30}\] 100 % {2}10 of 10$/);
    expect(bar(0, 0)).toMatch(/^\[-{30}\] {3}0 % {2}0$/);
  });
});
