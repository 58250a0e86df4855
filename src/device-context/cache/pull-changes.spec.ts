import { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { TestDatabase } from '../../../test/database.js';
import { createTestDatabase } from '../../../test/database.js';
import { dataSourceOptions } from '../../database/index.js';
import { ContextCache } from './context-cache.js';
import { pullChanges } from './pull-changes.js';

let database: TestDatabase;
let dataSource: DataSource;
let client: Client;

beforeEach(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
  client = new Client({ connectionString: database.url });
  await client.connect();
});

afterEach(async () => {
  await client.end();
  await dataSource.destroy();
  await database.drop();
});

const at = (minutes: number): number => Date.UTC(2026, 10, 22, 10, minutes);
const mpxn = (n: number): string => String(1_000_000_000_000 + n);

interface Row {
  readonly n: number;
  readonly seen: number;
  readonly mpid?: string;
  readonly source?: string;
  readonly withdrawn?: boolean;
}

/** One change of its own each: it takes the next sequence number, and closes the version before. */
async function register({ n, seen, mpid = 'EELC', source = 'rdp:EELC', withdrawn = false }: Row): Promise<void> {
  const recorded = await nextSequence();
  await client.query(`update registration set superseded_at = now() where mpxn = $1 and superseded_at is null`, [
    mpxn(n),
  ]);
  await client.query(
    `insert into registration (mpxn, kind, mpid, effective_from, withdrawn, observed_at, source, first_observed_at,
       first_source, recorded_at, sequence)
     values ($1, 'networkOperator', $2, '2020-01-01Z', $3, $4, $5, $4, $5, now(), $6)`,
    [mpxn(n), mpid, withdrawn, new Date(at(seen)), source, recorded],
  );
}

async function confirm(seen: number, mpid = 'EELC', source = 'rdp:EELC'): Promise<void> {
  await client.query(
    `insert into registration_confirmation (source, kind, mpid, observed_at, recorded_at, sequence)
     values ($1, 'networkOperator', $2, $3, now(), $4)`,
    [source, mpid, new Date(at(seen)), await nextSequence()],
  );
}

async function nextSequence(): Promise<string | undefined> {
  const { rows } = await client.query<{ value: string }>(
    'update context_sequence set value = value + 1 returning value',
  );
  return rows[0]?.value;
}

/** When each registration was seen last, by minutes; undefined where none is known. */
const seen = (cache: ContextCache, count: number): readonly (number | undefined)[] =>
  Array.from({ length: count }, (_, n) => {
    const [one] = cache.registrationsOf(mpxn(n));
    return one && (one.observedAt - at(0)) / 60_000;
  });

describe('a registration that was withdrawn', () => {
  it('goes from memory, and comes back when it is told again', async () => {
    const cache = new ContextCache();
    await register({ n: 0, seen: 1 });
    await register({ n: 1, seen: 1 });
    let { sequence } = await pullChanges(dataSource, cache, 0);
    await register({ n: 0, seen: 2, withdrawn: true });
    ({ sequence } = await pullChanges(dataSource, cache, sequence));
    expect(seen(cache, 2)).toEqual([undefined, 1]);
    expect(cache.size.meterPoints).toBe(1);
    const fresh = new ContextCache();
    await pullChanges(dataSource, fresh, 0);
    expect(seen(fresh, 2)).toEqual([undefined, 1]);
    await register({ n: 0, seen: 3 });
    await pullChanges(dataSource, cache, sequence);
    expect(seen(cache, 2)).toEqual([3, 1]);
    expect(cache.size.meterPoints).toBe(2);
  });
});

describe('a confirmation', () => {
  /** However the changes fall into pulls, memory says the same. */
  async function expectSeen(changes: readonly (() => Promise<void>)[], expected: readonly number[]): Promise<void> {
    const [stepByStep, atOnce, inTwo] = [new ContextCache(), new ContextCache(), new ContextCache()];
    let [afterStep, afterTwo] = [0, 0];
    for (const [i, change] of changes.entries()) {
      await change();
      ({ sequence: afterStep } = await pullChanges(dataSource, stepByStep, afterStep));
      if (i === 1) ({ sequence: afterTwo } = await pullChanges(dataSource, inTwo, 0));
    }
    await pullChanges(dataSource, inTwo, afterTwo);
    await pullChanges(dataSource, atOnce, 0);
    for (const cache of [stepByStep, atOnce, inTwo]) expect(seen(cache, expected.length)).toEqual(expected);
  }

  it('refreshes what its source knows of one market participant, and nothing else', async () => {
    await expectSeen(
      [
        () => register({ n: 0, seen: 1 }),
        () => register({ n: 1, seen: 1, source: 'other' }),
        () => register({ n: 2, seen: 1, mpid: 'LOND' }),
        () => register({ n: 3, seen: 9 }),
        () => confirm(5),
      ],
      [5, 1, 1, 9],
    );
  });

  it('does not refresh what came after it, though it was seen before', async () => {
    await expectSeen(
      [
        () => register({ n: 0, seen: 1 }),
        () => confirm(5),
        () => register({ n: 1, seen: 3 }),
        () => register({ n: 2, seen: 4 }),
        () => confirm(2),
      ],
      [5, 3, 4],
    );
  });

  it('counts for the version that is there, not for the one that replaced it', async () => {
    await expectSeen(
      [
        () => register({ n: 0, seen: 1 }),
        () => register({ n: 1, seen: 1 }),
        () => confirm(5),
        () => register({ n: 0, seen: 3 }),
        () => confirm(7, 'LOND'),
      ],
      [3, 5],
    );
  });

  it('later refreshes what an earlier one did not', async () => {
    await expectSeen(
      [
        () => register({ n: 0, seen: 1 }),
        () => confirm(5),
        () => register({ n: 1, seen: 3 }),
        () => confirm(8),
        () => register({ n: 2, seen: 6 }),
      ],
      [8, 8, 6],
    );
  });
});
