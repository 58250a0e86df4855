export { ActivationRunner } from './activation/activation-runner.js';
export { ActiveRuleSets } from './activation/active-rule-sets.js';
export type { ActiveRuleSet } from './activation/active-rule-sets.js';
export { StoredRuleSets } from './activation/stored-rule-sets.js';
export { digestOf } from './digest.js';
export { RulesImporter } from './import/rules-importer.js';
export { RuleSetsModule } from './rule-sets.module.js';
export { RuleSetVersions } from './rule-set-versions.js';
