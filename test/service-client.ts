import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** Monotonic milliseconds: when the request was sent, and when its answer was there whole. */
  readonly sentAt: number;
  readonly answeredAt: number;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
  readonly timeoutMilliseconds?: number;
}

/** Keep-alive connections to one service; `node:http` because `fetch` hides what happens on the wire. */
export class ServiceClient {
  private readonly agent: Agent;

  constructor(
    readonly url: string,
    connections = 16,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** Rejects when the connection breaks before the answer is there whole. */
  send(path: string, { method = 'POST', headers = {}, body, timeoutMilliseconds }: Sent = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sentAt = performance.now();
      const outgoing = request(
        `${this.url}${path}`,
        {
          ...{ method, agent: this.agent },
          headers: { ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }), ...headers },
        },
        (incoming) => {
          const pieces: Buffer[] = [];
          incoming.on('data', (piece: Buffer) => pieces.push(piece));
          incoming.on('error', reject);
          incoming.on('close', () => {
            if (!incoming.complete) reject(new Error('the answer broke off'));
          });
          incoming.on('end', () => {
            resolve({
              status: incoming.statusCode ?? 0,
              headers: incoming.headers,
              text: Buffer.concat(pieces).toString('utf8'),
              sentAt,
              answeredAt: performance.now(),
            });
          });
        },
      );
      outgoing.on('error', reject);
      if (timeoutMilliseconds !== undefined) {
        outgoing.setTimeout(timeoutMilliseconds, () => outgoing.destroy(new Error('no answer in time')));
      }
      outgoing.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

/** Runs `work` for 0 … count-1, at most `width` at once. */
export async function inParallel(count: number, width: number, work: (number: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const number = next;
      next += 1;
      await work(number);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, count) }, worker));
}
