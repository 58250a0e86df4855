import type { DataSource, EntityManager } from 'typeorm';
import { rulesFingerprint } from './rules-directory.js';
import type { Rules } from './rules-directory.js';
import { parseState, stateAskedFor } from './state-in-force.js';

/** Every replica listens on it; the payload is the name of the rule set. */
export const epochChannel = 'epoch_changed';

/** Past this an attempt gives way to the decisions that hold the fence, and is made again. */
const lockMilliseconds = 400;
const lockNotAvailable = '55P03';

export type Activated =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'activated'; readonly epoch: number }
  | { readonly kind: 'files-changed' }
  | { readonly kind: 'fence-busy' };

/**
 * Puts in force what the files ask for now, as the next epoch, if that differs from what is.
 *
 * INVARIANT (one instant of change): whoever records a decision shares the row of `active_epoch`, so taking it waits
 * for the decisions under way, and those that come later see the new epoch. The transaction does nothing slow: the
 * files are read, checked and imported before it, and under the lock only looked at for a change.
 *
 * INVARIANT (one clock decides what is due): the clock of the database, because replicas' clocks differ.
 */
export async function activate(source: DataSource, directory: string, rules: Rules, name: string): Promise<Activated> {
  if (await holds(source.manager, rules, name)) return { kind: 'unchanged' };
  await source.query('insert into active_epoch (name, epoch) values ($1, 0) on conflict do nothing', [name]);
  try {
    return await source.transaction(async (manager): Promise<Activated> => {
      await manager.query(`set local lock_timeout = ${lockMilliseconds}`);
      await manager.query('select epoch from active_epoch where name = $1 for update', [name]);
      if ((await rulesFingerprint(directory)) !== rules.fingerprint) return { kind: 'files-changed' };
      const current = await stateNow(manager, name);
      const state = stateAskedFor(rules, name, await databaseNow(manager));
      if (current?.state === state) return { kind: 'unchanged' };
      const epoch = (current?.epoch ?? 0) + 1;
      await manager.query('insert into activation (name, epoch, state) values ($1, $2, $3)', [name, epoch, state]);
      await manager.query('update active_epoch set epoch = $2 where name = $1', [name, epoch]);
      await manager.query('select pg_notify($1, $2)', [epochChannel, name]);
      return { kind: 'activated', epoch };
    });
  } catch (error) {
    if (isRecord(error) && error['code'] === lockNotAvailable) return { kind: 'fence-busy' };
    throw error;
  }
}

/** Milliseconds since 1970 on the database's clock. */
export async function databaseNow(manager: EntityManager): Promise<number> {
  const rows = await manager.query<readonly { readonly now: string }[]>(
    'select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now',
  );
  return Number(rows[0]?.now);
}

/** The epoch in force for a rule set and its state; undefined when nothing ever was. */
export async function stateNow(
  manager: EntityManager,
  name: string,
): Promise<{ readonly epoch: number; readonly state: string; readonly activatedAt: Date } | undefined> {
  const rows = await manager.query<
    readonly { readonly epoch: string; readonly state: string; readonly activated_at: Date }[]
  >(
    `select a.epoch, a.state, a.activated_at
       from active_epoch e join activation a on a.name = e.name and a.epoch = e.epoch where e.name = $1`,
    [name],
  );
  const row = rows[0];
  return row && { epoch: Number(row.epoch), state: row.state, activatedAt: row.activated_at };
}

/** Whether what the files ask for is in force already, or nothing is asked for and nothing ever was. */
async function holds(manager: EntityManager, rules: Rules, name: string): Promise<boolean> {
  const current = await stateNow(manager, name);
  const state = stateAskedFor(rules, name, await databaseNow(manager));
  return current === undefined ? parseState(state).assignments.length === 0 : current.state === state;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
