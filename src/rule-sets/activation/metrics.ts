import { Counter, Gauge, register } from 'prom-client';

// Metrics belong to the process. Replicas that a test runs in one process share them.

export const epochGauge = gauge('anchorgate_rule_set_epoch', 'epoch in force, by rule set', ['rule_set']);
export const plansNotLoadable = gauge(
  'anchorgate_plans_not_loadable',
  'planned activations that this replica cannot load; while above 0 somebody has to look',
);
export const loadFailures = counter(
  'anchorgate_rule_set_load_failures_total',
  'epochs that this replica could not load',
);
export const activations = counter('anchorgate_activations_total', 'epochs that this replica activated');

function gauge(name: string, help: string, labelNames: string[] = []): Gauge {
  const known = register.getSingleMetric(name);
  return known instanceof Gauge ? known : new Gauge({ name, help, labelNames });
}

function counter(name: string, help: string): Counter {
  const known = register.getSingleMetric(name);
  return known instanceof Counter ? known : new Counter({ name, help });
}
