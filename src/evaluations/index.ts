export { disagreementsSoFar } from './decision-metrics.js';
export { EvaluationsModule } from './evaluations.module.js';
export { reevaluate } from './record/reevaluate.js';
