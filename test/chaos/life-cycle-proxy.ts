import { once } from 'node:events';
import type { Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** When the process dies: before the message reaches the database, or when the database has answered it. */
export type Moment = 'before' | 'after';

interface Strike {
  readonly at: number;
  readonly moment: Moment;
  readonly kill: () => void;
}

/** A TCP relay in front of PostgreSQL that counts what a service sends, and strikes at a message of one's choice. */
export class StrikingProxy {
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  #count = 0;
  #strike: Strike | undefined;
  /** The connection to the server whose answer nobody gets to see. */
  #silenced: Socket | undefined;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async before(host: string, port: number): Promise<StrikingProxy> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the relay has no port');
    const proxy = new StrikingProxy(server, address.port);
    server.on('connection', (near) => proxy.#relay(near, connect(port, host)));
    return proxy;
  }

  /** Messages since `arm` or `countAnew`. */
  get count(): number {
    return this.#count;
  }

  countAnew(): void {
    this.#count = 0;
    this.#strike = undefined;
    this.#silenced = undefined;
  }

  /** From the next message on. */
  arm(strike: Strike): void {
    this.countAnew();
    this.#strike = strike;
  }

  async close(): Promise<void> {
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  #relay(near: Socket, far: Socket): void {
    const pair = [near, far] as const;
    this.#pairs.add(pair);
    const part = (): void => {
      for (const socket of pair) socket.destroy();
      this.#pairs.delete(pair);
    };
    for (const socket of pair) socket.on('error', part).on('close', part);
    near.on('data', (piece: Buffer) => {
      this.#count += 1;
      const strike = this.#count === this.#strike?.at ? this.#strike : undefined;
      if (strike?.moment === 'before') {
        near.pause();
        strike.kill();
        return;
      }
      if (strike !== undefined) this.#silenced = far;
      far.write(piece);
    });
    far.on('data', (piece: Buffer) => {
      if (this.#silenced === far) this.#strike?.kill();
      else near.write(piece);
    });
  }
}
