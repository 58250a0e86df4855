export { RoleChangesModule } from './role-changes.module.js';
export { waitingRoleChanges } from './waiting-role-changes.js';
export type { WaitingRoleChange } from './waiting-role-changes.js';
