import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../../tools/build.mjs';
import type { Ran } from './cli.js';
import { repository } from './cli.js';

/** The tool as people start it: a process, by npx and without. */

const folder = mkdtempSync(join(tmpdir(), 'anchorgate-process-'));
const entry = join(repository, 'tools', 'anchorgate.mjs');

beforeAll(ensureBuilt, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(program: string, argv: readonly string[], cwd: string, input?: (out: string) => void) {
  const { PATH } = process.env;
  // An npm that has never run here, that may ask no registry and show nothing of its own.
  const npm = { npm_config_cache: join(folder, 'npm'), npm_config_offline: 'true', npm_config_loglevel: 'silent' };
  const child = spawn(program, argv, { cwd, env: { PATH, HOME: folder, ...npm }, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (piece: Buffer) => {
    out += piece.toString('utf8');
    input?.(out);
  });
  child.stderr.on('data', (piece: Buffer) => (err += piece.toString('utf8')));
  const ended = new Promise<Omit<Ran, 'code'> & { readonly code: number | null }>((done) =>
    child.on('close', (code) => done({ code, out, err })),
  );
  return { child, ended };
}

describe('the process', () => {
  it('is what package.json names, and may be run', () => {
    const { bin } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
    expect(bin).toEqual({ anchorgate: 'tools/anchorgate.mjs' });
    expect(statSync(entry).mode & 0o111).not.toBe(0);
    expect(readFileSync(entry, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it('ends with 1 for a fault, by npx, offline, in a folder below', async () => {
    writeFileSync(join(folder, 'broken.json'), '{"name": "x", "version": 1, }');
    const { ended } = start('npx', ['anchorgate', 'check', join(folder, 'broken.json')], join(repository, 'rules'));
    const { code, out, err } = await ended;
    expect(err).toBe('');
    expect(out).toMatch(/broken\.json:1:29 [A-Z_]+: /);
    expect(code).toBe(1);
  });

  it('ends with 0 for the rules of this repository, by npx, offline', async () => {
    const { code, out, err } = await start('npx', ['anchorgate', 'check', '--json'], repository).ended;
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({ ok: true, faults: [] });
    expect(code).toBe(0);
  });

  it('reads paths from the folder that it is started in, without colours and without npx', async () => {
    writeFileSync(join(folder, 'broken.json'), '{');
    const argv = [entry, 'check', 'broken.json', '--rules', join(repository, 'rules')];
    const { code, out, err } = await start(process.execPath, argv, folder).ended;
    expect(out).toMatch(/^broken\.json:1:2 [A-Z_]+: /);
    expect(out + err).not.toContain('\u001b');
    expect(code).toBe(1);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const { child, ended } = start(process.execPath, [entry, 'help'], folder, () => child.stdout.destroy());
    const { err } = await ended;
    expect(err).toBe('');
  });

  it('ends with 2 and the overview when nothing is asked for', async () => {
    const { code, out, err } = await start(process.execPath, [entry], folder).ended;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('rule sets through their life');
  });
});
