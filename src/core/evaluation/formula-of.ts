import { invariant } from '../invariant.js';
import type { FactCatalogue, FactDefinition, FactType, FactValue, ScalarType } from '../language/fact-catalogue.js';
import type {
  Comparison,
  ComparisonValue,
  Condition,
  FactReference,
  Group,
  Rule,
  Scalar,
  Table,
} from '../language/rule-set.js';
import type { Cell, Formula, FormulaColumn, FormulaProgram, FormulaTable, Operand } from './formula.js';
import { operatorFormula } from './operator-formula.js';
import { columnType, inwardValue, isScalarList, scalarTypeOf } from './inward-value.js';

/** What a rule set and the guard rails have in common; `rules` in decision order. */
export interface RuleDocument {
  readonly tables: Readonly<Record<string, Table>>;
  readonly conditions: Readonly<Record<string, Group>>;
  readonly rules: readonly Rule[];
}

interface TableDraft {
  readonly name: string;
  readonly table: Table;
  readonly key: FactDefinition;
  readonly columns: FormulaColumn[];
}

interface ProgramDraft {
  readonly catalogue: FactCatalogue;
  readonly tables: TableDraft[];
  readonly conditions: Formula[];
  readonly usedFacts: Set<number>;
}

/** Looks up everything in checked documents that can be looked up before a request arrives. */
export function formulaProgram(documents: readonly RuleDocument[], catalogue: FactCatalogue): FormulaProgram {
  const program: ProgramDraft = { catalogue, tables: [], conditions: [], usedFacts: new Set() };
  const rules = documents.flatMap((document) => {
    const draft = new DocumentDraft(document, program);
    return document.rules.map((rule) => draft.formula(rule.conditions));
  });
  const usedFacts = [...program.usedFacts].sort((one, other) => one - other);
  return { tables: program.tables.map(formulaTable), conditions: program.conditions, rules, usedFacts };
}

class DocumentDraft {
  private readonly conditionIndexes = new Map<string, number>();
  private readonly tableIndexes = new Map<string, number>();

  constructor(
    private readonly document: RuleDocument,
    private readonly program: ProgramDraft,
  ) {}

  formula(condition: Condition): Formula {
    if ('all' in condition) return { kind: 'all', of: condition.all.map((each) => this.formula(each)) };
    if ('any' in condition) return { kind: 'any', of: condition.any.map((each) => this.formula(each)) };
    if ('not' in condition) return { kind: 'not', of: this.formula(condition.not) };
    if ('condition' in condition) return { kind: 'condition', index: this.conditionIndex(condition.condition) };
    return this.comparison(condition);
  }

  /** A condition is numbered after all that it refers to: INVARIANT (conditions come before their users). */
  private conditionIndex(name: string): number {
    const known = this.conditionIndexes.get(name);
    if (known !== undefined) return known;
    const group = Object.hasOwn(this.document.conditions, name) ? this.document.conditions[name] : undefined;
    invariant(group, `the checker accepts no reference to a condition that does not exist: \`${name}\``);
    const formula = this.formula(group);
    this.conditionIndexes.set(name, this.program.conditions.length);
    return this.program.conditions.push(formula) - 1;
  }

  private comparison(comparison: Comparison): Formula {
    const { value, operator } = comparison;
    if (operator === 'present') {
      const wanted: Operand = { from: 'literal', value: value === true, type: { name: 'boolean' } };
      return operatorFormula(operator, this.operand(comparison, { name: 'text' }), wanted);
    }
    const left = this.typeOf(comparison);
    const right = isReference(value) ? this.typeOf(value) : undefined;
    const scalar = left ?? right ?? columnType(operator, this.firstCell(comparison));
    return operatorFormula(operator, this.operand(comparison, scalar), this.operand(value, scalar));
  }

  /** The scalar type of a catalogue fact; undefined for a table column, which takes the type of the other side. */
  private typeOf(reference: FactReference): ScalarType | undefined {
    if (this.tableNamed(reference.fact) !== undefined) return undefined;
    return scalarTypeOf(this.definition(reference).type);
  }

  private operand(side: FactReference | ComparisonValue, scalar: ScalarType): Operand {
    if (!isReference(side)) {
      const value = inwardValue(scalar, side);
      invariant(value !== undefined, 'the checker accepts no literal that does not fit the other side');
      return { from: 'literal', value, type: isScalarList(side) ? { name: 'list', of: scalar } : scalar };
    }
    const table = this.tableNamed(side.fact);
    if (table !== undefined) return this.column(side, table, scalar);
    const { index, type } = this.definition(side);
    this.program.usedFacts.add(index);
    return { from: 'fact', index, type };
  }

  private column(reference: FactReference, table: Table, scalar: ScalarType): Operand {
    const index = this.tableIndex(reference.fact, table);
    const columns = this.program.tables[index]?.columns ?? [];
    const name = reference.path.slice(2);
    const type: FactType = columnCells(table, name).some(isScalarList) ? { name: 'list', of: scalar } : scalar;
    const known = columns.findIndex((column) => column.name === name && sameType(column.type, type));
    const column = known >= 0 ? known : columns.push({ name, type }) - 1;
    return { from: 'column', table: index, column, type };
  }

  private firstCell(reference: FactReference): Scalar | undefined {
    const table = this.tableNamed(reference.fact);
    return table === undefined ? undefined : columnCells(table, reference.path.slice(2)).flat()[0];
  }

  private tableNamed(name: string): Table | undefined {
    return Object.hasOwn(this.document.tables, name) ? this.document.tables[name] : undefined;
  }

  private tableIndex(name: string, table: Table): number {
    const known = this.tableIndexes.get(name);
    if (known !== undefined) return known;
    const key = this.program.catalogue.byPath.get(table.key);
    invariant(key, `the checker accepts no table keyed by an unknown fact: \`${table.key}\``);
    this.program.usedFacts.add(key.index);
    this.tableIndexes.set(name, this.program.tables.length);
    return this.program.tables.push({ name, table, key, columns: [] }) - 1;
  }

  private definition({ fact, path }: FactReference): FactDefinition {
    const definition = this.program.catalogue.byPath.get(`${fact}.${path.slice(2)}`);
    invariant(definition, `the checker accepts no fact outside the catalogue: \`${fact}\` \`${path}\``);
    return definition;
  }
}

function formulaTable({ name, table, key, columns }: TableDraft): FormulaTable {
  const rows = new Map<FactValue, readonly Cell[]>();
  for (const [text, row] of Object.entries(table.rows)) {
    const cells = columns.map((column) => {
      const cell = Object.hasOwn(row, column.name) ? row[column.name] : undefined;
      if (cell === undefined || isScalarList(cell) !== (column.type.name === 'list')) return undefined;
      return inwardValue(scalarTypeOf(column.type), cell);
    });
    rows.set(text, cells);
  }
  return { name, key: key.index, rows, columns };
}

function isReference(side: FactReference | ComparisonValue): side is FactReference {
  return typeof side === 'object' && 'fact' in side;
}

function columnCells(table: Table, name: string): readonly (Scalar | readonly Scalar[])[] {
  return Object.values(table.rows)
    .map((row) => (Object.hasOwn(row, name) ? row[name] : undefined))
    .filter((cell) => cell !== undefined);
}

function sameType(one: FactType, other: FactType): boolean {
  return one.name === other.name && scalarTypeOf(one).name === scalarTypeOf(other).name;
}
