import { checkRootCondition } from './check-conditions.js';
import type { JsonMembers, Shape } from './json-shape.js';
import { own, quote } from './json-shape.js';
import { below } from './json-pointer.js';
import { limits } from './limits.js';
import { readPhrase, readResponseCode } from './names.js';
import type { Scope } from './operand.js';
import type { Mode, RuleEvent } from './rule-set.js';
import type { TypedCondition } from './typed-condition.js';

export const modes: readonly Mode[] = ['enforce', 'warn', 'off'];

/** A rule as the checker read it; what was reported is undefined. */
export interface CheckedRule {
  readonly pointer: string;
  readonly json: JsonMembers;
  readonly name: string | undefined;
  readonly event: RuleEvent['type'] | undefined;
  readonly params: JsonMembers | undefined;
  readonly mode: Mode | undefined;
  readonly condition: TypedCondition;
}

/** Checks `rules`, each by itself: `events` are the event types that this kind of file may hold. */
export function checkRules(
  shape: Shape,
  scope: Scope,
  json: unknown,
  pointer: string,
  events: readonly RuleEvent['type'][],
): readonly CheckedRule[] {
  const list = json === undefined ? undefined : shape.list(json, pointer);
  if (list === undefined) return [];
  if (list.length === 0) {
    shape.findings.add('RULES_EMPTY', pointer, {
      found: 'no rules, which would permit everything',
      expected: 'at least one rule',
    });
  }
  const rules = shape
    .within(list, limits.rules, pointer, 'rules')
    .map((rule, i) => checkRule(shape, scope, rule, below(pointer, i), events))
    .filter((rule) => rule !== undefined);
  checkNames(shape, rules);
  return rules;
}

function checkRule(
  shape: Shape,
  scope: Scope,
  json: unknown,
  pointer: string,
  events: readonly RuleEvent['type'][],
): CheckedRule | undefined {
  const rule = shape.members(json, pointer, { required: ['name', 'priority', 'conditions', 'event'] });
  if (rule === undefined) return undefined;
  const name = Object.hasOwn(rule, 'name') ? readPhrase(shape, rule.name, below(pointer, 'name')) : undefined;
  if (Object.hasOwn(rule, 'priority')) {
    shape.positive(rule.priority, below(pointer, 'priority'), 'RULE_PRIORITY_MALFORMED');
  }
  const conditions = below(pointer, 'conditions');
  const condition: TypedCondition = Object.hasOwn(rule, 'conditions')
    ? checkRootCondition(shape, scope, rule.conditions, conditions)
    : { kind: 'broken', pointer: conditions, members: [] };
  const event = Object.hasOwn(rule, 'event')
    ? checkEvent(shape, rule.event, below(pointer, 'event'), events)
    : undefined;
  return { pointer, json: rule, name, event: event?.type, params: event?.params, mode: event?.mode, condition };
}

interface CheckedEvent {
  readonly type: RuleEvent['type'] | undefined;
  readonly params: JsonMembers | undefined;
  readonly mode?: Mode | undefined;
}

function checkEvent(
  shape: Shape,
  json: unknown,
  pointer: string,
  events: readonly RuleEvent['type'][],
): CheckedEvent | undefined {
  const event = shape.members(json, pointer, { required: ['type', 'params'] });
  if (event === undefined) return undefined;
  const type = Object.hasOwn(event, 'type')
    ? shape.word(event.type, below(pointer, 'type'), events, 'EVENT_TYPE_UNKNOWN')
    : undefined;
  if (type === undefined || !Object.hasOwn(event, 'params')) return { type, params: undefined };
  const at = below(pointer, 'params');
  const params = shape.members(event.params, at, paramKeys[type]);
  if (params === undefined) return { type, params };
  for (const key of ['because', 'basis', 'unverified']) {
    if (Object.hasOwn(params, key)) shape.text(params[key], below(at, key));
  }
  if (type === 'waiver') {
    if (Object.hasOwn(params, 'whenUndetermined')) {
      shape.boolean(params.whenUndetermined, below(at, 'whenUndetermined'));
    }
    return { type, params };
  }
  if (Object.hasOwn(params, 'responseCode')) readResponseCode(shape, params.responseCode, below(at, 'responseCode'));
  const readsMode = type === 'requirement' && Object.hasOwn(params, 'mode');
  return {
    type,
    params,
    mode: readsMode ? shape.word(params.mode, below(at, 'mode'), modes, 'MODE_UNKNOWN') : undefined,
  };
}

const paramKeys: Readonly<
  Record<RuleEvent['type'], { readonly required: readonly string[]; readonly optional: readonly string[] }>
> = {
  requirement: { required: ['responseCode', 'mode', 'because', 'basis'], optional: ['unverified'] },
  waiver: { required: ['waives', 'whenUndetermined', 'because', 'basis'], optional: ['unverified'] },
  'guard-rail': { required: ['responseCode', 'because', 'basis'], optional: ['unverified'] },
};

function checkNames(shape: Shape, rules: readonly CheckedRule[]): void {
  const first = new Map<string, string>();
  for (const { name, pointer } of rules) {
    if (name === undefined) continue;
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, pointer);
      continue;
    }
    const found = `${quote(name)}, which the rule at ${earlier} has`;
    shape.findings.add('NAME_DUPLICATED', below(pointer, 'name'), { found, expected: 'a name of its own' });
  }
}

/** The `waives` list of a waiver, as far as it is a list of texts. */
export function waivedNames(rule: CheckedRule): readonly string[] {
  const waives = rule.event === 'waiver' && rule.params !== undefined ? own(rule.params, 'waives') : undefined;
  if (!Array.isArray(waives)) return [];
  return (waives as readonly unknown[]).filter((name) => typeof name === 'string');
}
