import type { EntityManager } from 'typeorm';
import type { ImportRow } from '../import-row.js';
import { importColumns } from '../import-row.js';

export const leaseSeconds = 30;
const ended = `('applied', 'refused', 'failed')`;

/** Another replica has taken the file over: whoever had it stops, and changes nothing more. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/**
 * Takes the oldest file that waits for somebody, so that no other replica works on it meanwhile. A file is read at once;
 * it is judged after every earlier file of its mapping and source has come to its end, so that numbers are in order.
 * @param skipped - imports whose file is not to be found here
 */
export async function takeImport(
  manager: EntityManager,
  runner: string,
  skipped: readonly string[],
): Promise<ImportRow | undefined> {
  const [taken] = await manager.query<readonly [readonly ImportRow[], number]>(
    `update import_file set runner = $1, runner_until = clock_timestamp() + interval '${leaseSeconds} s'
     where import_id = (
       select f.import_id from import_file f
       where f.state in ('staging', 'staged', 'released') and f.import_id <> all($2::bigint[])
         and (f.runner is null or f.runner_until < clock_timestamp())
         and (f.state = 'staging' and f.feed is null or not exists (
           select from import_file e
           where e.import_id < f.import_id and e.state not in ${ended} and e.mapping = f.mapping
             and (e.source is null or f.source is null or e.source = f.source)))
       order by f.import_id limit 1 for update skip locked)
     returning ${importColumns}`,
    [runner, skipped],
  );
  return taken[0];
}

/** @throws LeaseLost */
export async function renewLease(manager: EntityManager, runner: string, id: string): Promise<void> {
  const [, renewed] = await manager.query<readonly [unknown, number]>(
    `update import_file set runner_until = clock_timestamp() + interval '${leaseSeconds} s'
     where import_id = $1 and runner = $2`,
    [id, runner],
  );
  if (renewed === 0) throw new LeaseLost(`import ${id} was taken over`);
}

export async function endLease(manager: EntityManager, runner: string, id: string): Promise<void> {
  await manager.query(
    `update import_file set runner = null, runner_until = null
     where import_id = $1 and runner = $2 and state not in ${ended}`,
    [id, runner],
  );
}
