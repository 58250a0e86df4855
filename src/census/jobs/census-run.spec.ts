import { setImmediate } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { createTestDatabase } from '../../../test/database.js';
import type { TestDatabase } from '../../../test/database.js';
import { dataSourceOptions } from '../../database/data-source.js';
import { digestOf } from '../../rule-sets/index.js';
import type { Unit, UnitResult } from '../counting/unit.js';
import type { Counters } from '../workers/counters.js';
import { CountingEnded } from '../workers/counters.js';
import { CensusLease, LeaseLost } from './census-lease.js';
import { CensusRun, CountingFailed } from './census-run.js';

/** One census from its units to its end, whoever counts them. */

const units = 150;
const version = { name: 'some-rules', version: 1, digest: 'sha256:a', documentsDigest: 'sha256:b' };
const question = {
  ...{ kind: 'versions', before: version, after: version, serviceReferenceVariant: '7.2' },
  ...{ senders: ['slot-holder'], userRole: null },
};

let database: TestDatabase;
let source: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  source = await new DataSource(dataSourceOptions(database.url)).initialize();
});
afterAll(async () => {
  await source?.destroy();
  await database?.drop();
});

/** Counts at once, or as `before` says of a unit; notes what it was given. */
class SimpleCounters implements Counters {
  readonly counted: number[] = [];
  most = 0;
  #underWay = 0;
  #closed = false;

  constructor(
    readonly width: number,
    private readonly before: (unit: Unit) => Promise<void> = async () => {
      await setImmediate();
    },
  ) {}

  async count(unit: Unit): Promise<UnitResult> {
    this.#underWay += 1;
    this.most = Math.max(this.most, this.#underWay);
    try {
      await this.before(unit);
      if (this.#closed) throw new CountingEnded('closed');
      this.counted.push(unit.number);
      const { number } = unit;
      return { number, counts: { '["device"]': 2 }, flips: 1, flipLines: `${number}\n` };
    } finally {
      this.#underWay -= 1;
    }
  }

  close(): Promise<void> {
    this.#closed = true;
    return Promise.resolve();
  }
}

async function taken(): Promise<CensusLease> {
  await source.query(`insert into census (kind, question, units, asked_by) values ('versions', $1, $2, 'somebody')`, [
    JSON.stringify(question),
    units,
  ]);
  const lease = await CensusLease.take(source, 'one', 7);
  if (lease === undefined) throw new Error('there is a census to take');
  return lease;
}

const run = (lease: CensusLease, counters: Counters) => new CensusRun(source.manager, lease, counters);

async function stand({ census }: CensusLease) {
  const rows = await source.query<
    readonly { readonly state: string; readonly units_done: number; readonly result: string; readonly digest: string }[]
  >('select state, units_done, result, digest from census where census_id = $1', [census.census_id]);
  return rows[0];
}

describe('a run of a census', () => {
  it('counts every unit once, never more at a time than there is room for, and ends with the digest of its result', async () => {
    const lease = await taken();
    const counters = new SimpleCounters(3);
    await run(lease, counters).run(() => 9);
    expect(counters.counted.toSorted((one, other) => one - other)).toEqual(Array.from({ length: units }, (_, i) => i));
    expect(counters.most).toBe(3);
    const census = await stand(lease);
    expect(census).toMatchObject({ state: 'done', units_done: units, digest: digestOf(census?.result ?? '') });
    const list = Array.from({ length: units }, (_, i) => `${i}\n`).join('');
    expect(JSON.parse(census?.result ?? '')).toMatchObject({
      devices: 2 * units,
      flips: { listDigest: digestOf(list) },
    });
  });

  it('that is stopped keeps what it kept, and the next one counts only the rest, to the same result', async () => {
    const first = await taken();
    const until = new SimpleCounters(1, (unit) => {
      if (unit.number === 100) stopping.stop();
      return Promise.resolve();
    });
    const stopping: CensusRun = run(first, until);
    await expect(stopping.run(() => 9)).rejects.toThrow(CountingEnded);
    await first.release();
    const second = await CensusLease.take(source, 'two', 8);
    if (second === undefined) throw new Error('it was released');
    const done = await second.done();
    expect(done.size).toBeGreaterThan(0);
    const rest = new SimpleCounters(2);
    await run(second, rest).run(() => 9);
    expect(rest.counted.filter((number) => done.has(number))).toEqual([]);
    expect(rest.counted.length + done.size).toBe(units);
    const whole = await taken();
    await run(whole, new SimpleCounters(2)).run(() => 9);
    expect((await stand(whole))?.digest).toBe((await stand(second))?.digest);
  });

  it('says why it failed when a unit cannot be counted', async () => {
    const lease = await taken();
    const failing = new SimpleCounters(2, (unit) => {
      return unit.number === 70 ? Promise.reject(new Error('a worker broke down')) : Promise.resolve();
    });
    const failed = run(lease, failing).run(() => 9);
    await expect(failed).rejects.toThrow(CountingFailed);
    await expect(failed).rejects.toThrow('a worker broke down');
    await lease.fail('a worker broke down');
  });

  it('that was cancelled counts no further and writes nothing more', async () => {
    const lease = await taken();
    const counters = new SimpleCounters(1, async (unit) => {
      if (unit.number !== 40) return;
      await source.query(
        `update census set state = 'cancelled', ended_by = 'x', finished_at = clock_timestamp() where census_id = $1`,
        [lease.census.census_id],
      );
    });
    await expect(run(lease, counters).run(() => 9)).rejects.toThrow(LeaseLost);
    expect(await stand(lease)).toMatchObject({ state: 'cancelled', result: null });
    expect(counters.counted.length).toBeLessThan(units);
  });
});
