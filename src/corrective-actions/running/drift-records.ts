import type { EntityManager } from 'typeorm';
import type { Eui64 } from '../../core/identifiers/index.js';
import type { SlotCertificate, SlotName } from '../anchor-slot-store/index.js';

/** What a slot of the store was held against: what a correction left there, or what decisions go by. */
export type DriftAgainst = 'correction' | 'context';
export type SlotVerdict = 'right' | 'drifted' | 'missing';

/** One slot of the store, compared. */
export interface ComparedSlot {
  readonly deviceId: Eui64;
  readonly slot: SlotName;
  readonly against: DriftAgainst;
  /** `missing`: the store does not know the device, or not what the slot holds. */
  readonly verdict: SlotVerdict;
  readonly actionId: string | null;
  readonly expected: SlotCertificate | null;
  readonly found: SlotCertificate | null;
}

/**
 * Keeps the list of drift: what is found right, or other than before, is settled; what differs is added, once while it
 * lasts.
 * @returns how many were added
 */
export async function recordDrift(manager: EntityManager, compared: readonly ComparedSlot[]): Promise<number> {
  if (compared.length === 0) return 0;
  const rows = compared.map(({ deviceId, slot, against, verdict, actionId, expected, found }) => ({
    ...{ device_id: deviceId, slot, against, verdict, action_id: actionId, expected, found },
  }));
  const seen = `jsonb_to_recordset($1::jsonb) as seen(device_id text, slot text, against text, verdict text,
    action_id bigint, expected jsonb, found jsonb)`;
  const parameters = [JSON.stringify(rows)];
  await manager.query(
    `update anchor_slot_drift drift set settled_at = clock_timestamp() from ${seen}
     where drift.settled_at is null and (drift.device_id, drift.slot, drift.against) =
         (seen.device_id, seen.slot, seen.against)
       and (drift.kind, drift.expected, drift.found) is distinct from (seen.verdict, seen.expected, seen.found)`,
    parameters,
  );
  const added = await manager.query<readonly unknown[]>(
    `insert into anchor_slot_drift (device_id, slot, against, kind, action_id, expected, found)
     select device_id, slot, against, verdict, action_id, expected, found from ${seen} where verdict <> 'right'
     on conflict (device_id, slot, against) where settled_at is null do nothing returning 1`,
    parameters,
  );
  return added.length;
}

/** How many slots are known to differ now. */
export async function openDrift(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<readonly { readonly open: number }[]>(
    'select count(*)::integer as open from anchor_slot_drift where settled_at is null',
  );
  return row?.open ?? 0;
}
