import { Gauge, register } from 'prom-client';
import type { CacheState } from './change-feed.js';

// Metrics belong to the process. Of replicas that a test runs in one process, the last one is shown.

let state: (() => CacheState) | null = null;

/** From now on the metrics show this replica's memory. */
export function showContext(read: () => CacheState): void {
  state = read;
}

gauge('anchorgate_context_bytes', 'memory of the context outside the heap, by part', 'part', ({ bytes }) => bytes);
gauge('anchorgate_context_records', 'what is known of each kind', 'kind', ({ parties, devices, meterPoints }) => ({
  party: parties,
  device: devices,
  meter_point: meterPoints,
}));
gauge('anchorgate_context_sequence', 'change up to which everything is in memory', null, ({ sequence }) => sequence);
gauge('anchorgate_context_lag', 'changes that were waiting when the database was last read', null, ({ lag }) => lag);
gauge(
  'anchorgate_context_failures',
  'failed reads of the database since the last that did not',
  null,
  (one) => one.failures,
);
gauge('anchorgate_context_read_age_seconds', 'time since the database was last read to its end', null, ({ readAt }) =>
  secondsSince(readAt),
);
gauge('anchorgate_context_snapshot_age_seconds', 'age of the newest snapshot', null, ({ snapshotAt }) =>
  secondsSince(snapshotAt),
);

/** Not a number: it never happened. */
const secondsSince = (instant: number | null): number =>
  instant === null ? Number.NaN : (Date.now() - instant) / 1_000;

function gauge<Label extends string | null>(
  name: string,
  help: string,
  label: Label,
  read: (state: CacheState) => Label extends string ? Readonly<Record<string, number>> : number,
): void {
  if (register.getSingleMetric(name) !== undefined) return;
  const one: Gauge = new Gauge({
    name,
    help,
    labelNames: label === null ? [] : [label],
    collect: () => {
      one.reset();
      if (state === null) return;
      const value: number | Readonly<Record<string, number>> = read(state());
      if (typeof value === 'number') one.set(value);
      else for (const [key, part] of Object.entries(value)) one.set({ [label ?? '']: key }, part);
    },
  });
}
