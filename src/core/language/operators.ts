/**
 * The operators of the rule language: json-rules-engine's ten, five of our own, and the engine's decorators with the
 * engine's meaning. The checker, the schema, the editor and the evaluators all read this table.
 */

export const baseOperators = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'present',
  'startsWith',
  'before',
  'after',
  'within',
] as const;
export type BaseOperator = (typeof baseOperators)[number];

/**
 * Applied from the outside in, `someFact:not:equal` = some element of the fact is not equal. `someFact`/`everyFact`
 * range over the elements of the left side, `someValue`/`everyValue` of the right; `swap` exchanges the sides.
 */
export const decorators = ['someFact', 'everyFact', 'someValue', 'everyValue', 'swap', 'not'] as const;
export type Decorator = (typeof decorators)[number];

export interface ResolvedOperator {
  /** Outermost first, as written. */
  readonly decorators: readonly Decorator[];
  readonly base: BaseOperator;
}

/** More decorators than this in one operator say nothing that fewer would not. */
export const decoratorsMax = 8;

/** Reads an operator as written, `someFact:not:equal`; undefined when a part of it does not exist. */
export function resolveOperator(text: string): ResolvedOperator | undefined {
  const parts = text.split(':', decoratorsMax + 2);
  const base = parts.pop();
  if (base === undefined || !isBaseOperator(base) || parts.length > decoratorsMax) return undefined;
  return parts.every(isDecorator) ? { decorators: parts, base } : undefined;
}

export function isBaseOperator(text: string): text is BaseOperator {
  return (baseOperators as readonly string[]).includes(text);
}

export function isDecorator(text: string): text is Decorator {
  return (decorators as readonly string[]).includes(text);
}
