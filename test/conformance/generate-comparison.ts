import type { BaseOperator, Comparison, Decorator, FactReference, Scalar } from '../../src/core/language/index.js';
import { operatorType } from '../../src/core/language/operator-types.js';
import type { Draw } from './draw.js';
import { domainOf, domains, testCatalogue } from './test-catalogue.js';

/** A side that a comparison may have: a fact or a table column, with what may stand on the other side. */
export interface Source {
  readonly reference: FactReference;
  /** Name of the scalar type, with the values for enums: sides of one kind can be compared. */
  readonly kind: string;
  readonly isList: boolean;
  readonly isColumn: boolean;
  readonly domain: readonly Scalar[];
}

export const factSources: readonly Source[] = testCatalogue.facts.map(({ path, type }) => {
  const dot = path.indexOf('.');
  const scalar = type.name === 'list' ? type.of : type;
  return {
    reference: { fact: path.slice(0, dot), path: `$${path.slice(dot)}` },
    kind: scalar.name === 'enum' ? `enum ${scalar.values.join()}` : scalar.name,
    isList: type.name === 'list',
    isColumn: false,
    domain: domainOf(path),
  };
});

const orders: readonly BaseOperator[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
const identities: readonly BaseOperator[] = ['equal', 'notEqual', 'in', 'notIn', 'contains', 'doesNotContain'];

function operatorsFor(kind: string): readonly BaseOperator[] {
  const more: Readonly<Record<string, readonly BaseOperator[]>> = {
    integer: orders,
    counter: [...orders, ...orders],
    instant: ['before', 'after', 'before', 'after'],
    text: ['startsWith', 'startsWith'],
    srv: ['startsWith'],
  };
  return kind === 'duration' ? ['within'] : [...identities, ...(more[kind] ?? [])];
}

interface Shape {
  readonly left: 'scalar' | 'list';
  readonly right: 'scalar' | 'list';
}

/** A well-typed comparison, decorated or not; undefined when nothing of the wanted shape exists. */
export function drawComparison(draw: Draw, columns: readonly Source[]): Comparison | undefined {
  const sources = [...factSources, ...columns];
  const first = draw.one(sources);
  if (first === undefined) return undefined;
  if (draw.chance(10) && !first.isColumn) {
    return { ...first.reference, operator: 'present', value: draw.chance(60) };
  }
  const alike = sources.filter(({ kind }) => kind === first.kind);
  const base = draw.one(operatorsFor(first.kind)) ?? 'equal';
  const type = operatorType(base);
  if (type === undefined) return undefined;
  const { decorators, shape } = drawDecorators(draw, { left: type.left, right: type.right });
  const left = draw.one(alike.filter(({ isList }) => isList === (shape.left === 'list')));
  if (left === undefined) return undefined;
  const operator = [...decorators, base].join(':');
  const isFactsOnly = type.factsOnly.some((name) => name === first.kind);
  if (isFactsOnly && left.isColumn) return undefined;
  // A counter as text beside a counter as text is more than json-rules-engine can order.
  const needsFact = isFactsOnly || (left.isColumn && left.kind === 'counter');
  if (!needsFact && draw.chance(60))
    return { ...left.reference, operator, value: drawLiteral(draw, left, base, shape) };
  const right = draw.one(
    alike.filter(
      (other) => other !== left && other.isList === (shape.right === 'list') && !(needsFact && other.isColumn),
    ),
  );
  return right === undefined ? undefined : { ...left.reference, operator, value: right.reference };
}

/** Decorators from the inside out, each undoing what it gives the operator inside it. */
function drawDecorators(
  draw: Draw,
  inner: Shape,
): { readonly decorators: readonly Decorator[]; readonly shape: Shape } {
  let shape = inner;
  const decorators: Decorator[] = [];
  while (decorators.length < 4 && draw.chance(22)) {
    const possible: Decorator[] = ['not', 'swap'];
    if (shape.left === 'scalar') possible.push('someFact', 'everyFact');
    if (shape.right === 'scalar') possible.push('someValue', 'everyValue');
    const decorator = draw.one(possible) ?? 'not';
    decorators.unshift(decorator);
    if (decorator === 'swap') shape = { left: shape.right, right: shape.left };
    if (decorator === 'someFact' || decorator === 'everyFact') shape = { ...shape, left: 'list' };
    if (decorator === 'someValue' || decorator === 'everyValue') shape = { ...shape, right: 'list' };
  }
  return { decorators, shape };
}

function drawLiteral(
  draw: Draw,
  { domain, kind }: Source,
  base: BaseOperator,
  shape: Shape,
): Scalar | readonly Scalar[] {
  const values = base === 'startsWith' && kind === 'srv' ? ['6', '6.15', '7.', ...domains.srv] : domain;
  const one = draw.one(values) ?? '';
  if (shape.right === 'scalar') return one;
  // Past eight values a list becomes a set.
  const list = draw.some(values, draw.chance(20) ? 95 : 40);
  return list.length === 0 ? [one] : list;
}
