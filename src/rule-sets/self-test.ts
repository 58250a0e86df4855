import type { CompiledRuleSet, Context, Fact } from '../core/evaluation/index.js';
import { compile, decide } from '../core/evaluation/index.js';
import { parseFact } from '../core/language/index.js';
import type { FactDefinition, FactValue } from '../core/language/index.js';

const contexts = 256;
/** Any instant: the test depends on nothing outside. */
const decidedAt = Date.UTC(2026, 0, 1);
const day = 86_400_000;

/**
 * Decides generated contexts with the compiled functions and with closures.
 * @param reference - what it is held against; by default the same rule set without generated code
 * @returns null when both agree everywhere; else a line that names the first context where they do not
 */
export function selfTest(compiled: CompiledRuleSet, reference?: CompiledRuleSet): string | null {
  const { ruleSet, guardRails, catalogue } = compiled;
  const closures = reference ?? compile(ruleSet, guardRails, catalogue, { codeGeneration: false });
  const disagreeing = generatedContexts(compiled).findIndex(
    (context) => JSON.stringify(decide(compiled, context)) !== JSON.stringify(decide(closures, context)),
  );
  if (disagreeing < 0) return null;
  const which = `\`${ruleSet.name}\` version ${ruleSet.version}`;
  return `generated code and closures disagree on context ${disagreeing} of ${which}`;
}

/**
 * Contexts that the rules are true, false and unknown on: the values come from the rule set's own literals, and a fact
 * is often unknown. The same for the same rule set.
 */
export function generatedContexts(compiled: CompiledRuleSet): readonly Context[] {
  const { ruleSet, guardRails, catalogue } = compiled;
  const literals = [...literalsIn([ruleSet, guardRails])];
  const pools = compiled.usedFacts.map((index) => poolFor(catalogue.facts[index], literals));
  const random = sequence(1);
  return Array.from({ length: contexts }, () => {
    const values: Fact[] = catalogue.facts.map(() => undefined);
    compiled.usedFacts.forEach((index, i) => {
      const pool = pools[i] ?? [];
      values[index] = pool[Math.floor(random() * pool.length)];
    });
    return contextOf(compiled, values);
  });
}

function contextOf({ catalogue }: CompiledRuleSet, values: readonly Fact[]): Context {
  const absenceOf = () => ({ code: 'FACT_MISSING', detail: 'left out by the self-test' }) as const;
  return { catalogue, decidedAt, values, provenance: {}, absenceOf };
}

/** Every text, number and boolean in some documents. */
function literalsIn(value: unknown, found = new Set<string | number>()): Set<string | number> {
  if (typeof value === 'string' || typeof value === 'number') found.add(value);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      found.add(key);
      literalsIn(member, found);
    }
  }
  return found;
}

/** What a fact may be in a test: unknown, absent where it may be, a few values of its type. */
function poolFor(fact: FactDefinition | undefined, literals: readonly (string | number)[]): readonly Fact[] {
  if (fact === undefined) return [undefined];
  const { type } = fact;
  const scalar = type.name === 'list' ? type.of : type;
  const candidates: unknown[] = [...literals, ...(scalar.name === 'enum' ? scalar.values : []), ...fillers];
  const known = candidates.flatMap((json) => parseFact(scalar, json) ?? []).slice(0, 40);
  const values = scalar.name === 'instant' ? [...known, decidedAt, decidedAt - day, decidedAt + day] : known;
  const shaped: readonly FactValue[] = type.name === 'list' ? listsOf(values) : values;
  return [undefined, ...(fact.nullable ? [null] : []), ...shaped];
}

const fillers = [true, false, 0, 1, 2, '0', '1', '18446744073709551615', 'P1D', 'PT1H', '00-DB-12-34-56-78-90-A0'];

function listsOf(values: readonly FactValue[]): readonly FactValue[] {
  const scalars = values.filter((value) => typeof value !== 'object');
  return [[], ...scalars.map((value) => [value]), scalars.slice(0, 3)];
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
