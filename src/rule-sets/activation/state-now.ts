import type { EntityManager } from 'typeorm';

/** An epoch, as the database names it. */
export interface EpochNow {
  readonly epoch: number;
  /** The text of a `StateInForce`. */
  readonly state: string;
  readonly activatedAt: Date;
}

/** Milliseconds since 1970 on the database's clock. */
export async function databaseNow(manager: EntityManager): Promise<number> {
  const rows = await manager.query<readonly { readonly now: string }[]>(
    'select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now',
  );
  return Number(rows[0]?.now);
}

/** The epoch in force for a rule set and its state; undefined when nothing ever was. */
export async function stateNow(manager: EntityManager, name: string): Promise<EpochNow | undefined> {
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
