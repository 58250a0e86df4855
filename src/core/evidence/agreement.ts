import type { CompiledRuleSet, Context, RuleOpinion } from '../evaluation/index.js';
import { compile, decide, disagreements, secondOpinion } from '../evaluation/index.js';
import type { EvidenceDisagreement } from './evidence.js';
import { generatedContexts } from './generated-contexts.js';
import type { DecidedCase } from './own-cases.js';
import type { Pace } from './pace.js';
import { wholeStep } from './pace.js';

/**
 * Lets json-rules-engine judge every case and every generated context beside our own evaluator.
 * @returns every disagreement; the first one ends nothing
 */
export async function agreement(
  compiled: CompiledRuleSet,
  cases: readonly DecidedCase[],
  pace: Pace,
): Promise<{
  readonly cases: number;
  readonly generatedContexts: number;
  readonly disagreements: readonly EvidenceDisagreement[];
}> {
  const generated = generatedContexts(compiled);
  await pace.after(wholeStep);
  const judged: readonly { readonly on: EvidenceDisagreement['on']; readonly context: Context }[] = [
    ...cases.map(({ file, case: { name }, context }) => ({ on: { kind: 'case', file, case: name } as const, context })),
    ...generated.map((context, i) => ({ on: { kind: 'generated', context: i } as const, context })),
  ];
  const slices = slicesOf(compiled);
  const found: EvidenceDisagreement[] = [];
  for (const { on, context } of judged) {
    const rules: RuleOpinion[] = [];
    for (const slice of slices) {
      rules.push(...(await secondOpinion(slice, context)).rules);
      await pace.after(wholeStep);
    }
    const decision = decide(compiled, context);
    // The law is of rules; a verdict follows from them.
    const opinion = { rules, verdict: decision.verdict };
    found.push(...disagreements(compiled, decision, opinion).map((disagreement) => ({ on, ...disagreement })));
  }
  return { cases: cases.length, generatedContexts: generated.length, disagreements: found };
}

/** So many rules take json-rules-engine about two milliseconds, which is as long as live decisions may wait. */
const rulesAtOnce = 30;

/** The rules in decision order in parts, each of few enough rules; the guard rails are judged with the last part. */
function slicesOf(compiled: CompiledRuleSet): readonly CompiledRuleSet[] {
  const { ruleSet, guardRails, catalogue } = compiled;
  const rules = compiled.rules.filter(({ kind }) => kind !== 'guard-rail').map(({ rule }) => rule);
  if (rules.length <= rulesAtOnce) return [compiled];
  const count = Math.ceil(rules.length / rulesAtOnce);
  return Array.from({ length: count }, (_, i) => {
    const part = { ...ruleSet, rules: rules.slice(i * rulesAtOnce, (i + 1) * rulesAtOnce) };
    return compile(part, i === count - 1 ? guardRails : null, catalogue, { codeGeneration: false });
  });
}
