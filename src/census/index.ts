export { CensusModule } from './census.module.js';
export type { CensusResult } from './jobs/census-result.js';
export type { Rehearsal } from './rehearsals.js';
export { Rehearsals } from './rehearsals.js';
