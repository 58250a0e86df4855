import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Person } from '../../src/access/index.js';
import type { DemoCertificates } from '../../tools/demo/certificates.js';
import { issueDemoCertificates, writeTrustAnchor } from '../../tools/demo/certificates.js';
import { feed } from '../../tools/demo/feeds.js';
import { demoParties } from '../../tools/demo/parties.js';
import type { EvaluationRequest } from '../../tools/demo/requests.js';
import type { TruthTableRow } from '../../tools/demo/truth-table.js';
import { truthTable } from '../../tools/demo/truth-table.js';
import type { DemoWorld } from '../../tools/demo/world.js';
import { makeDemoWorld } from '../../tools/demo/world.js';
import type { RunningApp } from '../app.js';
import { startApp } from '../app.js';

/** An answer as a test reads it. */
export interface AnswerJson {
  readonly decisionId: string | null;
  readonly requestId: string;
  readonly verdict: 'permit' | 'refuse';
  readonly responseCode: string | null;
  readonly decidedAt: string;
  readonly reasons: readonly {
    readonly rule: string;
    readonly outcome: string;
    readonly waivedBy: string | null;
    readonly missingFacts: readonly string[];
  }[];
  readonly ruleSet: { readonly version: number; readonly digest: string; readonly epoch: number };
  readonly facts: Readonly<Record<string, { readonly source: string; readonly observedAt: string } | null | undefined>>;
  readonly explanation?: {
    readonly rules: readonly unknown[];
    readonly facts: Readonly<Record<string, { readonly deviceId?: string } | undefined>>;
  };
}

/** A problem as a test reads it. */
export interface ProblemJson {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly { readonly code: string; readonly pointer: string; readonly detail: string }[];
}

export async function bodyOf<T = AnswerJson>(response: Response | Promise<Response>): Promise<T> {
  return JSON.parse(await (await response).text()) as T;
}

/** The service in this process with a small demo world in its context. */
export class DecisionWorld {
  readonly rows: readonly TruthTableRow[];
  #counter = BigInt(Date.now()) * 1_000n;

  private constructor(
    readonly running: RunningApp,
    readonly certificates: DemoCertificates,
    readonly world: DemoWorld,
    private readonly folder: string,
  ) {
    this.rows = truthTable(world, certificates, Date.now());
  }

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<DecisionWorld> {
    const folder = mkdtempSync(join(tmpdir(), 'anchorgate-world-'));
    const certificates = issueDemoCertificates(demoParties, 'decision-world');
    const anchors = join(folder, 'trust-anchors');
    writeTrustAnchor(anchors, certificates);
    const running = await startApp({ TRUST_ANCHORS_DIR: anchors, ...environment });
    const world = makeDemoWorld({ devices: 500, seed: 1, observedAt: Date.now(), certificates });
    const door = { url: running.url, token: await running.token('feed') };
    await feed(door, 'parties', world.parties);
    await feed(door, 'registrations', world.registrations);
    await feed(
      door,
      'devices',
      world.devices.map(({ line }) => line),
    );
    return new DecisionWorld(running, certificates, world, folder);
  }

  /** A row's command as one never sent before: its originator counter is higher than that of any other. */
  fresh(row: number): EvaluationRequest {
    const request = this.rows[row]?.request;
    if (request === undefined) throw new RangeError(`the truth table has no row ${row}`);
    return this.numbered(request);
  }

  numbered(request: EvaluationRequest): EvaluationRequest {
    const [originator, target] = request.requestId.split(':');
    this.#counter += 1n;
    return { ...request, requestId: `${originator}:${target}:${this.#counter}` };
  }

  async send(
    path: string,
    body: unknown,
    { person = 's1sp', headers = {} }: { readonly person?: Person; readonly headers?: Record<string, string> } = {},
  ): Promise<Response> {
    return await fetch(`${this.running.url}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await this.running.token(person)}`,
        'content-type': 'application/json',
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** Sends a request for a decision. */
  async ask(request: unknown, headers: Record<string, string> = {}, query = ''): Promise<Response> {
    return await this.send(`/v1/evaluations${query}`, request, { headers });
  }

  async get(path: string, person: Person = 'auditor'): Promise<Response> {
    return await fetch(`${this.running.url}${path}`, {
      headers: { authorization: `Bearer ${await this.running.token(person)}` },
    });
  }

  /** Runs SQL on the service's database with a connection of the test. */
  async sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<readonly Row[]> {
    const client = new pg.Client({ connectionString: this.running.databaseUrl });
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  async close(): Promise<void> {
    await this.running.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
