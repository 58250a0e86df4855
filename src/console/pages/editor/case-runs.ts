import type { CompiledRuleSet, Explanation, RuleOutcome, Verdict } from '../../../core/evaluation/index.js';
import { compile, explain, outcomesOf } from '../../../core/evaluation/index.js';
import type { CaseFiles, Coverage, DecidedCase, MissingCase } from '../../../core/evidence/index.js';
import { decideCase, measureCoverage, missingRequirementCases, ownCases, Pace } from '../../../core/evidence/index.js';
import type { FactCatalogue, GuardRails, RuleSet } from '../../../core/language/index.js';

/** What a draft's cases are decided with. */
export interface CasesToRun {
  readonly ruleSet: RuleSet;
  readonly guardRails: GuardRails;
  readonly catalogue: FactCatalogue;
  readonly cases: CaseFiles;
}

/** One case, decided. */
export interface CaseResult {
  readonly file: string;
  /** Its position in the file's `cases`. */
  readonly index: number;
  readonly name: string;
  /** One line for each difference to what it expects; none where it passes. */
  readonly differences: readonly string[];
  readonly verdict: Verdict;
  readonly responseCode: string | null;
  /** In the order of decision. */
  readonly outcomes: readonly RuleOutcome[];
}

export interface CasesRun {
  /** Failing ones first, else in the order of the files. */
  readonly results: readonly CaseResult[];
  readonly failed: number;
  readonly coverage: Coverage;
  /** Requirements that no case shows to hold, or none to be broken. */
  readonly missing: readonly MissingCase[];
}

/** Decides cases by the evaluator that the service has, away from the page: made for a worker. */
export class CaseRunner {
  readonly #compiled: CompiledRuleSet;
  readonly #decided: readonly DecidedCase[];

  constructor(private readonly asked: CasesToRun) {
    // The page's policy forbids generated code; closures compute the same.
    this.#compiled = compile(asked.ruleSet, asked.guardRails, asked.catalogue, { codeGeneration: false });
    this.#decided = ownCases(asked.cases, asked.ruleSet.version).map((own) => decideCase(this.#compiled, own));
  }

  async run(): Promise<CasesRun> {
    const { ruleSet, catalogue } = this.asked;
    const results = this.#decided.map((decided) => this.#result(decided));
    const failing = results.filter(({ differences }) => differences.length > 0);
    const pace = new Pace(() => Promise.resolve());
    return {
      results: [...failing, ...results.filter(({ differences }) => differences.length === 0)],
      failed: failing.length,
      coverage: await measureCoverage(
        ruleSet,
        catalogue,
        this.#decided.map(({ context }) => context),
        pace,
      ),
      missing: missingRequirementCases(
        this.#compiled,
        this.#decided.map(({ decision }) => decision),
      ),
    };
  }

  /** How one of the cases came to its answer; undefined where there is no such case. */
  explain(file: string, index: number): Explanation | undefined {
    const decided = this.#decided.find((each) => each.file === file && each.index === index);
    return decided === undefined ? undefined : explain(this.#compiled, decided.context, decided.decision);
  }

  #result({ file, index, case: { name }, differences, decision }: DecidedCase): CaseResult {
    const { verdict, responseCode } = decision;
    return { file, index, name, differences, verdict, responseCode, outcomes: outcomesOf(this.#compiled, decision) };
  }
}
