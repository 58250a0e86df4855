export { dataSourceOptions } from './data-source.js';
export { DatabaseModule } from './database.module.js';
export { isDatabaseGone } from './database-gone.js';
export { migrate } from './migrate.js';
export { WakeUps } from './wake-ups.js';
export { asServiceRole, serviceRole } from './service-role.js';
