import type { Fact } from '../../core/evaluation/context.js';
import type { FactCatalogue, FactDefinition, FactSource, FactType, FactValue } from '../../core/language/index.js';
import { parseFact } from '../../core/language/index.js';
import type { Attributes } from '../attributes.js';
import type { FactReader, NaturalType } from './read-facts.js';
import { factReaders } from './read-facts.js';
import type { Scope } from './scope.js';

/** One fact of a catalogue, bound to where its value is. */
export interface BoundFact {
  readonly definition: FactDefinition;
  readonly index: number;
  /** Milliseconds; `Infinity` without a limit. */
  readonly maxAge: number;
  /** The value if it is of the catalogue's type, else undefined. Called only when its source has a record. */
  readonly read: (scope: Scope) => Fact;
  /** The value of whatever type; tells a wrong type from a value that is not there. */
  readonly readRaw: (scope: Scope) => unknown;
}

/** The facts that a compiled rule set reads, by source. */
export interface FactPlan {
  readonly catalogue: FactCatalogue;
  /** Values of a context in which nothing is known; copied for each. */
  readonly blank: readonly undefined[];
  readonly bySource: Readonly<Record<FactSource, readonly BoundFact[]>>;
  /** `credentials.*`, apart from the rest of the command. */
  readonly credentials: readonly BoundFact[];
  /** Indices of `credentials.*` and `certificate.*`, of which every other command than 6.15.1 states that there is none. */
  readonly onlyOf6151: readonly number[];
  readonly needsRegistrations: boolean;
  /** Past this age of the device's observation its meter point is not known either; milliseconds. */
  readonly meterPointMaxAge: number;
}

/** @param usedFacts - indices into the catalogue */
export function planFacts(catalogue: FactCatalogue, usedFacts: readonly number[]): FactPlan {
  const bound = catalogue.facts.filter(({ index }) => usedFacts.includes(index)).map(bindFact);
  const of = (source: FactSource): readonly BoundFact[] =>
    bound.filter(({ definition }) => definition.source === source);
  const credentials = of('command').filter(isOfCredentials);
  const bySource = {
    command: of('command').filter((fact) => !isOfCredentials(fact)),
    certificate: of('certificate'),
    device: of('device'),
    networkOperatorRegistration: of('networkOperatorRegistration'),
    supplierRegistration: of('supplierRegistration'),
    party: of('party'),
    correction: of('correction'),
    clock: of('clock'),
  };
  const meterPoint = catalogue.byPath.get('device.mpxn');
  return {
    catalogue,
    blank: catalogue.facts.map(() => undefined),
    bySource,
    credentials,
    onlyOf6151: [...credentials, ...bySource.certificate]
      .filter(({ definition }) => definition.nullable)
      .map(({ index }) => index),
    needsRegistrations: bySource.networkOperatorRegistration.length + bySource.supplierRegistration.length > 0,
    meterPointMaxAge: meterPoint === undefined ? Infinity : maxAgeOf(meterPoint),
  };
}

export function bindFact(definition: FactDefinition): BoundFact {
  const reader = readerOf(definition);
  const place = { definition, index: definition.index, maxAge: maxAgeOf(definition) };
  if (reader === undefined) return { ...place, read: unknown, readRaw: unknown };
  return { ...place, read: checkedRead(definition, reader), readRaw: reader.read };
}

const isOfCredentials = ({ definition }: BoundFact): boolean => definition.path.startsWith('credentials.');

const unknown = (): undefined => undefined;

const maxAgeOf = ({ maxAgeSeconds }: FactDefinition): number =>
  maxAgeSeconds === undefined ? Infinity : maxAgeSeconds * 1000;

type AttributeReader = Omit<FactReader, 'type' | 'read'> & {
  readonly type: 'json';
  readonly read: (scope: Scope) => unknown;
};

function readerOf({ path, source }: FactDefinition): FactReader | AttributeReader | undefined {
  const known = Object.hasOwn(factReaders, path) ? factReaders[path] : undefined;
  if (known !== undefined) return known.source === source ? known : undefined;
  const [, fact, name] = /^(device|registration|party)\.attributes\.([^.]+)$/.exec(path) ?? [];
  if (fact === undefined || name === undefined) return undefined;
  const attributes = attributesFrom(fact, source);
  return attributes && { source, type: 'json', mayBeNull: true, read: (scope) => attributes(scope)?.[name] };
}

function attributesFrom(fact: string, source: FactSource): ((scope: Scope) => Attributes | undefined) | undefined {
  if (fact === 'device' && source === 'device') return ({ device }) => device?.attributes;
  if (fact === 'party' && source === 'party') return ({ party }) => party?.attributes;
  if (fact !== 'registration') return undefined;
  if (source === 'networkOperatorRegistration') return ({ networkOperator }) => networkOperator?.attributes;
  if (source === 'supplierRegistration') return ({ supplier }) => supplier?.attributes;
  return undefined;
}

function checkedRead(definition: FactDefinition, reader: FactReader | AttributeReader): (scope: Scope) => Fact {
  const read = reader.type === 'json' ? parsed(definition.type, reader.read) : typed(definition.type, reader);
  if (definition.nullable || !reader.mayBeNull) return read;
  return (scope) => read(scope) ?? undefined;
}

/** Attributes are JSON as the feed sent it: read as the catalogue says at each decision. */
const parsed =
  (type: FactType, read: (scope: Scope) => unknown) =>
  (scope: Scope): Fact => {
    const json = read(scope);
    return json === null ? null : parseFact(type, json);
  };

function typed(type: FactType, { type: natural, read, oneOf }: FactReader): (scope: Scope) => Fact {
  if (natural === nameOf(type)) return read;
  const values = enumValues(type);
  if (values === undefined) return unknown;
  if (type.name === 'enum' && oneOf?.every((value) => values.has(value))) return read;
  if (natural === 'text' && type.name === 'enum') return narrowedText(read, values);
  if (natural === 'text[]' && type.name === 'list') {
    return narrowed(read, (value) => Array.isArray(value) && value.every((item) => isOneOf(values, item)));
  }
  return unknown;
}

const narrowedText =
  (read: (scope: Scope) => Fact, values: ReadonlySet<unknown>) =>
  (scope: Scope): Fact => {
    const value = read(scope);
    return values.has(value) || value === null ? value : undefined;
  };

const narrowed =
  (read: (scope: Scope) => Fact, accepts: (value: FactValue) => boolean) =>
  (scope: Scope): Fact => {
    const value = read(scope);
    return value === null || value === undefined || accepts(value) ? value : undefined;
  };

const isOneOf = (values: ReadonlySet<unknown>, value: unknown): boolean => values.has(value);

function nameOf(type: FactType): NaturalType | 'enum' | 'other' {
  if (type.name !== 'list') return type.name;
  if (type.of.name === 'eui64') return 'eui64[]';
  return type.of.name === 'text' ? 'text[]' : 'other';
}

function enumValues(type: FactType): ReadonlySet<unknown> | undefined {
  const scalar = type.name === 'list' ? type.of : type;
  return scalar.name === 'enum' ? new Set(scalar.values) : undefined;
}
