import { once } from 'node:events';
import type { Connection, Submittable } from 'pg';

/** The part of a pg connection's stream that says whether it wants more. */
interface Outgoing {
  readonly writableNeedDrain: boolean;
  readonly destroyed: boolean;
}

interface CopyConnection extends Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((fulfil, fail) => {
    resolve = fulfil;
    reject = fail;
  });
  return { promise, resolve, reject };
}

/**
 * `COPY … FROM STDIN` over a connection of pg, which speaks the protocol but has no call for it:
 * `client.query(copy)`, then `send` … `finish`.
 */
export class CopyIn implements Submittable {
  #connection: CopyConnection | undefined;
  #error: Error | undefined;
  readonly #ready = deferred<CopyConnection>();
  readonly #done = deferred<undefined>();

  /** @param text - `copy <table> (<columns>) from stdin with (format binary)` */
  constructor(private readonly text: string) {
    // Whoever sends or finishes is told; nobody may be waiting when the server gives up.
    this.#ready.promise.catch(() => undefined);
    this.#done.promise.catch(() => undefined);
  }

  /** Sends bytes, and waits while the server takes no more. @throws what the server says */
  async send(chunk: Buffer): Promise<void> {
    const connection = await this.#ready.promise;
    if (this.#error !== undefined) throw this.#error;
    connection.sendCopyFromChunk(chunk);
    const stream: Outgoing & NodeJS.EventEmitter = connection.stream;
    if (stream.writableNeedDrain && !stream.destroyed) await Promise.race([once(stream, 'drain'), this.#done.promise]);
  }

  /** Resolves when the server has taken all of it. @throws what the server says */
  async finish(): Promise<void> {
    (await this.#ready.promise).endCopyFrom();
    await this.#done.promise;
  }

  /** Gives up: the statement, hence its transaction, fails. */
  async abandon(reason: string): Promise<void> {
    this.#connection?.sendCopyFail(reason);
    await this.#done.promise.catch(() => undefined);
  }

  submit(connection: Connection): void {
    this.#connection = connection as CopyConnection;
    connection.query(this.text);
  }

  handleCopyInResponse(): void {
    if (this.#connection !== undefined) this.#ready.resolve(this.#connection);
  }

  handleCommandComplete(): void {
    // What counts is that the server is ready again.
  }

  handleError(error: Error): void {
    this.#error = error;
    this.#ready.reject(error);
    this.#done.reject(error);
  }

  handleReadyForQuery(): void {
    this.#done.resolve(undefined);
  }
}
