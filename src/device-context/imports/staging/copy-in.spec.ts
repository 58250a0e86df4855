import pg from 'pg';
import type { TestDatabase } from '../../../../test/database.js';
import { createTestDatabase } from '../../../../test/database.js';
import { CopyRows } from '../reading/copy-rows.js';
import { CopyIn } from './copy-in.js';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('create table target (number bigint, name text, at timestamptz, facts jsonb)');
});
afterAll(async () => {
  await client.end();
  await database.drop();
});
beforeEach(() => client.query('truncate target'));

function begin(): CopyIn {
  const copy = new CopyIn('copy target from stdin with (format binary)');
  client.query(copy);
  return copy;
}

describe('a COPY', () => {
  it('that the server refuses at once says why, and leaves the connection usable', async () => {
    const copy = new CopyIn('copy nowhere from stdin');
    client.query(copy);
    await expect(copy.send(Buffer.from('1'))).rejects.toThrow('relation "nowhere" does not exist');
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('of bytes that are no rows fails when it is finished', async () => {
    const copy = begin();
    await copy.send(Buffer.from('garbage garbage garbage'));
    await expect(copy.finish()).rejects.toThrow('COPY file signature not recognized');
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('that is abandoned writes nothing', async () => {
    const copy = begin();
    const rows = new CopyRows(16);
    rows.begin();
    rows.row(4);
    rows.integer(1);
    rows.null();
    rows.null();
    rows.null();
    await copy.send(rows.take());
    await copy.abandon('no more');
    expect((await client.query('select count(*)::int as rows from target')).rows).toEqual([{ rows: 0 }]);
  });

  it('writes what it was given, in many pieces', async () => {
    const instants = [
      '1900-01-01T00:00:00.000Z',
      '1999-12-31T23:59:59.999Z',
      '2000-01-01T00:00:00.000Z',
      '2099-06-01T00:00:00.001Z',
    ];
    const numbers = [1, 4_294_967_296, Number.MAX_SAFE_INTEGER, 2_147_483_648];
    const copy = begin();
    const rows = new CopyRows(16);
    rows.begin();
    for (const [i, at] of instants.entries()) {
      rows.row(4);
      rows.integer(numbers[i] ?? 0);
      rows.text(`é ${at}`);
      rows.instant(Date.parse(at));
      rows.json(Buffer.from(JSON.stringify({ at })));
      await copy.send(rows.take());
    }
    rows.end();
    await copy.send(rows.take());
    await copy.finish();
    const { rows: found } = await client.query('select * from target order by at');
    expect(found).toEqual(
      instants.map((at, i) => ({ number: String(numbers[i]), name: `é ${at}`, at: new Date(at), facts: { at } })),
    );
  });
});
