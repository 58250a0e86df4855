import type { FactCatalogue } from './fact-catalogue.js';
import type { JsonMembers, Shape } from './json-shape.js';
import { describe, own, quote } from './json-shape.js';
import { below } from './json-pointer.js';
import { pathPattern } from './names.js';
import { didYouMean } from './nearest-name.js';
import type { Column, Operand } from './typed-condition.js';

/** What conditions of one file may name. */
export interface Scope {
  readonly catalogue: FactCatalogue;
  /** By table name, then by column name; a table with faults has the columns that could be read. */
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, Column>>;
  readonly conditionNames: ReadonlySet<string>;
  /** Filled while checking. */
  readonly usedTables: Set<string>;
  /** What the file may still hold; counted down while checking. */
  readonly left: { comparisons: number; listValues: number };
}

/** Resolves `fact` and `path` of a comparison's side; reports and gives undefined when they name nothing. */
export function readReference(shape: Shape, scope: Scope, members: JsonMembers, pointer: string): Operand | undefined {
  const fact = own(members, 'fact');
  const path = own(members, 'path');
  // A missing key has been reported with the shape of the object.
  if (fact === undefined || path === undefined) return undefined;
  const factName = shape.string(fact, below(pointer, 'fact'));
  const isTable = factName !== undefined && scope.tables.has(factName);
  if (isTable) scope.usedTables.add(factName);
  if (typeof path !== 'string' || !pathPattern.test(path) || path.length > 200) {
    shape.findings.add('PATH_MALFORMED', below(pointer, 'path'), {
      found: describe(path),
      expected: 'a path of names, `$.name` or `$.name.name`',
      hint: 'filters, indexes and wildcards of JSONPath are not part of the language',
    });
    return undefined;
  }
  if (factName === undefined) return undefined;
  const full = `${factName}${path.slice(1)}`;
  if (isTable) return columnOperand(shape, scope, factName, path.slice(2), below(pointer, 'path'));
  const definition = scope.catalogue.byPath.get(full);
  if (definition !== undefined) {
    return { kind: 'fact', path: full, type: definition.type, nullable: definition.nullable };
  }
  reportUnknownFact(shape, scope, factName, full, pointer);
  return undefined;
}

function columnOperand(shape: Shape, scope: Scope, table: string, name: string, pointer: string): Operand | undefined {
  const columns = scope.tables.get(table);
  const column = columns?.get(name);
  if (column !== undefined) return { kind: 'column', path: `${table}.${name}`, column };
  shape.findings.add('TABLE_COLUMN_UNKNOWN', pointer, {
    found: quote(`${table}.${name}`),
    expected: `a column that every row of the table ${quote(table)} has`,
    hint: didYouMean(name, columns?.keys() ?? []),
  });
  return undefined;
}

function reportUnknownFact(shape: Shape, scope: Scope, fact: string, full: string, pointer: string): void {
  const groups = new Set(scope.catalogue.facts.map(({ path }) => path.slice(0, path.indexOf('.'))));
  const isGroup = groups.has(fact);
  const candidates = [
    ...scope.catalogue.byPath.keys(),
    ...[...scope.tables].flatMap(([table, columns]) => [...columns.keys()].map((name) => `${table}.${name}`)),
  ];
  shape.findings.add('RULE_FACT_UNKNOWN', below(pointer, isGroup ? 'path' : 'fact'), {
    found: quote(full),
    expected: 'a fact of the catalogue or a column of a table',
    hint: didYouMean(full, candidates),
  });
}
