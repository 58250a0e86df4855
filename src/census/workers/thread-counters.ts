import { setImmediate } from 'node:timers/promises';
import type { URL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { unreachable } from '../../core/invariant.js';
import type { ContextCache } from '../../device-context/index.js';
import { PageWriter, partitionCount } from '../../device-context/index.js';
import type { PlannedSlots } from '../counting/slot-overlay.js';
import type { CountingOrder, Unit, UnitResult } from '../counting/unit.js';
import type { Counters } from './counters.js';
import { CountingEnded } from './counters.js';
import type { Report, Task } from './messages.js';

/** One is being counted while the next is on its way; more would only hold memory. */
const unitsPerWorker = 2;
/** So many devices are copied well within a millisecond, and no turn of the event loop copies more. */
const devicesPerPage = 250;

interface Waiting {
  readonly resolve: (result: UnitResult) => void;
  readonly reject: (error: Error) => void;
}

/** Counts in worker threads, which read pages of the cache and hold nothing else. */
export class ThreadCounters implements Counters {
  readonly #threads: readonly Thread[];

  /** @param file - the compiled worker */
  constructor(order: CountingOrder, cache: ContextCache, threads: number, file: string | URL) {
    const parts = Math.max(1, Math.ceil(cache.size.devices / partitionCount / devicesPerPage));
    this.#threads = Array.from({ length: threads }, () => new Thread(order, cache, parts, file));
  }

  get width(): number {
    return this.#threads.length * unitsPerWorker;
  }

  count(unit: Unit): Promise<UnitResult> {
    const [idlest] = this.#threads.toSorted((one, other) => one.busy - other.busy);
    return idlest === undefined ? Promise.reject(new Error('there is no census worker')) : idlest.count(unit);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }
}

class Thread {
  readonly #worker: Worker;
  readonly #pages: PageWriter;
  /** By the number of the unit. */
  readonly #waiting = new Map<number, Waiting>();
  #ended: Error | undefined;

  /** @param parts - in which the devices of a partition are sent */
  constructor(
    order: CountingOrder,
    cache: ContextCache,
    private readonly parts: number,
    file: string | URL,
  ) {
    this.#pages = new PageWriter(cache);
    this.#worker = new Worker(file, { workerData: order, name: 'census' });
    this.#worker.on('message', (report: Report) => this.#take(report));
    this.#worker.on('error', (error) => this.#end(new Error(`a census worker failed: ${told(error)}`)));
    this.#worker.on('exit', (code) => this.#end(new Error(`a census worker ended with exit code ${code}`)));
  }

  get busy(): number {
    return this.#waiting.size;
  }

  count(unit: Unit): Promise<UnitResult> {
    return new Promise((resolve, reject) => {
      if (this.#ended !== undefined) {
        reject(this.#ended);
        return;
      }
      this.#waiting.set(unit.number, { resolve, reject });
      this.#send(unit).catch((error: unknown) => {
        this.#waiting.delete(unit.number);
        reject(error instanceof Error ? error : new Error(String(error)));
      });
    });
  }

  /** A page is made when it is sent: pages build on each other, in their order. */
  async #send(unit: Unit): Promise<void> {
    const pages = unit.kind === 'partition' ? this.parts : Math.ceil(unit.slots.length / devicesPerPage);
    const parts = Math.max(1, pages);
    for (let part = 0; part < parts && this.#ended === undefined; part++) {
      if (part > 0) await setImmediate();
      const page =
        unit.kind === 'partition'
          ? this.#pages.partition(unit.number, part, parts)
          : this.#pages.devices(slotsOfPart(unit.slots, part).map(({ deviceId }) => deviceId));
      const task: Task = { unit, page, last: part === parts - 1 };
      this.#worker.postMessage(task, [...page.transfer]);
    }
  }

  async end(): Promise<void> {
    this.#end(new CountingEnded('the census is given up'));
    await this.#worker.terminate();
  }

  #take(report: Report): void {
    switch (report.kind) {
      case 'counted':
        return this.#settled(report.result.number)?.resolve(report.result);
      case 'failed':
        return this.#settled(report.number)?.reject(new Error(`a census worker failed: ${report.reason}`));
      default:
        return unreachable(report);
    }
  }

  #settled(number: number): Waiting | undefined {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    return waiting;
  }

  #end(error: Error): void {
    this.#ended ??= error;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(error);
  }
}

const slotsOfPart = (slots: readonly PlannedSlots[], part: number): readonly PlannedSlots[] =>
  slots.slice(part * devicesPerPage, (part + 1) * devicesPerPage);

const told = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
