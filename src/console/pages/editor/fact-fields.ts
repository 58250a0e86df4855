import { wordsOfMember } from '../../../core/diff/index.js';
import type { FactCatalogue, FactType, ScalarTypeName, Table } from '../../../core/language/index.js';
import { typeText } from '../../../core/language/index.js';

/** What a condition can ask about: a fact of the catalogue, or a column of a table of the same rule set. */
export interface FactField {
  /** `command.userRole`, `criticalServiceRequests.userRoles`. */
  readonly path: string;
  readonly group: string;
  readonly isList: boolean;
  /** Of a list, its elements' type. Several where a column's text may be read as any of them. */
  readonly types: readonly ScalarTypeName[];
  /** Of an enum. */
  readonly values: readonly string[];
  readonly meaning: string;
  /** In words: `list of eui64 · at most 24 h old`. */
  readonly about: string;
}

/** By path, in the order of the catalogue, then the tables of the draft. */
export function fieldsOf(
  catalogue: FactCatalogue,
  tables: Readonly<Record<string, Table>>,
): ReadonlyMap<string, FactField> {
  const facts = catalogue.facts.map((fact): FactField => {
    const unit = fact.unit === undefined ? '' : ` in ${fact.unit}`;
    return {
      path: fact.path,
      group: fact.path.slice(0, fact.path.indexOf('.')),
      isList: fact.type.name === 'list',
      types: [scalarOf(fact.type).name],
      values: valuesOf(fact.type),
      meaning: fact.meaning,
      about: `${typeText(fact.type)}${unit} from ${wordsOfMember(fact.source)}`,
    };
  });
  const columns = Object.entries(tables).flatMap(([table, content]) => columnFields(table, content));
  return new Map([...facts, ...columns].map((field) => [field.path, field]));
}

function scalarOf(type: FactType) {
  return type.name === 'list' ? type.of : type;
}

function valuesOf(type: FactType): readonly string[] {
  const scalar = scalarOf(type);
  return scalar.name === 'enum' ? scalar.values : [];
}

/** What a text in a table may be read as depends on what it is compared with. */
const textTypes: readonly ScalarTypeName[] = ['text', 'eui64', 'srv', 'enum', 'counter', 'instant', 'duration'];

function columnFields(table: string, { key, rows }: Table): readonly FactField[] {
  const [first] = Object.values(rows);
  return Object.entries(first ?? {}).map(([column, cell]): FactField => {
    const sample: unknown = Array.isArray(cell) ? cell[0] : cell;
    const types: readonly ScalarTypeName[] =
      typeof sample === 'number' ? ['integer', 'counter'] : typeof sample === 'boolean' ? ['boolean'] : textTypes;
    const shape = typeof sample === 'number' ? 'number' : typeof sample === 'boolean' ? 'yes or no' : 'text';
    return {
      ...{ path: `${table}.${column}`, group: `table ${table}`, isList: Array.isArray(cell), types, values: [] },
      meaning: `column ${wordsOfMember(column)} of the table, in the row of ${key}`,
      about: Array.isArray(cell) ? `list of ${shape}` : shape,
    };
  });
}

/** The facts and columns that may stand on the other side: of a type in common, list or not as asked. */
export function comparableFields(
  fields: ReadonlyMap<string, FactField>,
  field: FactField,
  isList: boolean,
): readonly FactField[] {
  return [...fields.values()].filter(
    (other) =>
      other.isList === isList && other.path !== field.path && other.types.some((type) => field.types.includes(type)),
  );
}
