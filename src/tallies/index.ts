export { DecisionTallies } from './decision-tallies.js';
export type { CountingState, FiredGuardRails } from './decision-tallies.js';
export { TalliesModule } from './tallies.module.js';
