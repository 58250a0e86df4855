import type { Truth } from '../evaluation/index.js';
import type { FactCatalogue, GuardRails, RuleSet } from '../language/index.js';
import type { Coverage } from './coverage.js';
import type { CaseFiles } from './own-cases.js';
import type { MissingCase } from './requirement-cases.js';

/** What the gates judge. All of it checked before, and each digest that of the canonical JSON it names. */
export interface EvidenceInput {
  readonly ruleSet: RuleSet;
  /** Canonical JSON of `ruleSet`: the text that `digest` is of. */
  readonly content: string;
  readonly digest: string;
  /** By file name; only cases that name this version count. */
  readonly cases: CaseFiles;
  readonly casesDigest: string;
  readonly catalogue: FactCatalogue;
  readonly catalogueDigest: string;
  readonly guardRails: GuardRails;
  readonly guardRailsDigest: string;
  /** Of the evaluator that decides here; decision records carry the same. */
  readonly evaluatorVersion: string;
  /** Null for a rule set's first version. */
  readonly parent: {
    readonly version: number;
    readonly digest: string;
    readonly ruleSet: RuleSet;
    readonly guardRails: GuardRails;
    readonly guardRailsDigest: string;
    readonly catalogueDigest: string;
  } | null;
  /** The structural diff to the parent, guard rails included, as plain JSON. */
  readonly deltas: readonly unknown[];
}

/** Where the two evaluators disagree: ours true and theirs not, or ours false and theirs true. */
export interface EvidenceDisagreement {
  readonly on:
    | { readonly kind: 'case'; readonly file: string; readonly case: string }
    | { readonly kind: 'generated'; readonly context: number };
  readonly rule: string;
  readonly ours: Truth;
  readonly theirs: boolean;
}

/**
 * What an approval is given on, as plain JSON. It holds no time and no name of a person or machine: an auditor who
 * gathers it again from the same documents gets the same bytes.
 */
export interface Evidence {
  readonly format: 1;
  readonly ruleSet: { readonly name: string; readonly version: number; readonly digest: string };
  readonly parent: {
    readonly version: number;
    readonly digest: string;
    readonly catalogueDigest: string;
    readonly guardRailsDigest: string;
  } | null;
  readonly catalogueDigest: string;
  readonly guardRailsDigest: string;
  readonly casesDigest: string;
  readonly evaluatorVersion: string;
  readonly cases: {
    readonly total: number;
    readonly passed: number;
    readonly failed: readonly {
      readonly file: string;
      readonly case: string;
      readonly differences: readonly string[];
    }[];
  };
  readonly requirementCases: { readonly requirements: number; readonly missing: readonly MissingCase[] };
  readonly coverage: Coverage;
  readonly secondOpinion: {
    readonly cases: number;
    readonly generatedContexts: number;
    readonly disagreements: readonly EvidenceDisagreement[];
  };
  readonly diff: { readonly deltas: readonly unknown[] };
}

/** Why a version cannot be submitted. */
export interface GateFailure {
  readonly gate: 'cases' | 'requirementCases' | 'secondOpinion';
  /** Stable: `CASES_MISSING`, `CASE_FAILED`, `CASE_MISSING`, `EVALUATORS_DISAGREE`. */
  readonly code: string;
  /**
   * RFC 6901, into the rule set; where it begins with `/cases`, into the case files by name:
   * `/cases/registrations.json/cases/3`.
   */
  readonly pointer: string;
  /** One line: what was found, what was expected, what to do. */
  readonly detail: string;
}
