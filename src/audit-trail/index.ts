export { actorOf } from './actor-of.js';
export { appendEntry } from './append-entry.js';
export type { TrailEntry } from './append-entry.js';
export { Audited } from './audited.js';
export type { EntryAbout } from './entries-about.js';
export { entriesAbout } from './entries-about.js';
export { AuditTrailModule } from './audit-trail.module.js';
export { Refusals } from './refusals.js';
export { SignIns } from './sign-ins.js';
