/** One line of `rules/active.json`: from an instant on, a version decides for some cohorts or for all. */
export interface PlannedActivation {
  readonly name: string;
  readonly version: number;
  /** Epoch milliseconds. */
  readonly effectiveFrom: number;
  /** Null: every cohort. */
  readonly cohorts: readonly string[] | null;
}

/** Which version decides for a cohort. Null stands for every cohort that has no assignment of its own. */
export interface Assignment {
  readonly cohort: string | null;
  readonly version: number;
}

/**
 * What a plan puts in force at an instant: for each cohort the activation with the latest `effectiveFrom` that is not
 * after it. Of two at the same instant the one that names the cohort counts. A cohort that would get what all get is
 * left out, so that equal states are equal texts.
 * @returns the assignment for all cohorts first, then by name of the cohort
 */
export function assignmentsAt(
  plan: readonly PlannedActivation[],
  name: string,
  instant: number,
): readonly Assignment[] {
  const due = plan.filter((entry) => entry.name === name && entry.effectiveFrom <= instant);
  const cohorts = [...new Set(due.flatMap((entry) => entry.cohorts ?? []))].sort();
  const everyone = versionFor(due, null);
  const own = cohorts.flatMap((cohort) => {
    const version = versionFor(due, cohort);
    return version === undefined || version === everyone ? [] : [{ cohort, version }];
  });
  return [...(everyone === undefined ? [] : [{ cohort: null, version: everyone }]), ...own];
}

function versionFor(due: readonly PlannedActivation[], cohort: string | null): number | undefined {
  let latest: PlannedActivation | undefined;
  for (const entry of due) {
    const names = cohort !== null && entry.cohorts?.includes(cohort) === true;
    if (entry.cohorts !== null && !names) continue;
    const later = latest === undefined || entry.effectiveFrom > latest.effectiveFrom;
    if (later || (names && entry.effectiveFrom === latest?.effectiveFrom)) latest = entry;
  }
  return latest?.version;
}

/** The first instant after this one at which a plan changes what is in force; undefined when nothing is coming. */
export function nextChangeAfter(plan: readonly PlannedActivation[], instant: number): number | undefined {
  const coming = plan.map((entry) => entry.effectiveFrom).filter((effectiveFrom) => effectiveFrom > instant);
  return coming.length === 0 ? undefined : Math.min(...coming);
}
