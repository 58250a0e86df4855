import type { ExplainedCondition, ExplainedRule, Explanation, FactJson } from '../../core/evaluation/index.js';
import { unreachable } from '../../core/invariant.js';
import type { Comparison, FactReference } from '../../core/language/index.js';

export type ExplainedComparison = Extract<ExplainedCondition, { readonly kind: 'comparison' }>;

/** Where a fact's value came from, as answers and records tell it: by source, `device`, `registration` … */
export type Sources = Readonly<Record<string, { readonly source: string; readonly observedAt: string } | undefined>>;

/** A comparison as it is written in a rule, so that the words of rules can tell it. */
export function comparisonOf({ left, right, operator }: ExplainedComparison): Comparison | undefined {
  const reference = referenceOf(left.fact);
  if (reference === undefined) return undefined;
  const other = right.fact === null ? undefined : referenceOf(right.fact);
  const value = other ?? right.value;
  // A literal is what the checker accepted when the rule was written.
  return value === undefined ? undefined : ({ ...reference, operator, value } as Comparison);
}

function referenceOf(path: string | null): FactReference | undefined {
  const dot = path?.indexOf('.') ?? -1;
  return path === null || dot < 1 ? undefined : { fact: path.slice(0, dot), path: `$${path.slice(dot)}` };
}

/** `"Commissioned"`, `["ED", "GT"]`, `unknown`. */
export function valueText(value: FactJson | undefined): string {
  if (value === undefined) return 'unknown';
  if (value === null) return 'stated to be none';
  return typeof value === 'string' ? `“${value}”` : Array.isArray(value) ? listText(value) : JSON.stringify(value);
}

function listText(values: readonly unknown[]): string {
  return values.length === 0
    ? 'an empty list'
    : values.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join(', ');
}

/** The source of a fact's value: that of the first part of its path; certificates come with the command. */
export function sourceOf(path: string, sources: Sources): Sources[string] {
  const group = path.slice(0, path.indexOf('.'));
  const registration = path.startsWith('registration.supplier')
    ? 'supplierRegistration'
    : 'networkOperatorRegistration';
  return sources[group] ?? (group === 'registration' ? sources[registration] : undefined);
}

/** Rules that somebody has to look at: what refuses, what could not be told, what was waived, and waivers that applied. */
export function isTelling({ outcome, event }: ExplainedRule): boolean {
  return event === 'waiver' ? outcome === 'held' : outcome !== 'held';
}

/** A rule among the rules of a decision: a guard rail may be called as a rule is. */
export const keyOfRule = ({ rule, event }: ExplainedRule): string =>
  `${event === 'guard-rail' ? 'guard rail ' : ''}${rule}`;

/**
 * Two explanations rule by rule, in the order of the second, what only the first has at the end of it.
 * @returns for each rule its explanation in either, and whether they differ in outcome
 */
export function sideBySide(
  one: Explanation,
  other: Explanation,
): readonly {
  readonly name: string;
  readonly one: ExplainedRule | null;
  readonly other: ExplainedRule | null;
  readonly differs: boolean;
}[] {
  const first = new Map(one.rules.map((rule) => [keyOfRule(rule), rule]));
  const second = new Map(other.rules.map((rule) => [keyOfRule(rule), rule]));
  return [...new Set([...second.keys(), ...first.keys()])].map((name) => {
    const [a, b] = [first.get(name) ?? null, second.get(name) ?? null];
    return { name, one: a, other: b, differs: a?.outcome !== b?.outcome || a?.waivedBy !== b?.waivedBy };
  });
}

/**
 * The same tree without what tells nothing: a group of one member is that member, whose truth it shares, and a group inside
 * a group of its kind is part of it.
 */
export function plainly(condition: ExplainedCondition): ExplainedCondition {
  switch (condition.kind) {
    case 'comparison':
      return condition;
    case 'not':
    case 'condition':
      return { ...condition, condition: plainly(condition.condition) };
    case 'all':
    case 'any': {
      const members = condition.conditions.map(plainly).flatMap((member) => {
        return member.kind === condition.kind ? member.conditions : [member];
      });
      const [only] = members;
      return members.length === 1 && only !== undefined ? only : { ...condition, conditions: members };
    }
    default:
      return unreachable(condition);
  }
}
