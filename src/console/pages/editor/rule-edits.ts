import type { JsonObject, Segment } from './json-edit.js';
import {
  freeName,
  isJsonObject,
  listAt,
  objectAt,
  textAt,
  valueAt,
  withElement,
  withElementMoved,
  withMemberRenamed,
  withValue,
  withoutValue,
} from './json-edit.js';

/** What the form shows of a rule, whatever the rule lacks. */
export interface RuleFields {
  readonly name: string;
  readonly kind: 'requirement' | 'waiver';
  readonly priority: number | null;
  readonly mode: string;
  readonly responseCode: string;
  readonly because: string;
  readonly basis: string;
  /** Null where the rule says nothing of it. */
  readonly unverified: string | null;
  readonly waives: readonly string[];
  readonly whenUndetermined: boolean;
}

export function ruleFieldsOf(rule: unknown): RuleFields {
  const params = ['event', 'params'];
  const priority = valueAt(rule, ['priority']);
  const unverified = valueAt(rule, [...params, 'unverified']);
  return {
    name: textAt(rule, ['name']),
    kind: valueAt(rule, ['event', 'type']) === 'waiver' ? 'waiver' : 'requirement',
    priority: typeof priority === 'number' ? priority : null,
    mode: textAt(rule, [...params, 'mode']),
    responseCode: textAt(rule, [...params, 'responseCode']),
    because: textAt(rule, [...params, 'because']),
    basis: textAt(rule, [...params, 'basis']),
    unverified: typeof unverified === 'string' ? unverified : null,
    waives: listAt(rule, [...params, 'waives']).filter((name) => typeof name === 'string'),
    whenUndetermined: valueAt(rule, [...params, 'whenUndetermined']) === true,
  };
}

export const rulesPath: readonly Segment[] = ['rules'];

export const ruleNames = (form: unknown): readonly string[] =>
  listAt(form, rulesPath).map((rule) => textAt(rule, ['name']));

/** The names of the rules that a waiver may lift. */
export const requirementNames = (form: unknown): readonly string[] =>
  listAt(form, rulesPath)
    .map(ruleFieldsOf)
    .filter(({ kind, name }) => kind === 'requirement' && name !== '')
    .map(({ name }) => name);

/** A requirement that says nothing yet after rule `index`; the checker says what is missing. */
export function withNewRule(form: unknown, index: number): unknown {
  const before = ruleFieldsOf(listAt(form, rulesPath)[index]);
  const rule = {
    name: freeName('new-requirement', ruleNames(form)),
    priority: before.priority ?? 10,
    conditions: { all: [] },
    event: { type: 'requirement', params: { responseCode: '', mode: 'enforce', because: '', basis: '' } },
  };
  return withElement(form, rulesPath, index + 1, rule);
}

export function withRuleCopied(form: unknown, index: number): unknown {
  const rule = listAt(form, rulesPath)[index];
  if (!isJsonObject(rule)) return form;
  const name = freeName(`${textAt(rule, ['name'])}-copy`, ruleNames(form));
  return withElement(form, rulesPath, index + 1, { ...rule, name });
}

export function withRuleMoved(form: unknown, from: number, to: number): unknown {
  return withElementMoved(form, rulesPath, from, to);
}

export function withoutRule(form: unknown, index: number): unknown {
  return withoutValue(form, [...rulesPath, index]);
}

/** Another kind of rule: what both kinds have stays, the rest begins anew. */
export function withKind(form: unknown, index: number, kind: RuleFields['kind']): unknown {
  const rule = listAt(form, rulesPath)[index];
  const { because, basis, unverified, kind: before } = ruleFieldsOf(rule);
  if (kind === before) return form;
  const said = { because, basis, ...(unverified === null ? {} : { unverified }) };
  const params: JsonObject =
    kind === 'waiver'
      ? { waives: [], whenUndetermined: false, ...said }
      : { responseCode: '', mode: 'enforce', ...said };
  return withValue(form, [...rulesPath, index, 'event'], { type: kind, params });
}

/** Whether references can follow a rule to another name: only it has the old one, and none has the new one. */
function isPlainRename(names: readonly string[], from: string, to: string): boolean {
  return from !== '' && names.filter((each) => each === from).length === 1 && !names.includes(to);
}

/** Another name, which the waivers that name the rule follow; not where two rules have the name, or the new one is taken. */
export function withRuleRenamed(form: unknown, index: number, name: string): unknown {
  const names = ruleNames(form);
  const before = names[index] ?? '';
  const renamed = withValue(form, [...rulesPath, index, 'name'], name);
  if (!isPlainRename(names, before, name)) return renamed;
  const rules = listAt(renamed, rulesPath).map((rule) => {
    const path = ['event', 'params', 'waives'];
    const waives = listAt(rule, path);
    if (!waives.includes(before)) return rule;
    return withValue(
      rule,
      path,
      waives.map((each) => (each === before ? name : each)),
    );
  });
  return withValue(renamed, rulesPath, rules);
}

/**
 * The cases with a rule's new name in what they expect; as they are where two rules have the old name, or the new one is
 * taken: what they expect may be of the other rule.
 * @param form - the rule set before the rule is renamed
 */
export function withRuleRenamedInCases(files: JsonObject, form: unknown, index: number, to: string): JsonObject {
  const ofRules = ruleNames(form);
  const from = ofRules[index] ?? '';
  if (!isPlainRename(ofRules, from, to)) return files;
  const renamedCase = (each: unknown): unknown => {
    const renamed = withMemberRenamed(each, ['expect', 'outcomes'], from, to);
    const advisories = listAt(renamed, ['expect', 'advisories']);
    if (!advisories.includes(from)) return renamed;
    return withValue(
      renamed,
      ['expect', 'advisories'],
      advisories.map((name) => (name === from ? to : name)),
    );
  };
  const names = (each: unknown): boolean =>
    Object.hasOwn(objectAt(each, ['expect', 'outcomes']), from) ||
    listAt(each, ['expect', 'advisories']).includes(from);
  const entries = Object.entries(files).map(([file, json]) => {
    const cases = listAt(json, ['cases']);
    return [file, cases.some(names) ? withValue(json, ['cases'], cases.map(renamedCase)) : json] as const;
  });
  return Object.fromEntries(entries);
}
