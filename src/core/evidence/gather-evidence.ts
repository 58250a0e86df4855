import type { CompiledRuleSet } from '../evaluation/index.js';
import { compile } from '../evaluation/index.js';
import { invariant } from '../invariant.js';
import { canonicalJson } from '../language/index.js';
import { agreement } from './agreement.js';
import { measureCoverage } from './coverage.js';
import type { Evidence, EvidenceInput, GateFailure } from './evidence.js';
import { caseFailures, disagreementFailures, missingCaseFailures } from './gate-failures.js';
import type { CaseFiles, DecidedCase } from './own-cases.js';
import { decideCase, ownCases } from './own-cases.js';
import { Pace, wholeStep } from './pace.js';
import { missingRequirementCases } from './requirement-cases.js';

/**
 * Passes a checked version through the gates of submission: its cases, a case that holds and one that breaks for each
 * requirement, MC/DC coverage, agreement with json-rules-engine, and the diff to its parent. Coverage below 100 % fails
 * nothing; it is listed for the approver. The same input gives the same evidence.
 * @param pause - awaited after every few milliseconds of work, since the same process decides live commands
 * @returns `failures`, none when the version can be submitted; the evidence is complete either way
 */
export async function gatherEvidence(
  input: EvidenceInput,
  pause: () => Promise<void>,
): Promise<{ readonly evidence: Evidence; readonly failures: readonly GateFailure[] }> {
  const { ruleSet, guardRails, catalogue } = input;
  invariant(canonicalJson(ruleSet) === input.content, 'the digest is of the rule set that is judged');
  const pace = new Pace(pause);
  await pace.after(wholeStep);
  const compiled = compile(ruleSet, guardRails, catalogue);
  await pace.after(wholeStep);

  const cases = await decideCases(compiled, input.cases, pace);
  const missing = missingRequirementCases(
    compiled,
    cases.map(({ decision }) => decision),
  );
  await pace.after(wholeStep);
  const contexts = cases.map(({ context }) => context);
  const coverage = await measureCoverage(ruleSet, catalogue, contexts, pace);
  const secondOpinion = await agreement(compiled, cases, pace);

  const failed = cases.filter(({ differences }) => differences.length > 0);
  const evidence: Evidence = {
    format: 1,
    ...documentsOf(input),
    cases: {
      total: cases.length,
      passed: cases.length - failed.length,
      failed: failed.map(({ file, case: { name }, differences }) => ({ file, case: name, differences })),
    },
    requirementCases: { requirements: compiled.rules.filter(({ kind }) => kind === 'requirement').length, missing },
    coverage,
    secondOpinion,
    diff: { deltas: input.deltas },
  };
  const failures = [
    ...caseFailures(ruleSet, cases),
    ...missingCaseFailures(missing),
    ...disagreementFailures(ruleSet, secondOpinion.disagreements),
  ];
  return { evidence, failures };
}

async function decideCases(compiled: CompiledRuleSet, files: CaseFiles, pace: Pace): Promise<readonly DecidedCase[]> {
  const decided: DecidedCase[] = [];
  for (const own of ownCases(files, compiled.ruleSet.version)) {
    decided.push(decideCase(compiled, own));
    await pace.after(compiled.catalogue.facts.length + compiled.rules.length);
  }
  return decided;
}

function documentsOf(
  input: EvidenceInput,
): Pick<Evidence, 'ruleSet' | 'parent' | 'catalogueDigest' | 'guardRailsDigest' | 'casesDigest' | 'evaluatorVersion'> {
  const { ruleSet, digest, parent, catalogueDigest, guardRailsDigest, casesDigest, evaluatorVersion } = input;
  return {
    ruleSet: { name: ruleSet.name, version: ruleSet.version, digest },
    parent:
      parent === null
        ? null
        : {
            version: parent.version,
            digest: parent.digest,
            catalogueDigest: parent.catalogueDigest,
            guardRailsDigest: parent.guardRailsDigest,
          },
    catalogueDigest,
    guardRailsDigest,
    casesDigest,
    evaluatorVersion,
  };
}
