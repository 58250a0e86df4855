import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** What a load measured. Latencies in milliseconds. */
export interface Measured {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Answers whose status was not 200. */
  readonly failed: number;
}

export interface Load {
  readonly url: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly seconds: number;
  readonly nextBody: () => string;
}

/**
 * Sends requests over keep-alive connections, each the next one as soon as its answer is there. Sockets and a few
 * lines of HTTP instead of a client library: on two cores the generator must cost little, or it measures itself.
 */
export async function applyLoad(load: Load): Promise<Measured> {
  const { hostname, port } = new URL(load.url);
  const lines = Object.entries(load.headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `POST ${load.path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\n${lines.join('')}content-length: `;
  const latencies: number[] = [];
  let failed = 0;
  const startedAt = performance.now();
  const endsAt = startedAt + load.seconds * 1_000;
  const drive = (socket: Socket, resolve: () => void): void => {
    let sentAt = 0;
    const send = (): void => {
      if (performance.now() >= endsAt) {
        socket.destroy();
        return resolve();
      }
      const body = load.nextBody();
      sentAt = performance.now();
      // Bodies are ASCII, so that characters are bytes.
      socket.write(`${head}${body.length}\r\n\r\n${body}`, 'latin1');
    };
    readAnswers(socket, (status) => {
      latencies.push(performance.now() - sentAt);
      if (status !== 200) failed += 1;
      send();
    });
    send();
  };
  await Promise.all(
    Array.from({ length: load.connections }, async () => {
      const socket = await opened(hostname, Number(port));
      await new Promise<void>((resolve) => drive(socket, resolve));
    }),
  );
  const seconds = (performance.now() - startedAt) / 1_000;
  latencies.sort((one, other) => one - other);
  const at = (share: number): number => latencies[Math.floor(latencies.length * share)] ?? Number.NaN;
  return { requests: latencies.length, perSecond: latencies.length / seconds, p50: at(0.5), p99: at(0.99), failed };
}

function opened(host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

const lengthHeader = /\r\ncontent-length: (\d+)/i;
/** No answer of the service holds a carriage return, so this is the end of a chunked one and nothing else. */
const lastChunk = '\r\n0\r\n\r\n';

/** Calls back with the status of each answer once it is there whole. */
export function readAnswers(socket: Socket, answered: (status: number) => void): void {
  let held = '';
  let chunkedStatus: number | undefined;
  socket.on('data', (piece: Buffer) => {
    // Of a chunked answer only as much is kept as its end may be split over.
    held = (chunkedStatus === undefined ? held : held.slice(-lastChunk.length)) + piece.toString('latin1');
    for (;;) {
      if (chunkedStatus !== undefined) {
        if (!held.endsWith(lastChunk)) return;
        held = '';
        const status = chunkedStatus;
        chunkedStatus = undefined;
        answered(status);
        return;
      }
      const headEnd = held.indexOf('\r\n\r\n');
      if (headEnd < 0) return;
      const status = Number(held.slice(9, 12));
      const length = lengthHeader.exec(held.slice(0, headEnd))?.[1];
      if (length === undefined) {
        chunkedStatus = status;
        held = held.slice(headEnd + 2);
        continue;
      }
      const end = headEnd + 4 + Number(length);
      if (held.length < end) return;
      held = held.slice(end);
      answered(status);
    }
  });
}
