import type {
  Comparison,
  ComparisonValue,
  Condition,
  FactCatalogue,
  FactReference,
  FactValue,
  Group,
  Scalar,
  ScalarType,
  Table,
} from '../language/index.js';
import { resolveOperator } from '../language/index.js';
import type { Fact } from './context.js';
import type { ExplainedCondition, ExplainedOperand, Truth } from './decision.js';
import { shownFact } from './facts-as-json.js';
import { isKnown, kindOf } from './formula.js';
import { columnType, inwardValue, isScalarList, scalarTypeOf } from './inward-value.js';
import { compare, conjunction, negation, truthValue } from './interpret-operator.js';
import { pickedRow } from './picked-rows.js';

/** What conditions are read against: the document that they stand in, and the facts of one request. */
export interface Scope {
  readonly document: {
    readonly tables: Readonly<Record<string, Table>>;
    readonly conditions: Readonly<Record<string, Group>>;
  };
  readonly catalogue: FactCatalogue;
  readonly values: readonly Fact[];
  /** Named conditions already interpreted; each is once, however often it is referred to. */
  readonly named: Map<string, ExplainedCondition>;
}

/** One side of a comparison: `value` in its inward form, undefined when unknown. */
interface Side {
  readonly explained: ExplainedOperand;
  readonly value: FactValue | undefined;
  readonly statedAbsent: boolean;
}

/**
 * Walks a condition as it is written and tells the truth value of every part, with its operands. The slow and plain
 * reading of the language: `explain` shows it, and tests hold the compiled forms to it.
 */
export function interpret(condition: Condition, scope: Scope): ExplainedCondition {
  if ('all' in condition) {
    const conditions = condition.all.map((part) => interpret(part, scope));
    return { kind: 'all', truth: conjunction(conditions.map(({ truth }) => truth)), conditions };
  }
  if ('any' in condition) {
    const conditions = condition.any.map((part) => interpret(part, scope));
    return { kind: 'any', truth: negation(conjunction(conditions.map(({ truth }) => negation(truth)))), conditions };
  }
  if ('not' in condition) {
    const inner = interpret(condition.not, scope);
    return { kind: 'not', truth: negation(inner.truth), condition: inner };
  }
  if ('condition' in condition) {
    const { condition: name } = condition;
    const inner = namedCondition(name, scope);
    return { kind: 'condition', name, truth: inner.truth, condition: inner };
  }
  return interpretComparison(condition, scope);
}

function namedCondition(name: string, scope: Scope): ExplainedCondition {
  const known = scope.named.get(name);
  if (known !== undefined) return known;
  const group = scope.document.conditions[name];
  const explained: ExplainedCondition =
    group === undefined ? { kind: 'any', truth: 'unknown', conditions: [] } : interpret(group, scope);
  scope.named.set(name, explained);
  return explained;
}

function interpretComparison(comparison: Comparison, scope: Scope): ExplainedCondition {
  const { operator, value } = comparison;
  const resolved = resolveOperator(operator);
  const ofFact = typeOf(comparison, scope) ?? (isReference(value) ? typeOf(value, scope) : undefined);
  const type = ofFact ?? columnType(operator, firstCell(comparison, scope));
  const left = side(comparison, type, scope);
  const right = side(value, type, scope);
  let truth: Truth = 'unknown';
  if (resolved?.base === 'present') {
    truth = truthValue(value === true ? left.value !== undefined : left.statedAbsent);
  } else if (resolved !== undefined && left.value !== undefined && right.value !== undefined) {
    truth = compare(resolved.decorators, resolved.base, left.value, right.value);
  }
  return { kind: 'comparison', truth, operator, left: left.explained, right: right.explained };
}

function side(written: FactReference | ComparisonValue, type: ScalarType, scope: Scope): Side {
  if (!isReference(written)) {
    return { explained: { fact: null, value: written }, value: inwardValue(type, written), statedAbsent: false };
  }
  const column = written.path.slice(2);
  const fact = `${written.fact}.${column}`;
  const table = tableNamed(written.fact, scope);
  if (table !== undefined) {
    const row = pickedRow(table, scope.catalogue, scope.values);
    const cell = row !== undefined && Object.hasOwn(row, column) ? row[column] : undefined;
    if (cell === undefined) return { explained: { fact }, value: undefined, statedAbsent: false };
    return { explained: { fact, value: cell }, value: inwardValue(type, cell), statedAbsent: false };
  }
  const definition = scope.catalogue.byPath.get(fact);
  const value = definition === undefined ? undefined : scope.values[definition.index];
  if (value === null) return { explained: { fact, value }, value: undefined, statedAbsent: true };
  if (definition === undefined || !isKnown(kindOf(definition.type), value)) {
    return { explained: { fact }, value: undefined, statedAbsent: false };
  }
  const shown = shownFact(definition.type, value);
  return { explained: shown === undefined ? { fact } : { fact, value: shown }, value, statedAbsent: false };
}

function typeOf(reference: FactReference, scope: Scope): ScalarType | undefined {
  if (tableNamed(reference.fact, scope) !== undefined) return undefined;
  const definition = scope.catalogue.byPath.get(`${reference.fact}.${reference.path.slice(2)}`);
  return definition === undefined ? undefined : scalarTypeOf(definition.type);
}

function firstCell({ fact, path }: FactReference, scope: Scope): Scalar | undefined {
  const rows = Object.values(tableNamed(fact, scope)?.rows ?? {});
  return rows.flatMap((row) => (Object.hasOwn(row, path.slice(2)) ? row[path.slice(2)] : undefined) ?? [])[0];
}

function tableNamed(name: string, { document }: Scope): Table | undefined {
  return Object.hasOwn(document.tables, name) ? document.tables[name] : undefined;
}

function isReference(written: FactReference | ComparisonValue): written is FactReference {
  return typeof written === 'object' && !isScalarList(written);
}
