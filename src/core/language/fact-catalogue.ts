/**
 * The fact catalogue: each fact a rule may read, with type, meaning, source and maximum age. It drives the checker,
 * the context, completion in editors and the documentation.
 */

export const scalarTypeNames = [
  'eui64',
  'srv',
  'enum',
  'boolean',
  'integer',
  'counter',
  'instant',
  'duration',
  'text',
] as const;
export type ScalarTypeName = (typeof scalarTypeNames)[number];

export type ScalarType =
  { readonly name: Exclude<ScalarTypeName, 'enum'> } | { readonly name: 'enum'; readonly values: readonly string[] };

export interface ListType {
  readonly name: 'list';
  readonly of: ScalarType;
}
export type FactType = ScalarType | ListType;

/** Where a fact comes from; the age of each source is tracked apart. */
export const factSources = [
  'command',
  'certificate',
  'device',
  'networkOperatorRegistration',
  'supplierRegistration',
  'party',
  'correction',
  'clock',
] as const;
export type FactSource = (typeof factSources)[number];

export interface FactDefinition {
  /** `device.status`, `device.attributes.firmwareHold`: the json-rules-engine fact, then its path without `$.`. */
  readonly path: string;
  /** Position in the catalogue, sorted by path: where a context keeps the value. */
  readonly index: number;
  readonly type: FactType;
  readonly meaning: string;
  readonly unit?: string;
  readonly source: FactSource;
  /** Whether the source may state that there is no such thing (null), which is not the same as not knowing. */
  readonly nullable: boolean;
  /** Past this age of its source's observation the fact is unknown. Absent: no limit. */
  readonly maxAgeSeconds?: number;
  readonly unverified?: string;
}

export interface FactCatalogue {
  /** Sorted by path; `facts[i].index === i`. */
  readonly facts: readonly FactDefinition[];
  readonly byPath: ReadonlyMap<string, FactDefinition>;
}

/**
 * A known value in its inward form: `eui64`, `srv`, `enum`, `text` a string (EUI-64 canonical, upper case with
 * dashes) · `boolean` · `integer` a safe integer · `counter` a bigint · `instant` epoch milliseconds · `duration`
 * milliseconds · a list of these.
 */
export type FactValue = string | number | boolean | bigint | readonly (string | number | boolean | bigint)[];
