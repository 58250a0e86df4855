import { Gauge, register } from 'prom-client';

const name = 'anchorgate_rules_faults';
const known = register.getSingleMetric(name);

// Metrics belong to the process. Replicas that a test runs in one process share them.
export const rulesFaults =
  known instanceof Gauge
    ? known
    : new Gauge({ name, help: 'faults in the files of RULES_DIR; while above 0 no edit of them counts' });
