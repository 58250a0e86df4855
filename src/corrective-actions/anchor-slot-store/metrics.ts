import { Counter, Gauge, register } from 'prom-client';
import type { BreakerState } from './circuit-breaker.js';

// Metrics belong to the process. Replicas that a test runs in one process share them.

const breakerLevels: Readonly<Record<BreakerState, number>> = { closed: 0, 'half-open': 1, open: 2 };

const breaker = gauge(
  'anchorgate_anchor_slot_store_breaker',
  'circuit breaker towards the anchor-slot store: 0 closed, 1 half open, 2 open; while 2 nothing is sent',
);
const calls = counter(
  'anchorgate_anchor_slot_store_calls_total',
  'requests to the anchor-slot store: `answered`, `no-answer` (tried again), `refused`',
  ['outcome'],
);

export const breakerStands = (state: BreakerState): void => breaker.set(breakerLevels[state]);
export const callEnded = (outcome: 'answered' | 'no-answer' | 'refused'): void => calls.inc({ outcome });

function gauge(name: string, help: string): Gauge {
  const known = register.getSingleMetric(name);
  return known instanceof Gauge ? known : new Gauge({ name, help });
}

function counter(name: string, help: string, labelNames: readonly string[]): Counter {
  const known = register.getSingleMetric(name);
  return known instanceof Counter ? known : new Counter({ name, help, labelNames });
}
