import type { RuleSetInForce, Version } from '../../rules/version-queries.js';

/** Which version decides for a cohort, in words. */
export interface InForceRow {
  /** Null: every cohort without an assignment of its own. */
  readonly cohort: string | null;
  readonly version: number;
  /** Of the version; null while its list is being read. */
  readonly title: string | null;
  /** Since when it decides for this cohort; null when no plan tells. */
  readonly since: string | null;
}

/** What is in force for whom and since when. A plan that names the cohort tells more than one for everybody. */
export function inForceRows(active: RuleSetInForce['active'], versions: readonly Version[]): readonly InForceRow[] {
  return active.map(({ cohort, version }) => {
    const found = versions.find((each) => each.version === version);
    const plans = found?.plans.filter(({ state }) => state === 'in force') ?? [];
    const own = plans.filter(({ cohorts }) => cohort !== null && cohorts?.includes(cohort) === true);
    const general = plans.filter(({ cohorts }) => cohorts === null);
    const since = [...own, ...general].map(({ effectiveFrom }) => effectiveFrom)[0] ?? null;
    return { cohort, version, title: found?.title ?? null, since };
  });
}

/** "all cohorts", "IOC and MOC". */
export function cohortsInWords(cohorts: readonly string[] | null): string {
  if (cohorts === null) return 'all cohorts';
  const last = cohorts.at(-1) ?? 'no cohort';
  return cohorts.length < 2 ? last : `${cohorts.slice(0, -1).join(', ')} and ${last}`;
}

/** The cohort of an assignment beside others: "all cohorts", or "every other cohort" where some have their own. */
export function cohortInWords(cohort: string | null, others: number): string {
  if (cohort !== null) return cohort;
  return others > 0 ? 'every other cohort' : 'all cohorts';
}

/** The version that decides for everybody, or else the first that decides for somebody; null when nothing is in force. */
export function mainVersion(active: RuleSetInForce['active']): number | null {
  return (active.find(({ cohort }) => cohort === null) ?? active[0])?.version ?? null;
}

/** Versions that wait for somebody: drafts, and what is submitted or approved and not planned yet. */
export function inTheWorks(versions: readonly Version[]): readonly Version[] {
  return versions.filter(({ state }) => state === 'draft' || state === 'submitted' || state === 'approved');
}
