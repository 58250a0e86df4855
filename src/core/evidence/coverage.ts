import type { Context, ExplainedCondition } from '../evaluation/index.js';
import { interpret } from '../evaluation/interpret.js';
import { invariant } from '../invariant.js';
import type { Condition, FactCatalogue, Rule, RuleSet } from '../language/index.js';
import type { Occurrence } from './occurrences.js';
import { ConditionSizes, occurrencesOf } from './occurrences.js';
import type { Pace } from './pace.js';

export interface UncoveredCondition extends Occurrence {
  readonly rule: string;
  /** In which direction a case shows it to decide its rule; the other direction lacks a case. */
  readonly shown: 'neither' | 'only true' | 'only false';
}

export interface RuleCoverage {
  readonly rule: string;
  readonly conditions: number;
  readonly covered: number;
}

/**
 * MC/DC (modified condition/decision coverage, masking form) of a rule set by its cases.
 *
 * A *condition* is one occurrence of a comparison in one rule, references to named conditions followed: the same named
 * comparison counts once for each place that refers to it. The *decision* is "the rule is true" or "it is not": broken
 * and undetermined refuse alike. In a case an occurrence is *decisive* when the rule is true with this occurrence alone
 * forced to one of true and false, and not true with it forced to the other; everything else stays as the case makes it,
 * unknown included. It is *covered* when it is true and decisive in one case, and false and decisive in another.
 *
 * An occurrence that is unknown shows neither direction. A case without the fact would tell no comparison of that fact
 * from any other comparison of it, so it is no proof that this one asks the right question.
 */
export interface Coverage {
  readonly conditions: number;
  readonly covered: number;
  /** In file order, at most `uncoveredListed` of them. */
  readonly uncovered: readonly UncoveredCondition[];
  /** How many more are uncovered than are listed. */
  readonly uncoveredNotListed: number;
  /** In file order. */
  readonly rules: readonly RuleCoverage[];
}

/** More than this are not listed one by one: nobody reads them, and evidence has to be stored. */
export const uncoveredListed = 2000;

const shownTrue = 1;
const shownFalse = 2;
const shownBoth = shownTrue | shownFalse;

/**
 * Measures what some contexts, one for each case, show of the rules of a checked rule set.
 * Linear in the comparisons of the rules times the contexts.
 */
export async function measureCoverage(
  ruleSet: RuleSet,
  catalogue: FactCatalogue,
  contexts: readonly Context[],
  pace: Pace,
): Promise<Coverage> {
  const sizes = new ConditionSizes(ruleSet.conditions);
  const meters = ruleSet.rules.map((rule) => new RuleMeter(rule, ruleSet, sizes));
  for (const { values } of contexts) {
    const scope = { document: ruleSet, catalogue, values, named: new Map<string, ExplainedCondition>() };
    for (const meter of meters) {
      if (meter.isCovered()) continue;
      meter.observe(interpret(meter.rule.conditions, scope));
      await pace.after(meter.conditions);
    }
  }
  return coverageOf(meters, pace);
}

async function coverageOf(meters: readonly RuleMeter[], pace: Pace): Promise<Coverage> {
  const uncovered: UncoveredCondition[] = [];
  for (const [index, meter] of meters.entries()) {
    if (meter.isCovered() || uncovered.length >= uncoveredListed) continue;
    uncovered.push(...meter.uncovered(index).slice(0, uncoveredListed - uncovered.length));
    await pace.after(meter.conditions);
  }
  const rules = meters.map(({ rule, conditions, covered }) => ({ rule: rule.name, conditions, covered }));
  const conditions = rules.reduce((total, rule) => total + rule.conditions, 0);
  const covered = rules.reduce((total, rule) => total + rule.covered, 0);
  return { conditions, covered, uncovered, uncoveredNotListed: conditions - covered - uncovered.length, rules };
}

/** What was shown of one rule so far. Its occurrences are numbered as they are met from left to right. */
class RuleMeter {
  readonly conditions: number;
  covered = 0;
  /** By occurrence: bits of the directions shown. */
  readonly #shown: Uint8Array;

  constructor(
    readonly rule: Rule,
    private readonly ruleSet: RuleSet,
    private readonly sizes: ConditionSizes,
  ) {
    this.conditions = sizes.of(rule.conditions);
    this.#shown = new Uint8Array(this.conditions);
  }

  isCovered(): boolean {
    return this.covered === this.conditions;
  }

  observe(explained: ExplainedCondition): void {
    this.#mark(this.rule.conditions, explained, 'true', 0);
  }

  uncovered(ruleIndex: number): readonly UncoveredCondition[] {
    return occurrencesOf(this.rule.conditions, `/rules/${ruleIndex}/conditions`, this.ruleSet.conditions).flatMap(
      (occurrence, i) => {
        const shown = this.#shown[i];
        if (shown === shownBoth) return [];
        const direction = shown === shownTrue ? 'only true' : shown === shownFalse ? 'only false' : 'neither';
        return [{ rule: this.rule.name, ...occurrence, shown: direction }];
      },
    );
  }

  /**
   * Walks down from a part that the rule hangs on: the rule is true if, and only if, the part is `wanted`.
   * @param first - the number of its first occurrence
   */
  #mark(written: Condition, explained: ExplainedCondition, wanted: 'true' | 'false', first: number): void {
    switch (explained.kind) {
      case 'all':
      case 'any':
        this.#markMembers(written, explained, wanted, first);
        break;
      case 'not':
        invariant('not' in written, 'an explanation has the shape of what it explains');
        this.#mark(written.not, explained.condition, wanted === 'true' ? 'false' : 'true', first);
        break;
      case 'condition':
        this.#mark(this.sizes.named(explained.name), explained.condition, wanted, first);
        break;
      case 'comparison':
        this.#show(first, explained.truth);
        break;
    }
  }

  #markMembers(
    written: Condition,
    { kind, conditions }: Extract<ExplainedCondition, { readonly kind: 'all' | 'any' }>,
    wanted: 'true' | 'false',
    first: number,
  ): void {
    const members = 'all' in written ? written.all : 'any' in written ? written.any : [];
    // `all` is true when each member is, and false when one is; `any` the other way round.
    const needsEach = (kind === 'all') === (wanted === 'true');
    const masks = ({ truth }: ExplainedCondition) => (truth === wanted) !== needsEach;
    const masking = conditions.filter(masks).length;
    let number = first;
    conditions.forEach((each, i) => {
      const member = members[i];
      invariant(member, 'an explanation has the shape of what it explains');
      if (masking === (masks(each) ? 1 : 0)) this.#mark(member, each, wanted, number);
      number += this.sizes.of(member);
    });
  }

  #show(occurrence: number, truth: ExplainedCondition['truth']): void {
    const before = this.#shown[occurrence] ?? 0;
    const after = before | (truth === 'true' ? shownTrue : truth === 'false' ? shownFalse : 0);
    this.#shown[occurrence] = after;
    if (before !== shownBoth && after === shownBoth) this.covered++;
  }
}
