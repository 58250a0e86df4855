import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { asServiceRole, serviceRole } from '../../src/database/service-role.js';
import { createTestDatabase } from '../database.js';
import type { SqlVersion } from './sql-life.js';
import { SqlLife, people } from './sql-life.js';

/** How somebody comes to speak as the service. */
export type SignIn = 'an owner who works as the role' | 'a login that is only a member of the role';

/** One way to try something that nobody may: statements of one transaction, and what refuses the last of them. */
export interface Way {
  readonly way: string;
  readonly sql: (world: ServiceWorld) => readonly string[];
  readonly by: RegExp;
}

/**
 * A rule set in every state of its life, and a connection that may do what the service may. Version 1 is superseded,
 * 2 active since epoch 2, 3 submitted, 4 approved, 5 a draft, 6 approved and then rejected, 7 scheduled.
 */
export interface ServiceWorld {
  readonly client: Client;
  readonly owner: Client;
  readonly ownerName: string;
  readonly name: string;
  /** By number. */
  readonly versions: readonly SqlVersion[];
  /** A rule set whose version 1 is in force since epoch 1 and has a break-glass that no epoch holds yet. */
  readonly glass: { readonly name: string; readonly id: number; readonly version: SqlVersion };
  close(): Promise<void>;
}

export async function serviceWorld(signIn: SignIn): Promise<ServiceWorld> {
  const database = await createTestDatabase();
  const owner = await connect(database.url);
  const login = `law_${randomBytes(6).toString('hex')}`;
  await owner.query(`create role ${login} login password '${login}' in role ${serviceRole}`);
  const url = new URL(database.url);
  const ownerName = decodeURIComponent(url.username);
  if (signIn === 'a login that is only a member of the role') [url.username, url.password] = [login, login];
  else url.searchParams.set('options', asServiceRole);
  const client = await connect(url.href);
  const life = new SqlLife(client, 'law');
  await life.begin();
  const versions = [await life.bringInForce(1, 1), await life.bringInForce(2, 2)];
  await life.state(1, 'superseded');
  for (const version of [3, 4, 5, 6, 7]) await life.draft(version);
  for (const version of [3, 4, 6, 7]) versions[version] = await life.submit(version);
  for (const version of [4, 6, 7]) await life.approve(versionIn(versions, version));
  await life.state(6, 'rejected');
  await life.plan(versionIn(versions, 7), 60);
  await life.state(7, 'scheduled');
  const glass = await brokenGlass(client);
  return {
    ...{ client, owner, ownerName, name: life.name, glass },
    versions: [1, 2, 3, 4, 5, 6, 7].map((version) => versionIn(versions, version)),
    close: async () => {
      await client.end();
      await owner.query(`drop role ${login}`);
      await owner.end();
      await database.drop();
    },
  };
}

/** The version of a number; a draft has no digests. */
export const at = ({ versions }: Pick<ServiceWorld, 'versions'>, version: number): SqlVersion =>
  versions[version - 1] ?? noDigests(version);

const noDigests = (version: number): SqlVersion => ({
  ...{ version, digest: '', evidenceDigest: '', catalogueDigest: '', guardRailsDigest: '' },
});

/** `bringInForce` of 1 and 2 stands at 0 and 1 of the list until the others are there. */
function versionIn(versions: readonly (SqlVersion | undefined)[], version: number): SqlVersion {
  return (version <= 2 ? versions[version - 1] : versions[version]) ?? noDigests(version);
}

async function brokenGlass(client: Client): Promise<ServiceWorld['glass']> {
  const life = new SqlLife(client, 'glass');
  await life.begin();
  const version = await life.bringInForce(1, 1);
  const { rows } = await client.query<{ break_glass_id: string }>(
    `insert into break_glass (name, reason, started_by, expires_at)
     values ('glass', 'r', $1, clock_timestamp() + interval '1 hour') returning break_glass_id`,
    [people.activator],
  );
  return { name: life.name, id: Number(rows[0]?.break_glass_id), version };
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}
