import { Injectable, Logger } from '@nestjs/common';
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
    if (guardRailFired) this.#alert(decided);
    this.secondOpinions.offer(decided);
  }

  replayed(): void {
    replays.inc();
  }

  /** No answer could be given: the decision is not known to be in the record. */
  unrecorded(): void {
    unrecorded.inc();
  }

  #alert({ decisionId, active }: Decided): void {
    guardRailsFired.inc();
    this.#log.error(
      `GUARD_RAIL_FIRED: decision \`${decisionId}\` was refused by a guard rail; version ${active.version} of ` +
        `\`${active.name}\` alone would have permitted it: review that version`,
    );
  }
}
