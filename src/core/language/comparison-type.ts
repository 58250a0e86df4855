import { invariant, unreachable } from '../invariant.js';
import type { ScalarType } from './fact-catalogue.js';
import { parseScalar, scalarJson } from './fact-value.js';
import type { Shape } from './json-shape.js';
import { describe, quote, quoteAll } from './json-shape.js';
import { below } from './json-pointer.js';
import { operatorType } from './operator-types.js';
import type { BaseOperator, ResolvedOperator } from './operators.js';
import type { Column, Operand } from './typed-condition.js';

/** The scalar type that both sides compare as; reports and gives undefined when they do not fit. */
export function scalarTypeOf(
  shape: Shape,
  { base }: ResolvedOperator,
  left: Operand,
  right: Operand,
  pointer: string,
): ScalarType | undefined {
  const wanted = operatorType(base);
  invariant(wanted !== undefined, '`present` compares nothing');
  const leftType = factScalar(left);
  const rightType = factScalar(right);
  if (leftType !== undefined && rightType !== undefined && !typesFit(base, leftType, rightType)) {
    reportTypes(shape, left, leftType, right, rightType, pointer);
    return undefined;
  }
  const scalar = leftType ?? rightType ?? typeOfColumns(shape, base, left, right, pointer);
  if (scalar === undefined) return undefined;
  if (!wanted.types.includes(scalar.name)) {
    shape.findings.add('OPERATOR_TYPE', below(pointer, 'operator'), {
      found: `\`${base}\` on type \`${scalar.name}\``,
      expected: `\`${base}\` on ${quoteAll(wanted.types)}`,
      hint: hintFor(scalar),
    });
    return undefined;
  }
  const bothFacts = leftType !== undefined && rightType !== undefined;
  if (!bothFacts && wanted.factsOnly.includes(scalar.name)) {
    shape.findings.add('EQUALITY_WITH_LITERAL', below(pointer, 'value'), {
      found: `\`${base}\` between type \`${scalar.name}\` and a literal or table cell`,
      expected: 'a fact of the same type',
      hint: hintFor(scalar),
    });
    return undefined;
  }
  const cellsFit = [left, right].map((side) => side.kind !== 'column' || checkCells(shape, side.column, scalar, base));
  return cellsFit.every(Boolean) ? scalar : undefined;
}

function hintFor(scalar: ScalarType): string | undefined {
  switch (scalar.name) {
    case 'counter':
      return 'compare with `lessThan` … `greaterThanInclusive`';
    case 'instant':
      return 'compare with `before` or `after`';
    case 'duration':
      return 'compare with `within`';
    case 'eui64':
    case 'srv':
    case 'enum':
    case 'boolean':
    case 'integer':
    case 'text':
      return undefined;
    default:
      return unreachable(scalar);
  }
}

function factScalar(operand: Operand): ScalarType | undefined {
  if (operand.kind !== 'fact') return undefined;
  return operand.type.name === 'list' ? operand.type.of : operand.type;
}

function typesFit(base: BaseOperator, left: ScalarType, right: ScalarType): boolean {
  if (left.name === 'enum' && right.name === 'enum') return left.values.some((value) => right.values.includes(value));
  // A variant such as `6.15.1` may be asked whether it starts with a service reference, which is text.
  if (base === 'startsWith') return ['text', 'srv'].includes(left.name) && ['text', 'srv'].includes(right.name);
  return left.name === right.name;
}

function reportTypes(
  shape: Shape,
  left: Operand,
  leftType: ScalarType,
  right: Operand,
  rightType: ScalarType,
  pointer: string,
): void {
  invariant(left.kind === 'fact' && right.kind === 'fact', 'both types come from facts');
  const enums = leftType.name === 'enum' && rightType.name === 'enum';
  shape.findings.add(enums ? 'ENUMS_DISJOINT' : 'TYPES_DIFFER', below(pointer, 'value'), {
    found: `${quote(left.path)} of type \`${leftType.name}\` and ${quote(right.path)} of type \`${rightType.name}\``,
    expected: enums ? 'enums that share a value' : 'the same type on both sides',
  });
}

/** Neither side is a catalogue fact: a table column's type is what its JSON and the operator make of it. */
function typeOfColumns(
  shape: Shape,
  base: BaseOperator,
  left: Operand,
  right: Operand,
  pointer: string,
): ScalarType | undefined {
  invariant(left.kind === 'column', 'the left side names a fact or a column');
  if (right.kind === 'column' && right.column.json !== left.column.json) {
    shape.findings.add('TYPES_DIFFER', below(pointer, 'value'), {
      found: `${quote(left.path)} of ${left.column.json}s and ${quote(right.path)} of ${right.column.json}s`,
      expected: 'columns of the same shape',
    });
    return undefined;
  }
  if (left.column.json === 'number') return { name: 'integer' };
  if (left.column.json === 'boolean') return { name: 'boolean' };
  if (base === 'before' || base === 'after') return { name: 'instant' };
  if (base === 'within') return { name: 'duration' };
  const isOrder = operatorType(base)?.types.includes('counter') === true && operatorType(base)?.types.length === 2;
  return { name: isOrder ? 'counter' : 'text' };
}

function checkCells(shape: Shape, column: Column, scalar: ScalarType, base: BaseOperator): boolean {
  const before = shape.findings.count;
  for (const cell of column.cells) {
    const isCellList = Array.isArray(cell.json);
    const elements: readonly unknown[] = Array.isArray(cell.json) ? cell.json : [cell.json];
    elements.forEach((element, i) => {
      const pointer = isCellList ? below(cell.pointer, i) : cell.pointer;
      if (base === 'startsWith' && typeof element === 'string') return;
      const value = parseScalar(scalar, element);
      if (value === undefined) {
        const known = scalar.name === 'enum' ? ` (${quoteAll(scalar.values)})` : '';
        const expected = `type \`${scalar.name}\`${known}, which the column ${quote(column.name)} is compared as`;
        shape.findings.add('TABLE_CELL_TYPE', pointer, { found: describe(element), expected });
      } else if (scalarJson(scalar, value) !== element) {
        const expected = `${quote(String(scalarJson(scalar, value)))}, the canonical form`;
        shape.findings.add('LITERAL_NOT_CANONICAL', pointer, { found: describe(element), expected });
      }
    });
  }
  return shape.findings.count === before;
}
