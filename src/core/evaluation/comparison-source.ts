import { invariant, unreachable } from '../invariant.js';
import type { Formula, FormulaTable, Operand } from './formula.js';
import { isList, kindOf } from './formula.js';

type FormulaTest = Extract<Formula, { readonly kind: 'test' }>;

/** Up to this length a literal list is a chain of comparisons and a column is searched; longer ones are sets. */
const listMax = 8;

/** Rows as a generated function reads them: after the cells, those list cells again as sets that it asked for. */
interface GeneratedRows {
  readonly rows: ReadonlyMap<unknown, readonly unknown[]>;
  /** Stands for the row that a missing or unlisted key does not pick. */
  readonly none: readonly unknown[];
}

interface TableUse {
  /** Position of its rows among the constants. */
  readonly rows: number;
  /** Columns that are wanted as sets. */
  readonly sets: number[];
}

/**
 * Source for comparisons and their operands, and the constants that they close over.
 *
 * INVARIANT (nothing from a rule set is code): names of facts, tables and rules never reach the source; literals do,
 * through `JSON.stringify` or as the digits of a bigint.
 */
export class ComparisonSource {
  private readonly constants: unknown[] = [];
  private readonly facts = new Set<number>();
  private readonly tablesUsed = new Map<number, TableUse>();

  constructor(
    private readonly tables: readonly FormulaTable[],
    private readonly reading: 'eager' | 'lazy',
  ) {}

  /** Where a known side of a comparison is found; meaningless while `guards` do not hold. */
  read(operand: Operand): string {
    switch (operand.from) {
      case 'literal':
        return isList(operand.value) ? this.constant(operand.value) : literal(operand.value);
      case 'fact':
        this.facts.add(operand.index);
        return this.reading === 'eager' ? `f${operand.index}` : `values[${operand.index}]`;
      case 'column':
        return `${this.row(operand.table)}[${operand.column}]`;
      case 'element':
        return `e${operand.depth}`;
      default:
        return unreachable(operand);
    }
  }

  /** What must hold for the operand to be known; nothing for a literal and for an element of a known list. */
  guards(operand: Operand): readonly string[] {
    if (operand.from === 'literal' || operand.from === 'element') return [];
    const read = this.read(operand);
    if (operand.from === 'column') return [`${read} !== undefined`];
    const kind = kindOf(operand.type);
    return [kind === 'list' ? `Array.isArray(${read})` : `typeof ${read} === "${kind}"`];
  }

  /** An unknown fact is never identical to a value, so most tests for equality need no guard to be true. */
  guardsWhenTrue({ test, left, right }: FormulaTest): readonly string[] {
    const identity = test === 'equal' || test === 'in';
    if (identity && [left, right].some(({ from }) => from === 'literal' || from === 'element')) {
      return test === 'in' ? this.guards(right) : [];
    }
    return [...this.guards(left), ...this.guards(right)];
  }

  /** The comparison of two known sides, in parentheses. */
  test({ test, left, right }: FormulaTest): string {
    if (test === 'in') return this.membership(this.read(left), right);
    const [one, other] = [this.read(left), this.read(right)];
    switch (test) {
      case 'equal':
        return `(${one} === ${other})`;
      case 'less':
        return `(${one} < ${other})`;
      case 'lessOrEqual':
        return `(${one} <= ${other})`;
      case 'startsWith':
        return `${one}.startsWith(${other})`;
      default:
        return unreachable(test);
    }
  }

  /** `present: false` asks for a source that states there is no such thing: not knowing is not enough. */
  present(operand: Operand, wanted: boolean): string {
    return wanted ? `(${['true', ...this.guards(operand)].join(' && ')})` : `(${this.read(operand)} === null)`;
  }

  /** Statements for the start of the function. */
  hoisted(): readonly string[] {
    const facts = [...this.facts].sort((one, other) => one - other);
    return [
      ...(this.reading === 'eager' ? facts.map((index) => `const f${index} = values[${index}];`) : []),
      ...[...this.tablesUsed].map(([index, { rows, sets }]) => {
        const table = this.tables[index];
        invariant(table, 'a table is numbered when it is first read');
        this.constants[rows] = generatedRows(table, sets);
        return this.reading === 'eager' ? `const r${index} = ${rowOf(table, rows)};` : `let r${index};`;
      }),
    ];
  }

  /** What the function closes over as `k0`, `k1` …; complete once `hoisted` has been asked for. */
  closedOver(): readonly unknown[] {
    return this.constants;
  }

  private membership(element: string, list: Operand): string {
    if (list.from === 'literal' && isList(list.value)) {
      if (list.value.length > listMax) return `${this.constant(new Set<unknown>(list.value))}.has(${element})`;
      return `(${list.value.map((value) => `${element} === ${literal(value)}`).join(' || ')})`;
    }
    if (list.from === 'column' && this.longestCell(list) > listMax) {
      const { sets } = this.use(list.table);
      const known = sets.indexOf(list.column);
      const position = known >= 0 ? known : sets.push(list.column) - 1;
      const width = this.tables[list.table]?.columns.length ?? 0;
      return `${this.row(list.table)}[${width + position}].has(${element})`;
    }
    // Most lists are empty (the faults of a good certificate) or have what is asked for in front; a search is a call.
    const read = this.read(list);
    const behind = `${read}.length > 1 && ${read}.includes(${element}, 1)`;
    return `(${read}.length > 0 && (${read}[0] === ${element} || (${behind})))`;
  }

  private longestCell({ table, column }: Extract<Operand, { readonly from: 'column' }>): number {
    const lengths = [...(this.tables[table]?.rows.values() ?? [])].map((cells) => {
      const cell = cells[column];
      return isList(cell) ? cell.length : 0;
    });
    return Math.max(0, ...lengths);
  }

  /** The row that the key fact picks; found when first needed where reading is lazy. */
  private row(index: number): string {
    const table = this.tables[index];
    invariant(table, 'a table is numbered when it is first read');
    const { rows } = this.use(index);
    return this.reading === 'eager' ? `r${index}` : `(r${index} ??= ${rowOf(table, rows)})`;
  }

  private use(index: number): TableUse {
    const known = this.tablesUsed.get(index);
    if (known !== undefined) return known;
    const use: TableUse = { rows: this.constants.push(undefined) - 1, sets: [] };
    this.tablesUsed.set(index, use);
    return use;
  }

  /** The name of a value that the function closes over. */
  constant(value: unknown): string {
    return `k${this.constants.push(value) - 1}`;
  }
}

function rowOf({ key }: FormulaTable, rows: number): string {
  return `k${rows}.rows.get(values[${key}]) ?? k${rows}.none`;
}

function generatedRows({ rows, columns }: FormulaTable, sets: readonly number[]): GeneratedRows {
  const withSets = [...rows].map(([key, cells]): [unknown, readonly unknown[]] => {
    const asSets = sets.map((column) => {
      const cell = cells[column];
      return isList(cell) ? new Set<unknown>(cell) : undefined;
    });
    return [key, [...cells, ...asSets]];
  });
  return { rows: new Map(withSets), none: [...columns, ...sets].map(() => undefined) };
}

function literal(value: unknown): string {
  return typeof value === 'bigint' ? `${value}n` : JSON.stringify(value);
}
