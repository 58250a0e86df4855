import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { Agent, request as httpsRequest } from 'node:https';

/** One thousand outcomes, each with what was found instead, take some 600 kB. */
const answerMostBytes = 2 * 1024 * 1024;

export interface StoreReply {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly text: string;
}

/** No whole answer came; what the store did of what it was asked is not known. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** Who we are to the store, and whom we take for it; PEM. */
export interface StoreIdentity {
  readonly cert: string;
  readonly key: string;
  readonly ca: string;
}

/**
 * Sends requests to the store, each with a deadline.
 *
 * INVARIANT (an answer belongs to its question): every request has a connection of its own. On one that is kept, an
 * answer that a faulty store sends twice would be taken for the answer to the next request.
 */
export class StoreConnection {
  readonly #send: (headers: Readonly<Record<string, string>>, url: string) => ClientRequest;
  readonly #base: string;

  /**
   * @param url - base address, with or without a slash at its end
   * @param identity - null: plain HTTP, for a store on loopback
   * @param timeoutMilliseconds - from the first byte sent to the last one received
   */
  constructor(
    url: string,
    identity: StoreIdentity | null,
    private readonly timeoutMilliseconds: number,
  ) {
    this.#base = url.replace(/\/$/, '');
    const method = 'POST';
    if (identity === null) {
      const agent = new HttpAgent({ keepAlive: false });
      this.#send = (headers, address) => httpRequest(address, { method, headers, agent });
    } else {
      const agent = new Agent({ ...identity, keepAlive: false, minVersion: 'TLSv1.2', rejectUnauthorized: true });
      this.#send = (headers, address) => httpsRequest(address, { method, headers, agent });
    }
  }

  /**
   * @param path - such as `/anchor-slots/queries`
   * @param closing - ends the call at once when the service stops
   * @throws NoAnswer
   */
  post(
    path: string,
    body: string,
    headers: Readonly<Record<string, string>>,
    closing: AbortSignal,
  ): Promise<StoreReply> {
    return new Promise((resolve, reject) => {
      const all = {
        ...{ 'content-type': 'application/json', accept: 'application/json', connection: 'close' },
        ...{ 'content-length': String(Buffer.byteLength(body)), ...headers },
      };
      const outgoing = this.#send(all, this.#base + path);
      const end = (why: string): void => {
        clearTimeout(timer);
        closing.removeEventListener('abort', onClosing);
        reject(new NoAnswer(why));
        outgoing.destroy();
      };
      const onClosing = (): void => end('the service stops');
      const timer = setTimeout(
        () => end(`no whole answer within ${this.timeoutMilliseconds} ms`),
        this.timeoutMilliseconds,
      );
      closing.addEventListener('abort', onClosing);
      if (closing.aborted) return onClosing();
      outgoing.on('error', (error) => end(reasonOf(error)));
      outgoing.on('response', (incoming) => {
        whole(incoming, end, (text) => {
          clearTimeout(timer);
          closing.removeEventListener('abort', onClosing);
          resolve({ status: incoming.statusCode ?? 0, retryAfter: incoming.headers['retry-after'], text });
        });
      });
      outgoing.end(body);
    });
  }
}

function whole(incoming: IncomingMessage, fail: (why: string) => void, done: (text: string) => void): void {
  const pieces: Buffer[] = [];
  let bytes = 0;
  incoming.on('data', (piece: Buffer) => {
    bytes += piece.length;
    if (bytes > answerMostBytes) fail(`the answer is longer than ${answerMostBytes} bytes`);
    else pieces.push(piece);
  });
  incoming.on('error', (error) => fail(reasonOf(error)));
  incoming.on('close', () => {
    if (!incoming.complete) fail('the connection broke in the midst of the answer');
  });
  incoming.on('end', () => done(Buffer.concat(pieces).toString('utf8')));
}

/** The code only: messages of TLS and sockets name addresses and certificates. */
const reasonOf = (error: Error): string =>
  `no connection: ${'code' in error && typeof error.code === 'string' ? error.code : error.name}`;
