/** From an instant on, a version decides for some cohorts or for all. */
export interface Plan {
  /** Later plans have higher numbers. */
  readonly plan: number;
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
 * What the plans of one rule set put in force at an instant: for each cohort the plan with the latest `effectiveFrom`
 * that is not after it. Of two at the same instant the one that names the cohort counts, then the later plan. A cohort
 * that would get what all get is left out, so that equal states are equal texts.
 * @param instant - epoch milliseconds
 * @returns the assignment for all cohorts first, then by name of the cohort
 */
export function assignmentsAt(plans: readonly Plan[], instant: number): readonly Assignment[] {
  const due = plans.filter(({ effectiveFrom }) => effectiveFrom <= instant);
  const cohorts = [...new Set(due.flatMap((plan) => plan.cohorts ?? []))].sort();
  const everyone = versionFor(due, null);
  const own = cohorts.flatMap((cohort) => {
    const version = versionFor(due, cohort);
    return version === undefined || version === everyone ? [] : [{ cohort, version }];
  });
  return [...(everyone === undefined ? [] : [{ cohort: null, version: everyone }]), ...own];
}

function versionFor(due: readonly Plan[], cohort: string | null): number | undefined {
  const applying = due.filter(({ cohorts }) => cohorts === null || (cohort !== null && cohorts.includes(cohort)));
  const latest = applying.reduce<Plan | undefined>(
    (best, plan) => (best && !precedes(best, plan) ? best : plan),
    undefined,
  );
  return latest?.version;
}

/** Whether a plan gives way to another that applies to the same cohort. */
function precedes(one: Plan, other: Plan): boolean {
  if (one.effectiveFrom !== other.effectiveFrom) return one.effectiveFrom < other.effectiveFrom;
  if ((one.cohorts === null) !== (other.cohorts === null)) return one.cohorts === null;
  return one.plan < other.plan;
}

/** The first instant after this one at which the plans change what is in force; undefined when nothing is coming. */
export function nextChangeAfter(plans: readonly Plan[], instant: number): number | undefined {
  const coming = plans.map(({ effectiveFrom }) => effectiveFrom).filter((effectiveFrom) => effectiveFrom > instant);
  return coming.length === 0 ? undefined : Math.min(...coming);
}
