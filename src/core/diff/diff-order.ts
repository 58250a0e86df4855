import type { Rule } from '../language/rule-set.js';
import type { Delta, RulePlace } from './delta.js';
import { told } from './delta.js';
import type { RulePair } from './diff-fields.js';
import { quoted, sentence, wordsOfPhrase } from './name-words.js';
import { ruleInWords } from './rule-words.js';
import { steadyPositions } from './steady.js';

/** The places of rules by name, in the order of decision: the higher priority first, then the order of the file. */
export function placesOf(rules: readonly Rule[]): ReadonlyMap<string, RulePlace> {
  const decided = rules.map((rule, written) => ({ rule, written }));
  decided.sort((a, b) => b.rule.priority - a.rule.priority || a.written - b.written);
  return new Map(decided.map(({ rule, written }, i) => [rule.name, { decided: i, written }]));
}

interface Placed {
  readonly pair: RulePair;
  readonly before: RulePlace;
  readonly after: RulePlace;
}

/**
 * The fewest rules that account for another order, by their new names: those now decided earlier or later, and those
 * only written elsewhere, which no decision can tell.
 */
export function diffOrder(
  pairs: readonly RulePair[],
  before: ReadonlyMap<string, RulePlace>,
  after: ReadonlyMap<string, RulePlace>,
): ReadonlyMap<string, Delta> {
  const nowhere: RulePlace = { decided: -1, written: -1 };
  const placed = pairs.map((pair) => ({
    pair,
    before: before.get(pair.before.name) ?? nowhere,
    after: after.get(pair.after.name) ?? nowhere,
  }));
  const deltas = new Map<string, Delta>();
  // A rule of another priority is the likelier cause of another order, so it rather than its neighbour is told.
  const isUnchanged = ({ pair }: Placed): boolean => pair.before.priority === pair.after.priority;
  for (const { one, neighbour, isEarlier } of strays(placed, 'decided', isUnchanged)) {
    const where = `${isEarlier ? 'before' : 'after'} ${quoted(wordsOfPhrase(neighbour.pair.after.name))}`;
    const text = sentence(`${ruleInWords(one.pair.after)} is now decided ${where}`);
    const delta = { kind: 'reordered', subject: 'rule', before: one.before, after: one.after } as const;
    deltas.set(one.pair.after.name, told(delta, one.pair.after.name, one.pair.pointers, text));
  }
  const isNotTold = ({ pair }: Placed): boolean => !deltas.has(pair.after.name);
  for (const { one, neighbour, isEarlier } of strays(placed, 'written', isNotTold)) {
    if (!isNotTold(one)) continue;
    const where = `${isEarlier ? 'before' : 'after'} ${quoted(wordsOfPhrase(neighbour.pair.after.name))}`;
    const words = `${ruleInWords(one.pair.after)} is now written ${where}, which changes no decision`;
    const delta = { kind: 'moved', subject: 'rule', before: one.before, after: one.after } as const;
    deltas.set(one.pair.after.name, told(delta, one.pair.after.name, one.pair.pointers, sentence(words)));
  }
  return deltas;
}

interface Stray {
  readonly one: Placed;
  /** A rule that kept its place, now right behind the stray or right ahead of it. */
  readonly neighbour: Placed;
  readonly isEarlier: boolean;
}

function strays(
  placed: readonly Placed[],
  by: keyof RulePlace,
  isPreferred: (one: Placed) => boolean,
): readonly Stray[] {
  const inOrder = [...placed].sort((a, b) => a.after[by] - b.after[by]);
  const steady = steadyPositions(
    inOrder.map((one) => one.before[by]),
    (i) => inOrder.slice(i, i + 1).some(isPreferred),
  );
  const found: Stray[] = [];
  inOrder.forEach((one, i) => {
    if (steady.has(i)) return;
    const next = inOrder.find((_, j) => j > i && steady.has(j));
    const last = inOrder.findLast((_, j) => j < i && steady.has(j));
    // It broke the order with the one behind or the one ahead, or it would be among the steady.
    const isEarlier = next !== undefined && next.before[by] < one.before[by];
    const neighbour = isEarlier ? next : (last ?? next);
    if (neighbour !== undefined) found.push({ one, neighbour, isEarlier: neighbour === next });
  });
  return found;
}
