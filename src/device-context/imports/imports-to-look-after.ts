import type { EntityManager } from 'typeorm';
import type { FileReason } from './reading/rejection.js';

/** A file that waits for a person, or that failed within the last day. */
export interface ImportToLookAfter {
  readonly id: string;
  readonly state: 'held' | 'failed';
  readonly fileName: string;
  readonly sentBy: string;
  readonly reasons: readonly FileReason[];
  readonly receivedAt: Date;
  readonly finishedAt: Date | null;
}

/** Held ones first, each kind from the oldest on: many failures hide nothing that can be decided. @param most - at most so many */
export async function importsToLookAfter(manager: EntityManager, most: number): Promise<readonly ImportToLookAfter[]> {
  return await manager.query<readonly ImportToLookAfter[]>(
    `select import_id as id, state, file_name as "fileName", sent_by as "sentBy", reasons, received_at as "receivedAt",
       finished_at as "finishedAt"
     from import_file
     where state = 'held' or state = 'failed' and finished_at > clock_timestamp() - interval '1 day'
     order by state = 'failed', import_id limit $1`,
    [most],
  );
}
