/** What a version of a rule set can be. `rejected`, `lapsed` and `withdrawn` are ends; what comes after is a new draft. */
export const versionStates = [
  'draft',
  'submitted',
  'approved',
  'scheduled',
  'active',
  'superseded',
  'rejected',
  'lapsed',
  'withdrawn',
] as const;
export type VersionState = (typeof versionStates)[number];

/** What somebody, or the passing of time (`activate`, `supersede`, `lapse`), does to a version. */
export const steps = [
  'edit',
  'submit',
  'approve',
  'reject',
  'schedule',
  'activate',
  'supersede',
  'withdraw',
  'lapse',
] as const;
export type Step = (typeof steps)[number];

/**
 * THE transition table: from a state, by a step, to a state; what is not named here does not happen. The database holds
 * its own copy and refuses the rest; a test holds the two equal.
 *
 * Approving again renews an approval that would lapse. Scheduling an active version widens it to more cohorts;
 * scheduling a superseded one goes back to it.
 */
export const transitions: Readonly<Record<VersionState, Readonly<Partial<Record<Step, VersionState>>>>> = {
  draft: { edit: 'draft', submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn', lapse: 'lapsed' },
  approved: {
    approve: 'approved',
    reject: 'rejected',
    schedule: 'scheduled',
    withdraw: 'withdrawn',
    lapse: 'lapsed',
  },
  scheduled: {
    approve: 'scheduled',
    reject: 'rejected',
    schedule: 'scheduled',
    activate: 'active',
    withdraw: 'withdrawn',
    lapse: 'lapsed',
  },
  active: { schedule: 'active', activate: 'active', supersede: 'superseded' },
  superseded: { schedule: 'superseded', activate: 'active' },
  rejected: {},
  lapsed: {},
  withdrawn: {},
};

/** The state after a step; undefined when the step is not possible from there. */
export function stateAfter(state: VersionState, step: Step): VersionState | undefined {
  return transitions[state][step];
}

/** What is possible from a state, in the order of `steps`. */
export function stepsFrom(state: VersionState): readonly Step[] {
  return steps.filter((step) => transitions[state][step] !== undefined);
}
