import { setImmediate } from 'node:timers/promises';
import type { Eui64 } from '../../core/identifiers/index.js';
import type { ContextCache, DeviceRecord } from '../../device-context/index.js';
import type { CountingOrder, Unit, UnitResult } from '../counting/unit.js';
import { UnitCounter } from '../counting/unit-counter.js';
import type { Counters } from './counters.js';
import { CountingEnded } from './counters.js';

/** A turn of the event loop is given back after this long. */
const turnMilliseconds = 2;

/** Counts on the thread of the service, a few devices a turn: where no threads are wanted. */
export class MainThreadCounters implements Counters {
  readonly width = 1;
  readonly #counter: UnitCounter;
  #closed = false;

  constructor(
    order: CountingOrder,
    private readonly cache: ContextCache,
  ) {
    this.#counter = new UnitCounter(order, cache);
  }

  async count(unit: Unit): Promise<UnitResult> {
    const counting = this.#counter.begin(unit);
    const steps = counting.add(devicesOf(this.cache, unit));
    let turnEnds = performance.now() + turnMilliseconds;
    while (steps.next().done !== true) {
      if (this.#closed) throw new CountingEnded('the census is given up');
      if (performance.now() < turnEnds) continue;
      await setImmediate();
      turnEnds = performance.now() + turnMilliseconds;
    }
    // A world of small units would otherwise never let anybody have a turn.
    await setImmediate();
    return counting.end();
  }

  close(): Promise<void> {
    this.#closed = true;
    return Promise.resolve();
  }
}

function devicesOf(cache: ContextCache, unit: Unit): Iterable<DeviceRecord> {
  if (unit.kind === 'partition') return cache.devicesOf(unit.number);
  return known(
    cache,
    unit.slots.map(({ deviceId }) => deviceId),
  );
}

const known = (cache: ContextCache, deviceIds: readonly Eui64[]): readonly DeviceRecord[] =>
  deviceIds.map((deviceId) => cache.lookupDevice(deviceId)).filter((device) => device !== undefined);
