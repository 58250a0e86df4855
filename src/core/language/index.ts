export type { BoundFact } from './bound-facts.js';
export { attributeGroups, boundFactPaths, typeText } from './bound-facts.js';
export { canonicalJson } from './canonical-json.js';
export type { Case, CaseFacts, CaseFile, ExpectedDecision } from './case-file.js';
export { checkCaseFile } from './check-case-file.js';
export { checkGuardRails, checkRuleSet } from './check-rule-set.js';
export type { Checked, Diagnostic } from './diagnostic.js';
export type {
  FactCatalogue,
  FactDefinition,
  FactSource,
  FactType,
  FactValue,
  ListType,
  ScalarType,
  ScalarTypeName,
} from './fact-catalogue.js';
export { factSources, scalarTypeNames } from './fact-catalogue.js';
export type { ScalarValue } from './fact-value.js';
export { factJson, isStorableText, parseFact, parseScalar, scalarJson } from './fact-value.js';
export type { GuardRails } from './guard-rails.js';
export { below, segmentsOf } from './json-pointer.js';
export { limits } from './limits.js';
export type { OperatorType } from './operator-types.js';
export { operatorType } from './operator-types.js';
export type { BaseOperator, Decorator, ResolvedOperator } from './operators.js';
export { baseOperators, decorators, resolveOperator } from './operators.js';
export { parseFactCatalogue } from './parse-fact-catalogue.js';
export type * from './rule-set.js';
export { ruleSetSchema } from './rule-set-schema.js';
export type { JsonSchema } from './schema-parts.js';
export type { StrictJson, TextDiagnostic } from './strict-json.js';
export { parseStrictJson } from './strict-json.js';
export type { TextPosition } from './text-position.js';
export { offsetOf, positionAt, positionOf } from './text-position.js';
