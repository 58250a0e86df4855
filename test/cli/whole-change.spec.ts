import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleSetName } from '../rules-folder.js';
import { anchorgate, repository } from './cli.js';
import { Desk } from './desk.js';
import { stepsOf } from './page.js';

/** The whole change, from draft to active, with the CLI alone, as README.md tells it, on a running service. */

jest.setTimeout(240_000);

const readme = readFileSync(join(repository, 'README.md'), 'utf8');
const withoutComment = (lines: readonly string[]): readonly string[] => lines.filter((line) => !line.startsWith('#'));

describe('the change with the CLI alone', () => {
  let desk: Desk;
  beforeAll(async () => (desk = await Desk.open()));
  afterAll(() => desk?.close());

  const four = join('my-rules', ruleSetName, '4.json');
  const [step] = stepsOf(readme, 'change: cli');
  const lines = withoutComment(step?.lines ?? []);
  const until = (verb: string): readonly string[] =>
    lines.slice(
      0,
      lines.findIndex((line) => line.includes(verb)),
    );

  it('refuses to approve, activate or schedule what is not there', async () => {
    for (const argv of [
      ['approve', '4', '--comment', 'x', '--as', 'approver'],
      ['activate', '4', '--as', 'activator'],
      ['schedule', '4', '--from', '2099-01-01T00:00:00Z', '--as', 'activator'],
      ['evidence', '4', '--as', 'approver'],
    ]) {
      const { code, err } = await desk.type(...argv);
      expect({ argv, code }).toEqual({ argv, code: 3 });
      expect(err).toMatch(/NOT_FOUND \(404\)/);
    }
  });

  it('keeps a draft with faults, tells them where they are in the file, and does not submit it', async () => {
    for (const line of until('check')) await desk.follow(line);
    desk.edit(four, (content) => content.rules.splice(0));
    const pushed = await desk.type('push', four, '--as', 'author');
    expect(pushed.code).toBe(1);
    expect(pushed.out).toMatch(/my-rules\/smets1-critical-commands\/4\.json:\d+:\d+ [A-Z_]+: /);
    const { code, err } = await desk.type('submit', '4', '--as', 'author');
    expect(code).toBe(1);
    expect(err).toMatch(/GATES_FAILED \(422\)/);
    expect(err).toMatch(/\n {2}- [A-Z_]+/);
    expect((await desk.version(4)).state).toBe('draft');
    rmSync(join(desk.folder, 'my-rules'), { recursive: true });
  });

  it('does not save over a revision that somebody else has saved over', async () => {
    for (const line of until('check')) await desk.follow(line);
    expect((await desk.type('push', four, '--as', 'author')).code).toBe(0);
    const { code, err } = await desk.type('push', four, '--revision', '1', '--as', 'author');
    expect(code).toBe(3);
    expect(err).toContain('DRAFT_CHANGED (409)');
  });

  it('refuses each step to whoever may not take it', async () => {
    for (const [person, ...argv] of [
      ['approver', 'push', four],
      ['activator', 'submit', '4'],
      ['author', 'approve', '2', '--comment', 'x'],
      ['approver', 'activate', '2'],
      ['author', 'trail'],
    ] as const) {
      const { code, err } = await desk.type(...argv, '--as', person);
      expect({ person, argv, code }).toEqual({ person, argv, code: 3 });
      expect(err).toContain('ROLE_NOT_ALLOWED (403)');
    }
  });

  it('approves nothing under another digest than the one that was read', async () => {
    rmSync(join(desk.folder, 'my-rules'), { recursive: true });
    for (const line of until('approve 4')) await desk.follow(line);
    const other = `sha256:${'0'.repeat(64)}`;
    for (const option of ['--digest', '--evidence-digest']) {
      const { code, err } = await desk.type('approve', '4', option, other, '--comment', 'x', '--as', 'approver');
      expect(code).toBe(1);
      expect(err).toContain('nothing was approved');
    }
    expect((await desk.type('approve', '4', '--show', '--as', 'approver')).code).toBe(0);
    expect((await desk.version(4)).state).toBe('submitted');
  });

  it('ends with the version in force, by three people, all in the trail', async () => {
    let printed = '';
    for (const line of lines.slice(until('approve 4').length)) printed += await desk.follow(line);
    expect(printed).not.toContain('the server refused');
    expect(printed).toMatch(/^version 4 of smets1-critical-commands is in force for all cohorts since .*, epoch \d+$/m);
    expect(printed).toMatch(/in force +version 4 +all cohorts/);
    for (const [person, action] of [
      ['author', 'draft-made'],
      ['author', 'version-submitted'],
      ['approver', 'version-approved'],
      ['activator', 'activation-asked'],
    ] as const) {
      expect(printed).toMatch(new RegExp(`Z +${person} +${action} +smets1-critical-commands/4 +done`));
    }
    const { state, author, approvals, plans, digest } = await desk.version(4);
    expect({ state, author }).toEqual({ state: 'active', author: 'author' });
    expect(approvals).toMatchObject([{ approver: 'approver', digest, valid: true }]);
    expect(plans).toMatchObject([{ plannedBy: 'activator' }]);
    expect(await desk.inForce()).toBe(4);
  });

  it('gives the evidence as stored, and the differences in words', async () => {
    const evidence = await desk.type('evidence', '4', '--json', '--as', 'auditor');
    expect(evidence.code).toBe(0);
    expect(JSON.parse(evidence.out)).toMatchObject({ format: 1, ruleSet: { version: 4 } });
    const { code, out } = await desk.type('diff', '2', '4', '--as', 'auditor');
    expect(code).toBe(0);
    expect(out).toMatch(/^- The title was .* and is now “My change”\.\n$/);
    expect((await desk.type('diff', '2', '4', '--markdown', '--as', 'auditor')).out).toMatch(/^#[\s\S]*\n- The title/);
  });

  it('pulls what it pushed, byte for byte where a file is its own, beside the cases of other versions', async () => {
    const first = await desk.type('pull', '4', '--to', 'pulled', '--as', 'auditor');
    expect(first.code).toBe(0);
    expect((await desk.type('pull', '2', '--to', 'pulled', '--as', 'auditor')).code).toBe(0);
    for (const file of ['facts.json', 'guard-rails.json', 'rule-set.schema.json']) {
      cpSync(join(desk.folder, 'rules', file), join(desk.folder, 'pulled', file), { force: true });
    }
    const pulled = join('pulled', ruleSetName);
    expect(await desk.type('diff', join(pulled, '4.json'), four)).toMatchObject({ code: 0, out: 'no difference\n' });
    for (const version of ['2', '4']) {
      const { evidence } = JSON.parse((await desk.type('test', join(pulled, `${version}.json`), '--json')).out)
        .versions[0];
      expect(evidence.cases.total).toBeGreaterThan(100);
      expect(evidence.cases.failed).toEqual([]);
    }
    const again = await desk.type('pull', '4', '--to', 'pulled', '--as', 'auditor');
    expect(again.code).toBe(0);
    expect(again.out).not.toMatch(/written|replaced|differs/);
    desk.edit(join(pulled, '4.json'), (content) => (content.title = 'Mine'));
    expect((await desk.type('pull', '4', '--to', 'pulled', '--as', 'auditor')).code).toBe(1);
    expect((await desk.type('pull', '4', '--to', 'pulled', '--force', '--as', 'auditor')).out).toMatch(/^replaced/m);
  });

  it('exports the trail, and follows it', async () => {
    const csv = await desk.type('trail', '--export', 'csv', '--as', 'auditor');
    expect(csv.code).toBe(0);
    expect(csv.out.split(/\r?\n/)[0]).toContain('sequence');
    const ndjson = await desk.type('trail', '--export', 'ndjson', '--as', 'auditor');
    const entries = ndjson.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(entries.map(({ sequence }) => Number(sequence))).toEqual(entries.map((_entry, i) => i + 1));
    const stop = new AbortController();
    const following = anchorgate(['trail', '--follow', '--json', '--action', 'activation-asked', '--as', 'auditor'], {
      folder: desk.folder,
      environment: { ANCHORGATE_URL: desk.service.url },
      stop: stop.signal,
      onOut: (text) => {
        if (text.includes('smets1-critical-commands/2') && text.includes('back again')) stop.abort();
      },
    });
    const back = await desk.type('activate', '2', '--comment', 'back again', '--as', 'activator');
    expect(back.code).toBe(0);
    expect((await following).code).toBe(0);
    expect(await desk.inForce()).toBe(2);
  });

  it('asks for a comment to go back, and says when there is nothing to do', async () => {
    expect((await desk.type('activate', '2', '--comment', 'again', '--as', 'activator')).err).toContain(
      'ALREADY_IN_FORCE',
    );
    const { code } = await desk.type('activate', '4', '--as', 'activator');
    expect(code).toBe(3);
  });

  it('schedules, shows what is coming, and takes it back', async () => {
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const planned = await desk.type(
      'schedule',
      '4',
      '--from',
      soon,
      '--cohort',
      'IOC,MOC',
      '--comment',
      'later',
      '--as',
      'activator',
    );
    expect(planned).toMatchObject({ code: 0, out: expect.stringContaining(`for cohorts IOC and MOC at ${soon}`) });
    const { out } = await desk.type('status', '--as', 'auditor');
    expect(out).toMatch(/coming +version 4 +cohorts IOC and MOC, from /);
    expect((await desk.type('withdraw', '4', '--comment', 'not now', '--as', 'activator')).code).toBe(0);
    expect((await desk.type('status', '--as', 'auditor')).out).not.toContain('coming');
  });

  it('simulates a command by a version, by a file, and with facts replaced, and says when another verdict was expected', async () => {
    const [sender, target] = ['90-B3-D5-1F-30-09-00-00', '00-DB-12-34-56-78-90-A0'];
    const command = {
      ...{ requestId: `${sender}:${target}:1201`, serviceReferenceVariant: '7.4', userRole: 'IS', commandVariant: 1 },
      receivedAt: new Date().toISOString(),
      signatures: { user: 'verified', countersignature: 'verified', signerEntityId: sender },
    };
    writeFileSync(join(desk.folder, 'command.json'), JSON.stringify(command));
    writeFileSync(
      join(desk.folder, 'replaced.json'),
      JSON.stringify({ 'party.userRoles': ['IS'], 'party.status': 'suspended' }),
    );
    const simulate = (...argv: readonly string[]) =>
      desk.type('simulate', '--request', 'command.json', '--as', 'author', ...argv);
    const unknown = await simulate('--version', '2', '--expect', 'permit');
    expect(unknown.code).toBe(1);
    expect(unknown.err).toBe('found the verdict `refuse`; expected `permit`\n');
    expect(unknown.out).toMatch(/^refuse E1, by version 2 of smets1-critical-commands\n/);
    expect(unknown.out).toMatch(
      /undetermined +sender-holds-its-user-role +not known: party\.userRoles; the sender must be/,
    );
    const suspended = await simulate('--rule-set', four, '--context', 'replaced.json', '--expect', 'refuse');
    expect(suspended).toMatchObject({ code: 0, out: expect.stringMatching(/^refuse E[23], by version 4 of/) });
    expect((await simulate('--version', '99')).code).toBe(3);
    expect((await simulate('--version', '2', '--rule-set', four)).code).toBe(2);
  });

  it('breaks the glass, and needs two to mend it', async () => {
    const started = await desk.type(
      ...['break-glass', 'start', '--srv', '7.4,7.5', '--minutes', '5', '--reason', 'a test', '--as', 'activator'],
    );
    expect(started.code).toBe(0);
    const id = /break-glass (\S+) refuses 7\.4, 7\.5 for all cohorts until /.exec(started.out)?.[1] ?? '';
    expect((await desk.type('status', '--as', 'auditor')).out).toMatch(/break-glass +refuses 7\.4, 7\.5/);
    expect((await desk.type('break-glass', 'review', id, '--finding', 'x', '--as', 'approver')).code).toBe(3);
    expect((await desk.type('break-glass', 'lift', id, '--comment', 'x', '--as', 'activator')).out).toMatch(
      /another person/,
    );
    expect((await desk.type('break-glass', 'lift', id, '--comment', 'x', '--as', 'approver')).out).toBe('lifted\n');
    expect((await desk.type('break-glass', 'review', id, '--finding', 'nothing', '--as', 'approver')).code).toBe(0);
    expect((await desk.type('break-glass', 'list', '--as', 'auditor')).out).toMatch(/lifted .*7\.4, 7\.5.* reviewed /);
  });

  it('rejects for good', async () => {
    await desk.type('new', '--from', '2', '--title', 'Another', '--rules', 'my-rules');
    const five = join('my-rules', ruleSetName, '5.json');
    expect((await desk.type('push', five, '--as', 'author')).code).toBe(0);
    expect((await desk.type('submit', '5', '--as', 'author')).code).toBe(0);
    const { code, out } = await desk.type('reject', '5', '--comment', 'no need', '--as', 'approver');
    expect({ code, out }).toEqual({ code: 0, out: 'version 5 of smets1-critical-commands is rejected\n' });
    expect((await desk.type('activate', '5', '--as', 'activator')).code).toBe(3);
  });
});
