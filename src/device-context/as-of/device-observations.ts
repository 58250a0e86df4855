/**
 * SQL for the state of a device at an instant, as known at another: the observation made last up to `validAt`, of those
 * recorded up to `knownAt`; of two at the same instant the one recorded later. Gives the columns of its version,
 * `seen_at` and `seen_by`; no row when nothing was known.
 *
 * INVARIANT (one order of observations): an observation at an instant at which another content was seen is a version of
 * its own (`recordLate`), so that the number of the version orders what one transaction recorded.
 * @param deviceId - SQL expressions all three, of no alias `told`, `sighting`, `observation` or `version`; `'infinity'` is
 *   no bound
 */
export function deviceAsOf(deviceId: string, validAt: string, knownAt: string): string {
  return `select version.*, observation.seen_at, observation.seen_by from (
      select told.version_id, told.first_observed_at as seen_at, told.first_source as seen_by, told.recorded_at as told_at
      from device told
      where told.device_id = ${deviceId} and told.first_observed_at <= ${validAt} and told.recorded_at <= ${knownAt}
      union all
      select told.version_id, sighting.observed_at, sighting.source, sighting.recorded_at
      from device told join sighting on sighting.kind = 'device' and sighting.version_id = told.version_id
      where told.device_id = ${deviceId} and sighting.observed_at <= ${validAt} and sighting.recorded_at <= ${knownAt}
      order by seen_at desc, told_at desc, version_id desc limit 1
    ) observation join device version using (version_id)`;
}
