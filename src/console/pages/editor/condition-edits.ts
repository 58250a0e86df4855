import {
  freeName,
  isJsonList,
  isJsonObject,
  listAt,
  objectAt,
  textAt,
  withMemberRenamed,
  withValue,
  withoutValue,
} from './json-edit.js';
import { rulesPath } from './rule-edits.js';

export const conditionNames = (form: unknown): readonly string[] => Object.keys(objectAt(form, ['conditions']));

/** A named condition that asks nothing yet, and its name. */
export function withNewCondition(form: unknown): { readonly form: unknown; readonly name: string } {
  const name = freeName('new-condition', conditionNames(form));
  return { form: withValue(form, ['conditions', name], { all: [] }), name };
}

/** Another name, in its place, and wherever a rule or another condition refers to it. */
export function withConditionRenamed(form: unknown, from: string, to: string): unknown {
  if (conditionNames(form).includes(to)) return form;
  return inConditions(withMemberRenamed(form, ['conditions'], from, to), (json) =>
    isJsonObject(json) && json['condition'] === from ? { ...json, condition: to } : json,
  );
}

export function withoutCondition(form: unknown, name: string): unknown {
  return withoutValue(form, ['conditions', name]);
}

/** Pointers of the rules and named conditions that refer to a named condition, and what they are called. */
export function usersOf(form: unknown, name: string): readonly { readonly pointer: string; readonly name: string }[] {
  const uses = (json: unknown): boolean => {
    if (isJsonList(json)) return json.some(uses);
    return isJsonObject(json) && (json['condition'] === name || Object.values(json).some(uses));
  };
  const rules = listAt(form, rulesPath).flatMap((rule, i) =>
    uses(objectAt(rule, ['conditions'])) ? [{ pointer: `/rules/${i}`, name: textAt(rule, ['name']) }] : [],
  );
  const named = Object.entries(objectAt(form, ['conditions'])).flatMap(([other, json]) =>
    uses(json) ? [{ pointer: `/conditions/${other}`, name: other }] : [],
  );
  return [...rules, ...named];
}

/** The same document with every object inside conditions, innermost first, replaced by what `change` makes of it. */
export function inConditions(form: unknown, change: (json: unknown) => unknown): unknown {
  const changed = (json: unknown): unknown => {
    if (isJsonList(json)) {
      const list = json.map(changed);
      return list.every((each, i) => each === json[i]) ? json : list;
    }
    if (!isJsonObject(json)) return json;
    const entries = Object.entries(json).map(([key, value]) => [key, changed(value)] as const);
    return change(entries.every(([key, value]) => value === json[key]) ? json : Object.fromEntries(entries));
  };
  const rules = listAt(form, rulesPath).map((rule) =>
    isJsonObject(rule) && Object.hasOwn(rule, 'conditions')
      ? { ...rule, conditions: changed(rule['conditions']) }
      : rule,
  );
  const named = Object.entries(objectAt(form, ['conditions'])).map(([name, json]) => [name, changed(json)] as const);
  const withRules = withValue(form, rulesPath, rules);
  return named.length === 0 ? withRules : withValue(withRules, ['conditions'], Object.fromEntries(named));
}
