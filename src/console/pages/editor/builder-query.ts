/**
 * A condition as react-querybuilder holds it. `all`, `any` and `not` are its combinators; `only` stands for a condition
 * by itself, where a rule or a named condition is nothing but a reference to another.
 */
export type Combinator = 'all' | 'any' | 'not' | 'only';

export interface BuilderGroup {
  /** `idOf` its place below the root condition: stable while nothing before it is moved. */
  readonly id: string;
  readonly combinator: string;
  readonly rules: readonly (BuilderGroup | BuilderRule)[];
}

export interface BuilderRule {
  readonly id: string;
  /** `command.userRole`, or one of the two below. */
  readonly field: string;
  readonly operator: string;
  /** `field`: the value is the path of another fact, `command.originatorId`. */
  readonly valueSource: 'value' | 'field';
  readonly value: unknown;
}

/** The field of a rule that refers to a named condition; its value is the name. */
export const namedField = '~condition';
/** The field of a rule that holds what cannot be built of fields; its value is that JSON, shown and kept as it is. */
export const jsonField = '~json';

/** The id of a member by its place; the builder takes an empty id for none. */
export const idOf = (pointer: string): string => `at${pointer}`;
/** Of the group around a root that is no group itself. */
export const onlyId = 'only';

/** The place that an id was made of; null for a member that the builder has just made. */
export function placeOf(id: string | undefined): string | null {
  if (id === onlyId) return '';
  return id === undefined || !id.startsWith('at') ? null : id.slice(2);
}

export const isBuilderGroup = (member: BuilderGroup | BuilderRule): member is BuilderGroup => 'rules' in member;
