import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueDemoCertificates } from '../../tools/demo/certificates.js';
import { feed } from '../../tools/demo/feeds.js';
import { demoParties } from '../../tools/demo/parties.js';
import { makeDemoWorld } from '../../tools/demo/world.js';
import { run } from '../../tools/cli/run.js';
import type { RunningApp } from '../app.js';
import { startApp } from '../app.js';
import { anchorgate } from '../cli/cli.js';

const name = 'smets1-critical-commands';

let running: RunningApp;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anchorgate-census-'));
  running = await startApp({ CENSUS_WORKERS: '0' });
  const certificates = issueDemoCertificates(demoParties, 'census-cli');
  const world = makeDemoWorld({ devices: 2_500, seed: 4, observedAt: Date.now(), certificates });
  const door = { url: running.url, token: await running.token('feed') };
  await feed(door, 'parties', world.parties);
  await feed(door, 'registrations', world.registrations);
  await feed(
    door,
    'devices',
    world.devices.map(({ line }) => line),
  );
}, 180_000);
afterAll(async () => {
  await running?.close();
  rmSync(folder, { recursive: true, force: true });
});

const onServer = (...argv: readonly string[]) => anchorgate([...argv, '--url', running.url], { folder });

interface Census {
  readonly state: string;
  readonly digest: string;
  readonly result: { readonly flips: { readonly count: number; readonly listDigest: string } };
}

describe('anchorgate census', () => {
  it('refuses a line that is not one, before it asks the server', async () => {
    for (const argv of [
      ['census', name, '1'],
      ['census', name, '1', 'two'],
      ['census', name, '1', '2', '--show', 'all'],
    ]) {
      expect((await onServer(...argv, '--as', 'author')).code).toBe(2);
    }
  });

  it('tells what the server refuses: a version that is not there, a sender that is none, a role that may not', async () => {
    const missing = await onServer('census', name, '1', '77', '--as', 'author');
    expect([missing.code, missing.err]).toEqual([3, expect.stringContaining('has a version `77`')]);
    expect((await onServer('census', name, '1', '2', '--senders', 'me', '--as', 'author')).code).toBe(3);
    expect((await onServer('census', name, '1', '2', '--as', 'activator')).code).toBe(3);
  });

  it('prints what changes as tables, with the first flips, and writes the whole list', async () => {
    const ran = await onServer('census', name, '1', '2', '--flips', 'flips.ndjson', '--show', '3', '--as', 'approver');
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('version 1 against 2 of smets1-critical-commands, 6.15.1 by slot-holder');
    expect(ran.out).toMatch(/\n {2}devices +2,500\n/);
    expect(ran.out).toMatch(/\nChanges\n {2}sender +before +after +flips\n {2}slot-holder +refuse E4 +permit +\d+\n/);
    expect(ran.out).toMatch(/\nBy distributor\n/);
    expect(ran.out).toMatch(/\nFlips, the first 3\n( {2}00-DB.*refuse E4 -> .*\n){3}$/);
    expect(ran.err).toContain('4096 of 4096');
    const { out } = await onServer('census', name, '1', '2', '--json', '--as', 'auditor');
    const { state, digest, result } = JSON.parse(out) as Census;
    const list = readFileSync(join(folder, 'flips.ndjson'), 'utf8');
    expect([state, list.split('\n').length - 1]).toEqual(['done', result.flips.count]);
    expect(`sha256:${createHash('sha256').update(list).digest('hex')}`).toBe(result.flips.listDigest);
    expect(ran.out).toContain(digest);
  });

  it('is part of the evidence that an approver reads', async () => {
    const { out } = await onServer('evidence', '2', '--as', 'approver');
    expect(out).toMatch(/censuses\n {2}census \d+ +against version 1 +6\.15\.1 +\d+ flips on \d+ devices +sha256:/);
    const none = await onServer('evidence', '1', '--as', 'approver');
    expect(none.out).toContain('censuses  none');
    const hidden = await onServer('evidence', '2', '--as', 'activator');
    expect(hidden.out).toContain('censuses  not shown to this role');
  });

  it('cancels the census when it is interrupted, and says so', async () => {
    const stop = new AbortController();
    let err = '';
    const code = await run(['census', name, '2', '3', '--as', 'author', '--url', running.url], {
      ...{ out: () => undefined, environment: {}, folder, stop: stop.signal },
      err: (text) => {
        err += text;
        stop.abort();
      },
    });
    const [, id] = /census (\d+) is cancelled after \d+ of 4096 parts/.exec(err) ?? [];
    expect([code, id]).toEqual([130, expect.any(String)]);
    const token = await running.token('auditor');
    const response = await fetch(`${running.url}/v1/censuses/${id}`, { headers: { authorization: `Bearer ${token}` } });
    expect(await response.json()).toMatchObject({ state: 'cancelled', result: null, endedBy: expect.any(String) });
  });
});
