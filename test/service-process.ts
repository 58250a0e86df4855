import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createDatabaseInForce } from './database-in-force.js';
import { createTestDatabase } from './database.js';
import { ensureBuilt } from '../tools/build.mjs';

export type Person = 's1sp' | 'author' | 'approver' | 'activator' | 'auditor' | 'feed' | 'corrector' | 'administrator';

export interface ServiceOptions {
  /** By default a database of one's own in which version 2 is in force, dropped at `stop`. */
  readonly databaseUrl?: string;
  /** By default a copy of `rules/`, removed at `stop`. With one given, and no database, nothing is in force. */
  readonly rulesDirectory?: string;
  /** What `start` and `restart` wait for: `live` where nothing is in force, so that the service is not ready. */
  readonly until?: 'ready' | 'live';
  readonly dataDirectory?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** What must be in the data directory before the service reads it, trust anchors say. */
  readonly prepare?: (dataDirectory: string) => void;
}

const root = resolve(import.meta.dirname, '..');
const serviceEntry = join(root, 'dist/src/main.js');
const readyWithinMilliseconds = 90_000;
const logLimit = 400_000;

/** The built service in a process of its own: what a test may kill. */
export class ServiceProcess {
  private child: ChildProcess | undefined;
  private log = '';
  private readonly tokens = new Map<Person, string>();

  private constructor(
    readonly url: string,
    readonly databaseUrl: string,
    readonly rulesDirectory: string,
    readonly dataDirectory: string,
    private readonly surroundings: {
      readonly environment: Readonly<Record<string, string>>;
      readonly until: 'ready' | 'live';
      readonly clean: () => Promise<void>;
    },
  ) {}

  /** Starts a service and waits until it is ready, or what `until` says. */
  static async start(options: ServiceOptions = {}): Promise<ServiceProcess> {
    await ensureBuilt();
    const own = mkdtempSync(join(tmpdir(), 'anchorgate-'));
    const rulesDirectory = options.rulesDirectory ?? join(own, 'rules');
    const dataDirectory = options.dataDirectory ?? join(own, 'data');
    if (!options.rulesDirectory) cpSync(join(root, 'rules'), rulesDirectory, { recursive: true });
    mkdirSync(join(dataDirectory, 'trust-anchors'), { recursive: true });
    options.prepare?.(dataDirectory);
    const make = options.rulesDirectory === undefined ? createDatabaseInForce : createTestDatabase;
    const database = options.databaseUrl === undefined ? await make() : undefined;
    const databaseUrl = options.databaseUrl ?? database?.url ?? '';
    const port = await freePort();
    const environment = {
      ...{ NODE_ENV: 'development', HOST: '127.0.0.1', PORT: String(port), DATABASE_URL: databaseUrl },
      ...{ RULES_DIR: rulesDirectory, DATA_DIR: dataDirectory, LOG_LEVEL: 'warn' },
      ...{ RATE_LIMIT_PER_SECOND: '1000000', MANAGEMENT_RATE_LIMIT_PER_SECOND: '1000000' },
      TRUST_ANCHORS_DIR: join(dataDirectory, 'trust-anchors'),
      ...options.environment,
    };
    const clean = async (): Promise<void> => {
      rmSync(own, { recursive: true, force: true });
      await database?.drop();
    };
    const service = new ServiceProcess(`http://127.0.0.1:${port}`, databaseUrl, rulesDirectory, dataDirectory, {
      environment,
      until: options.until ?? 'ready',
      clean,
    });
    try {
      await service.spawn();
    } catch (fault) {
      await clean();
      throw fault;
    }
    return service;
  }

  /** What the service wrote to both its outputs, the newest 400 kB. */
  logs(): string {
    return this.log;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  isAlive(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** A bearer token of the development issuer; asked for once per person. */
  async token(person: Person): Promise<string> {
    const known = this.tokens.get(person);
    if (known !== undefined) return known;
    const response = await fetch(`${this.url}/dev/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    });
    if (!response.ok) throw new Error(`no token for ${person}: ${response.status} ${await response.text()}`);
    const { access_token: token } = (await response.json()) as { readonly access_token: string };
    this.tokens.set(person, token);
    return token;
  }

  /** Ends the process at once, as a power cut would. */
  async kill9(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Starts the killed service again on the same port, database and folders; resolves as `start` does. */
  async restart(): Promise<void> {
    if (this.isAlive()) await this.end('SIGTERM');
    await this.spawn();
  }

  /** Ends the process and removes what `start` made. */
  async stop(): Promise<void> {
    await this.end('SIGTERM');
    await this.surroundings.clean();
  }

  async isReady(): Promise<boolean> {
    return await this.isHealthy('ready');
  }

  private async isHealthy(how: 'ready' | 'live'): Promise<boolean> {
    const response = await fetch(`${this.url}/health/${how}`).catch(() => undefined);
    await response?.arrayBuffer();
    return response?.status === 200;
  }

  private async spawn(): Promise<void> {
    const { PATH, HOME, TZ } = process.env;
    const inherited = Object.fromEntries(Object.entries({ PATH, HOME, TZ }).filter(([, value]) => value !== undefined));
    const child = spawn(process.execPath, ['--enable-source-maps', serviceEntry], {
      cwd: this.dataDirectory,
      env: { ...inherited, ...this.surroundings.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    const keep = (piece: Buffer): void => {
      this.log = (this.log + piece.toString('utf8')).slice(-logLimit);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const deadline = Date.now() + readyWithinMilliseconds;
    while (!(await this.isHealthy(this.surroundings.until))) {
      if (!this.isAlive()) throw new Error(`the service ended with ${child.exitCode}:\n${this.log}`);
      if (Date.now() > deadline) {
        await this.end('SIGKILL');
        throw new Error(
          `the service was not ${this.surroundings.until} within ${readyWithinMilliseconds / 1000} s:\n${this.log}`,
        );
      }
      await pause(50);
    }
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    if (!child || !this.isAlive()) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    const stubborn = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(stubborn);
  }
}

/** Below the range from which outgoing connections take theirs, so that it is still free after a restart. */
async function freePort(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = randomInt(20_000, 30_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isFree) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
  throw new Error('no free port on 127.0.0.1 between 20000 and 30000');
}
