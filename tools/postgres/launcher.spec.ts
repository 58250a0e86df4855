import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { EmbeddedPostgres } from './launcher.mjs';

const holderProgram = join(__dirname, 'hold.mjs');
const holders: ChildProcess[] = [];
const folders: string[] = [];

/** A process of its own that holds a server, as `npm start` does. */
interface Holder {
  readonly child: ChildProcess;
  readonly server: Promise<EmbeddedPostgres>;
}

function hold(dataFolder: string, environment: Readonly<Record<string, string>> = {}): Holder {
  const env = { ...process.env, NODE_ENV: 'development', ...environment };
  const child = spawn(process.execPath, [holderProgram, dataFolder], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  holders.push(child);
  let said = '';
  const server = new Promise<EmbeddedPostgres>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.endsWith('}\n')) resolve(JSON.parse(said));
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('exit', () => reject(new Error(said)));
  });
  server.catch(() => undefined);
  return { child, server };
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'anchorgate-launcher-'));
  chmodSync(folder, 0o755); // As root the server runs as another user, who must get in.
  folders.push(folder);
  return folder;
}

async function query(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync('/proc/self/stat') || !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const deadline = Date.now() + 15_000; !(await holds()); await sleep(20)) {
    if (Date.now() > deadline) throw new Error(`it did not come about within 15 s that ${what}`);
  }
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** Ends a holder and waits for its guard to have stopped the server. */
async function ended(holder: Holder): Promise<void> {
  const { guardPid } = await holder.server;
  await killed(holder.child);
  await until(() => !isAlive(guardPid), 'the guard ends after its last user');
}

/** Holds the one cluster that the tests of a left-behind cluster pass on, as making one takes a second. */
let passedOn = '';
beforeAll(() => {
  passedOn = newFolder();
});

afterAll(async () => {
  await Promise.all(holders.map(killed));
  for (const folder of folders) {
    const guard = join(folder, 'postgres', 'guard.json');
    await until(() => !existsSync(guard) || !isAlive(JSON.parse(readFileSync(guard, 'utf8')).pid), 'guards end');
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('the launcher of the embedded PostgreSQL', () => {
  it('refuses to start in production', async () => {
    const folder = newFolder();
    await expect(hold(folder, { NODE_ENV: 'production' }).server).rejects.toThrow('set DATABASE_URL');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('gives two starters at once one server: one starts it, the other attaches', async () => {
    const folder = newFolder();
    const both = [hold(folder), hold(folder)] as const;
    const [one, other] = await Promise.all([both[0].server, both[1].server]);
    expect(one.url).toBe(other.url);
    expect(one.serverPid).toBe(other.serverPid);
    expect([one.attached, other.attached].sort()).toEqual([false, true]);

    await killed(both[0].child);
    await sleep(600);
    expect(await query(other.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await ended(both[1]);
    expect(isAlive(other.serverPid)).toBe(false);
  });

  it('stops the server when the process that uses it is killed with -9, and keeps the data', async () => {
    const folder = passedOn;
    const first = hold(folder);
    const { url, serverPid } = await first.server;
    await query(url, 'CREATE TABLE kept AS SELECT 7 AS number');
    await killed(first.child);
    await until(() => !isAlive(serverPid), 'the server ends after its user');

    const second = hold(folder);
    const again = await second.server;
    expect(again.url).toBe(url);
    expect(await query(again.url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
    await ended(second);
  });

  it('deletes a throwaway server with its folder when the process that uses it is killed with -9', async () => {
    const holder = hold('--throwaway');
    const { folder, serverPid } = await holder.server;
    expect(existsSync(join(folder, 'data'))).toBe(true);
    await ended(holder);
    expect(isAlive(serverPid)).toBe(false);
    expect(existsSync(folder)).toBe(false);
  });
});

describe('a launcher that finds what an accident left', () => {
  it('attaches to a server whose guard was killed, and guards it from then on', async () => {
    const folder = passedOn;
    const first = hold(folder);
    const left = await first.server;
    process.kill(left.guardPid, 'SIGKILL');
    await killed(first.child);
    await sleep(300);
    expect(isAlive(left.serverPid)).toBe(true);

    const second = hold(folder);
    expect((await second.server).serverPid).toBe(left.serverPid);
    await ended(second);
    expect(isAlive(left.serverPid)).toBe(false);
  });

  it('starts a killed server again, at the same address and with every committed row', async () => {
    const folder = passedOn;
    const holder = hold(folder);
    const { url, serverPid, guardPid } = await holder.server;
    await query(url, 'CREATE TABLE kept_in_crash AS SELECT 7 AS number');
    process.kill(serverPid, 'SIGKILL');
    await until(
      () =>
        query(url, 'SELECT number FROM kept_in_crash').then(
          ([row]) => row?.['number'] === 7,
          () => false,
        ),
      'the server answers again',
    );

    process.kill(guardPid, 'SIGKILL');
    const [{ pid } = {}] = await query(url, 'SELECT pg_backend_pid() AS pid');
    expect(pid).toBeGreaterThan(0);
    const postmaster = Number.parseInt(readFileSync(join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8'), 10);
    process.kill(postmaster, 'SIGKILL');
    await killed(holder.child);

    const next = hold(folder);
    expect(await query((await next.server).url, 'SELECT number FROM kept_in_crash')).toEqual([{ number: 7 }]);
    await ended(next);
  });

  it('starts over a stale pid file that names a living foreign process, and leaves that process alone', async () => {
    const folder = passedOn;
    const first = hold(folder);
    const { folder: home } = await first.server;
    await ended(first);
    // The same user as the server's, because PostgreSQL itself overlooks processes of others.
    const { uid, gid } = statSync(join(home, 'data'));
    const foreign = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid } : {});
    await once(foreign, 'spawn');
    writeFileSync(
      join(home, 'data', 'postmaster.pid'),
      `${foreign.pid}\n${home}/data\n1\n5432\n\n127.0.0.1\n\nready\n`,
    );

    const second = hold(folder);
    const { url, serverPid } = await second.server;
    expect(serverPid).not.toBe(foreign.pid);
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await ended(second);
    expect(isAlive(foreign.pid ?? 0)).toBe(true);
    await killed(foreign);
  });

  it('makes the cluster anew when making it was interrupted', async () => {
    const folder = newFolder();
    const home = join(folder, 'postgres');
    const interrupted = hold(folder);
    const making = () => (existsSync(home) ? readdirSync(home).filter((name) => /^data\.making-\d+$/.test(name)) : []);
    await until(() => making().some((name) => existsSync(join(home, name, 'PG_VERSION'))), 'initdb is at work');
    const [ticket = ''] = readdirSync(join(home, 'locks'));
    const guardPid = Number.parseInt(readFileSync(join(home, 'locks', ticket), 'utf8'), 10);
    process.kill(-guardPid, 'SIGKILL'); // The guard and initdb, which are one process group.
    await killed(interrupted.child);
    expect(making()).toHaveLength(1);
    expect(existsSync(join(home, 'data'))).toBe(false);

    const next = hold(folder);
    expect(await query((await next.server).url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(making()).toEqual([]);
    await ended(next);
  });
});
