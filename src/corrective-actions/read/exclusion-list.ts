import type { EntityManager } from 'typeorm';
import type { SlotName } from '../anchor-slot-store/anchor-slot-store.js';
import type { ExclusionDto, ExclusionPageDto } from './item.dto.js';

/** @param after - `device.slot` of the last one seen */
export async function readExclusions(
  manager: EntityManager,
  id: string,
  after: string | null,
  limit: number,
): Promise<ExclusionPageDto> {
  const [device = '', slot = ''] = after?.split('.') ?? [];
  const rows = await manager.query<
    readonly { readonly device_id: string; readonly slot: SlotName; readonly code: string; readonly reason: string }[]
  >(
    `select device_id, slot, code, reason from corrective_action_exclusion
     where action_id = $1 and (device_id, slot) > ($2, $3) order by device_id, slot limit $4`,
    [id, device, slot, limit + 1],
  );
  const exclusions = rows
    .slice(0, limit)
    .map(({ device_id: deviceId, ...rest }): ExclusionDto => ({ deviceId, ...rest }));
  const last = exclusions.at(-1);
  return { exclusions, next: rows.length > limit && last ? `${last.deviceId}.${last.slot}` : null };
}
