export type { Coverage, RuleCoverage, UncoveredCondition } from './coverage.js';
export type { Evidence, EvidenceDisagreement, EvidenceInput, GateFailure } from './evidence.js';
export { gatherEvidence } from './gather-evidence.js';
export { generatedContexts } from './generated-contexts.js';
export type { Occurrence } from './occurrences.js';
export type { CaseFiles, DecidedCase, OwnCase } from './own-cases.js';
export { decideCase, ownCases } from './own-cases.js';
export type { MissingCase } from './requirement-cases.js';
export { missingCaseText, missingRequirementCases } from './requirement-cases.js';
