import { Counter, Gauge, register } from 'prom-client';
import type { ItemState } from './items.js';

// Metrics belong to the process. Replicas that a test runs in one process share them.

const items = counter('anchorgate_corrections_total', 'slots of corrective actions by what became of them', ['state']);
const running = gauge('anchorgate_corrective_actions_running', 'corrective actions that this replica runs');
const waiting = gauge(
  'anchorgate_corrective_actions_waiting',
  'corrective actions that this replica runs and that wait for the anchor-slot store, the rule set or the database',
);
const drift = gauge(
  'anchorgate_anchor_slot_drift',
  'anchor slots that were found to differ from what should be there, and were not found right since; above 0 somebody has to look',
);

export const itemsCame = (state: ItemState, count: number): void => items.inc({ state }, count);
export const actionsRun = (count: number): void => running.set(count);
export const actionsWait = (count: number): void => waiting.set(count);
export const driftIs = (count: number): void => drift.set(count);

function gauge(name: string, help: string): Gauge {
  const known = register.getSingleMetric(name);
  return known instanceof Gauge ? known : new Gauge({ name, help });
}

function counter(name: string, help: string, labelNames: readonly string[]): Counter {
  const known = register.getSingleMetric(name);
  return known instanceof Counter ? known : new Counter({ name, help, labelNames });
}
