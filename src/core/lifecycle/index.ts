export type { Approval } from './approval.js';
export { approvalLifetime, approves, countsAt } from './approval.js';
export type { FourEyesFault, People } from './four-eyes.js';
export { faultOfActivator, faultOfApprover } from './four-eyes.js';
export type { Assignment, Plan } from './plan.js';
export { assignmentsAt, nextChangeAfter } from './plan.js';
export type { Step, VersionState } from './transitions.js';
export { stateAfter, steps, stepsFrom, transitions, versionStates } from './transitions.js';
