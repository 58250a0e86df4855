import { DataSource } from 'typeorm';
import { Client } from 'pg';
import { createTestDatabase } from '../../../test/database.js';
import type { TestDatabase } from '../../../test/database.js';
import { dataSourceOptions } from '../../database/data-source.js';
import type { Question } from '../counting/question.js';
import type { UnitResult } from '../counting/unit.js';
import { CensusLease, LeaseLost } from './census-lease.js';
import type { CensusResult } from './census-result.js';
import { resultOf } from './census-result.js';

/** Who may write what came of a census, and what the tables themselves refuse. */

let database: TestDatabase;
let source: DataSource;
let owner: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  source = await new DataSource(dataSourceOptions(database.url)).initialize();
  owner = new Client({ connectionString: database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await source?.destroy();
  await database?.drop();
});

const version = { name: 'some-rules', version: 1, digest: 'sha256:a', documentsDigest: 'sha256:b' };
const question: Question = {
  kind: 'versions',
  before: version,
  after: version,
  serviceReferenceVariant: '7.2',
  senders: ['slot-holder'],
  userRole: null,
};
const result: CensusResult = resultOf(question, new Map([['["device"]', 3]]), 'sha256:c');
const unit = (number: number): UnitResult => ({ number, counts: { '["device"]': 1 }, flips: 0, flipLines: '' });

async function asked(units = 3): Promise<string> {
  const rows = await source.query<readonly { readonly census_id: string }[]>(
    `insert into census (kind, question, units, asked_by) values ('versions', $1, $2, 'somebody') returning census_id`,
    [JSON.stringify(question), units],
  );
  return rows[0]?.census_id ?? '';
}

async function taken(holder: string): Promise<CensusLease> {
  const lease = await CensusLease.take(source, holder, 7);
  if (lease === undefined) throw new Error('there is a census to take');
  return lease;
}

const expire = (id: string) =>
  owner.query(`update census set runner_until = clock_timestamp() - interval '1 s' where census_id = $1`, [id]);

const cancelled = (id: string) =>
  source.query(
    `update census set state = 'cancelled', ended_by = 'x', finished_at = clock_timestamp() where census_id = $1`,
    [id],
  );

const actions = async (id: string): Promise<readonly string[]> =>
  (
    await source.query<readonly { readonly action: string }[]>(
      'select action from audit_trail where subject = $1 order by sequence',
      [`census/${id}`],
    )
  ).map(({ action }) => action);

describe('the lease of a census', () => {
  it('is one replica’s until it was silent for too long', async () => {
    const id = await asked();
    const first = await taken('one');
    expect(first.census).toMatchObject({ census_id: id, state: 'running', context_from: '7' });
    expect(await CensusLease.take(source, 'two', 8)).toBeUndefined();
    await first.keep([unit(0), unit(2)]);
    await expire(id);
    const second = await taken('two');
    expect([second.census.census_id, second.census.context_from]).toEqual([id, '7']);
    expect(second.census.decided_at).toEqual(first.census.decided_at);
    expect(await second.done()).toEqual(new Set([0, 2]));
    for (const write of [first.keep([unit(1)]), first.renew(), first.finish(result, '{}', 9), first.fail('so')]) {
      await expect(write).rejects.toThrow(LeaseLost);
    }
    expect(await second.done()).toEqual(new Set([0, 2]));
    await second.keep([unit(1)]);
    await second.finish(result, '{}', 9);
    expect(await actions(id)).toEqual(['census-started', 'census-finished']);
  });

  it('is lost with the first write after a cancellation, and the census stays cancelled', async () => {
    const id = await asked();
    const lease = await taken('one');
    await cancelled(id);
    await expect(lease.keep([unit(0)])).rejects.toThrow(LeaseLost);
    await expect(lease.finish(result, '{}', 9)).rejects.toThrow(LeaseLost);
    expect(await lease.done()).toEqual(new Set());
    expect(await CensusLease.take(source, 'two', 8)).toBeUndefined();
  });

  it('that is released is taken at once', async () => {
    const id = await asked();
    await (await taken('one')).release();
    const lease = await taken('two');
    expect(lease.census.census_id).toBe(id);
    await lease.fail('no use');
    expect(await CensusLease.take(source, 'one', 8)).toBeUndefined();
  });

  it('keeps all that it is given or nothing', async () => {
    const id = await asked();
    const lease = await taken('one');
    await lease.keep([unit(0)]);
    await expect(lease.keep([unit(1), unit(0)])).rejects.toThrow('duplicate key');
    expect(await lease.done()).toEqual(new Set([0]));
    const rows = await source.query<readonly { readonly units_done: number }[]>(
      'select units_done from census where census_id = $1',
      [id],
    );
    expect(rows).toEqual([{ units_done: 1 }]);
    await expect(lease.finish(result, '{}', 9)).rejects.toThrow('census_check');
    await lease.fail('done with it');
  });
});

describe('the tables of censuses', () => {
  it('refuse another question, an earlier count, and any change of a census that ended', async () => {
    const id = await asked();
    const lease = await taken('one');
    await lease.keep([unit(0)]);
    for (const set of [`question = '{}'`, `asked_by = 'me'`, 'units = 9', 'decided_at = now()', 'units_done = 0']) {
      await expect(source.query(`update census set ${set} where census_id = $1`, [id])).rejects.toThrow(
        'does not change',
      );
    }
    await lease.fail('so');
    for (const set of [`state = 'running'`, `failure = 'other'`, `digest = 'sha256:${'0'.repeat(64)}'`]) {
      await expect(source.query(`update census set ${set} where census_id = $1`, [id])).rejects.toThrow('ended');
    }
  });

  it('refuse units of a census that is not running, and to change or lose any', async () => {
    const id = await asked();
    const insert = () => source.query(`insert into census_unit values ($1, 0, '{}', 0, '')`, [id]);
    await expect(insert()).rejects.toThrow('not running');
    const lease = await taken('one');
    await insert();
    await expect(owner.query(`update census_unit set flips = 1 where census_id = $1`, [id])).rejects.toThrow('is kept');
    await expect(owner.query(`delete from census_unit where census_id = $1`, [id])).rejects.toThrow('is kept');
    await expect(owner.query(`delete from census where census_id = $1`, [id])).rejects.toThrow('are kept');
    await expect(owner.query('truncate census_unit')).rejects.toThrow('is kept');
    await expect(owner.query('truncate census, census_unit')).rejects.toThrow('kept');
    for (const statement of [
      'delete from census',
      'truncate census',
      'truncate census_unit',
      'delete from census_unit',
    ]) {
      await expect(source.query(statement)).rejects.toThrow('permission denied');
    }
    await expect(source.query('update census_unit set flips = 1')).rejects.toThrow('permission denied');
    await lease.fail('so');
  });
});
