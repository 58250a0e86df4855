import type { RuleProperties, TopLevelCondition } from 'json-rules-engine';
import { Engine } from 'json-rules-engine';

/** A file of `rules/` as it is: nothing of it is translated. */
export interface VerbatimRuleSet {
  readonly conditions: Readonly<Record<string, TopLevelCondition>>;
  readonly rules: readonly (RuleProperties & { readonly name: string })[];
}

interface FactEntry {
  readonly type: string;
}

/**
 * Decides by json-rules-engine alone: each rule and condition handed to it verbatim, the facts as `explain=full` shows
 * them. Only `present` is not among its own operators, and counters are longer than its numbers.
 * @returns the verdict of requirements, waivers and guard rails by design section 2
 */
export async function verdictOfEngine(
  ruleSets: readonly VerbatimRuleSet[],
  facts: Readonly<Record<string, unknown>>,
): Promise<{ readonly verdict: 'permit' | 'refuse'; readonly rules: number }> {
  const successes = new Map<string, boolean>();
  const events = new Map<string, { readonly type: string; readonly params?: Record<string, unknown> | undefined }>();
  for (const { conditions, rules } of ruleSets) {
    const engine = new Engine([], { allowUndefinedFacts: true });
    engine.addOperator('present', (value: unknown, wanted: unknown) =>
      wanted === true ? value !== undefined && value !== null : value === null,
    );
    for (const [name, condition] of Object.entries(conditions)) engine.setCondition(name, condition);
    for (const rule of rules) {
      engine.addRule(rule);
      events.set(rule.name, rule.event);
    }
    const { results, failureResults } = await engine.run({ ...facts });
    for (const { name, result } of [...results, ...failureResults]) successes.set(name, result === true);
  }
  if (successes.size !== events.size) throw new Error('json-rules-engine left a rule out');
  const waived = new Set(
    [...events].flatMap(([name, { type, params }]) =>
      type === 'waiver' && successes.get(name) === true ? (params?.['waives'] as readonly string[]) : [],
    ),
  );
  const refuses = [...events].some(
    ([name, { type, params }]) =>
      successes.get(name) === false &&
      (type === 'guard-rail' || (type === 'requirement' && params?.['mode'] === 'enforce' && !waived.has(name))),
  );
  return { verdict: refuses ? 'refuse' : 'permit', rules: events.size };
}

/** The facts with every counter, a decimal text in JSON, as the BigInt that the engine can compare. */
export function withBigCounters(
  facts: Readonly<Record<string, unknown>>,
  catalogue: Readonly<Record<string, FactEntry>>,
): Readonly<Record<string, unknown>> {
  const walk = (value: unknown, path: string): unknown => {
    if (catalogue[path]?.type === 'counter' && typeof value === 'string') return BigInt(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, `${path}.${key}`)]));
  };
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, walk(value, name)]));
}
