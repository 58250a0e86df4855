import { randomUUID } from 'node:crypto';
import type { RunningApp } from '../app.js';
import { startApp } from '../app.js';
import type { OwnIssuer } from '../fixtures/own-issuer.js';
import { startIssuer } from '../fixtures/own-issuer.js';

export const ruleSet = 'smets1-critical-commands';

export interface Reply {
  readonly status: number;
  /** Of a problem. */
  readonly code: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A service in which version 2 is in force, and any person with any roles at its door. */
export class LifeDoor {
  readonly #tokens = new Map<string, Promise<string>>();

  private constructor(
    readonly running: RunningApp,
    private readonly issuer: OwnIssuer,
  ) {}

  static async open(environment: Readonly<Record<string, string>> = {}): Promise<LifeDoor> {
    const issuer = await startIssuer();
    return new LifeDoor(await startApp({ ...issuer.settings, ...environment }), issuer);
  }

  /** Sends a request as a person with one role. */
  async ask(who: readonly [person: string, role: string], method: string, path: string, body?: object): Promise<Reply> {
    const response = await fetch(`${this.running.url}/v1/rule-sets/${ruleSet}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.#token(...who)}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json: unknown = text === '' ? {} : JSON.parse(text);
    const object = Object(json) as Readonly<Record<string, unknown>>;
    const { code } = object;
    return { status: response.status, code: typeof code === 'string' ? code : undefined, body: object };
  }

  /** As `ask`; anything but success is an error. */
  async done(...asked: Parameters<LifeDoor['ask']>): Promise<Readonly<Record<string, unknown>>> {
    const { status, body } = await this.ask(...asked);
    if (status >= 300) throw new Error(`\`${asked[1]} ${asked[2]}\` answered ${status}: ${JSON.stringify(body)}`);
    return body;
  }

  /** Takes a draft to its approval. */
  async approve(version: number): Promise<void> {
    const at = `/versions/${version}`;
    const { digest, evidenceDigest } = await this.done(['sven', 'author'], 'POST', `${at}/submission`, {});
    await this.done(['petra', 'approver'], 'POST', `${at}/approvals`, { digest, evidenceDigest, comment: 'read' });
  }

  async close(): Promise<void> {
    await this.running.close();
    this.issuer.close();
  }

  #token(person: string, role: string): Promise<string> {
    const key = `${person} ${role}`;
    const known = this.#tokens.get(key) ?? this.issuer.tokenFor(person, [role], { id: randomUUID() });
    this.#tokens.set(key, known);
    return known;
  }
}
