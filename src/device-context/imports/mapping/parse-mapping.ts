import { Ajv } from 'ajv';
import { supplierRoles } from '../../registration.entity.js';
import { mappingSchema } from './mapping-schema.js';
import type { FieldSource, Mapping } from './mapping.js';

/** What is wrong with a mapping: where (JSON pointer), what was found, what was expected. */
export interface MappingFault {
  readonly pointer: string;
  readonly detail: string;
}

export type ParsedMapping =
  { readonly ok: true; readonly mapping: Mapping } | { readonly ok: false; readonly faults: readonly MappingFault[] };

const fits = new Ajv({ allErrors: true, strict: false }).compile<Mapping>(mappingSchema);

/** Checks all of a mapping; every fault at once. */
export function parseMapping(json: unknown): ParsedMapping {
  if (!fits(json)) {
    const faults = (fits.errors ?? [])
      .filter(({ keyword }) => keyword !== 'oneOf' && keyword !== 'propertyNames')
      .map(({ instancePath, keyword, message, params }) => ({
        pointer: instancePath,
        detail: `found what does not fit, expected: ${message ?? keyword}${named(params)}`,
      }));
    return {
      ok: false,
      faults: faults.length > 0 ? faults : [{ pointer: '', detail: 'expected `column` or `constant`, one' }],
    };
  }
  const faults = faultsAcross(json);
  return faults.length === 0 ? { ok: true, mapping: json } : { ok: false, faults };
}

function named(params: Readonly<Record<string, unknown>>): string {
  const { additionalProperty, allowedValues } = params;
  if (typeof additionalProperty === 'string') return ` (\`${additionalProperty}\`)`;
  return Array.isArray(allowedValues) ? ` (${allowedValues.map((value) => `\`${String(value)}\``).join(', ')})` : '';
}

function faultsAcross(mapping: Mapping): readonly MappingFault[] {
  const { detail, recordType, kind, delimiter } = mapping;
  const faults: MappingFault[] = [];
  const add = (pointer: string, text: string): void => void faults.push({ pointer, detail: text });
  for (const [name, column] of detailColumns(mapping)) {
    if (column > detail.columns)
      add(`/detail/${name}`, `found column ${column}, expected at most ${detail.columns}, the number of columns`);
  }
  const types = [recordType.header, recordType.detail, recordType.trailer];
  if (new Set(types).size < 3) add('/recordType', 'found the same literal twice, expected three different ones');
  if (types.some((literal) => literal.includes(delimiter))) add('/recordType', 'found the delimiter in a literal');
  if (kind === 'supplier' && detail.role === undefined)
    add('/detail/role', 'found nothing, expected where the supplier’s role stands');
  if (kind === 'networkOperator' && detail.role !== undefined)
    add('/detail/role', 'found a role, expected none: a network operator’s registration has no role');
  const literals = [detail.role?.constant, ...Object.values(detail.role?.codes ?? {})].filter(
    (text) => text !== undefined,
  );
  if (literals.some((text) => !supplierRoles.some((role) => role === text)))
    add('/detail/role', `expected roles to be ${supplierRoles.join(', ')}`);
  return faults;
}

function detailColumns({ detail, recordType }: Mapping): readonly (readonly [string, number])[] {
  const fields: Readonly<Record<string, FieldSource | undefined>> = {
    ...{ mpxn: detail.mpxn, mpid: detail.mpid, role: detail.role, action: detail.action, recordType },
    ...{ effectiveFrom: detail.effectiveFrom, effectiveUntil: detail.effectiveUntil, ...detail.attributes },
  };
  return Object.entries(fields).flatMap(([name, field]) =>
    field?.column === undefined ? [] : [[name, field.column] as const],
  );
}
