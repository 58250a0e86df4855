import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { bringInForce } from '../../tools/demo/rule-sets.js';
import { ActivationRunner, ActiveRuleSets, RulesImporter } from '../../src/rule-sets/index.js';
import type { RunningApp } from '../app.js';
import { startApp } from '../app.js';
import { createDatabaseInForce } from '../database-in-force.js';
import type { TestDatabase } from '../database.js';
import { RulesFolder, ruleSetName } from '../rules-folder.js';

const withinMilliseconds = 5_000;

export type Json = Readonly<Record<string, unknown>>;
export type WalkPerson = 'author' | 'approver' | 'activator';

/** Replicas in this process on one database, in which version 2 is in force, and one folder of rules that may be edited. */
export class ActivationWorld {
  readonly rules = new RulesFolder();
  #replicas: RunningApp[] = [];

  private constructor(readonly database: TestDatabase) {}

  static async begin(): Promise<ActivationWorld> {
    return new ActivationWorld(await createDatabaseInForce());
  }

  async end(): Promise<void> {
    await this.stopAll();
    await this.database.drop();
    this.rules.remove();
  }

  async start(): Promise<RunningApp> {
    const replica = await startApp({
      ...{ DATABASE_URL: this.database.url, RULES_DIR: this.rules.path, LOG_LEVEL: 'silent' },
    });
    this.#replicas.push(replica);
    return replica;
  }

  async stopAll(): Promise<void> {
    for (const replica of this.#replicas) await replica.close();
    this.#replicas = [];
  }

  /** As the owner of the database. */
  async sql<T>(text: string, values: readonly unknown[] = []): Promise<readonly T[]> {
    const client = new Client({ connectionString: this.database.url });
    await client.connect();
    try {
      return (await client.query(text, [...values])).rows as T[];
    } finally {
      await client.end();
    }
  }

  async newestEpoch(): Promise<number> {
    return Number((await this.sql<{ n: string }>('select max(epoch) as n from activation'))[0]?.n);
  }
}

export const activeIn = (replica: RunningApp): ActiveRuleSets => replica.app.get(ActiveRuleSets);
export const versionOf = (replica: RunningApp, cohort: string | null = null): number | undefined =>
  activeIn(replica).at(Date.now(), cohort)?.version;
/** Why files do not count. */
export const faultsOf = (replica: RunningApp): readonly string[] => replica.app.get(RulesImporter).faults();
/** Why plans are not followed. */
export const plansNotFollowed = (replica: RunningApp): readonly string[] => replica.app.get(ActivationRunner).faults();

export async function until(holds: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + withinMilliseconds; Date.now() < end; await pause(10)) if (holds()) return;
  throw new Error(`not within ${withinMilliseconds} ms: ${what}`);
}

/** Activates by all its steps, and waits until the replica that was asked decides by it. */
export async function activateOn(
  replica: RunningApp,
  version: number,
  cohorts: readonly string[] | null = null,
): Promise<number> {
  const epoch = await bringInForce(replica, version, cohorts);
  await until(() => activeIn(replica).epoch() >= epoch, `epoch ${epoch} decides`);
  return epoch;
}

/** One step in the life of a version, as the API answers it. */
export async function step(
  replica: RunningApp,
  person: WalkPerson,
  path: string,
  body?: Json,
): Promise<{ readonly status: number; readonly body: Json }> {
  const response = await fetch(`${replica.url}/v1/rule-sets/${ruleSetName}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${await replica.token(person)}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Json };
}
