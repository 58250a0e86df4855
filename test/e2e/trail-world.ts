import { Client } from 'pg';
import type { RunningApp } from '../app.js';
import { startApp } from '../app.js';
import type { TestDatabase } from '../database.js';
import { createTestDatabase } from '../database.js';
import type { OwnIssuer } from '../fixtures/own-issuer.js';
import { startIssuer } from '../fixtures/own-issuer.js';

export interface Entry {
  readonly sequence: string;
  readonly recordedAt: string;
  readonly actor: string;
  readonly roles: string;
  readonly address: string;
  readonly httpRequestId: string;
  readonly action: string;
  readonly subject: string;
  readonly outcome: string;
  readonly code: string | null;
  readonly reason: string | null;
  readonly beforeDigest: string | null;
  readonly afterDigest: string | null;
  readonly details: string;
  readonly previousHash: string;
  readonly hash: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

interface Asked {
  readonly method?: string;
  readonly body?: object | string;
  readonly type?: string;
}

/** The service on an empty database, with an issuer that names anybody. */
export class TrailWorld {
  private constructor(
    readonly running: RunningApp,
    readonly issuer: OwnIssuer,
    readonly database: TestDatabase,
    /** The owner of the database, who may do what the service may not. */
    readonly owner: Client,
  ) {}

  static async begin(settings: Readonly<Record<string, string>> = {}): Promise<TrailWorld> {
    const [issuer, database] = [await startIssuer(), await createTestDatabase()];
    const running = await startApp({
      ...{ ...issuer.settings, DATABASE_URL: database.url, LOG_LEVEL: 'silent' },
      ...settings,
    });
    const owner = new Client({ connectionString: database.url });
    await owner.connect();
    return new TrailWorld(running, issuer, database, owner);
  }

  async end(): Promise<void> {
    await this.running.close();
    this.issuer.close();
    await this.owner.end();
    await this.database.drop();
  }

  async ask(path: string, token: string, { body, method, type = 'application/json' }: Asked = {}): Promise<Answer> {
    const response = await fetch(`${this.running.url}${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': type }) },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json;') === true;
    const isProblem = response.headers.get('content-type')?.includes('problem+json') === true;
    const parsed: unknown = isJson || isProblem ? JSON.parse(text.split('\n', 1)[0] ?? '{}') : {};
    return { status: response.status, headers: response.headers, text, body: parsed as Answer['body'] };
  }

  /** As somebody who shows this token for the first time. */
  async as(person: string, roles: readonly string[], path: string, asked?: Asked): Promise<Answer> {
    return await this.ask(path, await this.issuer.tokenFor(person, roles), asked);
  }

  /** Entries by the columns of the table, read by its owner, so that reading leaves no entry. */
  async entries(action: string): Promise<readonly Entry[]> {
    const found = await this.owner.query<Entry>(
      `select sequence, recorded_at as "recordedAt", actor, roles, address, http_request_id as "httpRequestId", action,
         subject, outcome, code, reason, before_digest as "beforeDigest", after_digest as "afterDigest", details,
         previous_hash as "previousHash", hash
       from audit_trail where action = $1 order by sequence`,
      [action],
    );
    return found.rows;
  }

  /** While `act` runs, the service cannot append to the trail. */
  async withoutTrail<Result>(act: () => Promise<Result>): Promise<Result> {
    await this.owner.query('revoke insert on audit_trail from anchorgate_service');
    try {
      return await act();
    } finally {
      await this.owner.query('grant insert on audit_trail to anchorgate_service');
    }
  }

  /** While `act` runs, whoever appends to the trail waits. */
  async withTrailHeld<Result>(act: () => Promise<Result>): Promise<Result> {
    await this.owner.query('begin');
    await this.owner.query('select from audit_head for update');
    try {
      return await act();
    } finally {
      await this.owner.query('commit');
    }
  }
}
