import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DevelopmentIssuer } from '../src/access/index.js';
import type { Person } from '../src/access/index.js';
import { createApp } from '../src/create-app.js';
import { readSettings } from '../src/settings.js';
import { createDatabaseInForce } from './database-in-force.js';
import { createTestDatabase } from './database.js';

export interface RunningApp {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly databaseUrl: string;
  token(person: Person): Promise<string>;
  close(): Promise<void>;
}

/**
 * The service in this process, on a free port of loopback. Unless `DATABASE_URL` is given it has a database of its own,
 * in which version 2 is in force; with a `RULES_DIR` of one's own nothing is.
 * @param environment - settings by their names in the environment, over those that suit a test
 */
export async function startApp(environment: Readonly<Record<string, string>> = {}): Promise<RunningApp> {
  const make = environment['RULES_DIR'] === undefined ? createDatabaseInForce : createTestDatabase;
  const database = environment['DATABASE_URL'] === undefined ? await make() : undefined;
  const dataDirectory = mkdtempSync(join(tmpdir(), 'anchorgate-'));
  const settings = readSettings({
    ...{ NODE_ENV: 'test', HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'error', DATABASE_POOL_SIZE: '6' },
    ...{ DATABASE_URL: database?.url, DATA_DIR: dataDirectory },
    ...{ RATE_LIMIT_PER_SECOND: '1000000', MANAGEMENT_RATE_LIMIT_PER_SECOND: '1000000' },
    ...environment,
  });
  const app = await createApp(settings);
  const dropOwn = async (): Promise<void> => {
    rmSync(dataDirectory, { recursive: true, force: true });
    await database?.drop();
  };
  try {
    await app.listen(settings.port, settings.host);
  } catch (error) {
    await app.close();
    await dropOwn();
    throw error;
  }
  return {
    url: await app.getUrl(),
    app,
    databaseUrl: settings.databaseUrl,
    token: (person) => app.get(DevelopmentIssuer).tokenFor(person, Date.now()),
    close: async () => {
      await app.close();
      await dropOwn();
    },
  };
}
