import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { createTestDatabase } from '../../test/database.js';
import type { TestDatabase } from '../../test/database.js';
import type { Actor } from '../access/index.js';
import { dataSourceOptions } from '../database/index.js';
import { appendEntry } from './append-entry.js';
import type { TrailEntry } from './append-entry.js';

const memberPassword = 'member-of-the-service';
const actor: Actor = { person: 'anna', roles: ['author', 'auditor'], address: '192.0.2.7', httpRequestId: 'r-1' };
const entry = (subject: string, more: Partial<TrailEntry> = {}): TrailEntry => ({
  ...{ actor, action: 'version-submitted', subject, outcome: 'done' },
  ...more,
});

let database: TestDatabase;
let service: DataSource;
let owner: Client;
let member: Client;
let memberName: string;

beforeAll(async () => {
  database = await createTestDatabase();
  service = await new DataSource(dataSourceOptions(database.url, 24)).initialize();
  owner = await connected(database.url);
  const url = new URL(database.url);
  // Roles belong to the server: the name is that of this database, which is nobody else's.
  memberName = `member_of_${url.pathname.slice(1)}`;
  await owner.query(`create role ${memberName} login password '${memberPassword}' in role anchorgate_service`);
  url.username = memberName;
  url.password = memberPassword;
  member = await connected(url.href);
  for (const subject of ['one', 'two', 'three']) await append(entry(subject));
});
afterAll(async () => {
  await Promise.all([service.destroy(), member.end()]);
  await owner.query(`drop role ${memberName}`);
  await owner.end();
  await database.drop();
});

const append = (one: TrailEntry): Promise<number> => service.transaction((manager) => appendEntry(manager, one));

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

interface Row {
  readonly sequence: string;
  readonly at: string;
  readonly subject: string;
  readonly hash: string;
  readonly previous_hash: string;
  readonly [column: string]: string | null;
}

const rows = async (): Promise<readonly Row[]> =>
  (
    await owner.query<Row>(
      `select *, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
       from audit_trail order by sequence`,
    )
  ).rows;

/** Sequence numbers whose hash is not that of their fields and of the entry before. */
async function broken(): Promise<readonly string[]> {
  let previous = '0'.repeat(64);
  return (await rows()).flatMap((row) => {
    const fields = [
      ...['sequence', 'at', 'actor', 'roles', 'address', 'http_request_id', 'action', 'subject', 'outcome', 'code'],
      ...['reason', 'before_digest', 'after_digest', 'details'],
    ].map((column) => row[column] ?? '');
    const hash = createHash('sha256')
      .update([previous, ...fields].join('\u001f'))
      .digest('hex');
    const holds = hash === row.hash && row.previous_hash === previous;
    previous = row.hash;
    return holds ? [] : [row.sequence];
  });
}

/** Runs statements as the service in a transaction of their own, keeps what they did, and tells what refused them. */
async function attempt(client: Client, ...statements: readonly string[]): Promise<string> {
  const before = JSON.stringify(await rows());
  await client.query('begin');
  try {
    if (client === owner) await client.query('set local role anchorgate_service');
    for (const statement of statements) await client.query(statement);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    expect(JSON.stringify(await rows())).toBe(before);
    return error instanceof Error ? error.message : String(error);
  }
  return 'done';
}

const asService = [
  ['the owner’s connection in the service’s role', () => owner],
  ['a login that is only a member of it', () => member],
] as const;

describe.each(asService)('the audit trail, over %s,', (_name, client) => {
  it.each([
    `update audit_trail set reason = 'other'`,
    'update audit_trail set reason = reason where false',
    'delete from audit_trail',
    'truncate audit_trail',
    'truncate audit_trail cascade',
    'alter table audit_trail drop column reason',
    'alter table audit_trail disable trigger all',
    'drop trigger audit_entry_is_chained on audit_trail',
    'drop table audit_trail',
    'drop function chain_audit_entry() cascade',
    'create or replace function chain_audit_entry() returns trigger language plpgsql as $$ begin return new; end $$',
    'alter function chain_audit_entry() reset search_path',
    'create rule nothing as on insert to audit_trail do instead nothing',
    `set session_replication_role = 'replica'`,
    `update audit_head set last_sequence = 0`,
    `insert into audit_head values (false, 0, repeat('0', 64))`,
    'delete from audit_head',
    'truncate audit_head',
    'select * from audit_head for update',
    'grant update on audit_trail to anchorgate_service; update audit_trail set reason = subject',
  ])('refuses `%s`', async (statement) => {
    expect(await attempt(client(), statement)).toMatch(
      /permission denied|must be owner|must be able to SET|append-only|never changed|head of the trail/,
    );
    expect(await broken()).toEqual([]);
  });

  it('keeps its head from a trigger that is not its own', async () => {
    const refused = await attempt(
      client(),
      'create temporary table bait (x integer) on commit drop',
      `create function pg_temp.move() returns trigger language plpgsql as
         $$ begin update public.audit_head set last_sequence = 900; return new; end $$`,
      'create trigger move before insert on bait for each row execute function pg_temp.move()',
      'insert into bait values (1)',
    );
    expect(refused).toMatch(/permission denied/);
  });

  it('takes neither a sequence number nor a hash nor a time from whoever inserts', async () => {
    const last = (await rows()).at(-1);
    const done = await attempt(
      client(),
      `insert into audit_trail (sequence, recorded_at, previous_hash, hash, actor, action, outcome, subject)
       values (7000, '2001-01-01', repeat('1', 64), repeat('2', 64), 'mallory', 'version-approved', 'done', 'chosen')`,
    );
    expect(done).toBe('done');
    const added = (await rows()).at(-1);
    expect(added).toMatchObject({ subject: 'chosen', sequence: `${Number(last?.sequence) + 1}` });
    expect(added?.previous_hash).toBe(last?.hash);
    expect(Date.now() - Date.parse(added?.at ?? '')).toBeLessThan(60_000);
    expect(await broken()).toEqual([]);
  });

  it('is not led astray by a temporary table with the name of its head', async () => {
    const last = (await rows()).at(-1);
    await attempt(
      client(),
      'create temporary table audit_head (only_row boolean, last_sequence bigint, last_hash text) on commit drop',
      `insert into pg_temp.audit_head values (true, 41, repeat('e', 64))`,
      `insert into public.audit_trail (actor, action, outcome, subject) values ('mallory', 'noted', 'done', 'shadow')`,
    );
    expect((await rows()).at(-1)).toMatchObject({ subject: 'shadow', sequence: `${Number(last?.sequence) + 1}` });
    expect(await broken()).toEqual([]);
  });
});

describe('an entry', () => {
  it('is gone with the transaction that was rolled back, and leaves no gap', async () => {
    const before = (await rows()).length;
    const rolledBack = service.transaction(async (manager) => {
      await appendEntry(manager, entry('never'));
      throw new Error('not done after all');
    });
    await expect(rolledBack).rejects.toThrow('not done after all');
    expect((await rows()).length).toBe(before);
    expect(await append(entry('next'))).toBe(before + 1);
  });

  it('of twenty writers at once has a number in the order of commits, without gaps', async () => {
    const before = (await rows()).length;
    const committed: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, async (_, writer) => {
        for (let i = 0; i < 5; i++) {
          const sequence = await service.transaction(async (manager) => {
            const given = await appendEntry(manager, entry(`writer-${writer}/${i}`));
            committed.push(given);
            await manager.query('select pg_sleep(random() * 0.01)');
            return given;
          });
          expect(Number.isInteger(sequence)).toBe(true);
        }
      }),
    );
    // Each number was given while its writer held the head, and the next only after that one had committed.
    expect(committed).toEqual(Array.from({ length: 100 }, (_, i) => before + 1 + i));
    expect((await rows()).map(({ sequence }) => Number(sequence))).toEqual(
      Array.from({ length: before + 100 }, (_, i) => i + 1),
    );
    expect(await broken()).toEqual([]);
  });

  it('holds no character that could be taken for the border of a field', async () => {
    await append(entry('a\u001fb', { reason: 'c\u001fd\u0000e', details: { note: 'f\u001fg' } }));
    expect((await rows()).at(-1)).toMatchObject({
      ...{ subject: 'a b', reason: 'c d e', details: '{"note":"f\\u001fg"}' },
      ...{ actor: 'anna', roles: 'author auditor', address: '192.0.2.7', http_request_id: 'r-1', code: null },
    });
    expect(await broken()).toEqual([]);
  });

  it('that the owner of the database alters by one character, triggers off, is found', async () => {
    await owner.query('alter table audit_trail disable trigger all');
    const columns = ['actor', 'roles', 'address', 'http_request_id', 'subject', 'reason', 'details', 'hash'];
    for (const column of [...columns, 'previous_hash']) {
      await owner.query('begin');
      const change = column.endsWith('hash')
        ? `translate(${column}, '0123456789abcdef', '123456789abcdef0')`
        : `coalesce(${column}, '') || 'x'`;
      await owner.query(`update audit_trail set ${column} = ${change} where sequence = 2`);
      expect([column, (await broken())[0]]).toEqual([column, '2']);
      await owner.query('rollback');
    }
    await owner.query('begin');
    await owner.query('delete from audit_trail where sequence = 2');
    expect((await broken())[0]).toBe('3');
    await owner.query('rollback');
    await owner.query('alter table audit_trail enable trigger all');
    expect(await broken()).toEqual([]);
  });
});
