import type { EntityManager } from 'typeorm';
import type { Eui64 } from '../../core/identifiers/index.js';
import { invariant } from '../../core/invariant.js';
import { parseSlotCertificate } from '../anchor-slot-store/index.js';
import type { SlotCertificate, SlotName } from '../anchor-slot-store/index.js';

/** What became of an item, and whereof the next step is to be made. */
export type ItemState =
  | 'pending'
  | 'sent'
  | 'applied'
  | 'already'
  | 'conflict'
  | 'skipped'
  | 'failed'
  | 'undoing'
  | 'undone'
  | 'undo-refused';

/** One slot to correct. */
export interface Item {
  readonly position: number;
  readonly deviceId: Eui64;
  readonly slot: SlotName;
  readonly fromMpid: string | null;
  readonly toMpid: string;
  /** What was found in the slot when the correction was planned; null: nothing. */
  readonly from: SlotCertificate | null;
  readonly to: SlotCertificate;
  /** What was in the slot before it was corrected; null also for an item that was not sent yet. */
  readonly before: SlotCertificate | null;
  readonly state: ItemState;
}

interface ItemRow {
  readonly position: number;
  readonly device_id: Eui64;
  readonly slot: SlotName;
  readonly from_mpid: string | null;
  readonly to_mpid: string;
  readonly from_certificate: unknown;
  readonly to_certificate: unknown;
  readonly before_image: unknown;
  readonly state: ItemState;
}

/** An item's state after a step. `found` and `reason` say why it is not as planned. */
export interface ItemChange {
  readonly position: number;
  readonly state: ItemState;
  readonly batch?: string;
  readonly before?: SlotCertificate | null;
  readonly found?: SlotCertificate | null;
  readonly reason?: string;
}

/** What was placed by us: changed by an action and not put back. A slot that held the certificate before was not. */
export const placedByUs = `(state = 'applied' or state = 'already' and
  (before_image ->> 'entityId', nullif(before_image -> 'certificateId', 'null')) is distinct from
  (to_certificate ->> 'entityId', nullif(to_certificate -> 'certificateId', 'null')))`;

/**
 * Items of an action in the order of the plan.
 * @param condition - over the columns of `corrective_action_item`; written by us, never by a user
 * @param after - position after which to begin
 */
export async function itemsWhere(
  manager: EntityManager,
  actionId: string,
  condition: string,
  {
    after = 0,
    limit,
    batch = null,
  }: { readonly after?: number; readonly limit: number; readonly batch?: string | null },
): Promise<readonly Item[]> {
  const rows = await manager.query<readonly ItemRow[]>(
    `select position, device_id, slot, from_mpid, to_mpid, from_certificate, to_certificate, before_image, state
     from corrective_action_item
     where action_id = $1 and position > $2 and ($4::text is null or batch = $4) and ${condition}
     order by position limit $3`,
    [actionId, after, limit, batch],
  );
  return rows.map(itemOf);
}

/** Writes what became of items: `found`, `reason` and batch are those of the last step, and a comparison before it is void. */
export async function changeItems(
  manager: EntityManager,
  actionId: string,
  changes: readonly ItemChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const json = changes.map(({ position, state, batch = null, before, found, reason = null }) => ({
    ...{ position, state, batch, reason, found: found ?? null },
    ...{ before: before ?? null, has_before: before !== undefined },
  }));
  await manager.query(
    `update corrective_action_item item set state = made.state, batch = coalesce(made.batch, item.batch),
       before_image = case when made.has_before then nullif(made.before, 'null') else item.before_image end,
       found = nullif(made.found, 'null'), reason = made.reason, changed_at = clock_timestamp(),
       reconciled = null, reconciled_at = null
     from jsonb_to_recordset($2::jsonb) as made(position integer, state text, batch text, before jsonb,
       has_before boolean, found jsonb, reason text)
     where item.action_id = $1 and item.position = made.position`,
    [actionId, JSON.stringify(json)],
  );
}

function itemOf(row: ItemRow): Item {
  const to = certificateOf(row.to_certificate);
  invariant(to !== null, 'a correction places a certificate: `to_certificate` is not null');
  return {
    ...{ position: row.position, deviceId: row.device_id, slot: row.slot, state: row.state },
    ...{ fromMpid: row.from_mpid, toMpid: row.to_mpid, from: certificateOf(row.from_certificate), to },
    before: certificateOf(row.before_image),
  };
}

function certificateOf(column: unknown): SlotCertificate | null {
  const certificate = parseSlotCertificate(column ?? null);
  invariant(certificate !== undefined, 'items hold certificates as they were planned or read, checked before');
  return certificate;
}
