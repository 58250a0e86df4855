import { canonicalJson } from '../language/canonical-json.js';
import type { Condition } from '../language/rule-set.js';
import { conditionClause } from './condition-words.js';
import type { Vocabularies } from './diff-conditions.js';
import { quoted, sentence } from './name-words.js';

/** What its subject does when the condition is true: a requirement is met, a waiver applies, a condition holds. */
export type ConditionVerb = 'is met' | 'applies' | 'holds';

/**
 * One sentence for a changed condition: just the member of a group that came, went or was replaced where it is one,
 * else the whole as it was and as it is.
 * @param subject - "the requirement “…”"
 */
export function changedCondition(
  subject: string,
  verb: ConditionVerb,
  before: Condition,
  after: Condition,
  vocabularies: Vocabularies,
): string {
  const was = conditionClause(before, vocabularies.before);
  const is = conditionClause(after, vocabularies.after);
  const change = narrowest(before, after, []);
  if (change.kind === 'order') return sentence(`${subject} lists its conditions in another order and says the same`);
  if (was === is) return sentence(`${subject} is written in another way, and ${withAdverb('still', verb)} when ${is}`);
  if (change.kind === 'whole')
    return sentence(`${subject} ${withAdverb('now', verb)} when ${is}, and formerly when ${was}`);
  const { group, within } = change;
  const come = change.come === undefined ? '' : conditionClause(change.come, vocabularies.after);
  const gone = change.gone === undefined ? '' : conditionClause(change.gone, vocabularies.before);
  if (come === gone)
    return sentence(`${subject} is written in another way, and ${withAdverb('still', verb)} when ${is}`);
  const old = within === undefined ? undefined : conditionClause(within, vocabularies.before);
  if (old !== undefined) return sentence(partInWords(subject, old, group, come, gone));
  return sentence(memberInWords(subject, verb, group, come, gone));
}

function withAdverb(adverb: string, verb: ConditionVerb): string {
  return verb === 'is met' ? `is ${adverb} met` : `${adverb} ${verb}`;
}

function memberInWords(subject: string, verb: ConditionVerb, group: 'all' | 'any', come: string, gone: string): string {
  if (group === 'all') {
    if (gone === '') return `${subject} now also requires that ${come}`;
    if (come === '') return `${subject} no longer requires that ${gone}`;
    return `${subject} now requires that ${come}, instead of that ${gone}`;
  }
  if (gone === '') return `${subject} ${withAdverb('now also', verb)} when ${come}`;
  if (come === '') return `${subject} ${withAdverb('no longer', verb)} merely because ${gone}`;
  return `${subject} ${withAdverb('now', verb)} when ${come}, instead of when ${gone}`;
}

function partInWords(subject: string, part: string, group: 'all' | 'any', come: string, gone: string): string {
  const where = `in the part of ${subject} that said ${quoted(part)},`;
  if (come !== '' && gone !== '') return `${where} it now says that ${come}, instead of that ${gone}`;
  if (group === 'all') {
    return come === ''
      ? `${where} it is no longer required that ${gone}`
      : `${where} it is now also required that ${come}`;
  }
  return come === '' ? `${where} it is no longer enough that ${gone}` : `${where} it is now also enough that ${come}`;
}

type Change =
  | { readonly kind: 'order' }
  | { readonly kind: 'whole' }
  | {
      readonly kind: 'member';
      readonly group: 'all' | 'any';
      readonly come: Condition | undefined;
      readonly gone: Condition | undefined;
      /** The group as it was, when it is not the outermost. */
      readonly within: Condition | undefined;
    };

/** The innermost group of which one member accounts for the whole difference. */
function narrowest(before: Condition, after: Condition, outer: readonly Condition[]): Change {
  const old = membersOf(before);
  const now = membersOf(after);
  if (old === undefined || now === undefined || old.of !== now.of) return { kind: 'whole' };
  const { gone, come } = unshared(old.members, now.members);
  if (gone.length === 0 && come.length === 0) return { kind: 'order' };
  if (gone.length > 1 || come.length > 1) return { kind: 'whole' };
  const [goneOne] = gone;
  const [comeOne] = come;
  const isOutermost = outer.every((group) => membersOf(group)?.members.length === 1);
  if (goneOne !== undefined && comeOne !== undefined) {
    const inner = narrowest(goneOne, comeOne, [...outer, before]);
    if (inner.kind !== 'whole') return inner;
  }
  const within = isOutermost ? undefined : before;
  return { kind: 'member', group: old.of, come: comeOne, gone: goneOne, within };
}

function membersOf(condition: Condition): { of: 'all' | 'any'; members: readonly Condition[] } | undefined {
  if ('all' in condition) return { of: 'all', members: condition.all };
  if ('any' in condition) return { of: 'any', members: condition.any };
  return undefined;
}

/** The members that only one of the two has, each counted as often as it stands there. */
function unshared(
  before: readonly Condition[],
  after: readonly Condition[],
): { readonly gone: readonly Condition[]; readonly come: readonly Condition[] } {
  const counts = new Map<string, number>();
  for (const member of before) counts.set(canonicalJson(member), (counts.get(canonicalJson(member)) ?? 0) + 1);
  const come = after.filter((member) => !takeOne(counts, canonicalJson(member)));
  const gone = before.filter((member) => takeOne(counts, canonicalJson(member)));
  return { gone, come };
}

function takeOne(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0;
  if (count === 0) return false;
  counts.set(key, count - 1);
  return true;
}
