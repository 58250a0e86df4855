import type { EntityManager } from 'typeorm';
import type { Eui64 } from '../../core/identifiers/index.js';
import type { AnchorSlot, AnchorSlotPair, AnchorSlots } from '../device.entity.js';
import { feeds } from './feeds.js';
import type { FeedRow } from './feed.js';
import { lockContext, recordVersions } from './record-versions.js';

/** What a slot of a device holds from an instant on. */
export interface SlotRecord {
  readonly deviceId: Eui64;
  readonly side: keyof AnchorSlots;
  readonly slot: keyof AnchorSlotPair;
  /** Null: the slot is empty. */
  readonly certificate: AnchorSlot | null;
  /** Epoch milliseconds. */
  readonly observedAt: number;
}

type CurrentDevice = Readonly<Record<string, unknown>> & {
  readonly device_id: string;
  readonly anchor_slots: AnchorSlots | null;
  /** Epoch milliseconds. */
  readonly seen_at: number;
};

/**
 * Records what slots of devices hold now, in the caller's transaction: a new version of each device, all else of it
 * unchanged; several changes of one device make one version. It counts as seen at the instant of the change, or when the
 * device was seen last, if that is later. Locks `context_sequence` until the transaction ends.
 * @param source - whose word it is, recorded as the source of the version
 * @returns the sequence number that a replica has to reach to know all of it, and the devices that are not known
 */
export async function recordSlotChanges(
  manager: EntityManager,
  source: string,
  changes: readonly SlotRecord[],
): Promise<{ readonly sequence: number; readonly unknown: readonly Eui64[] }> {
  // First the lock: what is read below is still current when it is written.
  const { sequence } = await lockContext(manager);
  const byDevice = new Map<Eui64, SlotRecord[]>();
  for (const change of changes) byDevice.set(change.deviceId, [...(byDevice.get(change.deviceId) ?? []), change]);
  const current = await currentDevices(manager, [...byDevice.keys()]);
  const rows = [...byDevice].flatMap(([deviceId, changed], i): readonly FeedRow[] => {
    const device = current.get(deviceId);
    return device === undefined ? [] : [rowOf(device, changed, i + 1)];
  });
  const unknown = [...byDevice.keys()].filter((deviceId) => !current.has(deviceId));
  if (rows.length === 0) return { sequence, unknown };
  const recorded = await recordVersions(manager, feeds.devices, source, rows);
  return { sequence: recorded.sequence, unknown };
}

async function currentDevices(
  manager: EntityManager,
  deviceIds: readonly Eui64[],
): Promise<ReadonlyMap<string, CurrentDevice>> {
  const columns = [...Object.keys(feeds.devices.keyColumns), ...Object.keys(feeds.devices.contentColumns)];
  const rows = await manager.query<readonly CurrentDevice[]>(
    `select ${columns.join(', ')}, (extract(epoch from observed_at) * 1000)::float8 as seen_at
     from device where device_id = any($1::text[]) and superseded_at is null`,
    [deviceIds],
  );
  return new Map(rows.map((device) => [device.device_id, device]));
}

function rowOf(device: CurrentDevice, changes: readonly SlotRecord[], line: number): FeedRow {
  const { seen_at, ...columns } = device;
  const slots = changes.reduce<AnchorSlots>(
    (before, { side, slot, certificate }) => ({ ...before, [side]: { ...before[side], [slot]: certificate } }),
    device.anchor_slots ?? {},
  );
  return {
    line,
    key: device.device_id,
    observedAt: Math.max(Math.ceil(seen_at), ...changes.map(({ observedAt }) => observedAt)),
    columns: { ...columns, anchor_slots: slots },
  };
}
