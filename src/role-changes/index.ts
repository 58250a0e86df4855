export { RoleChangesModule } from './role-changes.module.js';
