import type { CompiledRuleSet, Context, Fact } from '../evaluation/index.js';
import { parseFact } from '../language/index.js';
import type { FactDefinition, FactValue, ScalarType } from '../language/index.js';

const contexts = 256;
/** Any instant: the contexts depend on nothing outside. */
const decidedAt = Date.UTC(2026, 0, 1);
const day = 86_400_000;

/**
 * Contexts that the rules are true, false and unknown on: the values come from the rule set's own literals, and a fact
 * is often unknown. The same for the same rule set.
 */
export function generatedContexts(compiled: CompiledRuleSet): readonly Context[] {
  const { ruleSet, guardRails, catalogue } = compiled;
  const known = valuesByType(literalsIn([ruleSet, guardRails]));
  const pools = compiled.usedFacts.map((index) => poolFor(catalogue.facts[index], known));
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
  const absenceOf = () => ({ code: 'FACT_MISSING', detail: 'left out of a generated context' }) as const;
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

/** What a fact may be in a generated context: unknown, absent where it may be, a few values of its type. */
function poolFor(
  fact: FactDefinition | undefined,
  known: (scalar: ScalarType) => readonly FactValue[],
): readonly Fact[] {
  if (fact === undefined) return [undefined];
  const { type } = fact;
  const scalar = type.name === 'list' ? type.of : type;
  const instants = scalar.name === 'instant' ? [decidedAt, decidedAt - day, decidedAt + day] : [];
  const values = [...known(scalar), ...instants];
  const shaped: readonly FactValue[] = type.name === 'list' ? listsOf(values) : values;
  return [undefined, ...(fact.nullable ? [null] : []), ...shaped];
}

/** The first literals that are of a type, read once for each type. */
function valuesByType(literals: ReadonlySet<string | number>): (scalar: ScalarType) => readonly FactValue[] {
  const known = new Map<string, readonly FactValue[]>();
  return (scalar) => {
    const key = JSON.stringify(scalar);
    const values = known.get(key) ?? valuesOf(scalar, literals);
    known.set(key, values);
    return values;
  };
}

function valuesOf(scalar: ScalarType, literals: ReadonlySet<string | number>): readonly FactValue[] {
  const values: FactValue[] = [];
  for (const json of [...literals, ...(scalar.name === 'enum' ? scalar.values : []), ...fillers]) {
    const value = parseFact(scalar, json);
    if (value !== undefined) values.push(value);
    if (values.length === valuesOfType) break;
  }
  return values;
}

const valuesOfType = 40;
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
