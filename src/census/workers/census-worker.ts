import { getPriority, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '../../core/invariant.js';
import { PageReader } from '../../device-context/index.js';
import type { CountingOrder } from '../counting/unit.js';
import type { UnitCounting } from '../counting/unit-counter.js';
import { UnitCounter } from '../counting/unit-counter.js';
import type { Report, Task } from './messages.js';

/** Below the service: decisions get ten times as much of a core that both want. */
const stepsBelow = 10;
const lowestPriority = 19;

/** One worker of one census: reads pages, decides, reports. Everything it knows comes with its order and its tasks. */
function work(): void {
  // On Linux a priority belongs to a thread; elsewhere it would be that of the service, whose decisions come first.
  if (process.platform === 'linux') setPriority(Math.min(lowestPriority, getPriority() + stepsBelow));
  const port = parentPort;
  invariant(port !== null, 'this file runs in worker threads only');
  const reader = new PageReader();
  // `ThreadCounters` is the only one who starts this file, with its own order.
  const counter = new UnitCounter(workerData as CountingOrder, reader);
  const countings = new Map<number, UnitCounting>();
  port.on('message', ({ unit, page, last }: Task) => {
    const report = reportOf(unit.number, () => {
      const counting = countings.get(unit.number) ?? counter.begin(unit);
      countings.set(unit.number, counting);
      counting.addAll(reader.take(page));
      return last ? counting : undefined;
    });
    if (report === undefined) return;
    countings.delete(unit.number);
    port.postMessage(report);
  });
}

function reportOf(number: number, count: () => UnitCounting | undefined): Report | undefined {
  try {
    const whole = count();
    return whole === undefined ? undefined : { kind: 'counted', result: whole.end() };
  } catch (error) {
    return { kind: 'failed', number, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

work();
