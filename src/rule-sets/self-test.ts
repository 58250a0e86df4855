import type { CompiledRuleSet } from '../core/evaluation/index.js';
import { compile, decide } from '../core/evaluation/index.js';
import type { CaseFiles } from '../core/evidence/index.js';
import { decideCase, generatedContexts, ownCases } from '../core/evidence/index.js';

/**
 * What a replica asks of a version before it decides with it: that the compiled functions and closures decide generated
 * contexts alike, and that the version's own cases are decided as they expect.
 * @param cases - by file name; only cases that name the version count
 * @param reference - what the functions are held against; by default the same rule set without generated code
 * @returns null when both hold; else a line that names the first context, or the first case, where they do not
 */
export function selfTest(compiled: CompiledRuleSet, cases: CaseFiles = {}, reference?: CompiledRuleSet): string | null {
  const { ruleSet, guardRails, catalogue } = compiled;
  const which = `\`${ruleSet.name}\` version ${ruleSet.version}`;
  const closures = reference ?? compile(ruleSet, guardRails, catalogue, { codeGeneration: false });
  const disagreeing = generatedContexts(compiled).findIndex(
    (context) => JSON.stringify(decide(compiled, context)) !== JSON.stringify(decide(closures, context)),
  );
  if (disagreeing >= 0) return `generated code and closures disagree on context ${disagreeing} of ${which}`;
  for (const own of ownCases(cases, ruleSet.version)) {
    const { differences } = decideCase(compiled, own);
    if (differences.length > 0) {
      return `case \`${own.case.name}\` of \`${own.file}\` fails on ${which}: ${differences.join('; ')}`;
    }
  }
  return null;
}
