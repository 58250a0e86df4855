import type { FactReference } from '../../../core/language/index.js';
import type { BuilderGroup, BuilderRule } from './builder-query.js';
import { isBuilderGroup, jsonField, namedField } from './builder-query.js';

/**
 * What a query says as conditions of a rule: the inverse of `queryOfConditions`. A `not` of several members denies that
 * all of them hold; a root that is no group any more becomes `all`.
 */
export function conditionsOfQuery(query: BuilderGroup): unknown {
  return memberJson(query);
}

function memberJson(member: BuilderGroup | BuilderRule): unknown {
  if (!isBuilderGroup(member)) return ruleJson(member);
  const [only] = member.rules;
  const isSingle = member.rules.length === 1 && only !== undefined;
  switch (member.combinator) {
    case 'not':
      return { not: isSingle ? memberJson(only) : { all: member.rules.map(memberJson) } };
    case 'only':
      // A rule's conditions are a group or a reference, never a bare comparison.
      return isSingle && (isBuilderGroup(only) || only.field === namedField || only.field === jsonField)
        ? memberJson(only)
        : { all: member.rules.map(memberJson) };
    case 'any':
      return { any: member.rules.map(memberJson) };
    default:
      return { all: member.rules.map(memberJson) };
  }
}

function ruleJson({ field, operator, valueSource, value }: BuilderRule): unknown {
  if (field === jsonField) return value;
  if (field === namedField) return { condition: value };
  const right = valueSource === 'field' && typeof value === 'string' ? referenceOf(value) : value;
  return { ...referenceOf(field), operator, value: right };
}

/** `command.userRole` as a rule set writes it. */
export function referenceOf(path: string): FactReference {
  const dot = path.indexOf('.');
  return dot < 0 ? { fact: path, path: '$' } : { fact: path.slice(0, dot), path: `$${path.slice(dot)}` };
}
