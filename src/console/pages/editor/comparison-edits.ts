import type { BuilderRule } from './builder-query.js';
import { jsonField, namedField } from './builder-query.js';
import type { FactField } from './fact-fields.js';
import { comparableFields } from './fact-fields.js';
import { needsFact, operatorsFor, rightSideOf } from './field-operators.js';

/** Another field, with the operator and value kept as far as they fit it. */
export function withField(rule: BuilderRule, path: string, fields: ReadonlyMap<string, FactField>): BuilderRule {
  if (path === namedField) {
    return { id: rule.id, field: namedField, operator: 'holds', valueSource: 'value', value: '' };
  }
  const field = fields.get(path);
  const fitting = operatorsFor(field, '').map(({ operator }) => operator);
  const kept = fitting.includes(rule.operator) ? rule.operator : (fitting[0] ?? 'equal');
  const before = fields.get(rule.field);
  const sameType = before !== undefined && field !== undefined && before.types[0] === field.types[0];
  const next = { ...rule, field: path };
  return withOperator(sameType ? next : { ...next, valueSource: 'value', value: '' }, kept, fields);
}

/** Another operator, with the value made to fit its right side. */
export function withOperator(rule: BuilderRule, operator: string, fields: ReadonlyMap<string, FactField>): BuilderRule {
  const field = fields.get(rule.field);
  const right = rightSideOf(operator);
  const next = { ...rule, operator };
  if (right === 'presence') {
    return { ...next, valueSource: 'value', value: typeof rule.value === 'boolean' ? rule.value : true };
  }
  if (field !== undefined && (rule.valueSource === 'field' || needsFact(operator, field))) {
    return withOtherFact(next, fields);
  }
  return { ...next, valueSource: 'value', value: fitted(rule.value, right, field) };
}

/** Compares with another fact: the one that is there where it fits, else one that is still to be chosen. */
export function withOtherFact(rule: BuilderRule, fields: ReadonlyMap<string, FactField>): BuilderRule {
  const field = fields.get(rule.field);
  const fitting = field === undefined ? [] : comparableFields(fields, field, rightSideOf(rule.operator) === 'list');
  const stays = rule.valueSource === 'field' && fitting.some(({ path }) => path === rule.value);
  return { ...rule, valueSource: 'field', value: stays ? rule.value : '' };
}

/** Compares with a value that is typed in. */
export function withOwnValue(rule: BuilderRule, fields: ReadonlyMap<string, FactField>): BuilderRule {
  if (rule.valueSource === 'value') return rule;
  const right = rightSideOf(rule.operator);
  const value = right === 'presence' ? true : fitted('', right, fields.get(rule.field));
  return { ...rule, valueSource: 'value', value };
}

function fitted(value: unknown, right: 'list' | 'scalar', field: FactField | undefined): unknown {
  const elements: readonly unknown[] = Array.isArray(value)
    ? value
    : value === '' || value === undefined
      ? []
      : [value];
  const fitting = elements.filter((each) => fits(each, field));
  if (right === 'list') return fitting;
  return fitting[0] ?? emptyValue(field);
}

function fits(value: unknown, field: FactField | undefined): boolean {
  const [type] = field?.types ?? [];
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'integer') return typeof value === 'number';
  return (
    typeof value === 'string' && (field === undefined || field.values.length === 0 || field.values.includes(value))
  );
}

/** What a new comparison begins with: nothing that somebody did not choose, so that the checker says what is missing. */
function emptyValue(field: FactField | undefined): unknown {
  return field?.types[0] === 'boolean' ? true : '';
}

/** Whether a rule is a comparison, not a reference and not JSON. */
export const isComparison = ({ field }: BuilderRule): boolean => field !== namedField && field !== jsonField;
