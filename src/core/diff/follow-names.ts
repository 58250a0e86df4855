import type { Condition, FactReference, Group } from '../language/rule-set.js';

/** New names by old ones; what has no entry keeps its name. */
export interface NewNames {
  readonly tables: ReadonlyMap<string, string>;
  readonly conditions: ReadonlyMap<string, string>;
}

/** The condition with every reference to a renamed table or condition by its new name. */
export function followNames(group: Group, names: NewNames): Group {
  if (names.tables.size === 0 && names.conditions.size === 0) return group;
  if ('all' in group) return { all: group.all.map((member) => follow(member, names)) };
  if ('any' in group) return { any: group.any.map((member) => follow(member, names)) };
  if ('not' in group) return { not: follow(group.not, names) };
  return { condition: names.conditions.get(group.condition) ?? group.condition };
}

function follow(condition: Condition, names: NewNames): Condition {
  if (!('fact' in condition)) return followNames(condition, names);
  const { operator, value } = condition;
  const isReference = typeof value === 'object' && 'fact' in value;
  return { ...followReference(condition, names), operator, value: isReference ? followReference(value, names) : value };
}

function followReference({ fact, path }: FactReference, { tables }: NewNames): FactReference {
  return { fact: tables.get(fact) ?? fact, path };
}
