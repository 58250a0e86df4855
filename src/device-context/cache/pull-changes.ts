import { setImmediate } from 'node:timers/promises';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { invariant } from '../../core/invariant.js';
import { Confirmations } from './confirmations.js';
import { ContextCache } from './context-cache.js';
import type { ConfirmationRow, DeviceRow, PartyRow, CommittedRegistrationRow } from './read-rows.js';
import type { RegistrationRecord } from './records.js';
import { readDevice, readParty, readRegistration, rowColumns } from './read-rows.js';

/** Few enough that decisions hardly wait for a batch. */
const rowsPerFetch = 100;

export interface Pulled {
  /** The sequence number up to which the cache is complete now. */
  readonly sequence: number;
  /** How many changes the database was ahead. */
  readonly lag: number;
}

/**
 * Puts into the cache what was committed after a sequence number; after 0, everything. Reads one snapshot of the
 * database through a cursor, so that the size of a change does not matter.
 */
export async function pullChanges(dataSource: DataSource, cache: ContextCache, after: number): Promise<Pulled> {
  if (cache.loaded && (await lastSequence(dataSource.manager)) === after) return { sequence: after, lag: 0 };
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
      return { sequence: upTo, lag: Math.max(0, upTo - after) };
    } finally {
      await runner.query('rollback');
    }
  } finally {
    await runner.release();
  }
}

async function readInto(cache: ContextCache, runner: QueryRunner, after: number): Promise<void> {
  if (after === 0) await runner.query('set local cursor_tuple_fraction = 1');
  const confirmations = new Confirmations();
  const late: RegistrationRecord[] = [];
  await each<ConfirmationRow>(runner, 'registration_confirmation', after, (row) => confirmations.add(row));
  await each<PartyRow>(runner, 'party', after, (row) => cache.putParty(readParty(row)));
  await each<CommittedRegistrationRow>(runner, 'registration', after, (row) => {
    const registration = { ...readRegistration(row), observedAt: confirmations.seenAt(row) };
    if (row.withdrawn) cache.removeRegistration(registration);
    else cache.putRegistration(registration);
    if (!row.withdrawn && confirmations.isLate(row)) late.push(registration);
  });
  // In one turn: a confirmation raises all that is here, and those that came after it are put as they were seen.
  for (const confirmation of confirmations.newest()) cache.confirm(confirmation);
  for (const registration of late) cache.putRegistration(registration);
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
  // Versions that were superseded since count no more; a confirmation is a row for good.
  const current = table === 'registration_confirmation' ? '' : 'and superseded_at is null';
  await runner.query(
    `declare ${table}_changes no scroll cursor for
     select ${rowColumns[table]} from ${table} where sequence > ${after} ${current}`,
  );
  for (;;) {
    const rows = await runner.manager.query<Row[]>(`fetch ${rowsPerFetch} from ${table}_changes`);
    for (const row of rows) put(row);
    if (rows.length < rowsPerFetch) return;
    await setImmediate();
  }
}
