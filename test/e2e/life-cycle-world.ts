import type { RunningApp } from '../app.js';
import { startApp } from '../app.js';
import { createDatabaseInForce } from '../database-in-force.js';
import type { TestDatabase } from '../database.js';
import type { OwnIssuer } from '../fixtures/own-issuer.js';
import { startIssuer } from '../fixtures/own-issuer.js';

export const ruleSets = '/v1/rule-sets/smets1-critical-commands';

export interface Answer {
  readonly status: number;
  readonly code: string | undefined;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface ShownVersion {
  readonly version: number;
  readonly state: string;
  readonly digest: string;
  readonly evidenceDigest: string;
  readonly parent: number | null;
  readonly contributors: readonly string[];
}

/** The service with version 2 in force, and people of any name in any role. */
export class LifeCycleWorld {
  private constructor(
    readonly running: RunningApp,
    private readonly issuer: OwnIssuer,
    readonly database: TestDatabase,
  ) {}

  static async begin(): Promise<LifeCycleWorld> {
    const [issuer, database] = [await startIssuer(), await createDatabaseInForce()];
    const running = await startApp({ ...issuer.settings, DATABASE_URL: database.url, LOG_LEVEL: 'silent' });
    return new LifeCycleWorld(running, issuer, database);
  }

  async end(): Promise<void> {
    await this.running.close();
    this.issuer.close();
    await this.database.drop();
  }

  /** @param who - `name: role role`, as `ann: author approver` */
  async ask(who: string, method: string, path: string, body?: object, headers: object = {}): Promise<Answer> {
    const [person = '', roles = ''] = who.split(': ');
    const response = await fetch(`${this.running.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.issuer.tokenFor(person, roles.split(' '))}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    const parsed = (isJson ? JSON.parse(text) : {}) as Readonly<Record<string, unknown>>;
    const code = typeof parsed['code'] === 'string' ? parsed['code'] : undefined;
    return { status: response.status, code, headers: response.headers, text, body: parsed };
  }

  async version(version: number): Promise<ShownVersion> {
    const { body } = await this.ask('olga: auditor', 'GET', `${ruleSets}/versions/${version}`);
    return body as unknown as ShownVersion;
  }

  /** A draft of the version in force with another title. @returns its number */
  async draft(who = 'ann: author', title = 'another title'): Promise<number> {
    const made = await this.ask(who, 'POST', `${ruleSets}/drafts`, {});
    const content = { ...(JSON.parse(String(made.body['text'])) as object), title };
    const version = Number(made.body['version']);
    const saved = await this.ask(who, 'PUT', `${ruleSets}/versions/${version}/draft`, { content }, revision(made));
    if (saved.status !== 200) throw new Error(`the draft was not saved: ${saved.text}`);
    return version;
  }

  async submitted(who = 'ann: author'): Promise<ShownVersion> {
    const version = await this.draft(who);
    const { status, text, body } = await this.ask(who, 'POST', `${ruleSets}/versions/${version}/submission`, {});
    if (status !== 200) throw new Error(`the draft was not submitted: ${text}`);
    return body as unknown as ShownVersion;
  }

  async approve(who: string, { version, digest, evidenceDigest }: ShownVersion): Promise<Answer> {
    const body = { digest, evidenceDigest, comment: 'read' };
    return await this.ask(who, 'POST', `${ruleSets}/versions/${version}/approvals`, body);
  }

  async activate(who: string, version: number, body: object = {}): Promise<Answer> {
    return await this.ask(who, 'POST', `${ruleSets}/versions/${version}/activation`, body);
  }
}

/** The header that says which revision is changed. */
export const revision = (draft: Answer): object => ({ 'if-match': draft.headers.get('etag') ?? '' });
