import type { EntityManager } from 'typeorm';
import type { Eui64 } from '../../core/identifiers/index.js';
import type { DeviceSeen } from './read-as-of.js';

/** One thing that was told of a device. */
export interface Told extends DeviceSeen {
  /** Counted from 1, in the order in which it was recorded. */
  readonly position: string;
  /** A state, or that a state told before was seen again. */
  readonly told: 'version' | 'sighting';
  readonly told_at: Date;
}

/**
 * All that was ever told of a device, oldest first.
 * @param after - a position, decimal
 */
export const readDeviceHistory = (
  manager: EntityManager,
  deviceId: Eui64,
  after: string,
  limit: number,
): Promise<readonly Told[]> =>
  manager.query(
    `select * from (
       select device.*, told.seen_at, told.seen_by, told.told, told.told_at,
         row_number() over (order by told.told_at, told.version_id, told.told desc, told.seen_at) as position
       from (
         select version_id, 'version' as told, first_observed_at as seen_at, first_source as seen_by,
           recorded_at as told_at
         from device where device_id = $1
         union all
         select version_id, 'sighting', sighting.observed_at, sighting.source, sighting.recorded_at
         from device join sighting using (version_id) where device_id = $1 and sighting.kind = 'device'
       ) told join device using (version_id)
     ) history where position > $2 order by position limit $3`,
    [deviceId, after, limit],
  );
