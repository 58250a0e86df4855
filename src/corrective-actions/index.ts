export { CorrectiveActionsModule } from './corrective-actions.module.js';
export type { ActionToLookAfter, OpenDrift } from './read/actions-to-look-after.js';
export { actionsToLookAfter, openDriftNow } from './read/actions-to-look-after.js';
