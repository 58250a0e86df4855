import { setImmediate } from 'node:timers/promises';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { invariant } from '../../core/invariant.js';
import { ContextCache } from './context-cache.js';
import type { DeviceRow, PartyRow, RegistrationRow } from './read-rows.js';
import { readDevice, readParty, readRegistration, rowColumns } from './read-rows.js';

/** Few enough that decisions wait no more than a few milliseconds for a batch. */
const rowsPerFetch = 500;

/**
 * Puts into the cache what was committed after a sequence number; after 0, everything. Reads one snapshot of the
 * database through a cursor, so that the size of a change does not matter.
 * @returns the sequence number up to which the cache is now complete
 */
export async function pullChanges(dataSource: DataSource, cache: ContextCache, after: number): Promise<number> {
  if (after > 0 && (await lastSequence(dataSource.manager)) === after) return after;
  const runner = dataSource.createQueryRunner();
  try {
    await runner.connect();
    await runner.query('begin isolation level repeatable read read only');
    try {
      const upTo = await lastSequence(runner.manager);
      if (upTo >= after) {
        await readInto(cache, runner, after);
      } else {
        // A fail-over lost commits that were read here: all of it again, and the switch in one turn.
        const fresh = new ContextCache();
        await readInto(fresh, runner, 0);
        cache.become(fresh);
      }
      cache.loaded = true;
      return upTo;
    } finally {
      await runner.query('rollback');
    }
  } finally {
    await runner.release();
  }
}

async function readInto(cache: ContextCache, runner: QueryRunner, after: number): Promise<void> {
  await each<PartyRow>(runner, 'party', after, (row) => cache.putParty(readParty(row)));
  await each<RegistrationRow>(runner, 'registration', after, (row) => cache.putRegistration(readRegistration(row)));
  await each<DeviceRow>(runner, 'device', after, (row) => cache.putDevice(readDevice(row)));
}

async function lastSequence(from: EntityManager): Promise<number> {
  const rows = await from.query<{ readonly value: string }[]>('select value from context_sequence');
  const [row] = rows;
  invariant(row !== undefined, 'the migration puts one row into context_sequence');
  return Number(row.value);
}

async function each<Row>(
  runner: QueryRunner,
  table: keyof typeof rowColumns,
  after: number,
  put: (row: Row) => void,
): Promise<void> {
  await runner.query(
    `declare ${table}_changes no scroll cursor for
     select ${rowColumns[table]} from ${table} where sequence > ${after} and superseded_at is null`,
  );
  for (;;) {
    const rows = await runner.manager.query<Row[]>(`fetch ${rowsPerFetch} from ${table}_changes`);
    for (const row of rows) put(row);
    if (rows.length < rowsPerFetch) return;
    await setImmediate();
  }
}
