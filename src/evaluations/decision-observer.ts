import { Injectable, Logger } from '@nestjs/common';
import type { CompiledRuleSet } from '../core/evaluation/index.js';
import { outcomesOf } from '../core/evaluation/index.js';
import type { Decided } from './decided.js';
import { countDecision, guardRailsFired, replays, unrecorded } from './decision-metrics.js';
import { SecondOpinions } from './second-opinions.js';

/** Sees every recorded decision: counts it, raises alerts, and hands a share of them to the second evaluator. */
@Injectable()
export class DecisionObserver {
  readonly #log = new Logger('Decisions');

  constructor(private readonly secondOpinions: SecondOpinions) {}

  decided(decided: Decided): void {
    const { verdict, responseCode, guardRailFired } = decided.decision;
    countDecision(verdict, responseCode);
    if (guardRailFired) this.#guardRailsFired(decided);
    this.secondOpinions.offer(decided);
  }

  replayed(): void {
    replays.inc();
  }

  /** No answer could be given: the decision is not known to be in the record. */
  unrecorded(): void {
    unrecorded.inc();
  }

  /** A break-glass refuses what the rule set permits: that is what it is for, and no alert. */
  #guardRailsFired({ decisionId, active, decision }: Decided): void {
    const { name, version, compiled, breakGlassRules } = active;
    const refusing = outcomesOf(compiled, decision)
      .filter(({ rule, outcome }, i) => isGuardRail(compiled, i) && outcome !== 'held' && !breakGlassRules.has(rule))
      .map(({ rule }) => `\`${rule}\``);
    if (refusing.length === 0) return;
    guardRailsFired.inc();
    this.#log.error(
      `GUARD_RAIL_FIRED: decision \`${decisionId}\` was refused by ${refusing.join(', ')} of the guard rails; ` +
        `version ${version} of \`${name}\` alone would have permitted it: review that version`,
    );
  }
}

/** @param position - of a rule in decision order, as outcomes are */
const isGuardRail = ({ rules }: CompiledRuleSet, position: number): boolean => rules[position]?.kind === 'guard-rail';
