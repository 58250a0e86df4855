export { conditionInWords } from './condition-words.js';
export type { BasisEntry, Delta, Pointers, RuleField, RuleFields, RulePlace, Told } from './delta.js';
export { diffGuardRails, diffRuleSets } from './diff.js';
export type { DiffHeading } from './diff-in-markdown.js';
export { diffInMarkdown } from './diff-in-markdown.js';
