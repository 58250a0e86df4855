import { Injectable, Logger } from '@nestjs/common';
import { secondOpinion } from '../core/evaluation/index.js';
import { Settings } from '../settings.js';
import type { Decided } from './decided.js';
import { disagreements, secondOpinions } from './decision-metrics.js';

/**
 * Has a share of live decisions decided again by json-rules-engine, off the request path and one at a time; what comes
 * while it is busy is passed over. A disagreement is an alert, never a silent difference.
 */
@Injectable()
export class SecondOpinions {
  readonly #log = new Logger('SecondOpinions');
  readonly #share: number;
  #busy = false;

  constructor(settings: Settings) {
    this.#share = settings.secondOpinionShare;
  }

  offer(decided: Decided): void {
    if (this.#busy || this.#share === 0 || Math.random() >= this.#share) return;
    this.#busy = true;
    setImmediate(() => {
      void this.#compare(decided).finally(() => (this.#busy = false));
    });
  }

  async #compare({ decisionId, active, context }: Decided): Promise<void> {
    try {
      const { disagreements: differing } = await secondOpinion(active.compiled, context);
      secondOpinions.inc();
      if (differing.length > 0) this.#alert(decisionId, `on ${differing.map(({ rule }) => `\`${rule}\``).join(', ')}`);
    } catch (error) {
      this.#alert(decisionId, `by failing: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #alert(decisionId: string, how: string): void {
    disagreements.inc();
    this.#log.error(`SECOND_OPINION_DISAGREES: json-rules-engine disagrees with decision \`${decisionId}\` ${how}`);
  }
}
