import { setTimeout as wait } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../../src/database/index.js';
import { ContextCache, ContextChangeFeed } from '../../../src/device-context/index.js';
import { readSettings } from '../../../src/settings.js';
import { commandFor, Decisions } from './decisions.js';
import type { Figure, Stop } from './figures.js';
import { asked, count, stopsDuring, quantile, told } from './figures.js';

const decisionsPerSecond = 2_000;
const rounds = 4;
const secondsPerRound = 5;
const updatesPerSecond = 1_000;

/** How updates are asked for: of whoever writes into the database, in another process. */
export interface Updates {
  readonly start: () => void;
  /** @returns how many were committed, and the last sequence number of these */
  readonly stop: () => Promise<{ readonly committed: number; readonly sequence: number }>;
}

/**
 * Starts from a snapshot as a replica does, then decides at a steady pace, in turns without and with updates.
 * @param startedAt - when the process was started, epoch milliseconds
 */
export async function servePhase(
  databaseUrl: string,
  folder: string,
  devices: number,
  startedAt: number,
  updates: Updates,
): Promise<readonly Figure[]> {
  const dataSource = await new DataSource(dataSourceOptions(databaseUrl)).initialize();
  const cache = new ContextCache();
  const settings = readSettings({ DATABASE_URL: databaseUrl, NODE_ENV: 'test', CONTEXT_SNAPSHOT_DIR: folder });
  const changeFeed = new ContextChangeFeed(dataSource, cache, settings);
  await changeFeed.onApplicationBootstrap();
  const restart = (Date.now() - startedAt) / 1_000;
  if (cache.size.devices !== devices) throw new Error(`${cache.size.devices} devices were read, not ${devices}`);

  const decisions = new Decisions(cache);
  await decideFor(decisions, devices, secondsPerRound);
  const [idle, busy]: [number[], number[]] = [[], []];
  const stops: Stop[] = [];
  let committed = 0;
  for (let round = 0; round < rounds; round++) {
    idle.push((await decideFor(decisions, devices, secondsPerRound)).p99);
    updates.start();
    const measured = await decideFor(decisions, devices, secondsPerRound);
    const written = await updates.stop();
    committed += written.committed;
    await changeFeed.pullUpTo(written.sequence);
    busy.push(measured.p99);
    stops.push(measured.stop);
  }
  const { sequence, lag } = changeFeed.cacheState();
  const [alone, beside] = [middle(idle), middle(busy)];
  const rate = committed / (rounds * secondsPerRound);
  return [
    asked('restart from the snapshot, process and all', restart, 60, 's'),
    told('decisions at a steady pace', `${count(decisionsPerSecond)} /s`),
    {
      ...asked('updates applied beside them', rate, Infinity, '/s'),
      asked: `${updatesPerSecond} /s`,
      holds: rate >= updatesPerSecond * 0.98,
    },
    told('p99 from when a decision was due, without updates', `${alone.toFixed(2)} ms`),
    told('p99 from when a decision was due, with updates', `${beside.toFixed(2)} ms`),
    asked('p99 with updates, of that without', beside / alone, 1.5, 'times'),
    asked('longest stop with updates', Math.max(...stops.map(({ longest }) => longest)), 50, 'ms'),
    told('most processor time in one turn meanwhile', `${Math.max(...stops.map((one) => one.computed)).toFixed(1)} ms`),
    told('changes read, and waiting at the last read', `${count(sequence)}, ${lag}`),
  ];
}

const middle = (values: readonly number[]): number => quantile(Float64Array.from(values), 0.5);

/** @returns p99 of the time from when a decision was due to its verdict, and the longest stop, in milliseconds */
async function decideFor(
  decisions: Decisions,
  devices: number,
  seconds: number,
): Promise<{ readonly p99: number; readonly stop: Stop }> {
  const times = new Float64Array(seconds * decisionsPerSecond);
  const interval = 1_000 / decisionsPerSecond;
  const stop = await stopsDuring(async () => {
    const startedAt = performance.now();
    for (let i = 0; i < times.length;) {
      for (; i < times.length && startedAt + i * interval <= performance.now(); i++) {
        decisions.decide(commandFor(Math.floor(Math.random() * devices)));
        times[i] = performance.now() - (startedAt + i * interval);
      }
      await wait(1);
    }
  });
  return { p99: quantile(times, 0.99), stop };
}
