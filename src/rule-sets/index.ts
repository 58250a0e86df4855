export { ActivationRunner } from './activation-runner.js';
export { ActiveRuleSets } from './active-rule-sets.js';
export type { ActiveRuleSet } from './active-rule-sets.js';
export { digestOf } from './digest.js';
export { RuleSetsModule } from './rule-sets.module.js';
export { RuleSetVersions } from './rule-set-versions.js';
export { StoredRuleSets } from './stored-rule-sets.js';
