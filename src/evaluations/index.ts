export { EvaluationsModule } from './evaluations.module.js';
export type { Reevaluation, VersionContents } from './record/reevaluate.js';
export { reevaluate } from './record/reevaluate.js';
