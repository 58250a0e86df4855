export { CorrectiveActionsModule } from './corrective-actions.module.js';
