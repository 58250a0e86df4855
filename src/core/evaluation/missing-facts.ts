import { unreachable } from '../invariant.js';
import type { Context } from './context.js';
import type { ExplainedCondition, ExplainedOperand, MissingFact } from './decision.js';
import type { Scope } from './interpret.js';

/**
 * The facts that make a condition unknown: those without a value in comparisons that are unknown themselves and that
 * no other part of the condition has settled. A table column leads to the fact that picks the row.
 * @returns sorted by path, each once
 */
export function missingFactsOf(condition: ExplainedCondition, scope: Scope, context: Context): readonly MissingFact[] {
  const missing = new Map<string, MissingFact>();
  const visited = new Set<ExplainedCondition>();
  const visit = (part: ExplainedCondition): void => {
    if (part.truth !== 'unknown' || visited.has(part)) return;
    visited.add(part);
    switch (part.kind) {
      case 'all':
      case 'any':
        return part.conditions.forEach(visit);
      case 'not':
      case 'condition':
        return visit(part.condition);
      case 'comparison':
        for (const operand of [part.left, part.right]) {
          const fact = missingFact(operand, scope, context);
          if (fact !== undefined) missing.set(fact.fact, fact);
        }
        return;
      default:
        return unreachable(part);
    }
  };
  visit(condition);
  return [...missing.values()].sort((one, other) => (one.fact < other.fact ? -1 : 1));
}

function missingFact({ fact, value }: ExplainedOperand, scope: Scope, context: Context): MissingFact | undefined {
  if (fact === null) return undefined;
  if (value === undefined) return absentFact(fact, scope, context);
  if (value === null)
    return { fact, code: 'FACT_MISSING', detail: `the source of \`${fact}\` states that there is none` };
  if (!Array.isArray(value) || value.length > 0) return undefined;
  return { fact, code: 'FACT_MISSING', detail: `\`${fact}\` is an empty list, of which "every" says nothing` };
}

function absentFact(fact: string, scope: Scope, context: Context): MissingFact {
  const definition = context.catalogue.byPath.get(fact);
  const table = fact.slice(0, fact.indexOf('.'));
  if (definition !== undefined && !Object.hasOwn(scope.document.tables, table)) {
    return { fact, ...context.absenceOf(definition.index) };
  }
  const key = scope.document.tables[table]?.key ?? '';
  const keyDefinition = context.catalogue.byPath.get(key);
  if (keyDefinition !== undefined && (context.values[keyDefinition.index] ?? null) === null) {
    return { fact: key, ...context.absenceOf(keyDefinition.index) };
  }
  return { fact, code: 'FACT_MISSING', detail: `table \`${table}\` has no such cell for the value of \`${key}\`` };
}
