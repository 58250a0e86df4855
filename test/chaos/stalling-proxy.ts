import { once } from 'node:events';
import type { Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** A TCP relay in front of PostgreSQL that can fall silent: what a frozen server or a cut cable looks like. */
export class StallingProxy {
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private stalled = false;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async before(host: string, port: number): Promise<StallingProxy> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the relay has no port');
    const proxy = new StallingProxy(server, address.port);
    server.on('connection', (near) => proxy.relay(near, connect(port, host)));
    return proxy;
  }

  /** From now on nothing passes in either direction, and nobody is told. */
  stall(): void {
    this.stalled = true;
    for (const [near, far] of this.pairs) {
      near.pause();
      far.pause();
    }
  }

  /** What waited passes on. */
  resume(): void {
    this.stalled = false;
    for (const [near, far] of this.pairs) {
      near.resume();
      far.resume();
    }
  }

  async close(): Promise<void> {
    for (const [near, far] of this.pairs) {
      near.destroy();
      far.destroy();
    }
    this.server.close();
    await once(this.server, 'close');
  }

  private relay(near: Socket, far: Socket): void {
    const pair = [near, far] as const;
    this.pairs.add(pair);
    const part = (): void => {
      near.destroy();
      far.destroy();
      this.pairs.delete(pair);
    };
    for (const [from, to] of [pair, [far, near] as const]) {
      from.on('data', (piece: Buffer) => to.write(piece));
      from.on('error', part);
      from.on('close', part);
    }
    if (this.stalled) {
      near.pause();
      far.pause();
    }
  }
}
