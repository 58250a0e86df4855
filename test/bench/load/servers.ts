import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { HeapUse } from './heap.js';
import type { StageShares } from './stage-shares.js';

export type ServerMode = 'raw' | 'unrecorded' | 'undecided' | 'service';
export type Order = 'cpu' | 'shares' | 'heap' | 'stop';

export interface Ready {
  readonly url: string;
  readonly token: string;
}

type Told = { readonly cpu: NodeJS.CpuUsage } | { readonly shares: StageShares } | { readonly heap: HeapUse };

/** A server of the bench in its own process. */
export class BenchServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly ready: Ready,
  ) {}

  /** @param samplesFile - JSON, a list of what `raw` answers */
  static async start(mode: ServerMode, databaseUrl: string, samplesFile = ''): Promise<BenchServer> {
    const child = fork(join(import.meta.dirname, 'bench-server.js'), [mode, samplesFile], {
      env: { ...process.env, DATABASE_URL: databaseUrl },
      execArgv: ['--expose-gc'],
    });
    const ready = await new Promise<Ready>((resolve, reject) => {
      child.once('message', (message: Ready) => resolve(message));
      child.once('exit', (code) => reject(new Error(`the server \`${mode}\` ended with ${String(code)}`)));
    });
    return new BenchServer(child, ready);
  }

  get headers(): Readonly<Record<string, string>> {
    return { 'content-type': 'application/json', authorization: `Bearer ${this.ready.token}` };
  }

  /** Microseconds of CPU that the process has used so far. */
  async cpuMicroseconds(): Promise<number> {
    const told = await this.#ask('cpu');
    return 'cpu' in told ? told.cpu.user + told.cpu.system : Number.NaN;
  }

  async shares(): Promise<StageShares> {
    const told = await this.#ask('shares');
    if (!('shares' in told)) throw new Error('expected the shares of the stages');
    return told.shares;
  }

  async heap(): Promise<HeapUse> {
    const told = await this.#ask('heap');
    if (!('heap' in told)) throw new Error('expected the use of the heap');
    return told.heap;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.send('stop');
    await ended;
  }

  #ask(order: Order): Promise<Told> {
    return new Promise((resolve) => {
      this.child.once('message', (told: Told) => resolve(told));
      this.child.send(order);
    });
  }
}
