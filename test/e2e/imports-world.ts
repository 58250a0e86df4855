import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { RunningApp } from '../app.js';
import { startApp } from '../app.js';

const restStates = ['held', 'applied', 'refused', 'failed'];

/** An import as the API shows it, as far as tests look at it. */
export interface ShownImport {
  readonly id: string;
  readonly state: string;
  readonly details: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly notApplied: number;
  readonly withdrawn: number;
  readonly reasons: readonly { readonly code: string; readonly detail: string }[];
  readonly participants: readonly object[];
  readonly sample: readonly object[];
}

export interface FileParts {
  readonly type?: 'F' | 'U';
  readonly sequence?: number;
  readonly createdAt?: string;
  readonly source?: string;
  readonly trailer?: string;
}

/** A detail line of the example layout. */
export const detail = (mpxn: string, mpid = 'EELC', from = '20200101', until = '', action = ''): string =>
  `MPT|${mpxn}|${mpid}|${from}|${until}|E|${action}`;

/** Meter points in order: `1000000000000`, `1000000000001`, … */
export const meterPoint = (number: number): string => String(1_000_000_000_000 + number);

/** A file of the example layout, with header and trailer that fit. */
export function fileOf(details: readonly string[], parts: FileParts = {}): string {
  const { type = 'F', sequence = 1, createdAt = dayOf(sequence), source = 'EELC' } = parts;
  const trailer = parts.trailer ?? `TRL|${details.length}|${sequence}`;
  return [`HDR|${source}|${type}|${sequence}|${createdAt}`, ...details, trailer, ''].join('\n');
}

/** One file a day. */
export const dayOf = (sequence: number): string => new Date(Date.UTC(2026, 0, sequence, 4)).toISOString();

/** A service with the example mappings and a drop folder, and whoever sends files to it. */
export class ImportsWorld {
  private constructor(
    readonly running: RunningApp,
    private readonly folder: string,
    private readonly client: pg.Client,
  ) {}

  static async open(environment: Readonly<Record<string, string>> = {}): Promise<ImportsWorld> {
    const folder = mkdtempSync(join(tmpdir(), 'anchorgate-imports-'));
    cpSync(resolve(__dirname, '../../mappings'), join(folder, 'mappings'), { recursive: true });
    mkdirSync(join(folder, 'drop'));
    const running = await startApp({
      ...{ MAPPINGS_DIR: join(folder, 'mappings'), IMPORT_DROP_DIR: join(folder, 'drop') },
      ...environment,
    });
    const client = new pg.Client({ connectionString: running.databaseUrl });
    await client.connect();
    return new ImportsWorld(running, folder, client);
  }

  async close(): Promise<void> {
    await this.client.end();
    await this.running.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get dropFolder(): string {
    return join(this.folder, 'drop');
  }
  get mappingsFolder(): string {
    return join(this.folder, 'mappings');
  }

  async rows<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return (await this.client.query<Row>(text, [...values])).rows;
  }

  async ask(
    person: 'feed' | 'corrector' | 'auditor' | 's1sp',
    path: string,
    sent: { readonly method?: string; readonly body?: string | Uint8Array; readonly type?: string } = {},
  ): Promise<{ readonly status: number; readonly text: string }> {
    const response = await fetch(`${this.running.url}/v1/context/imports${path}`, {
      method: sent.method ?? 'GET',
      headers: {
        authorization: `Bearer ${await this.running.token(person)}`,
        ...(sent.body === undefined ? {} : { 'content-type': sent.type ?? 'application/json' }),
      },
      ...(sent.body === undefined ? {} : { body: sent.body }),
    });
    return { status: response.status, text: await response.text() };
  }

  /** Sends a file and waits until it came to rest. */
  async send(file: string | Uint8Array, mapping = 'rdp-electricity'): Promise<ShownImport> {
    const { status, text } = await this.ask('feed', `?mapping=${mapping}`, {
      ...{ method: 'POST', body: file, type: 'application/octet-stream' },
    });
    if (status !== 202) throw new Error(`the file was refused: ${status} ${text}`);
    return await this.atRest((JSON.parse(text) as { readonly id: string }).id);
  }

  async atRest(id: string, besides = ''): Promise<ShownImport> {
    const deadline = Date.now() + 30_000;
    for (;;) {
      const { text } = await this.ask('auditor', `/${id}`);
      const shown = JSON.parse(text) as ShownImport;
      if (restStates.includes(shown.state) && shown.state !== besides) return shown;
      if (Date.now() > deadline) throw new Error(`import ${id} is ${shown.state} after 30 s`);
      await pause(50);
    }
  }

  async decide(id: string, what: 'release' | 'refusal', person: 'corrector' | 'feed' = 'corrector'): Promise<number> {
    const body = JSON.stringify({ reason: 'looked at it' });
    return (await this.ask(person, `/${id}/${what}`, { method: 'POST', body })).status;
  }

  /** What is known now of a source's, one text a registration: meter point, participant, end, whether withdrawn. */
  async known(source: string): Promise<readonly string[]> {
    const rows = await this.rows<{ text: string }>(
      `select mpxn || ' ' || mpid || coalesce(' until ' || to_char(effective_until at time zone 'UTC', 'YYYY-MM-DD'), '')
         || case when withdrawn then ' withdrawn' else '' end as text
       from registration where superseded_at is null and source = $1 order by mpxn, effective_from`,
      [`rdp:${source}`],
    );
    return rows.map(({ text }) => text);
  }
}
