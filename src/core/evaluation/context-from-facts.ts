import type { FactCatalogue, FactDefinition } from '../language/index.js';
import { parseFact } from '../language/index.js';
import type { Absence, Context, Fact, Provenance } from './context.js';

/**
 * A context made of facts as JSON states them: for cases, simulations, and for evaluating a recorded decision again.
 * @param facts - by path; a fact that is not given is unknown, `null` says that its source states there is none
 * @param decidedAt - epoch milliseconds; also the fact `clock.decidedAt` unless that is given
 */
export function contextFromFacts(
  catalogue: FactCatalogue,
  facts: Readonly<Record<string, unknown>>,
  decidedAt: number,
): Context {
  const given = new Map(Object.entries(facts));
  const values = catalogue.facts.map((definition): Fact => {
    if (!given.has(definition.path)) return definition.path === 'clock.decidedAt' ? decidedAt : undefined;
    return factFromJson(definition, given.get(definition.path));
  });
  const sources = catalogue.facts.filter(({ index }) => values[index] !== undefined).map(({ source }) => source);
  const provenance = Object.fromEntries(
    sources.map((source): [string, Provenance] => [source, { source: 'given', observedAt: decidedAt }]),
  );
  return {
    catalogue,
    decidedAt,
    values,
    provenance,
    absenceOf: (index) => absence(catalogue.facts[index], given),
  };
}

/** Null counts as stated only where the catalogue lets a source state it. */
function factFromJson({ type, nullable }: FactDefinition, json: unknown): Fact {
  if (json === null) return nullable ? null : undefined;
  return parseFact(type, json);
}

function absence(definition: FactDefinition | undefined, given: ReadonlyMap<string, unknown>): Absence {
  const path = definition?.path ?? '';
  if (!given.has(path)) return { code: 'FACT_MISSING', detail: `\`${path}\` was not given` };
  return { code: 'FACT_WRONG_TYPE', detail: `\`${path}\` is not of type \`${definition?.type.name}\`` };
}
