import type { Command } from '../../../src/core/evaluation/index.js';
import { writeSnapshot } from '../../../src/device-context/cache/snapshot/write-snapshot.js';
import { setImmediate } from 'node:timers/promises';
import { ContextCache } from '../../../src/device-context/index.js';
import { commandFor, Decisions } from './decisions.js';
import type { Figure } from './figures.js';
import { asked, count, stopsDuring, quantile, told } from './figures.js';
import { fill, parties } from './world.js';

const perTurn = 2_000;
const timed = 200_000;
const commandsAtOnce = 1_000;

export interface Filled {
  readonly cache: ContextCache;
  readonly figures: readonly Figure[];
}

/** Puts a country of generated devices and meter points into memory. */
export async function fillPhase(devices: number): Promise<Filled> {
  const cache = new ContextCache();
  for (const party of parties()) cache.putParty(party);
  const startedAt = performance.now();
  for (let n = 0; n < devices; n += perTurn) {
    fill(cache, n, Math.min(devices, n + perTurn));
    await setImmediate();
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  cache.loaded = true;
  globalThis.gc?.();
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  const { store, size } = cache;
  return {
    cache,
    figures: [
      told('devices, and as many meter points', count(size.devices)),
      asked('outside the heap, each device', store.devices.bytes / size.devices, 100, 'bytes'),
      asked('outside the heap, each meter point', store.meterPoints.bytes / size.meterPoints, 100, 'bytes'),
      told('outside the heap in all, as the process counts', `${count(arrayBuffers / 2 ** 20)} MiB`),
      told('heap', `${count(heapUsed / 2 ** 20)} MiB`),
      told('put with all its registrations, one by one', `${count(devices / seconds)} devices/s`),
    ],
  };
}

/** Every fact about one command, for devices anywhere in memory. */
export function lookupFigures(cache: ContextCache, devices: number): readonly Figure[] {
  const decisions = new Decisions(cache);
  const [all, read] = [new Float64Array(timed), new Float64Array(timed)];
  let permits = 0;
  for (let i = 0; i < timed; i += commandsAtOnce) {
    time(decisions.gatherAll, all, i, devices);
    permits += time(decisions.gather, read, i, devices).filter((one) => decisions.decide(one) === 'permit').length;
  }
  // The first ones were not compiled yet.
  const [warm, warmRead] = [all.subarray(timed / 4), read.subarray(timed / 4)];
  return [
    asked('every fact of the catalogue, a device anywhere, median', quantile(warm, 0.5), 5, 'µs'),
    told('every fact of the catalogue, a device anywhere, p99', `${quantile(warm, 0.99).toFixed(2)} µs`),
    asked('every fact the rule set reads, a device anywhere, median', quantile(warmRead, 0.5), 5, 'µs'),
    told('of these commands permitted', `${((100 * permits) / timed).toFixed(1)} %`),
  ];
}

/** Times the facts of some commands one by one, into `times` from a position on. */
function time(
  gather: (command: Command) => void,
  times: Float64Array,
  from: number,
  devices: number,
): readonly Command[] {
  const commands = Array.from({ length: commandsAtOnce }, () => commandFor(Math.floor(Math.random() * devices)));
  for (const [i, command] of commands.entries()) {
    const before = performance.now();
    gather(command);
    times[from + i] = (performance.now() - before) * 1_000;
  }
  return commands;
}

/** @param sequence - after which the reader of the snapshot goes on */
export async function snapshotFigures(
  cache: ContextCache,
  path: string,
  databaseId: string,
  sequence: number,
): Promise<readonly Figure[]> {
  const startedAt = performance.now();
  const header = { databaseId, sequence, takenAt: new Date().toISOString() };
  const { longest, computed } = await stopsDuring(() => writeSnapshot(cache.store, header, path, 4));
  return [
    told('snapshot written beside decisions', `${((performance.now() - startedAt) / 1_000).toFixed(1)} s`),
    asked('longest stop while it was written', longest, 50, 'ms'),
    told('most processor time in one turn meanwhile', `${computed.toFixed(1)} ms`),
  ];
}
