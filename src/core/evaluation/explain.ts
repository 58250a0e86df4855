import type { CompiledRuleSet } from './compile.js';
import type { Context } from './context.js';
import type { Decision, ExplainedRule, Explanation } from './decision.js';
import { nestedFacts } from './facts-as-json.js';
import { interpret } from './interpret.js';
import { outcomeOf, waivedBy } from './outcomes.js';
import { pickedRows } from './picked-rows.js';
import { scopeOf } from './scope.js';

/**
 * Everything about a decision: the facts, and of every rule each condition with its operands and truth value. Given to
 * json-rules-engine, `facts` and the rule set's own file lead to the same verdict (counters must be made BigInt).
 */
export function explain(compiled: CompiledRuleSet, context: Context, decision: Decision): Explanation {
  const { ruleSet, guardRails } = compiled;
  const rules = compiled.rules.map((rule): ExplainedRule => {
    const conditions = interpret(rule.rule.conditions, scopeOf(compiled, rule, context));
    return {
      rule: rule.rule.name,
      event: rule.kind,
      outcome: outcomeOf(rule, decision),
      truth: conditions.truth,
      waivedBy: waivedBy(compiled, rule, decision),
      conditions,
    };
  });
  const facts = {
    ...nestedFacts(context),
    ...pickedRows(guardRails?.tables ?? {}, context),
    ...pickedRows(ruleSet.tables, context),
  };
  return { facts, rules };
}
