import { invariant } from '../invariant.js';
import type { CompiledRule, CompiledRuleSet } from './compile.js';
import type { Context } from './context.js';
import type { Scope } from './interpret.js';

/** What a rule's conditions are read against: its own document's tables and named conditions. */
export function scopeOf(compiled: CompiledRuleSet, rule: CompiledRule, { values }: Context): Scope {
  const document = rule.kind === 'guard-rail' ? compiled.guardRails : compiled.ruleSet;
  invariant(document, 'a guard rail was compiled from guard rails');
  return { document, catalogue: compiled.catalogue, values, named: new Map() };
}
