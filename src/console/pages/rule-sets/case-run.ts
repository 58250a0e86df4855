import { queryOptions } from '@tanstack/react-query';
import type { Coverage, DecidedCase, MissingCase } from '../../../core/evidence/index.js';
import { decideCase, measureCoverage, missingRequirementCases, ownCases, Pace } from '../../../core/evidence/index.js';
import type { CompiledRuleSet } from '../../../core/evaluation/index.js';
import { compile } from '../../../core/evaluation/index.js';
import type { RuleSet } from '../../../core/language/index.js';
import type { VersionRead } from '../../rules/version-read.js';

/** What a version's cases come to, decided in this browser by the service's own evaluator. */
export interface CaseRun {
  readonly compiled: CompiledRuleSet;
  readonly cases: readonly DecidedCase[];
  readonly coverage: Coverage;
  /** Requirements that no case shows held, or none broken. */
  readonly missing: readonly MissingCase[];
}

/**
 * Decides every case that names the version and measures what they cover.
 * @param pause - awaited again and again, so that the page stays responsive
 */
export async function runCases(read: VersionRead, ruleSet: RuleSet, pause: () => Promise<void>): Promise<CaseRun> {
  const { catalogue, guardRails } = read.documents;
  const pace = new Pace(pause);
  // The page's policy forbids generated code; closures compute the same.
  const compiled = compile(ruleSet, guardRails, catalogue, { codeGeneration: false });
  const cases: DecidedCase[] = [];
  for (const own of ownCases(read.cases, ruleSet.version)) {
    cases.push(decideCase(compiled, own));
    await pace.after(catalogue.facts.length + compiled.rules.length);
  }
  const contexts = cases.map(({ context }) => context);
  const coverage = await measureCoverage(ruleSet, catalogue, contexts, pace);
  const decisions = cases.map(({ decision }) => decision);
  return { compiled, cases, coverage, missing: missingRequirementCases(compiled, decisions) };
}

/** Runs once for each content of a version with its cases; null while the version does not hold. */
export const caseRunQuery = (read: VersionRead) =>
  queryOptions({
    queryKey: ['case-run', read.version.name, read.version.version, read.version.revision, read.version.state],
    queryFn: async (): Promise<CaseRun | null> =>
      read.checked.ok ? await runCases(read, read.checked.value, otherWorkFirst) : null,
    staleTime: Infinity,
    gcTime: 60_000,
    structuralSharing: false,
  });

/** Lets the browser do what waits, such as a key that was pressed. A message has no least delay, as a timer has. */
async function otherWorkFirst(): Promise<void> {
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
