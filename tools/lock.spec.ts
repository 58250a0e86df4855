import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const lockModule = join(__dirname, 'lock.mjs');
let folder = '';

/** Runs code in a process of its own, where `withLock` and `fs` are at hand. */
function run(code: string): ReturnType<typeof spawn> {
  const program = `import fs from 'node:fs'; import { withLock } from ${JSON.stringify(lockModule)};
    const [locks, file] = ${JSON.stringify([join(folder, 'locks'), join(folder, 'number')])}; ${code}`;
  return spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anchorgate-lock-'));
  writeFileSync(join(folder, 'number'), '0');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the lock between processes', () => {
  it('is held by one process at a time', async () => {
    const addTwenty = `for (let n = 0; n < 20; n += 1) await withLock(locks, async () => {
      const number = Number(fs.readFileSync(file, 'utf8'));
      await new Promise((resolve) => setTimeout(resolve, 2));
      fs.writeFileSync(file, String(number + 1));
    });`;
    const processes = Array.from({ length: 4 }, () => run(addTwenty));
    await Promise.all(processes.map((child) => once(child, 'exit')));
    expect(readFileSync(join(folder, 'number'), 'utf8')).toBe('80');
    expect(readdirSync(join(folder, 'locks'))).toHaveLength(1);
  });

  it('is lost by a holder that is killed', async () => {
    const holder = run(
      `await withLock(locks, async () => { console.log('held'); await new Promise(() => setInterval(() => {}, 1e6)); });`,
    );
    await once(holder.stdout ?? holder, 'data');
    const next = run(`await withLock(locks, async () => fs.writeFileSync(file, 'next'));`);
    const ended = once(next, 'exit');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(readFileSync(join(folder, 'number'), 'utf8')).toBe('0');
    holder.kill('SIGKILL');
    await ended;
    expect(readFileSync(join(folder, 'number'), 'utf8')).toBe('next');
  });
});
