import type { Io } from '../io.js';
import type { Given } from '../verb.js';
import { WrongUsage } from '../verb.js';
import { ServerRefused, ServerUnreachable } from './faults.js';
import { textIn } from './loose-json.js';
import { defaultName, defaultUrl } from './options.js';
import type { TokenSource } from './token.js';
import { tokenSource } from './token.js';

const answerWithinMs = 120_000;

export interface Reply {
  readonly status: number;
  readonly text: string;
  /** Undefined when the text is no JSON. */
  readonly json: unknown;
  /** Without quotation marks. */
  readonly etag: string | undefined;
}

export interface Sent {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type Method = 'GET' | 'POST' | 'PUT';

/** A running service, spoken to as one caller about one rule set. */
export class Server {
  private token: string | undefined;

  private constructor(
    readonly url: string,
    /** The rule set that paths of versions are below. */
    readonly name: string,
    private readonly source: TokenSource,
    private readonly stop: AbortSignal,
  ) {}

  /** @throws WrongUsage when the address is none or there is no token */
  static of(given: Given, io: Io): Server {
    const asked = given.text('url') ?? (io.environment['ANCHORGATE_URL'] || defaultUrl);
    return new Server(addressIn(asked), given.text('name') ?? defaultName, tokenSource(given, io), io.stop);
  }

  /** `/v1/rule-sets/<name>` and what follows, each part escaped. */
  path(...parts: readonly (string | number)[]): string {
    return ['/v1/rule-sets', this.name, ...parts]
      .map((part, i) => (i === 0 ? part : encodeURIComponent(part)))
      .join('/');
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return this.send('GET', path, { headers });
  }

  post(path: string, body: unknown): Promise<Reply> {
    return this.send('POST', path, { body });
  }

  /** As `get`, with undefined where there is no such thing (404). */
  async find(path: string): Promise<Reply | undefined> {
    try {
      return await this.get(path);
    } catch (error) {
      if (error instanceof ServerRefused && error.status === 404) return undefined;
      throw error;
    }
  }

  /** @throws ServerRefused for every status but 2xx · ServerUnreachable */
  async send(method: Method, path: string, sent: Sent = {}): Promise<Reply> {
    const response = await this.open(method, path, sent);
    const text = await this.reached(response.text());
    const json = jsonOf(text);
    if (!response.ok) throw new ServerRefused(response.status, json, `${method} ${path}`);
    const etag = response.headers.get('etag') ?? undefined;
    return { status: response.status, text, json, etag: etag?.replace(/^W\//, '').replaceAll('"', '') };
  }

  /** Posts a body as it is, piece by piece, however long that takes. @throws ServerRefused · ServerUnreachable */
  async upload(path: string, type: string, body: AsyncIterable<Uint8Array>): Promise<Reply> {
    const headers = { authorization: `Bearer ${await this.bearer()}`, 'content-type': type };
    const request = { method: 'POST', headers, body, duplex: 'half', redirect: 'manual', signal: this.stop } as const;
    const response = await this.reached(fetch(`${this.url}${path}`, request));
    const text = await this.reached(response.text());
    const json = jsonOf(text);
    if (!response.ok) throw new ServerRefused(response.status, json, `POST ${path}`);
    return { status: response.status, text, json, etag: undefined };
  }

  /** As `send`, giving the text piece by piece as it comes. @throws ServerRefused · ServerUnreachable */
  async stream(path: string, take: (text: string) => void): Promise<void> {
    const response = await this.open('GET', path, {});
    if (!response.ok) {
      throw new ServerRefused(response.status, jsonOf(await this.reached(response.text())), `GET ${path}`);
    }
    const decoder = new TextDecoder();
    const reader = response.body?.getReader();
    for (;;) {
      const piece = await this.reached(reader?.read() ?? Promise.resolve({ done: true as const, value: undefined }));
      if (piece.value instanceof Uint8Array) take(decoder.decode(piece.value, { stream: true }));
      if (piece.done) return;
    }
  }

  private async open(method: Method, path: string, { body, headers }: Sent): Promise<Response> {
    const request = {
      method,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${await this.bearer()}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    return this.fetched(path, request);
  }

  private fetched(path: string, request: RequestInit): Promise<Response> {
    const signal = AbortSignal.any([AbortSignal.timeout(answerWithinMs), this.stop]);
    // A redirect would send the token elsewhere.
    return this.reached(fetch(`${this.url}${path}`, { ...request, redirect: 'manual', signal }));
  }

  private async reached<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      const why = this.stop.aborted ? 'stopped' : reasonOf(error);
      throw new ServerUnreachable(
        `cannot reach \`${this.url}\` (${why}); start it with \`npm start\`, or name another with --url or ANCHORGATE_URL`,
      );
    }
  }

  private async bearer(): Promise<string> {
    this.token ??= this.source.kind === 'token' ? this.source.token : await this.developmentToken(this.source.person);
    return this.token;
  }

  private async developmentToken(person: string): Promise<string> {
    const headers = { 'content-type': 'application/json' };
    const response = await this.fetched('/dev/token', { method: 'POST', headers, body: JSON.stringify({ person }) });
    const json = jsonOf(await this.reached(response.text()));
    if (response.status === 404) {
      throw new WrongUsage(
        'found no development issuer on this server; use --token-file or ANCHORGATE_TOKEN, not --as',
      );
    }
    const token = textIn(json, 'access_token');
    if (!response.ok || token === undefined) throw new ServerRefused(response.status, json, 'POST /dev/token');
    return token;
  }
}

function addressIn(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') {
    return url.href.replace(/\/+$/, '');
  }
  throw new WrongUsage(`found another --url than \`http://…\` or \`https://…\` without a password`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Why a connection failed: `ECONNREFUSED`, or in words. */
function reasonOf(error: unknown): string {
  const cause = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : undefined;
  return told(cause, 'code') ?? told(cause, 'message') ?? told(error, 'message') ?? String(error);
}

/** Looked for by name: an error made by Node itself need not be an `Error` of ours. */
function told(error: unknown, name: 'code' | 'message'): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, message }: { readonly code?: unknown; readonly message?: unknown } = error;
  const value = name === 'code' ? code : message;
  return typeof value === 'string' && value !== '' ? value : undefined;
}
