import { unreachable } from '../invariant.js';
import { scalarTypeOf } from './comparison-type.js';
import type { ScalarType } from './fact-catalogue.js';
import type { JsonMembers, Shape } from './json-shape.js';
import { describe, isMembers, own, quote } from './json-shape.js';
import { below } from './json-pointer.js';
import { limits } from './limits.js';
import { readLiterals } from './literal.js';
import { didYouMean } from './nearest-name.js';
import type { Scope } from './operand.js';
import { readReference } from './operand.js';
import { operatorType } from './operator-types.js';
import type { ResolvedOperator } from './operators.js';
import { baseOperators, decorators, decoratorsMax, isBaseOperator, isDecorator, resolveOperator } from './operators.js';
import type { Operand, TypedComparison } from './typed-condition.js';

/** Checks a leaf, `<fact> <operator> <value>`; gives undefined when a part of it was reported. */
export function checkComparison(
  shape: Shape,
  scope: Scope,
  members: JsonMembers,
  pointer: string,
): TypedComparison | undefined {
  if (!isWithinLimits(shape, scope, own(members, 'value'))) return undefined;
  shape.members(members, pointer, { required: ['fact', 'path', 'operator', 'value'] });
  const left = readReference(shape, scope, members, pointer);
  const operator = readOperator(shape, own(members, 'operator'), below(pointer, 'operator'));
  if (!Object.hasOwn(members, 'value')) return undefined;
  if (operator?.base === 'present') return checkPresence(shape, members, pointer, operator, left);
  const right = readRight(shape, scope, own(members, 'value'), below(pointer, 'value'));
  if (left === undefined || operator === undefined || right === undefined) return undefined;
  const sides = applyDecorators(shape, operator, left, right, pointer);
  if (sides === undefined) return undefined;
  const scalar = scalarTypeOf(shape, operator, left, right, pointer);
  if (scalar === undefined) return undefined;
  if (ordersTexts(scalar, left, right)) {
    shape.findings.add('COUNTERS_AS_TEXT', below(pointer, 'operator'), {
      found: `\`${operator.base}\` between counters that are both text: ${textSide(left)} and ${textSide(right)}`,
      expected: 'a counter of the fact catalogue on one side',
      hint: 'json-rules-engine orders texts letter by letter; write the table with whole numbers',
    });
    return undefined;
  }
  const literals =
    right.kind === 'literal' ? readLiterals(shape, operator, scalar, right.json, below(pointer, 'value')) : undefined;
  if (right.kind === 'literal' && literals === undefined) return undefined;
  return { kind: 'comparison', pointer, operator, left, right, scalar, literals };
}

/** A fact's counter is a BigInt inside; a table cell and a literal are text, and of two texts `"9"` is above `"10"`. */
function ordersTexts({ name }: ScalarType, left: Operand, right: Operand): boolean {
  return name === 'counter' && left.kind !== 'fact' && right.kind !== 'fact';
}

function textSide(operand: Operand): string {
  return operand.kind === 'literal' ? describe(operand.json) : quote(operand.path);
}

/** Past the limits of a file nothing more of it is read, so that the check of a hostile one ends soon. */
function isWithinLimits(shape: Shape, scope: Scope, value: unknown): boolean {
  scope.left.comparisons--;
  if (Array.isArray(value)) scope.left.listValues -= value.length;
  if (scope.left.comparisons >= 0 && scope.left.listValues >= 0) return true;
  shape.findings.add('LIMIT_EXCEEDED', '', {
    found: 'too many comparisons or list values in all',
    expected: `at most ${limits.comparisons} comparisons and ${limits.listValuesInAll} values in their lists`,
  });
  return false;
}

function readOperator(shape: Shape, json: unknown, pointer: string): ResolvedOperator | undefined {
  if (json === undefined) return undefined;
  const text = shape.string(json, pointer);
  if (text === undefined) return undefined;
  const resolved = resolveOperator(text);
  if (resolved !== undefined) return resolved;
  const parts = text.split(':', decoratorsMax + 2);
  if (parts.length > decoratorsMax + 1) {
    const found = `more than ${decoratorsMax} decorators`;
    shape.findings.add('LIMIT_EXCEEDED', pointer, { found, expected: `at most ${decoratorsMax}` });
    return undefined;
  }
  const base = parts.pop() ?? '';
  for (const decorator of parts.filter((part) => !isDecorator(part))) {
    const expected = 'a decorator: `someFact`, `everyFact`, `someValue`, `everyValue`, `swap` or `not`';
    const hint = didYouMean(decorator, decorators);
    shape.findings.add('DECORATOR_UNKNOWN', pointer, { found: quote(decorator), expected, hint });
  }
  if (!isBaseOperator(base)) {
    const hint = didYouMean(base, baseOperators);
    shape.findings.add('OPERATOR_UNKNOWN', pointer, { found: quote(base), expected: 'an operator', hint });
  }
  return undefined;
}

function readRight(shape: Shape, scope: Scope, json: unknown, pointer: string): Operand | undefined {
  if (json === null) {
    shape.findings.add('LITERAL_TYPE', pointer, {
      found: '`null`',
      expected: 'a value, a list or a fact',
      hint: 'ask for absence with `present`',
    });
    return undefined;
  }
  if (!isMembers(json)) return { kind: 'literal', json };
  const members = shape.members(json, pointer, { required: ['fact', 'path'] });
  return members === undefined ? undefined : readReference(shape, scope, members, pointer);
}

function checkPresence(
  shape: Shape,
  members: JsonMembers,
  pointer: string,
  operator: ResolvedOperator,
  left: Operand | undefined,
): TypedComparison | undefined {
  const json = own(members, 'value');
  if (operator.decorators.length > 0) {
    const found = `decorators on \`present\``;
    shape.findings.add('PRESENT_DECORATED', below(pointer, 'operator'), { found, expected: '`present` alone' });
  }
  if (typeof json !== 'boolean') {
    shape.findings.add('PRESENT_VALUE', below(pointer, 'value'), {
      found: isMembers(json) ? 'a fact' : describe(json),
      expected: '`true` or `false`',
    });
    return undefined;
  }
  if (left === undefined || operator.decorators.length > 0) return undefined;
  const right: Operand = { kind: 'literal', json };
  return { kind: 'comparison', pointer, operator, left, right, scalar: null, literals: [json] };
}

interface Sides {
  readonly leftIsList: boolean;
  readonly rightIsList: boolean;
}

/** Follows the decorators from the outside in; reports where one, or the operator itself, meets the wrong shape. */
function applyDecorators(
  shape: Shape,
  operator: ResolvedOperator,
  left: Operand,
  right: Operand,
  pointer: string,
): Sides | undefined {
  let sides: Sides = { leftIsList: isList(left), rightIsList: isList(right) };
  let swapped = false;
  const sidePointer = (side: 'left' | 'right'): string =>
    (side === 'left') === swapped ? below(pointer, 'value') : below(pointer, 'operator');
  for (const decorator of operator.decorators) {
    if (decorator === 'swap') {
      sides = { leftIsList: sides.rightIsList, rightIsList: sides.leftIsList };
      swapped = !swapped;
      continue;
    }
    if (decorator === 'not') continue;
    const side = decorator === 'someFact' || decorator === 'everyFact' ? 'left' : 'right';
    if (!(side === 'left' ? sides.leftIsList : sides.rightIsList)) {
      const expected = `a list on the ${side}`;
      const found = `\`${decorator}\` over a single value`;
      shape.findings.add('DECORATOR_NEEDS_LIST', sidePointer(side), { found, expected });
      return undefined;
    }
    sides = side === 'left' ? { ...sides, leftIsList: false } : { ...sides, rightIsList: false };
  }
  const wanted = operatorType(operator.base);
  if (wanted === undefined) return sides;
  const leftFits = fits(shape, operator, wanted.left, sides.leftIsList, 'left', sidePointer('left'));
  const rightFits = fits(shape, operator, wanted.right, sides.rightIsList, 'right', sidePointer('right'));
  return leftFits && rightFits ? sides : undefined;
}

function fits(
  shape: Shape,
  operator: ResolvedOperator,
  wanted: 'scalar' | 'list',
  isListHere: boolean,
  side: 'left' | 'right',
  pointer: string,
): boolean {
  if ((wanted === 'list') === isListHere) return true;
  const code = wanted === 'list' ? 'OPERATOR_NEEDS_LIST' : 'OPERATOR_NEEDS_SCALAR';
  const found = `${isListHere ? 'a list' : 'a single value'} on the ${side} of \`${operator.base}\``;
  const expected = `${wanted === 'list' ? 'a list' : 'a single value'} on the ${side}`;
  const decorator = side === 'left' ? 'someFact' : 'someValue';
  const hint = isListHere ? `range over the list with \`${decorator}:\` or ask with \`contains\`` : undefined;
  shape.findings.add(code, pointer, { found, expected, hint });
  return false;
}

function isList(operand: Operand): boolean {
  switch (operand.kind) {
    case 'fact':
      return operand.type.name === 'list';
    case 'column':
      return operand.column.isList;
    case 'literal':
      return Array.isArray(operand.json);
    default:
      return unreachable(operand);
  }
}
