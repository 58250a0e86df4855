export { HealthModule } from './health.module.js';
export { ReadinessProbe } from './readiness.js';
export type { Readiness, ReadinessReason } from './readiness.js';
