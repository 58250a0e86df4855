import type { EntityManager } from 'typeorm';
import type { Eui64 } from '../../core/identifiers/index.js';
import { parseEui64 } from '../../core/identifiers/index.js';
import type { OperatorSlots, SlotCertificate, SlotName } from '../anchor-slot-store/anchor-slot-store.js';

/** One slot to correct, as it is frozen in the plan. */
export interface PlannedItem {
  readonly position: number;
  readonly deviceId: Eui64;
  readonly slot: SlotName;
  readonly deviceType: string;
  readonly cohort: string | null;
  readonly mpxn: string;
  readonly fromMpid: string | null;
  readonly toMpid: string;
  readonly fromCertificate: SlotCertificate | null;
  readonly toCertificate: SlotCertificate;
}

/** One slot that was selected and is left alone. */
export interface Exclusion {
  readonly deviceId: Eui64;
  readonly slot: SlotName;
  readonly code: string;
  readonly reason: string;
}

interface StoredSlot {
  readonly entityId: string;
  readonly certificateId?: SlotCertificate['certificateId'];
}

/** What the inventory says of the network operator slots of some devices, with the certificates where it names them. */
export async function slotsKnown(
  manager: EntityManager,
  deviceIds: readonly Eui64[],
): Promise<ReadonlyMap<string, Partial<OperatorSlots>>> {
  const rows = await manager.query<
    readonly { readonly device_id: string; readonly slots: Partial<Record<SlotName, StoredSlot | null>> | null }[]
  >(
    `select device_id, anchor_slots -> 'networkOperator' as slots from device
     where device_id = any($1) and superseded_at is null`,
    [deviceIds],
  );
  return new Map(rows.map(({ device_id: deviceId, slots }) => [deviceId, operatorSlots(slots)]));
}

function operatorSlots(stored: Partial<Record<SlotName, StoredSlot | null>> | null): Partial<OperatorSlots> {
  const slot = (name: SlotName): SlotCertificate | null => {
    const held = stored?.[name];
    const entityId = parseEui64(held?.entityId);
    return held && entityId !== undefined ? { entityId, certificateId: held.certificateId ?? null } : null;
  };
  return { critical: slot('critical'), nonCritical: slot('nonCritical') };
}

export async function insertItems(manager: EntityManager, id: string, items: readonly PlannedItem[]): Promise<void> {
  if (items.length === 0) return;
  await manager.query(
    `insert into corrective_action_item (action_id, position, device_id, slot, device_type, cohort, mpxn, from_mpid,
       to_mpid, from_certificate, to_certificate)
     select $1, "position", "deviceId", slot, "deviceType", cohort, mpxn, "fromMpid", "toMpid",
       nullif("fromCertificate", 'null'::jsonb), "toCertificate"
     from jsonb_to_recordset($2::jsonb) as item ("position" integer, "deviceId" text, slot text, "deviceType" text,
       cohort text, mpxn text, "fromMpid" text, "toMpid" text, "fromCertificate" jsonb, "toCertificate" jsonb)`,
    [id, JSON.stringify(items)],
  );
}

export async function insertExclusions(
  manager: EntityManager,
  id: string,
  exclusions: readonly Exclusion[],
): Promise<void> {
  if (exclusions.length === 0) return;
  await manager.query(
    `insert into corrective_action_exclusion (action_id, device_id, slot, code, reason)
     select $1, "deviceId", slot, code, reason
     from jsonb_to_recordset($2::jsonb) as excluded ("deviceId" text, slot text, code text, reason text)`,
    [id, JSON.stringify(exclusions)],
  );
}
