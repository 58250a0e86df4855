import type { CompiledRule, CompiledRuleSet } from './compile.js';
import type { Context } from './context.js';
import type { Decision, Reason } from './decision.js';
import { interpret } from './interpret.js';
import { missingFactsOf } from './missing-facts.js';
import { outcomeOf, truthOf, waivedBy } from './outcomes.js';
import { scopeOf } from './scope.js';

/** Why a command was refused, and what was waived: every enforced requirement and guard rail that did not simply hold. */
export function reasonsOf(compiled: CompiledRuleSet, context: Context, decision: Decision): readonly Reason[] {
  return compiled.rules
    .filter(({ kind, mode }) => kind !== 'waiver' && mode === 'enforce')
    .flatMap((rule) => reasonOf(compiled, rule, context, decision));
}

/** The requirements in mode `warn` that did not simply hold; they never refuse. */
export function advisoriesOf(compiled: CompiledRuleSet, context: Context, decision: Decision): readonly Reason[] {
  return compiled.rules
    .filter(({ kind, mode }) => kind === 'requirement' && mode === 'warn')
    .flatMap((rule) => reasonOf(compiled, rule, context, decision));
}

function reasonOf(compiled: CompiledRuleSet, rule: CompiledRule, context: Context, decision: Decision): Reason[] {
  const outcome = outcomeOf(rule, decision);
  const { event, name, conditions } = rule.rule;
  if (outcome === 'held' || event.type === 'waiver') return [];
  const scope = scopeOf(compiled, rule, context);
  const undetermined = truthOf(rule, decision) === 'unknown';
  const missing = undetermined ? missingFactsOf(interpret(conditions, scope), scope, context) : [];
  return [
    {
      rule: name,
      kind: event.type,
      outcome,
      waivedBy: waivedBy(compiled, rule, decision),
      responseCode: event.params.responseCode,
      mode: rule.mode,
      because: event.params.because,
      basis: event.params.basis,
      missingFacts: missing.map(({ fact }) => fact),
      missing,
    },
  ];
}
