/**
 * SQL for when and by whom a version was seen last, as known at an instant: when it was recorded, and each time it was
 * seen since. Gives `seen_at` and `seen_by`.
 * @param version - alias of the row, which is known by then
 * @param knownAt - SQL expression
 */
function lastSeen(kind: 'party' | 'registration', version: string, knownAt: string): string {
  return `select ${version}.first_observed_at as seen_at, ${version}.first_source as seen_by,
      ${version}.recorded_at as told_at
    union all
    select sighting.observed_at, sighting.source, sighting.recorded_at from sighting
    where sighting.kind = '${kind}' and sighting.version_id = ${version}.version_id
      and sighting.recorded_at <= ${knownAt}`;
}

/**
 * SQL for the confirmations that count for a registration: those of its kind and participant, by the source that had
 * seen it last when they were recorded. What came after a confirmation was not confirmed by it.
 */
export const confirmations = (version: string, knownAt: string): string =>
  `select confirmation.observed_at, confirmation.source, confirmation.recorded_at
    from registration_confirmation confirmation
    where confirmation.kind = ${version}.kind and confirmation.mpid = ${version}.mpid
      and confirmation.recorded_at between ${version}.recorded_at and ${knownAt}
      and confirmation.source = (
        select before.seen_by from (${lastSeen('registration', version, 'confirmation.recorded_at')}) before
        order by before.seen_at desc, before.told_at desc limit 1)`;

/** SQL that is true for versions that were current at an instant. */
const currentAt = (version: string, knownAt: string): string =>
  `${version}.recorded_at <= ${knownAt} and (${version}.superseded_at is null or ${version}.superseded_at > ${knownAt})`;

const seenLast = (observations: string): string =>
  `cross join lateral (
     select seen.seen_at, seen.seen_by from (${observations}) seen order by seen.seen_at desc, seen.told_at desc limit 1
   ) observation`;

/** Registrations of the meter point `$1` as known at `$2`, of either kind and any period; none that was withdrawn. */
export const registrationsKnown = `select version.*, observation.seen_at, observation.seen_by
  from registration version
  ${seenLast(`${lastSeen('registration', 'version', '$2')} union all ${confirmations('version', '$2')}`)}
  where version.mpxn = $1 and not version.withdrawn and ${currentAt('version', '$2')}
  order by version.kind, version.role, version.effective_from`;

/** All parties as known at `$1`, without their certificates, which no decision reads. */
export const partiesKnown = `select version.version_id, version.entity_id, version.name, version.user_roles,
    version.mpids, version.status, version.attributes, version.recorded_at, version.superseded_at, version.sequence,
    observation.seen_at, observation.seen_by
  from party version
  ${seenLast(lastSeen('party', 'version', '$1'))}
  where ${currentAt('version', '$1')} order by version.entity_id`;
