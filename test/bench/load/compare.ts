import type { Load, Measured } from './apply-load.js';
import { applyLoad } from './apply-load.js';
import type { BenchServer } from './servers.js';

/** One server under the same load as the others. */
export interface Contestant {
  readonly name: string;
  readonly server: BenchServer;
  readonly load: Pick<Load, 'path' | 'headers' | 'nextBody'>;
}

export interface Compared extends Measured {
  readonly name: string;
  /** Of the server's process, microseconds. */
  readonly cpuEach: number;
}

export interface Rounds {
  readonly connections: number;
  readonly rounds: number;
  readonly seconds: number;
}

/**
 * Lets servers take turns under load, round by round, and takes the median of each figure: what else the machine does
 * falls on all of them. The first round warms up.
 */
export async function compare(contestants: readonly Contestant[], rounds: Rounds): Promise<readonly Compared[]> {
  const measured = contestants.map((): Compared[] => []);
  for (let round = 0; round <= rounds.rounds; round++) {
    for (const [i, { name, server, load }] of contestants.entries()) {
      const before = await server.cpuMicroseconds();
      const result = await applyLoad({ ...load, ...rounds, url: server.ready.url });
      if (result.failed > 0) throw new Error(`${result.failed} of ${result.requests} requests to \`${name}\` failed`);
      const cpuEach = ((await server.cpuMicroseconds()) - before) / result.requests;
      if (round > 0) measured[i]?.push({ ...result, name, cpuEach });
    }
  }
  return measured.map(medianOf);
}

function medianOf(rounds: readonly Compared[]): Compared {
  const median = (of: (round: Compared) => number): number => {
    const sorted = rounds.map(of).sort((one, other) => one - other);
    return sorted[sorted.length >> 1] ?? Number.NaN;
  };
  return {
    name: rounds[0]?.name ?? '',
    requests: rounds.reduce((sum, { requests }) => sum + requests, 0),
    failed: 0,
    perSecond: median(({ perSecond }) => perSecond),
    p50: median(({ p50 }) => p50),
    p99: median(({ p99 }) => p99),
    cpuEach: median(({ cpuEach }) => cpuEach),
  };
}

const heading = `  ${''.padEnd(34)} ${'a second'.padStart(10)} ${'p50 ms'.padStart(8)} ${'p99 ms'.padStart(8)} ${'CPU µs each'.padStart(12)}`;

/** @param perRequest - how many decisions one request carries */
export function table(title: string, compared: readonly Compared[], perRequest = 1): readonly string[] {
  const rows = compared.map(
    ({ name, perSecond, p50, p99, cpuEach }) =>
      `  ${name.padEnd(34)} ${Math.round(perSecond * perRequest)
        .toLocaleString('en-GB')
        .padStart(
          10,
        )} ${p50.toFixed(2).padStart(8)} ${p99.toFixed(2).padStart(8)} ${(cpuEach / perRequest).toFixed(1).padStart(12)}`,
  );
  return [title, heading, ...rows];
}

/** A ratio next to what is asked of it. */
export function held(what: string, ratio: number, asked: string, holds: boolean): string {
  return `  ${what.padEnd(56)} ${ratio.toFixed(2).padStart(6)}   asked ${asked}: ${holds ? 'holds' : 'FALLS SHORT'}`;
}
