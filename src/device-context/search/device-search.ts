import type { EntityManager } from 'typeorm';
import { maskMeterPoint } from '../../core/identifiers/index.js';
import type { DeviceSearch } from './search-parameters.js';
import { idsBeginningWith } from './search-parameters.js';
import type { FoundDevicesDto } from './search.dto.js';

interface FoundRow {
  readonly device_id: string;
  readonly device_type: string;
  readonly smets_version: string;
  readonly status: string;
  readonly cohort: string | null;
  readonly mpxn: string | null;
}

const columns = 'device_id, device_type, smets_version, status, cohort, mpxn';

/** Each way of finding a device goes by an index of its own and stops at the limit, however many devices there are. */
const byId = `(select ${columns} from device
  where superseded_at is null and device_id between $1 and $2 and device_id > $3 order by device_id limit $4)`;
const byMeterPoint = `(select ${columns} from device
  where superseded_at is null and mpxn = $5 and device_id > $3 order by device_id limit $4)`;

/**
 * Devices as they are known now, by ID.
 * @param after - only devices with a higher ID; empty: from the first
 */
export async function findDevices(
  manager: EntityManager,
  { ids, mpxn }: DeviceSearch,
  after: string,
  limit: number,
): Promise<FoundDevicesDto> {
  const range = ids ?? (mpxn === undefined ? idsBeginningWith('') : undefined);
  const rows = await manager.query<readonly FoundRow[]>(
    `select * from (${[...(range ? [byId] : []), ...(mpxn === undefined ? [] : [byMeterPoint])].join(' union ')}) found
     order by device_id limit $4`,
    [range?.first ?? '', range?.last ?? '', after, limit + 1, ...(mpxn === undefined ? [] : [mpxn])],
  );
  const page = rows.slice(0, limit);
  return {
    devices: page.map((row) => ({
      ...{ deviceId: row.device_id, deviceType: row.device_type, smetsVersion: row.smets_version },
      ...{ status: row.status, cohort: row.cohort, mpxn: row.mpxn === null ? null : maskMeterPoint(row.mpxn) },
    })),
    next: rows.length > limit ? (page.at(-1)?.device_id ?? null) : null,
  };
}
