import type { RuleGroupType, RuleGroupTypeAny, RuleType } from 'react-querybuilder';
import type { BuilderGroup, BuilderRule } from './builder-query.js';
import { isBuilderGroup } from './builder-query.js';

/** A query as react-querybuilder takes it: copies, because its types may be written to. */
export function toRqb(group: BuilderGroup): RuleGroupType {
  const rules = group.rules.map((member) => (isBuilderGroup(member) ? toRqb(member) : { ...member }));
  return { id: group.id, combinator: group.combinator, rules };
}

/** A query as react-querybuilder gives it back. */
export function fromRqb(group: RuleGroupTypeAny): BuilderGroup {
  const rules = group.rules.flatMap((member): (BuilderGroup | BuilderRule)[] => {
    // Combinators between rules are a form that our queries never have.
    if (typeof member === 'string') return [];
    return ['rules' in member ? fromRqb(member) : ruleFromRqb(member)];
  });
  return { id: group.id ?? '', combinator: group.combinator ?? 'all', rules };
}

export function ruleFromRqb({ id = '', field, operator, value, valueSource }: RuleType): BuilderRule {
  const json: unknown = value;
  return { id, field, operator, value: json, valueSource: valueSource === 'field' ? 'field' : 'value' };
}

/** The same query with another member at a path of positions. */
export function withMember(
  group: BuilderGroup,
  path: readonly number[],
  member: BuilderGroup | BuilderRule,
): BuilderGroup {
  const [first, ...rest] = path;
  const rules = group.rules.map((each, i) => {
    if (i !== first) return each;
    return rest.length === 0 || !isBuilderGroup(each) ? member : withMember(each, rest, member);
  });
  return { ...group, rules };
}
