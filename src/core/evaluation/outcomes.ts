import type { CompiledRule, CompiledRuleSet, CompiledWaiver } from './compile.js';
import type { Decision, Outcome, Truth } from './decision.js';

export interface RuleOutcome {
  readonly rule: string;
  readonly outcome: Outcome;
}

/** Of every rule and guard rail, in decision order. */
export function outcomesOf(compiled: CompiledRuleSet, decision: Decision): readonly RuleOutcome[] {
  return compiled.rules.map((rule) => ({ rule: rule.rule.name, outcome: outcomeOf(rule, decision) }));
}

export function truthOf({ chunk, bit }: CompiledRule | CompiledWaiver, { truths }: Decision): Truth {
  if (((truths[2 * chunk] ?? 0) & bit) !== 0) return 'true';
  return ((truths[2 * chunk + 1] ?? 0) & bit) !== 0 ? 'false' : 'unknown';
}

export function outcomeOf(rule: CompiledRule, decision: Decision): Outcome {
  if (((decision.waived[rule.chunk] ?? 0) & rule.bit) !== 0) return 'waived';
  const truth = truthOf(rule, decision);
  if (truth === 'true') return 'held';
  return truth === 'false' ? 'broken' : 'undetermined';
}

/** The first waiver that lifted the rule; null when none did. */
export function waivedBy(compiled: CompiledRuleSet, rule: CompiledRule, decision: Decision): string | null {
  if (outcomeOf(rule, decision) !== 'waived') return null;
  const lifting = compiled.waivers.find(
    (waiver) =>
      truthOf(waiver, decision) === 'true' &&
      ((waiver.lifts[rule.chunk] ?? 0) & rule.bit) !== 0 &&
      (waiver.whenUndetermined || truthOf(rule, decision) === 'false'),
  );
  return lifting?.name ?? null;
}
