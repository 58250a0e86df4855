import { Counter, register } from 'prom-client';
import type { Verdict } from '../core/evaluation/index.js';

// Metrics belong to the process. Replicas that a test runs in one process share them.

export const replays = counter('anchorgate_decision_replays_total', 'requests answered with the stored decision');
export const guardRailsFired = counter(
  'anchorgate_guard_rails_fired_total',
  'refusals by a guard rail of what the rule set alone would have permitted: an alert',
);
export const secondOpinions = counter(
  'anchorgate_second_opinions_total',
  'live decisions that json-rules-engine decided again',
);
export const disagreements = counter(
  'anchorgate_second_opinion_disagreements_total',
  'live decisions on which json-rules-engine disagrees: an alert',
);
export const unrecorded = counter(
  'anchorgate_decisions_unrecorded_total',
  'decisions that got no record, so no answer: 429 and 503',
);

/** On how many decisions of this process json-rules-engine disagreed. */
export async function disagreementsSoFar(): Promise<number> {
  const { values } = await disagreements.get();
  return values.reduce((sum, { value }) => sum + value, 0);
}

interface Tally {
  readonly verdict: Verdict;
  readonly responseCode: string;
  count: number;
}

const tallies = new Map<string, Tally>();

/** Throughput: decisions are tallied here and handed to the registry when someone reads the metrics. */
export function countDecision(verdict: Verdict, responseCode: string | null): void {
  const key = responseCode ?? verdict;
  const known = tallies.get(key);
  if (known === undefined) tallies.set(key, { verdict, responseCode: responseCode ?? '', count: 1 });
  else known.count += 1;
}

const decisionsName = 'anchorgate_decisions_total';
if (register.getSingleMetric(decisionsName) === undefined) {
  const decisions: Counter<'verdict' | 'response_code'> = new Counter({
    name: decisionsName,
    help: 'decisions recorded and answered, by verdict and response code',
    labelNames: ['verdict', 'response_code'],
    collect: () => {
      decisions.reset();
      for (const { verdict, responseCode, count } of tallies.values()) {
        decisions.inc({ verdict, response_code: responseCode }, count);
      }
    },
  });
}

function counter(name: string, help: string): Counter {
  const known = register.getSingleMetric(name);
  return known instanceof Counter ? known : new Counter({ name, help });
}
