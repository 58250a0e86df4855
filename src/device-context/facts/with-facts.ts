import type { Context, Fact } from '../../core/evaluation/context.js';
import type { FactDefinition } from '../../core/language/index.js';
import { parseFact } from '../../core/language/index.js';

export interface FactFault {
  readonly code: 'FACT_UNKNOWN' | 'FACT_WRONG_TYPE' | 'FACT_NOT_NULLABLE';
  /** JSON pointer into the facts given. */
  readonly pointer: string;
  readonly detail: string;
}

/** Facts given for a simulation do not fit the catalogue. */
export class FactsRefused extends Error {
  override readonly name = 'FactsRefused';
  readonly code = 'FACTS_REFUSED';

  constructor(readonly faults: readonly FactFault[]) {
    super(faults.map(({ detail }) => detail).join('; '));
  }
}

/**
 * A context in which some facts are replaced, for simulations. Nothing is looked up again: another `device.mpxn` does not
 * bring another registration.
 * @param facts - JSON by fact path; null states that there is none
 * @throws FactsRefused with all faults at once
 */
export function withFacts(context: Context, facts: Readonly<Record<string, unknown>>): Context {
  const values: Fact[] = [...context.values];
  const faults: FactFault[] = [];
  for (const [path, json] of Object.entries(facts)) {
    const definition = context.catalogue.byPath.get(path);
    const fault = faultOf(path, definition, json);
    if (fault !== undefined) faults.push(fault);
    else if (definition !== undefined)
      values[definition.index] = json === null ? null : parseFact(definition.type, json);
  }
  if (faults.length > 0) throw new FactsRefused(faults);
  const { catalogue, decidedAt, provenance, absenceOf } = context;
  return { catalogue, decidedAt, provenance, absenceOf, values };
}

function faultOf(path: string, definition: FactDefinition | undefined, json: unknown): FactFault | undefined {
  const pointer = `/${path.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  if (definition === undefined) {
    return { code: 'FACT_UNKNOWN', pointer, detail: `\`${path}\` is not a fact of the catalogue` };
  }
  if (json === null) {
    const detail = `found null, expected a value: \`${path}\` always has one; leave it out to keep the cached one`;
    return definition.nullable ? undefined : { code: 'FACT_NOT_NULLABLE', pointer, detail };
  }
  const { type } = definition;
  const expected = type.name === 'list' ? `a list of ${type.of.name}` : type.name;
  const detail = `\`${path}\` is not of the catalogue's type; expected ${expected}`;
  return parseFact(type, json) === undefined ? { code: 'FACT_WRONG_TYPE', pointer, detail } : undefined;
}
