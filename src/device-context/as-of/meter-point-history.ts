import type { EntityManager } from 'typeorm';
import { confirmations } from './known-versions.js';
import type { RegistrationSeen } from './read-as-of.js';

/** One thing that was told of a registration of a meter point. */
export interface RegistrationTold extends RegistrationSeen {
  /** Counted from 1, in the order in which it was recorded. */
  readonly position: string;
  /** A registration, that it was seen again, or that its source repeated all it knows of the participant. */
  readonly told: 'version' | 'sighting' | 'confirmation';
  readonly told_at: Date;
}

/** Both partial indexes serve it: what is current, and what is not any more. */
const ofMeterPoint = `(
  select * from registration where mpxn = $1 and superseded_at is null
  union all
  select * from registration where mpxn = $1 and superseded_at is not null
)`;

/**
 * All that was ever told of the registrations of a meter point, oldest first.
 * @param after - a position, decimal
 */
export const readMeterPointHistory = (
  manager: EntityManager,
  mpxn: string,
  after: string,
  limit: number,
): Promise<readonly RegistrationTold[]> =>
  manager.query(
    `with known as materialized ${ofMeterPoint}
     select * from (
       select known.*, told.seen_at, told.seen_by, told.told, told.told_at,
         row_number() over (order by told.told_at, told.rank, told.version_id, told.seen_at) as position
       from (
         select version_id, 'version' as told, 1 as rank, first_observed_at as seen_at, first_source as seen_by,
           recorded_at as told_at
         from known
         union all
         select version_id, 'sighting', 2, sighting.observed_at, sighting.source, sighting.recorded_at
         from known join sighting using (version_id) where sighting.kind = 'registration'
         union all
         select version_id, 'confirmation', 3, confirmed.observed_at, confirmed.source, confirmed.recorded_at
         from known cross join lateral (${confirmations('known', `coalesce(known.superseded_at, 'infinity')`)}) confirmed
         where not known.withdrawn
       ) told join known using (version_id)
     ) history where position > $2 order by position limit $3`,
    [mpxn, after, limit],
  );
