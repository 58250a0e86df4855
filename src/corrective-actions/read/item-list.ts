import type { EntityManager } from 'typeorm';
import { invariant } from '../../core/invariant.js';
import { parseEui64 } from '../../core/identifiers/index.js';
import type { SlotCertificate, SlotName } from '../anchor-slot-store/anchor-slot-store.js';
import type { PlannedItem } from '../plan/plan-rows.js';

/** States of an item, in the order in which totals name them. */
export const itemStates = [
  'pending',
  'sent',
  'applied',
  'already',
  'conflict',
  'skipped',
  'failed',
  'undoing',
  'undone',
  'undo-refused',
] as const;
export type ItemState = (typeof itemStates)[number];

/** One item: what was planned, and what became of it. Times are ISO instants. */
export interface Item {
  readonly position: number;
  readonly state: ItemState;
  readonly planned: PlannedItem;
  readonly beforeImage: unknown;
  readonly found: unknown;
  readonly reason: string | null;
  readonly changedAt: string | null;
  readonly reconciled: string | null;
  readonly reconciledAt: string | null;
}

export interface ItemFilter {
  readonly state?: ItemState | undefined;
  /** Items that take away or place a certificate of this MPID. */
  readonly mpid?: string | undefined;
}

interface PlannedRow {
  readonly position: number;
  readonly device_id: string;
  readonly slot: SlotName;
  readonly device_type: string;
  readonly cohort: string | null;
  readonly mpxn: string;
  readonly from_mpid: string | null;
  readonly to_mpid: string;
  readonly from_certificate: SlotCertificate | null;
  readonly to_certificate: SlotCertificate;
}

interface ItemRow extends PlannedRow {
  readonly state: ItemState;
  readonly before_image: unknown;
  readonly found: unknown;
  readonly reason: string | null;
  readonly changed_at: Date | null;
  readonly reconciled: string | null;
  readonly reconciled_at: Date | null;
}

const plannedColumns =
  'position, device_id, slot, device_type, cohort, mpxn, from_mpid, to_mpid, from_certificate, to_certificate';

/** What was planned, in the order of positions, after one of them. */
export async function readPlannedItems(
  manager: EntityManager,
  id: string,
  after: number,
  limit: number,
): Promise<readonly PlannedItem[]> {
  const rows = await manager.query<readonly PlannedRow[]>(
    `select ${plannedColumns} from corrective_action_item
     where action_id = $1 and position > $2 order by position limit $3`,
    [id, after, limit],
  );
  return rows.map(plannedItem);
}

/** Items in the order of positions, after one of them. */
export async function readItems(
  manager: EntityManager,
  id: string,
  after: number,
  limit: number,
  { state, mpid }: ItemFilter,
): Promise<readonly Item[]> {
  const rows = await manager.query<readonly ItemRow[]>(
    `select ${plannedColumns}, state, before_image, found, reason, changed_at, reconciled, reconciled_at
     from corrective_action_item
     where action_id = $1 and position > $2 and ($4::text is null or state = $4)
       and ($5::text is null or from_mpid = $5 or to_mpid = $5)
     order by position limit $3`,
    [id, after, limit, state ?? null, mpid ?? null],
  );
  return rows.map((row) => ({
    ...{ position: row.position, state: row.state, planned: plannedItem(row), beforeImage: row.before_image },
    ...{ found: row.found, reason: row.reason, changedAt: row.changed_at?.toISOString() ?? null },
    ...{ reconciled: row.reconciled, reconciledAt: row.reconciled_at?.toISOString() ?? null },
  }));
}

const pageItems = 2_000;

/** Every item, a page at a time: memory stays the same however many there are. */
export async function* everyItem(
  manager: EntityManager,
  id: string,
  filter: ItemFilter,
): AsyncGenerator<readonly Item[]> {
  let after = 0;
  for (;;) {
    const page = await readItems(manager, id, after, pageItems, filter);
    if (page.length > 0) yield page;
    if (page.length < pageItems) return;
    after = page.at(-1)?.position ?? after;
  }
}

function plannedItem(row: PlannedRow): PlannedItem {
  const deviceId = parseEui64(row.device_id);
  invariant(deviceId !== undefined, 'only devices of the inventory are planned');
  return {
    ...{ position: row.position, deviceId, slot: row.slot, deviceType: row.device_type, cohort: row.cohort },
    ...{ mpxn: row.mpxn, fromMpid: row.from_mpid, toMpid: row.to_mpid },
    ...{ fromCertificate: row.from_certificate, toCertificate: row.to_certificate },
  };
}
