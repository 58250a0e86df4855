import type { Rule, WaiverEvent } from '../language/rule-set.js';
import { changedCondition } from './condition-change-words.js';
import type { Delta } from './delta.js';
import { told } from './delta.js';
import type { Vocabularies } from './diff-conditions.js';
import { listInWords, quoted, sentence, wordsOfPhrase } from './name-words.js';
import { effectInWords, kindInWords, liftInWords, modeInWords, ruleInWords, verbOf } from './rule-words.js';
import { sameJson } from './same-json.js';

/** One rule as it was and as it is. */
export interface RulePair {
  readonly before: Rule;
  /** `before` with every reference to something renamed by its new name. */
  readonly followed: Rule;
  readonly after: Rule;
  readonly pointers: { readonly before: string; readonly after: string };
}

/** One delta for each field that differs; a rule of another event type has one for the whole event. */
export function diffFields(pair: RulePair, vocabularies: Vocabularies): readonly Delta[] {
  const { before, followed, after } = pair;
  const subject = ruleInWords(after);
  const deltas: Delta[] = [];
  const base = { kind: 'changed', subject: 'rule' } as const;
  if (before.priority !== after.priority) {
    const delta = { ...base, field: 'priority', before: before.priority, after: after.priority } as const;
    const words = `the priority of ${subject} was ${before.priority} and is now ${after.priority}`;
    deltas.push(told(delta, after.name, at(pair, '/priority'), sentence(words)));
  }
  if (!sameJson(followed.conditions, after.conditions)) {
    const delta = { ...base, field: 'conditions', before: before.conditions, after: after.conditions } as const;
    const words = changedCondition(subject, verbOf(after.event), followed.conditions, after.conditions, vocabularies);
    deltas.push(told(delta, after.name, at(pair, '/conditions'), words));
  }
  if (before.event.type !== after.event.type) {
    const was = effectInWords(followed.event, followed.conditions, vocabularies.before, 'past');
    const is = effectInWords(after.event, after.conditions, vocabularies.after, 'present');
    const words = `${ruleInWords({ name: after.name, event: before.event })} is now a ${kindInWords(after.event)}: it ${is}; formerly it ${was}`;
    const delta = { ...base, field: 'event', before: before.event, after: after.event } as const;
    deltas.push(told(delta, after.name, at(pair, '/event'), sentence(words)));
  }
  return [...deltas, ...diffAnswer(pair), ...diffWaiver(pair), ...diffReasons(pair), ...diffAssumption(pair)];
}

function at({ pointers }: RulePair, path: string): { readonly before: string; readonly after: string } {
  return { before: pointers.before + path, after: pointers.after + path };
}

/** What a requirement or guard rail answers, and whether it refuses. */
function diffAnswer(pair: RulePair): readonly Delta[] {
  const { before, after } = pair;
  const deltas: Delta[] = [];
  if (before.event.type === 'waiver' || after.event.type === 'waiver') return deltas;
  if (before.event.type !== after.event.type) return deltas;
  const [was, is] = [before.event.params.responseCode, after.event.params.responseCode];
  if (was !== is) {
    const delta = { kind: 'changed', subject: 'rule', field: 'responseCode', before: was, after: is } as const;
    const words = `${ruleInWords(after)} now answers with code ${is}, and no longer with ${was}`;
    deltas.push(told(delta, after.name, at(pair, '/event/params/responseCode'), sentence(words)));
  }
  if (before.event.type === 'requirement' && after.event.type === 'requirement') {
    const [was, is] = [before.event.params.mode, after.event.params.mode];
    if (was !== is) {
      const delta = { kind: 'changed', subject: 'rule', field: 'mode', before: was, after: is } as const;
      const words = `${ruleInWords(after)} ${modeInWords(is, 'present')}; formerly it ${modeInWords(was, 'past')}`;
      deltas.push(told(delta, after.name, at(pair, '/event/params/mode'), sentence(words)));
    }
  }
  return deltas;
}

/** What a waiver lifts. */
function diffWaiver(pair: RulePair): readonly Delta[] {
  const { before, followed, after } = pair;
  const deltas: Delta[] = [];
  if (before.event.type !== 'waiver' || followed.event.type !== 'waiver' || after.event.type !== 'waiver')
    return deltas;
  const [old, was, is] = [before.event.params, followed.event.params, after.event.params];
  if (!sameJson(was.waives, is.waives)) {
    const delta = { kind: 'changed', subject: 'rule', field: 'waives', before: old.waives, after: is.waives } as const;
    const words = `${ruleInWords(after)} ${waivesChange(was, is)}`;
    deltas.push(told(delta, after.name, at(pair, '/event/params/waives'), sentence(words)));
  }
  if (was.whenUndetermined !== is.whenUndetermined) {
    const [before, now] = [was.whenUndetermined, is.whenUndetermined];
    const delta = { kind: 'changed', subject: 'rule', field: 'whenUndetermined', before, after: now } as const;
    const words = `${ruleInWords(after)} now lifts a requirement ${liftInWords(now, 'it is')}`;
    deltas.push(told(delta, after.name, at(pair, '/event/params/whenUndetermined'), sentence(words)));
  }
  return deltas;
}

function waivesChange(before: WaiverEvent['params'], after: WaiverEvent['params']): string {
  const named = (names: readonly string[]): string =>
    listInWords(
      names.map((name) => quoted(wordsOfPhrase(name))),
      'and',
    );
  const come = after.waives.filter((name) => !before.waives.includes(name));
  const gone = before.waives.filter((name) => !after.waives.includes(name));
  const verbs = [
    ...(come.length > 0 ? [`now also lifts ${named(come)}`] : []),
    ...(gone.length > 0 ? [`no longer lifts ${named(gone)}`] : []),
  ];
  return verbs.length > 0 ? verbs.join(' and ') : 'lists what it lifts in another order, and lifts the same';
}

/** The texts for an auditor. */
function diffReasons(pair: RulePair): readonly Delta[] {
  const { before, after } = pair;
  const [was, is] = [before.event.params, after.event.params];
  const deltas: Delta[] = [];
  if (was.because !== is.because) {
    const delta = {
      kind: 'changed',
      subject: 'rule',
      field: 'because',
      before: was.because,
      after: is.because,
    } as const;
    const words = `the reason for ${ruleInWords(after)} was ${quoted(was.because)} and is now ${quoted(is.because)}`;
    deltas.push(told(delta, after.name, at(pair, '/event/params/because'), sentence(words)));
  }
  if (was.basis !== is.basis) {
    const delta = { kind: 'changed', subject: 'rule', field: 'basis', before: was.basis, after: is.basis } as const;
    const words = `${ruleInWords(after)} rested on ${quoted(was.basis)} and now rests on ${quoted(is.basis)}`;
    deltas.push(told(delta, after.name, at(pair, '/event/params/basis'), sentence(words)));
  }
  return deltas;
}

function diffAssumption(pair: RulePair): readonly Delta[] {
  const was = pair.before.event.params.unverified;
  const is = pair.after.event.params.unverified;
  if (was === is) return [];
  if (was === undefined) return assumptionAdded(pair.after, pair.pointers.after, 'now rests');
  if (is === undefined) return assumptionRemoved(pair.before, pair.after, pair.pointers.before);
  const delta = { kind: 'changed', subject: 'assumption', before: was, after: is } as const;
  const words = `what is unverified of ${ruleInWords(pair.after)} was ${quoted(was)} and is now ${quoted(is)}`;
  return [told(delta, pair.after.name, at(pair, '/event/params/unverified'), sentence(words))];
}

/** What a rule at `pointer` newly says is unverified, if anything. */
export function assumptionAdded(rule: Rule, pointer: string, rests: 'rests' | 'now rests'): readonly Delta[] {
  const after = rule.event.params.unverified;
  if (after === undefined) return [];
  const words = `${ruleInWords(rule)} ${rests} on something unverified: ${quoted(after)}`;
  const delta = { kind: 'added', subject: 'assumption', before: null, after } as const;
  return [told(delta, rule.name, { after: `${pointer}/event/params/unverified` }, sentence(words))];
}

/** What a rule at `pointer` said was unverified, if anything; `named` is the rule as it is called now. */
export function assumptionRemoved(rule: Rule, named: Rule, pointer: string): readonly Delta[] {
  const before = rule.event.params.unverified;
  if (before === undefined) return [];
  const words = `${ruleInWords(named)} no longer rests on something unverified: ${quoted(before)}`;
  const delta = { kind: 'removed', subject: 'assumption', before, after: null } as const;
  return [told(delta, named.name, { before: `${pointer}/event/params/unverified` }, sentence(words))];
}
