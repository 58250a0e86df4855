import { Counter, register } from 'prom-client';
import type { Verdict } from '../core/evaluation/index.js';

// Metrics belong to the process. Replicas that a test runs in one process share them.

const decisions = counter(
  'anchorgate_decisions_total',
  'decisions recorded and answered, by verdict and response code',
  ['verdict', 'response_code'],
);
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
  'decisions that got no record, so no answer: 503',
);

const children = new Map<string, Counter.Internal>();

/** Throughput: the counter of each verdict and response code is looked up once. */
export function countDecision(verdict: Verdict, responseCode: string | null): void {
  const key = responseCode ?? verdict;
  const child = children.get(key) ?? decisions.labels(verdict, responseCode ?? '');
  children.set(key, child);
  child.inc();
}

function counter(name: string, help: string, labelNames: readonly string[] = []): Counter {
  const known = register.getSingleMetric(name);
  return known instanceof Counter ? known : new Counter({ name, help, labelNames: [...labelNames] });
}
