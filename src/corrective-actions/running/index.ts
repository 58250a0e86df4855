export { CorrectionRunner } from './correction-runner.js';
export { Drift } from './drift.js';
export type { DriftedSlot } from './drift.js';
export { consentsOf, lastPermittedAt } from './parties-say.js';
export { runningControllers, runningProviders } from './providers.js';
